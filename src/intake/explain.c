/*
 * Walks the document with derivatives; the first one that is NOT_ALLOWED is
 * the fault, and the pattern before it says what would have fitted.
 */
#include "intake/explain.h"

#include <string.h>

#include "base/buf.h"
#include "intake/datatype.h"
#include "intake/derive.h"
#include "intake/expected.h"

enum { VALUE_SHOWN = 40 };

struct walk {
    const struct source *source;
    struct derive *derive;
    struct arena *arena;
    struct diags *diags;
};

/* What a fault is about: an attribute of an element, or its text. */
struct value {
    const xmlNode *node;
    const char *attribute; /* NULL: the text */
    const char *text;
};

/* NULL after a diagnostic. */
static const struct pattern *
fault(struct walk *w, const xmlNode *node, enum diag_code code,
      const char *const args[3])
{
    diag_add(w->diags, code, intake_place(w->source, node), args[0], args[1],
             args[2]);
    return NULL;
}

static const struct pattern *
fault_at(struct walk *w, const struct value *v, enum diag_code code,
         const char *const args[3])
{
    diag_add(w->diags, code, intake_place_of(w->source, v->node, v->attribute),
             args[0], args[1], args[2]);
    return NULL;
}

#define ARGS(...) ((const char *const[3]){__VA_ARGS__})

static const char *
name_of(const xmlNode *node)
{
    return (const char *)node->name;
}

static bool
is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == '\0';
}

/* At most VALUE_SHOWN characters. */
static void
add_short(struct buf *b, struct str s)
{
    size_t i = 0;
    for (int count = 0; i < s.n && count < VALUE_SHOWN; count++)
        utf8_next(s, &i);
    buf_add(b, s.p, i);
    buf_text(b, i < s.n ? "…" : "");
}

/* kind="value" or <name>value</name> */
static const char *
shown(struct walk *w, const struct value *v)
{
    struct buf b = buf_new(w->arena);
    struct str text = str_trim(str_from(v->text));
    if (v->attribute)
        buf_format(&b, "%s=\"", v->attribute);
    else
        buf_format(&b, "<%s>", name_of(v->node));
    add_short(&b, text);
    if (v->attribute)
        buf_text(&b, "\"");
    else
        buf_format(&b, "</%s>", name_of(v->node));
    return b.p;
}

struct type_words {
    const char *type;
    enum diag_code code;
};

static enum diag_code
code_of_type(const char *type)
{
    static const struct type_words words[] = {
        {"date", SB_VALUE_DATE},
        {"dateTime", SB_VALUE_DATE_TIME},
        {"decimal", SB_VALUE_DECIMAL},
        {"integer", SB_VALUE_INTEGER},
        {"nonNegativeInteger", SB_VALUE_INTEGER},
        {"positiveInteger", SB_VALUE_INTEGER},
        {"int", SB_VALUE_INTEGER},
        {"unsignedInt", SB_VALUE_INTEGER},
    };
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (strcmp(words[i].type, type) == 0)
            return words[i].code;
    return SB_VALUE_TYPE;
}

static const struct pattern *
fault_of_type(struct walk *w, const struct value *v, const struct pattern *p)
{
    const struct param *broken = NULL;
    const char *what = shown(w, v);
    datatype_takes(p, v->text, &broken);
    if (!broken)
        return fault_at(w, v, code_of_type(p->name), ARGS(what, p->name));
    if (strcmp(broken->name, "pattern") == 0)
        return fault_at(w, v, SB_VALUE_PATTERN, ARGS(what, broken->value));
    struct buf limit = buf_new(w->arena);
    buf_format(&limit, "%s %s", broken->name, broken->value);
    return fault_at(w, v, SB_VALUE_LIMIT, ARGS(what, limit.p));
}

static const struct pattern *
fault_of_value(struct walk *w, const struct value *v, const struct expected *e)
{
    if (e->count == 0 && e->typed)
        return fault_of_type(w, v, e->typed);
    const char *near = expected_nearest(e, v->text);
    return fault_at(w, v, near ? SB_VALUE_NEAR : SB_VALUE_ONE_OF,
                    ARGS(shown(w, v), expected_list(e, w->arena), near));
}

static const struct pattern *
fault_of_element(struct walk *w, const xmlNode *node, const struct pattern *p)
{
    struct expected e = {.count = 0};
    expected_next(&e, p);
    const char *near = expected_nearest(&e, name_of(node));
    return fault(w, node, near ? SB_ELEMENT_NEAR : SB_ELEMENT_HERE,
                 ARGS(name_of(node), expected_list(&e, w->arena), near));
}

