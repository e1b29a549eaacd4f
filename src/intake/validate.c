/*
 * libxml2 decides; the patterns explain. Where the two differ the document is
 * refused with libxml2's words, under a code of its own.
 */
#include <stdio.h>
#include <string.h>

#include "intake/explain.h"

struct first_error {
    char text[200];
};

static void
keep_first(void *store, xmlErrorPtr error)
{
    struct first_error *first = store;
    if (first->text[0] || !error->message)
        return;
    snprintf(first->text, sizeof first->text, "%s", error->message);
    first->text[strcspn(first->text, "\n")] = '\0';
}

/* 0: valid. */
static int
validate(const struct source *s, const struct grammar *g,
         struct first_error *first)
{
    xmlRelaxNGValidCtxtPtr ctxt = xmlRelaxNGNewValidCtxt(g->schema);
    if (!ctxt)
        return -1;
    xmlRelaxNGSetValidStructuredErrors(ctxt, keep_first, first);
    int result = xmlRelaxNGValidateDoc(ctxt, s->doc);
    xmlRelaxNGFreeValidCtxt(ctxt);
    return result;
}

int
intake_validate(const struct source *s, const struct grammar *g,
                struct arena *scratch, struct diags *d)
{
    struct first_error first = {""};
    if (validate(s, g, &first) == 0)
        return 0;
    struct arena_mark mark = arena_mark(scratch);
    int explained = explain_document(s, g->start, scratch, d);
    arena_rewind(scratch, mark);
    if (explained != 0)
        return -1;
    return diag_add(d, SB_INVALID,
                    intake_place(s, xmlDocGetRootElement(s->doc)), first.text,
                    NULL, NULL);
}
