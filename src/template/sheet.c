/*
 * Compiling: on a copy, since libxslt takes the tree into its possession. The
 * copy's address is the sheet's plain name, so that imports resolve to plain
 * names too.
 */
#include "template/store.h"

#include <string.h>

#include "template/faults.h"

static void
close_style(void *slot)
{
    xsltStylesheetPtr *style = slot;

    if (*style)
        xsltFreeStylesheet(*style);
}

/* Where a fault was, if the sheet is one of those read. */
static struct place
fault_place(const struct templates *t, const struct fault *fault,
            const struct sheet_file *file)
{
    for (const struct sheet_file *f = t->files; f; f = f->next)
        if (strcmp(f->name, fault->sheet) == 0)
            return (struct place){f->source.file, fault->line, 0};
    return (struct place){file->source.file, 0, 0};
}

static int
compile(struct templates *t, const struct sheet_file *file,
        xsltStylesheetPtr *slot, struct diags *d)
{
    struct faults faults;
    struct fault fault;
    xmlDocPtr copy;
    int failed;

    *slot = xsltNewStylesheet();
    copy = *slot ? sheet_copy(file, (*slot)->dict) : NULL;
    if (!copy)
        return diag_add(d, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
    (*slot)->_private = t;
    faults_begin(&faults);
    failed = xsltParseStylesheetUser(*slot, copy);
    faults_end();
    if (!failed && (*slot)->errors == 0 && faults.hits == 0)
        return 0;
    /* A style that failed has let go of the tree, but still points into it. */
    if ((*slot)->doc != copy) {
        xsltFreeStylesheet(*slot);
        *slot = NULL;
        xmlFreeDoc(copy);
    }
    fault = faults_first(&faults);
    return diag_add(d, SB_SHEET_COMPILE, fault_place(t, &fault, file),
                    fault.words, NULL, NULL);
}

int
sheet_compile(struct arena *a, struct templates *t, const char *name,
              struct place place, xsltStylesheetPtr *out, struct diags *d)
{
    xsltStylesheetPtr *slot = arena_make(a, xsltStylesheetPtr, 1);
    struct sheet_file *file;

    arena_on_reset(a, close_style, slot);
    if (sheet_read(t, name, place, 0, &file, d) != 0 ||
        compile(t, file, slot, d) != 0)
        return -1;
    *out = *slot;
    return 0;
}
