/*
 * The patterns accept, which takes a twentieth of libxml2's time. What they do
 * not accept libxml2 decides, and the patterns explain; where these two differ
 * the document is refused with libxml2's words, under a code of its own.
 */
#include "intake/accept.h"
#include "intake/explain.h"

/* 0: valid. */
static int
validate(const struct source *s, xmlRelaxNGPtr schema,
         struct first_error *first)
{
    xmlRelaxNGValidCtxtPtr ctxt = xmlRelaxNGNewValidCtxt(schema);
    if (!ctxt)
        return -1;
    xmlRelaxNGSetValidStructuredErrors(ctxt, first_error_keep, first);
    int result = xmlRelaxNGValidateDoc(ctxt, s->doc);
    xmlRelaxNGFreeValidCtxt(ctxt);
    return result;
}

int
intake_validate(const struct source *s, const struct grammar *g,
                struct arena *scratch, struct diags *d)
{
    struct first_error first = {""};
    if (accept_document(g->acceptor, s))
        return 0;
    xmlRelaxNGPtr schema = grammar_schema(g, d);
    if (!schema)
        return -1;
    if (validate(s, schema, &first) == 0)
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
