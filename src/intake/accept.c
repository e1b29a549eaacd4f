#include "intake/accept.h"

#include <string.h>

#include "intake/derive.h"

/* [bytes] Steps and patterns are forgotten beyond the first, before the next
   document; one step adds far less than what is between the two. */
enum {
    KEPT_MOST = 4 * 1024 * 1024,
    ARENA_MOST = 64 * 1024 * 1024,
    STEPS = 4096
};

enum step_kind { STEP_START, STEP_ATTRIBUTE, STEP_CLOSE, STEP_TEXT };

struct step {
    const struct pattern *from, *to;
    const char *name; /* of the element or attribute, "" for others */
    enum step_kind kind;
    bool depends; /* on the value: to is not known */
    /* ATTRIBUTE: to is what follows if this one takes the value; NULL: any */
    const struct pattern *attribute;
    struct step *next;
};

struct acceptor {
    const struct pattern *start;
    struct arena *arena; /* of all that is kept */
    struct derive *derive;
    struct step **steps; /* of STEPS */
};

static const struct pattern *const REFUSED = &PATTERN_IS_NOT_ALLOWED;

static void
forget(struct acceptor *v)
{
    arena_reset(v->arena);
    v->derive = derive_new(v->arena);
    v->steps = arena_make(v->arena, struct step *, STEPS);
}

static void
close_arena(void *acceptor)
{
    struct acceptor *v = acceptor;

    arena_close(v->arena);
}

struct acceptor *
accept_new(struct arena *a, const struct pattern *start)
{
    struct acceptor *v = arena_make(a, struct acceptor, 1);

    v->start = start;
    v->arena = arena_new(ARENA_MOST);
    arena_on_reset(a, close_arena, v);
    if (v->arena)
        forget(v);
    return v;
}

static struct step **
slot_of(struct acceptor *v, enum step_kind kind, const struct pattern *from,
        const char *name)
{
    uintptr_t hash = (uintptr_t)from / sizeof *from + (uintptr_t)kind;

    for (const char *p = name; *p; p++)
        hash = hash * 31 + (unsigned char)*p;
    return &v->steps[(hash ^ hash >> 13) % STEPS];
}

/* The step that is kept; NULL if it was not taken yet. */
static struct step *
kept(struct acceptor *v, enum step_kind kind, const struct pattern *from,
     const char *name)
{
    for (struct step *s = *slot_of(v, kind, from, name); s; s = s->next)
        if (s->from == from && s->kind == kind && strcmp(s->name, name) == 0)
            return s;
    return NULL;
}

static struct step *
keep(struct acceptor *v, enum step_kind kind, const struct pattern *from,
     const char *name)
{
    struct step **slot = slot_of(v, kind, from, name);
    struct step *s = arena_make(v->arena, struct step, 1);

    s->from = from;
    s->kind = kind;
    s->name = *name ? arena_text(v->arena, name, strlen(name)) : "";
    s->to = REFUSED;
    s->next = *slot;
    *slot = s;
    return s;
}

/* An attribute of a name that the open element may have. */
struct search {
    const char *name;
    const struct pattern *found;
    bool several;
};

static void
search(struct search *s, const struct pattern *p)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_ELEMENT)
        return;
    if (p->kind == PATTERN_ATTRIBUTE) {
        if (strcmp(p->name, s->name) != 0)
            return;
        s->several |= s->found && s->found != p;
        s->found = p;
        return;
    }
    if (p->a)
        search(s, p->a);
    if (p->b)
        search(s, p->b);
}

/* Whether the step over a text is the same for each text. */
static bool
depends_on_text(const struct pattern *p)
{
    p = pattern_behind(p);
    switch (p->kind) {
    case PATTERN_DATA:
    case PATTERN_VALUE:
    case PATTERN_LIST:
        return true;
    case PATTERN_ELEMENT:
    case PATTERN_ATTRIBUTE:
        return false;
    default:
        return (p->a && depends_on_text(p->a)) ||
               (p->b && depends_on_text(p->b));
    }
}

static const struct pattern *
start_tag(struct acceptor *v, const struct pattern *p, const char *name)
{
    struct step *s = kept(v, STEP_START, p, name);

    if (!s) {
        s = keep(v, STEP_START, p, name);
        s->to = derive_start_tag(v->derive, p, name);
    }
    return s->to;
}

