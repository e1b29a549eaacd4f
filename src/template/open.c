/* Opening the session's templates, and running reports. */
#include "template/run.h"

#include <string.h>

#include <libxslt/xsltutils.h>

#include "base/buf.h"

static int
load_made_grammar(struct templates *t, struct diags *d)
{
    const char *path = folder_file(t, "packet-parts.rng", NO_PLACE, d);
    struct grammar *grammar;

    if (!path || grammar_load(t->arena, path, &grammar, d) != 0)
        return -1;
    t->made = grammar;
    return 0;
}

int
templates_open(struct arena *session, struct template_folders folders,
               struct template_grammars grammars,
               bool (*style_known)(const void *styles, const char *name),
               const void *styles, struct templates **out, struct diags *d)
{
    struct templates *t = arena_make(session, struct templates, 1);

    t->arena = session;
    t->folders = folders;
    t->grammars = grammars;
    t->style_known = style_known;
    t->styles = styles;
    if (sandbox_enter(d) != 0 || load_made_grammar(t, d) != 0 ||
        labels_load(t, d) != 0 || tongues_load(t, d) != 0 ||
        parts_load(t, "parts.xml", d) != 0)
        return -1;
    *out = t;
    return 0;
}

/* Reports are compiled when asked for, in the memory of the one that asks;
   the session's table of files is not changed. */
int
template_report(struct arena *a, const struct templates *t, const char *name,
                const struct template_input *in, xmlDocPtr *out,
                struct diags *d)
{
    const char *made = strcmp(name, "new") == 0 ? "proposal" : "report";
    struct templates *own = arena_make(a, struct templates, 1);
    struct buf file = buf_new(a);
    struct run *run = arena_make(a, struct run, 1);
    xsltStylesheetPtr style;
    xmlNodePtr root;

    *own = *t;
    own->arena = a;
    buf_format(&file, "%s.xsl", name);
    *run = (struct run){.t = own, .in = in};
    if (sheet_compile(a, own, file.p, NO_PLACE, &style, d) != 0 ||
        sheet_run(a, run, file.p, style, out, d) != 0)
        return -1;
    root = xmlDocGetRootElement(*out);
    if (root && xmlStrEqual(root->name, BAD_CAST made))
        return 0;
    return diag_add(d, SB_SHEET_RESULT, (struct place){file.p, 0, 0}, made,
                    root ? (const char *)root->name : "-", NULL);
}
