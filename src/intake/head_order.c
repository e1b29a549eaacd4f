/*
 * Walks the pattern of each element and takes its fields as they come. At a
 * choice it takes the side that has the most of the columns, then the one that
 * demands the least beside them. What is demanded and has no column is added:
 * with the only value that it can have, else empty, which says that it is not
 * stated (blanks.c). A list that can say whether it is complete says that it is
 * not, even if no column is about it: a table has room for so many entries, and
 * that there are no more of them is known only where it is stated.
 */
#include "intake/head_order.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "intake/datatype.h"
#include "intake/derive.h"

enum { OF_COLUMNS = -10000, DEMANDED = 1 };

static const char COMPLETE[] = "complete";

/* A value that stands for all that the pattern takes; NULL if it takes more. */
static const char *
only_value(const struct pattern *p)
{
    p = pattern_behind(p->a);
    return p->kind == PATTERN_VALUE ? p->name : NULL;
}

static bool
is_complete(const struct pattern *p)
{
    return p->kind == PATTERN_ATTRIBUTE && strcmp(p->name, COMPLETE) == 0;
}

struct field *
field_new(struct arena *a, const struct pattern *p)
{
    struct field *f = arena_make(a, struct field, 1);
    const char *only = p->kind == PATTERN_ATTRIBUTE ? only_value(p) : NULL;

    *f = (struct field){.pattern = p,
                        .name = p->name,
                        .number = 1,
                        .column = NO_COLUMN,
                        .value = only ? only : ""};
    if (is_complete(p))
        f->value = "no";
    return f;
}

static bool
takes_nothing(const struct pattern *p)
{
    p = pattern_behind(p);
    switch (p->kind) {
    case PATTERN_CHOICE:
        return takes_nothing(p->a) || takes_nothing(p->b);
    case PATTERN_DATA:
        return datatype_takes(p, "", NULL);
    case PATTERN_VALUE:
        return datatype_equals(p, "");
    default:
        return derive_nullable(p);
    }
}

static bool
says_complete(const struct pattern *p)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE)
        return is_complete(p);
    return (p->a && says_complete(p->a)) || (p->b && says_complete(p->b));
}

static bool
is_like(const struct field *f, const struct pattern *p)
{
    return f->pattern->kind == p->kind && strcmp(f->name, p->name) == 0;
}

static bool
has_column(const struct field *parent, const struct pattern *p)
{
    for (const struct field *f = parent->first; f; f = f->next)
        if (is_like(f, p))
            return true;
    return false;
}

static int
cost(const struct field *parent, const struct pattern *p)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE) {
        bool wanted = is_complete(p) ||
                      (p->kind == PATTERN_ELEMENT && says_complete(p->a));

        return wanted || has_column(parent, p) ? OF_COLUMNS : DEMANDED;
    }
    if (p->kind == PATTERN_CHOICE) {
        int a = cost(parent, p->a), b = cost(parent, p->b);

        return a <= b ? a : b;
    }
    return (p->a ? cost(parent, p->a) : 0) + (p->b ? cost(parent, p->b) : 0);
}

struct order {
    struct arena *arena;
    struct field *parent; /* with the fields that have not come yet */
    struct field **end;   /* of those that have */
    enum pattern_kind kind;
};

static bool
comes_before(const struct field *a, const struct field *b)
{
    return !b || a->number < b->number;
}

/* The next of those like p by its number; those named by ids are numbered as
   they come in the head. */
static struct field *
take_like(struct field *parent, const struct pattern *p)
{
    struct field **least = NULL, *f;

    for (struct field **at = &parent->first; *at; at = &(*at)->next)
        if (is_like(*at, p) && comes_before(*at, least ? *least : NULL))
            least = at;
    if (!least)
        return NULL;
    f = *least;
    *least = f->next;
    f->next = NULL;
    return f;
}

static void
order_field(struct order *o, const struct pattern *p)
{
    struct field *f = take_like(o->parent, p);

    if (!f)
        f = field_new(o->arena, p);
    for (; f; f = take_like(o->parent, p)) {
        *o->end = f;
        o->end = &f->next;
    }
}

static void
order(struct order *o, const struct pattern *p)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE) {
        if (p->kind == o->kind)
            order_field(o, p);
    } else if (p->kind == PATTERN_CHOICE) {
        bool a = cost(o->parent, p->a) <= cost(o->parent, p->b);

        order(o, a ? p->a : p->b);
    } else {
        if (p->a)
            order(o, p->a);
        if (p->b)
            order(o, p->b);
    }
}

/* With its cells empty it says what an absent one says, and intake_blanks sees
   that there was room for it. */
static bool
stays(const struct field *f)
{
    bool holds = !f->first;

    for (const struct field *c = f->first; c; c = c->next) {
        if (field_is_attribute(c) && !c->value[0] &&
            !takes_nothing(c->pattern->a))
            return false;
        holds |= field_is_attribute(c) || c->stays;
    }
    return holds && !f->repeated;
}

/* What no choice has led to stands last, for the grammar to refuse. */
static void
order_children(struct arena *a, struct field *f)
{
    struct field *ordered = NULL;
    struct order o = {a, f, &ordered, PATTERN_ATTRIBUTE};

    order(&o, f->pattern->a);
    o.kind = PATTERN_ELEMENT;
    order(&o, f->pattern->a);
    *o.end = f->first;
    f->first = ordered;
    for (struct field *c = f->first; c; c = c->next)
        if (!field_is_attribute(c))
            order_children(a, c);
    f->stays = stays(f);
}

static const char *
path_of_field(struct arena *a, const char *parent, const struct field *f)
{
    struct buf path = buf_new(a);

    buf_text(&path, parent);
    buf_text(&path, field_is_attribute(f) ? "/@" : "/");
    buf_text(&path, f->name);
    if (f->id)
        buf_format(&path, "[@id='%s']", f->id);
    else if (f->repeated)
        buf_format(&path, "[%d]", (int)f->number);
    return path.p;
}

static const char *
find_missing(struct arena *a, const char *parent, const struct field *f)
{
    const char *path = path_of_field(a, parent, f), *missing = NULL;

    if (field_is_attribute(f))
        return f->column == NO_COLUMN && !f->value[0] &&
                       !takes_nothing(f->pattern->a)
                   ? path
                   : NULL;
    for (const struct field *c = f->first; c && !missing; c = c->next)
        missing = find_missing(a, path, c);
    return missing;
}

const char *
head_order(struct arena *a, struct field *document)
{
    order_children(a, document);
    return find_missing(a, "", document->first);
}