/* The first time an attribute is met: what its step depends on. NULL: refused;
   a value that does not fit says nothing about those that do. */
static struct step *
learn_attribute(struct acceptor *v, const struct pattern *p, const char *name,
                const char *value)
{
    struct search found = {name, NULL, false};
    const struct pattern *to;
    struct step *s;

    search(&found, p);
    to = found.several ? REFUSED : derive_attribute(v->derive, p, name, value);
    if (found.found && !found.several && derive_is_refused(to))
        return NULL;
    s = keep(v, STEP_ATTRIBUTE, p, name);
    s->to = to;
    s->depends = found.several;
    if (found.found && pattern_behind(found.found->a)->kind != PATTERN_TEXT)
        s->attribute = found.found;
    return s;
}

static const struct pattern *
attribute(struct acceptor *v, const struct pattern *p, const xmlAttr *at)
{
    const char *name = (const char *)at->name, *value = "";
    struct step *s;

    if (at->ns || (at->children && at->children->next))
        return REFUSED;
    if (at->children && at->children->content)
        value = (const char *)at->children->content;
    s = kept(v, STEP_ATTRIBUTE, p, name);
    if (!s)
        s = learn_attribute(v, p, name, value);
    if (!s)
        return REFUSED;
    if (s->depends)
        return derive_attribute(v->derive, p, name, value);
    if (s->attribute && derive_is_refused(derive_attribute(
                            v->derive, s->attribute, name, value)))
        return REFUSED;
    return s->to;
}

static const struct pattern *
close_tag(struct acceptor *v, const struct pattern *p)
{
    struct step *s = kept(v, STEP_CLOSE, p, "");

    if (!s) {
        s = keep(v, STEP_CLOSE, p, "");
        s->to = derive_close(v->derive, p);
    }
    return s->to;
}

/* A blank text may also be none at all. */
static const struct pattern *
text(struct acceptor *v, const struct pattern *p, const xmlNode *node,
     const char *content)
{
    struct step *s = kept(v, STEP_TEXT, p, "");
    const struct pattern *next;

    if (!s) {
        s = keep(v, STEP_TEXT, p, "");
        s->depends = depends_on_text(p);
        if (!s->depends)
            s->to = derive_text(v->derive, p, content);
    }
    if (s->depends && node && (node->prev || node->next))
        return REFUSED; /* a value in pieces */
    next = s->depends ? derive_text(v->derive, p, content) : s->to;
    return str_trim(str_from(content)).n ? next
                                         : derive_choice(v->derive, p, next);
}

static const struct pattern *
element(struct acceptor *v, const struct pattern *p, const xmlNode *node);

static const struct pattern *
children(struct acceptor *v, const struct pattern *p, const xmlNode *node)
{
    const xmlNode *child = node->children;

    if (!child)
        return text(v, p, NULL, "");
    for (; child && !derive_is_refused(p); child = child->next) {
        const char *content = (const char *)child->content;

        if (child->type == XML_ELEMENT_NODE)
            p = element(v, p, child);
        else if (child->type != XML_TEXT_NODE &&
                 child->type != XML_CDATA_SECTION_NODE)
            continue;
        else if ((!child->prev && !child->next) ||
                 content[strspn(content, " \t\r\n")])
            p = text(v, p, child, content);
    }
    return p;
}

/* What the parent wants after this element. */
static const struct pattern *
element(struct acceptor *v, const struct pattern *p, const xmlNode *node)
{
    const struct pattern *inside, *rest = NULL;

    if (node->ns || arena_used(v->arena) > 2 * (size_t)KEPT_MOST)
        return REFUSED;
    inside = start_tag(v, p, (const char *)node->name);
    for (const xmlAttr *at = node->properties; at; at = at->next)
        inside = attribute(v, inside, at);
    inside = close_tag(v, inside);
    if (inside->kind == PATTERN_AFTER) {
        rest = inside->b;
        inside = inside->a;
    }
    inside = children(v, inside, node);
    if (!rest)
        return derive_end_tag(v->derive, inside);
    return derive_nullable(inside) ? rest : REFUSED;
}

bool
accept_document(struct acceptor *v, const struct source *s)
{
    const xmlNode *root = xmlDocGetRootElement(s->doc);

    if (!v->arena || !root)
        return false;
    if (arena_used(v->arena) > KEPT_MOST)
        forget(v);
    return derive_nullable(element(v, v->start, root));
}
