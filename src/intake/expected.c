#include "intake/expected.h"

#include <string.h>

#include "base/buf.h"
#include "intake/derive.h"

static void
add(struct expected *e, const char *name)
{
    for (int i = 0; i < e->count; i++)
        if (strcmp(e->names[i], name) == 0)
            return;
    if (e->count < EXPECTED_MAX)
        e->names[e->count++] = name;
}

/* A text pattern: what is in it counts only where no element stands. */
static bool
add_text(struct expected *e, const struct pattern *p)
{
    if (p->kind == PATTERN_VALUE)
        add(e, p->name);
    else if (p->kind == PATTERN_DATA)
        e->typed = e->typed ? e->typed : p;
    else if (p->kind == PATTERN_TEXT)
        e->text = true;
    else
        return false;
    return true;
}

void
expected_next(struct expected *e, const struct pattern *p)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_ELEMENT)
        add(e, p->name);
    if (p->kind == PATTERN_ELEMENT || p->kind == PATTERN_ATTRIBUTE ||
        add_text(e, p))
        return;
    if (p->a)
        expected_next(e, p->a);
    bool both = p->kind == PATTERN_CHOICE || p->kind == PATTERN_INTERLEAVE ||
                (p->kind == PATTERN_GROUP && derive_nullable(p->a));
    if (both)
        expected_next(e, p->b);
}

/* Whether p can do without further attributes. */
static bool
closes(const struct pattern *p)
{
    p = pattern_behind(p);
    switch (p->kind) {
    case PATTERN_ATTRIBUTE:
    case PATTERN_NOT_ALLOWED:
        return false;
    case PATTERN_CHOICE:
        return closes(p->a) || closes(p->b);
    case PATTERN_GROUP:
    case PATTERN_INTERLEAVE:
        return closes(p->a) && closes(p->b);
    case PATTERN_ONE_OR_MORE:
    case PATTERN_AFTER:
        return closes(p->a);
    default:
        return true;
    }
}

void
expected_attributes(struct expected *e, const struct pattern *p, bool required)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_ATTRIBUTE)
        add(e, p->name);
    if (p->kind == PATTERN_ATTRIBUTE || p->kind == PATTERN_ELEMENT ||
        (required && closes(p)))
        return;
    if (p->a)
        expected_attributes(e, p->a, required);
    if (p->b && p->kind != PATTERN_AFTER)
        expected_attributes(e, p->b, required);
}

bool
expected_value(struct expected *e, const struct pattern *p,
               const char *attribute)
{
    p = pattern_behind(p);
    if (p->kind == PATTERN_ATTRIBUTE && strcmp(p->name, attribute) == 0) {
        expected_next(e, p->a);
        return true;
    }
    if (p->kind == PATTERN_ATTRIBUTE || p->kind == PATTERN_ELEMENT)
        return false;
    bool found = p->a && expected_value(e, p->a, attribute);
    if (p->b && p->kind != PATTERN_AFTER)
        found = expected_value(e, p->b, attribute) || found;
    return found;
}

const char *
expected_list(const struct expected *e, struct arena *a)
{
    struct buf b = buf_new(a);
    for (int i = 0; i < e->count && i < EXPECTED_SHOWN; i++) {
        buf_text(&b, i ? ", " : "");
        buf_text(&b, e->names[i]);
    }
    if (e->count > EXPECTED_SHOWN)
        buf_text(&b, " …");
    return b.n ? b.p : "-";
}

const char *
expected_nearest(const struct expected *e, const char *name)
{
    struct nearest near = str_nearest(str_from(name), 2);
    for (int i = 0; i < e->count; i++)
        str_nearer(&near, str_from(e->names[i]));
    return near.found.p;
}
