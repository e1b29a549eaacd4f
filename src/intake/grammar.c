/*
 * A grammar as patterns and, where it is needed, for libxml2, from one parse
 * of the file; and the questions about its names.
 */
#include <string.h>

#include "intake/accept.h"

static void
free_schema(void *holder)
{
    xmlRelaxNGFree(*(xmlRelaxNGPtr *)holder);
}

/* libxml2 works on a copy of the document. */
static xmlRelaxNGPtr
compile(const struct source *s, struct first_error *first)
{
    xmlRelaxNGParserCtxtPtr ctxt = xmlRelaxNGNewDocParserCtxt(s->doc);
    if (!ctxt)
        return NULL;
    xmlRelaxNGSetParserStructuredErrors(ctxt, first_error_keep, first);
    xmlRelaxNGPtr schema = xmlRelaxNGParse(ctxt);
    xmlRelaxNGFreeParserCtxt(ctxt);
    return schema;
}

xmlRelaxNGPtr
grammar_schema(const struct grammar *g, struct diags *d)
{
    struct first_error first = {""};
    if (!*g->schema)
        *g->schema = compile(&g->source, &first);
    if (!*g->schema)
        diag_add(d, SB_GRAMMAR_RELAXNG, (struct place){g->source.file, 0, 0},
                 first.text, NULL, NULL);
    return *g->schema;
}

int
grammar_load(struct arena *a, const char *path, struct grammar **out,
             struct diags *d)
{
    struct grammar *g = arena_make(a, struct grammar, 1);
    if (intake_load(a, path, &g->source, d) != 0 ||
        pattern_read(a, &g->source, g, d) != 0)
        return -1;
    g->schema = arena_make(a, xmlRelaxNGPtr, 1);
    arena_on_reset(a, free_schema, g->schema);
    g->acceptor = accept_new(a, g->start);
    *out = g;
    return 0;
}

static bool
has_name(const struct grammar *g, enum pattern_kind kind, const char *name)
{
    for (int i = 0; i < g->named_count; i++)
        if (g->named[i]->kind == kind && strcmp(g->named[i]->name, name) == 0)
            return true;
    return false;
}

bool
grammar_has_element(const struct grammar *g, const char *name)
{
    return has_name(g, PATTERN_ELEMENT, name);
}

bool
grammar_has_attribute(const struct grammar *g, const char *name)
{
    return has_name(g, PATTERN_ATTRIBUTE, name);
}

/* Whether p names it before the next element or attribute. */
static bool
holds(const struct pattern *p, enum pattern_kind kind, const char *name)
{
    if (!p)
        return false;
    p = pattern_behind(p);
    if (p->kind == kind && strcmp(p->name, name) == 0)
        return true;
    if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE)
        return false;
    return holds(p->a, kind, name) || holds(p->b, kind, name);
}

static bool
allows(const struct grammar *g, const char *element, enum pattern_kind kind,
       const char *name)
{
    for (int i = 0; i < g->named_count; i++) {
        const struct pattern *p = g->named[i];
        if (p->kind == PATTERN_ELEMENT && strcmp(p->name, element) == 0 &&
            holds(p->a, kind, name))
            return true;
    }
    return false;
}

bool
grammar_allows_attribute(const struct grammar *g, const char *element,
                         const char *attribute)
{
    return allows(g, element, PATTERN_ATTRIBUTE, attribute);
}

bool
grammar_allows_child(const struct grammar *g, const char *element,
                     const char *child)
{
    return allows(g, element, PATTERN_ELEMENT, child);
}

static bool
holds_text(const struct pattern *p)
{
    if (!p)
        return false;
    p = pattern_behind(p);
    if (p->kind == PATTERN_DATA || p->kind == PATTERN_TEXT)
        return true;
    if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE)
        return false;
    return holds_text(p->a) || holds_text(p->b);
}

bool
grammar_holds_text(const struct grammar *g, const char *element)
{
    for (int i = 0; i < g->named_count; i++) {
        const struct pattern *p = g->named[i];
        if (p->kind == PATTERN_ELEMENT && strcmp(p->name, element) == 0 &&
            holds_text(p->a))
            return true;
    }
    return false;
}

const char *
grammar_nearest(const struct grammar *g, const char *name, bool attribute)
{
    enum pattern_kind kind = attribute ? PATTERN_ATTRIBUTE : PATTERN_ELEMENT;
    struct nearest near = str_nearest(str_from(name), 2);
    for (int i = 0; i < g->named_count; i++)
        if (g->named[i]->kind == kind)
            str_nearer(&near, str_from(g->named[i]->name));
    return near.found.p;
}