static const struct pattern *
fault_of_attribute(struct walk *w, const struct value *v,
                   const struct pattern *p)
{
    struct expected e = {.count = 0}, names = {.count = 0};
    if (expected_value(&e, p, v->attribute))
        return fault_of_value(w, v, &e);
    expected_attributes(&names, p, false);
    const char *near = expected_nearest(&names, v->attribute);
    return fault_at(w, v, near ? SB_ATTRIBUTE_NEAR : SB_ATTRIBUTE_HERE,
                    ARGS(name_of(v->node), v->attribute,
                         near ? near : expected_list(&names, w->arena)));
}

static const struct pattern *
fault_of_text(struct walk *w, const struct value *v, const struct pattern *p)
{
    struct expected e = {.count = 0};
    expected_next(&e, p);
    bool elements = e.count > 0 && !e.typed;
    const struct pattern *tried =
        derive_start_tag(w->derive, p, e.count ? e.names[0] : "");
    if (e.typed || (elements && derive_is_refused(tried)))
        return fault_of_value(w, v, &e);
    struct buf b = buf_new(w->arena);
    add_short(&b, str_trim(str_from(v->text)));
    return fault_at(w, v, SB_TEXT_HERE, ARGS(name_of(v->node), b.p));
}

static const char *
attribute_text(struct walk *w, const xmlAttr *at)
{
    struct buf b = buf_new(w->arena);
    for (const xmlNode *part = at->children; part; part = part->next)
        buf_text(&b, part->content ? (const char *)part->content : "");
    return b.n ? b.p : "";
}

static const struct pattern *
walk_attributes(struct walk *w, const xmlNode *node, const struct pattern *p)
{
    for (const xmlAttr *at = node->properties; at; at = at->next) {
        struct value v = {node, (const char *)at->name, attribute_text(w, at)};
        if (at->ns)
            return fault(w, node, SB_NAMESPACE,
                         ARGS(v.attribute, (const char *)at->ns->href));
        const struct pattern *next =
            derive_attribute(w->derive, p, v.attribute, v.text);
        if (derive_is_refused(next))
            return fault_of_attribute(w, &v, p);
        p = next;
    }
    const struct pattern *closed = derive_close(w->derive, p);
    if (!derive_is_refused(closed))
        return closed;
    struct expected e = {.count = 0};
    expected_attributes(&e, p, true);
    return fault(w, node, SB_ATTRIBUTE_MISSING,
                 ARGS(name_of(node), expected_list(&e, w->arena)));
}

static const struct pattern *walk_element(struct walk *w, const xmlNode *node,
                                          const struct pattern *p);

/* The whole text of an element that holds one text or none. */
static const struct pattern *
walk_text(struct walk *w, const xmlNode *node, const struct pattern *p,
          const char *text)
{
    const struct pattern *next = derive_text(w->derive, p, text);
    if (is_blank(text))
        next = derive_choice(w->derive, p, next);
    struct value v = {node, NULL, text};
    return derive_is_refused(next) ? fault_of_text(w, &v, p) : next;
}

static const struct pattern *
walk_children(struct walk *w, const xmlNode *node, const struct pattern *p)
{
    const xmlNode *child = node->children;
    if (!child)
        return walk_text(w, node, p, "");
    bool only = !child->next;
    for (; child && p; child = child->next) {
        const char *text = (const char *)child->content;
        if (child->type == XML_ELEMENT_NODE)
            p = walk_element(w, child, p);
        else if (text && (only || !is_blank(text)))
            p = walk_text(w, node, p, text);
    }
    return p;
}

static const struct pattern *
fault_of_end(struct walk *w, const xmlNode *node, const struct pattern *p)
{
    struct expected e = {.count = 0};
    expected_next(&e, p);
    bool empty =
        !node->children || (!node->children->next && node->children->content &&
                            is_blank((const char *)node->children->content));
    struct value v = {node, NULL, ""};
    if (empty && e.typed)
        return fault_of_value(w, &v, &e);
    return fault(w, node, SB_ELEMENT_INCOMPLETE,
                 ARGS(name_of(node), expected_list(&e, w->arena)));
}

static const struct pattern *
walk_element(struct walk *w, const xmlNode *node, const struct pattern *p)
{
    if (node->ns)
        return fault(w, node, SB_NAMESPACE,
                     ARGS(name_of(node), (const char *)node->ns->href));
    const struct pattern *inside =
        derive_start_tag(w->derive, p, name_of(node));
    if (derive_is_refused(inside))
        return fault_of_element(w, node, p);
    inside = walk_attributes(w, node, inside);
    inside = inside ? walk_children(w, node, inside) : NULL;
    if (!inside)
        return NULL;
    const struct pattern *rest = derive_end_tag(w->derive, inside);
    return derive_is_refused(rest) ? fault_of_end(w, node, inside) : rest;
}

int
explain_document(const struct source *s, const struct pattern *start,
                 struct arena *scratch, struct diags *d)
{
    struct walk w = {s, derive_new(scratch), scratch, d};
    return walk_element(&w, xmlDocGetRootElement(s->doc), start) ? 0 : -1;
}
