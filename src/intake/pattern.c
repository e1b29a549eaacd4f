/*
 * A RELAX NG file to patterns. Only the forms that the project's grammars
 * use; anything else is refused, so that this reading and libxml2's cannot
 * come apart silently.
 */
#include "intake/pattern.h"

#include <stdio.h>
#include <string.h>

#include <libxml/xmlschemastypes.h>

const struct pattern PATTERN_IS_EMPTY = {.kind = PATTERN_EMPTY};
const struct pattern PATTERN_IS_NOT_ALLOWED = {.kind = PATTERN_NOT_ALLOWED};
const struct pattern PATTERN_IS_TEXT = {.kind = PATTERN_TEXT};

/* A named definition; its REF pattern is shared by all references. */
struct definition {
    const char *name;
    struct pattern *ref;
};

struct reading {
    struct arena *arena;
    const struct source *source;
    struct grammar *grammar;
    struct definition *definitions;
    int count;
    struct diags *diags;
};

static const struct pattern *build(struct reading *r, const xmlNode *node);

const struct pattern *
pattern_behind(const struct pattern *p)
{
    while (p->kind == PATTERN_REF)
        p = p->a;
    return p;
}

static bool
is(const xmlNode *node, const char *name)
{
    return strcmp((const char *)node->name, name) == 0;
}

static const xmlNode *
first_element(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

static const struct pattern *
refuse(struct reading *r, const xmlNode *node, const char *what)
{
    diag_add(r->diags, SB_GRAMMAR_FORM, intake_place(r->source, node), what,
             NULL, NULL);
    return NULL;
}

static struct pattern *
make(struct reading *r, enum pattern_kind kind, const struct pattern *a,
     const struct pattern *b)
{
    struct pattern *p = arena_make(r->arena, struct pattern, 1);
    p->kind = kind;
    p->a = a;
    p->b = b;
    return p;
}

/* The value of an attribute that has no references to entities. */
static const char *
attribute(struct reading *r, const xmlNode *node, const char *name)
{
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (strcmp((const char *)at->name, name) == 0)
            return at->children && at->children->content
                       ? (const char *)at->children->content
                       : arena_text(r->arena, "", 0);
    return NULL;
}

static const char *
content(const xmlNode *node)
{
    const xmlNode *text = node->children;
    return text && text->content ? (const char *)text->content : "";
}

/* Children joined by kind; EMPTY if there are none. */
static const struct pattern *
build_children(struct reading *r, const xmlNode *node, enum pattern_kind kind)
{
    const struct pattern *all = NULL;
    const xmlNode *child = first_element(node->children);
    for (; child; child = first_element(child->next)) {
        const struct pattern *one = build(r, child);
        if (!one)
            return NULL;
        all = all ? make(r, kind, all, one) : one;
    }
    return all ? all : &PATTERN_IS_EMPTY;
}

static const struct pattern *
build_named(struct reading *r, const xmlNode *node, enum pattern_kind kind)
{
    const char *name = attribute(r, node, "name");
    if (!name)
        return refuse(r, node, "name class");
    if (attribute(r, node, "ns"))
        return refuse(r, node, "ns");
    struct pattern *p = make(r, kind, NULL, NULL);
    p->name = name;
    p->a = kind == PATTERN_ATTRIBUTE && !first_element(node->children)
               ? &PATTERN_IS_TEXT
               : build_children(r, node, PATTERN_GROUP);
    r->grammar->named[r->grammar->named_count++] = p;
    return p->a ? p : NULL;
}

static void
free_facet(void *holder)
{
    xmlSchemaFacetPtr *facet = holder;
    if (*facet)
        xmlSchemaFreeFacet(*facet);
}

static const struct pattern *
build_data(struct reading *r, const xmlNode *node)
{
    struct pattern *p = make(r, PATTERN_DATA, NULL, NULL);
    const struct param **last = &p->params;
    const xmlNode *child = first_element(node->children);
    p->name = attribute(r, node, "type");
    for (; child; child = first_element(child->next)) {
        if (!is(child, "param"))
            return refuse(r, child, (const char *)child->name);
        struct param *param = arena_make(r->arena, struct param, 1);
        param->name = attribute(r, child, "name");
        param->value = content(child);
        param->facet = arena_make(r->arena, xmlSchemaFacetPtr, 1);
        arena_on_reset(r->arena, free_facet, param->facet);
        *last = param;
        last = &param->next;
    }
    return p->name ? p : refuse(r, node, "data");
}

static const struct pattern *
build_value(struct reading *r, const xmlNode *node)
{
    struct pattern *p = make(r, PATTERN_VALUE, NULL, NULL);
    const char *type = attribute(r, node, "type");
    p->name = content(node);
    p->type = type ? type : "token";
    return p;
}

static const struct pattern *
build_ref(struct reading *r, const xmlNode *node)
{
    const char *name = attribute(r, node, "name");
    for (int i = 0; name && i < r->count; i++)
        if (strcmp(r->definitions[i].name, name) == 0)
            return r->definitions[i].ref;
    return refuse(r, node, name ? name : "ref");
}

/* The forms that hold patterns: optional, oneOrMore ... */
static const struct pattern *
build_holder(struct reading *r, const xmlNode *node)
{
    const struct pattern *p =
        build_children(r, node,
                       is(node, "choice")       ? PATTERN_CHOICE
                       : is(node, "interleave") ? PATTERN_INTERLEAVE
                                                : PATTERN_GROUP);
    if (!p)
        return NULL;
    if (is(node, "oneOrMore") || is(node, "zeroOrMore"))
        p = make(r, PATTERN_ONE_OR_MORE, p, NULL);
    if (is(node, "optional") || is(node, "zeroOrMore"))
        return make(r, PATTERN_CHOICE, p, &PATTERN_IS_EMPTY);
    if (is(node, "mixed"))
        return make(r, PATTERN_INTERLEAVE, p, &PATTERN_IS_TEXT);
    if (is(node, "list"))
        return make(r, PATTERN_LIST, p, NULL);
    return p;
}

static bool
is_holder(const xmlNode *node)
{
    static const char *const names[] = {"choice",    "interleave", "group",
                                        "oneOrMore", "zeroOrMore", "optional",
                                        "mixed",     "list"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (is(node, names[i]))
            return true;
    return false;
}

static const struct pattern *
build(struct reading *r, const xmlNode *node)
{
    if (is(node, "element"))
        return build_named(r, node, PATTERN_ELEMENT);
    if (is(node, "attribute"))
        return build_named(r, node, PATTERN_ATTRIBUTE);
    if (is(node, "text"))
        return &PATTERN_IS_TEXT;
    if (is(node, "empty"))
        return &PATTERN_IS_EMPTY;
    if (is(node, "notAllowed"))
        return &PATTERN_IS_NOT_ALLOWED;
    if (is(node, "data"))
        return build_data(r, node);
    if (is(node, "value"))
        return build_value(r, node);
    if (is(node, "ref"))
        return build_ref(r, node);
    if (is_holder(node))
        return build_holder(r, node);
    return refuse(r, node, (const char *)node->name);
}

static int
count_elements(const xmlNode *node)
{
    int count = 0;
    for (; node; node = node->next)
        if (node->type == XML_ELEMENT_NODE)
            count += 1 + count_elements(node->children);
    return count;
}

/* References may come before what they refer to, so the names come first. */
static int
name_definitions(struct reading *r, const xmlNode *root)
{
    const xmlNode *child = first_element(root->children);
    for (; child; child = first_element(child->next)) {
        const char *name = attribute(r, child, "name");
        if (attribute(r, child, "combine"))
            return refuse(r, child, "combine") ? 0 : -1;
        if (is(child, "define") && name)
            r->definitions[r->count++] =
                (struct definition){name, make(r, PATTERN_REF, NULL, NULL)};
        else if (!is(child, "start"))
            return refuse(r, child, (const char *)child->name) ? 0 : -1;
    }
    return 0;
}

int
pattern_read(struct arena *a, const struct source *s, struct grammar *g,
             struct diags *d)
{
    const xmlNode *root = xmlDocGetRootElement(s->doc);
    int count = count_elements(root);
    struct reading r = {.arena = a, .source = s, .grammar = g, .diags = d};
    g->named = arena_make(a, const struct pattern *, count);
    r.definitions = arena_make(a, struct definition, count);
    if (!is(root, "grammar"))
        return refuse(&r, root, (const char *)root->name) ? 0 : -1;
    if (name_definitions(&r, root) != 0)
        return -1;
    const xmlNode *child = first_element(root->children);
    for (int i = 0; child; child = first_element(child->next)) {
        const struct pattern *p = build_children(&r, child, PATTERN_GROUP);
        if (!p)
            return -1;
        if (is(child, "start"))
            g->start = p;
        else
            r.definitions[i++].ref->a = p;
    }
    return g->start ? 0 : refuse(&r, root, "start") ? 0 : -1;
}

void
first_error_keep(void *store, xmlErrorPtr error)
{
    struct first_error *first = store;
    if (first->text[0] || !error->message)
        return;
    (void)snprintf(first->text, sizeof first->text, "%s", error->message);
    first->text[strcspn(first->text, "\n")] = '\0';
}
