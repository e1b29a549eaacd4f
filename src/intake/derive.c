#include "intake/derive.h"

#include <string.h>

#include "intake/datatype.h"

enum { BUCKETS = 1024 };

struct interned {
    struct pattern pattern;
    struct interned *next;
};

struct derive {
    struct arena *arena;
    struct interned *buckets[BUCKETS];
};

/* A step that wraps what is left of an element, below its AFTER. */
struct wrap {
    enum pattern_kind kind;
    const struct pattern *left;  /* NULL: the rest stands here */
    const struct pattern *right; /* NULL: the rest stands here */
};

struct derive *
derive_new(struct arena *scratch)
{
    struct derive *v = arena_make(scratch, struct derive, 1);
    v->arena = scratch;
    return v;
}

bool
derive_is_refused(const struct pattern *p)
{
    return p->kind == PATTERN_NOT_ALLOWED;
}

static const struct pattern *
intern(struct derive *v, enum pattern_kind kind, const struct pattern *a,
       const struct pattern *b)
{
    size_t hash = ((uintptr_t)a * 31 + (uintptr_t)b) / 8 * 31 + kind;
    struct interned **slot = &v->buckets[hash % BUCKETS];
    for (struct interned *i = *slot; i; i = i->next)
        if (i->pattern.kind == kind && i->pattern.a == a && i->pattern.b == b)
            return &i->pattern;
    struct interned *made = arena_make(v->arena, struct interned, 1);
    made->pattern = (struct pattern){.kind = kind, .a = a, .b = b};
    made->next = *slot;
    *slot = made;
    return &made->pattern;
}

/* Whether the choice a has b already. */
static bool
chooses(const struct pattern *a, const struct pattern *b)
{
    if (a == b)
        return true;
    return a->kind == PATTERN_CHOICE && (chooses(a->a, b) || chooses(a->b, b));
}

const struct pattern *
derive_choice(struct derive *v, const struct pattern *a,
              const struct pattern *b)
{
    if (derive_is_refused(a) || chooses(b, a))
        return b;
    if (derive_is_refused(b) || chooses(a, b))
        return a;
    return intern(v, PATTERN_CHOICE, a, b);
}

/* GROUP, INTERLEAVE or AFTER. */
static const struct pattern *
join(struct derive *v, enum pattern_kind kind, const struct pattern *a,
     const struct pattern *b)
{
    if (derive_is_refused(a) || derive_is_refused(b))
        return &PATTERN_IS_NOT_ALLOWED;
    if (kind != PATTERN_AFTER && a->kind == PATTERN_EMPTY)
        return b;
    if (kind != PATTERN_AFTER && b->kind == PATTERN_EMPTY)
        return a;
    return intern(v, kind, a, b);
}

static const struct pattern *
repeat(struct derive *v, const struct pattern *p)
{
    return derive_is_refused(p) ? p : intern(v, PATTERN_ONE_OR_MORE, p, NULL);
}

/* Any number of p, after one was begun. */
static const struct pattern *
more(struct derive *v, const struct pattern *repeated)
{
    return derive_choice(v, repeated, &PATTERN_IS_EMPTY);
}

bool
derive_nullable(const struct pattern *p)
{
    p = pattern_behind(p);
    switch (p->kind) {
    case PATTERN_EMPTY:
    case PATTERN_TEXT:
        return true;
    case PATTERN_CHOICE:
        return derive_nullable(p->a) || derive_nullable(p->b);
    case PATTERN_GROUP:
    case PATTERN_INTERLEAVE:
        return derive_nullable(p->a) && derive_nullable(p->b);
    case PATTERN_ONE_OR_MORE:
        return derive_nullable(p->a);
    default:
        return false;
    }
}

static const struct pattern *
apply(struct derive *v, const struct wrap *w, const struct pattern *p)
{
    if (p->kind == PATTERN_CHOICE)
        return derive_choice(v, apply(v, w, p->a), apply(v, w, p->b));
    if (p->kind != PATTERN_AFTER)
        return &PATTERN_IS_NOT_ALLOWED;
    const struct pattern *rest =
        join(v, w->kind, w->left ? w->left : p->b, w->right ? w->right : p->b);
    return join(v, PATTERN_AFTER, p->a, rest);
}

static const struct pattern *
start_tag_of_group(struct derive *v, const struct pattern *p, const char *name)
{
    struct wrap rest = {PATTERN_GROUP, NULL, p->b};
    const struct pattern *first =
        apply(v, &rest, derive_start_tag(v, p->a, name));
    return derive_nullable(p->a)
               ? derive_choice(v, first, derive_start_tag(v, p->b, name))
               : first;
}

static const struct pattern *
start_tag_of_interleave(struct derive *v, const struct pattern *p,
                        const char *name)
{
    struct wrap left = {PATTERN_INTERLEAVE, NULL, p->b};
    struct wrap right = {PATTERN_INTERLEAVE, p->a, NULL};
    return derive_choice(v, apply(v, &left, derive_start_tag(v, p->a, name)),
                         apply(v, &right, derive_start_tag(v, p->b, name)));
}

const struct pattern *
derive_start_tag(struct derive *v, const struct pattern *p, const char *name)
{
    struct wrap wrap;
    p = pattern_behind(p);
    switch (p->kind) {
    case PATTERN_CHOICE:
        return derive_choice(v, derive_start_tag(v, p->a, name),
                             derive_start_tag(v, p->b, name));
    case PATTERN_ELEMENT:
        return strcmp(p->name, name) == 0
                   ? join(v, PATTERN_AFTER, p->a, &PATTERN_IS_EMPTY)
                   : &PATTERN_IS_NOT_ALLOWED;
    case PATTERN_GROUP:
        return start_tag_of_group(v, p, name);
    case PATTERN_INTERLEAVE:
        return start_tag_of_interleave(v, p, name);
    case PATTERN_ONE_OR_MORE:
        wrap = (struct wrap){PATTERN_GROUP, NULL, more(v, p)};
        return apply(v, &wrap, derive_start_tag(v, p->a, name));
    case PATTERN_AFTER:
        wrap = (struct wrap){PATTERN_AFTER, NULL, p->b};
        return apply(v, &wrap, derive_start_tag(v, p->a, name));
    default:
        return &PATTERN_IS_NOT_ALLOWED;
    }
}

static bool
takes_value(struct derive *v, const struct pattern *p, const char *value)
{
    bool blank = value[strspn(value, " \t\r\n")] == '\0';
    return (blank && derive_nullable(p)) ||
           derive_nullable(derive_text(v, p, value));
}

const struct pattern *
derive_attribute(struct derive *v, const struct pattern *p, const char *name,
                 const char *value)
{
    p = pattern_behind(p);
    switch (p->kind) {
    case PATTERN_AFTER:
        return join(v, PATTERN_AFTER, derive_attribute(v, p->a, name, value),
                    p->b);
    case PATTERN_CHOICE:
        return derive_choice(v, derive_attribute(v, p->a, name, value),
                             derive_attribute(v, p->b, name, value));
    case PATTERN_GROUP:
    case PATTERN_INTERLEAVE:
        return derive_choice(
            v, join(v, p->kind, derive_attribute(v, p->a, name, value), p->b),
            join(v, p->kind, p->a, derive_attribute(v, p->b, name, value)));
    case PATTERN_ONE_OR_MORE:
        return join(v, PATTERN_GROUP, derive_attribute(v, p->a, name, value),
                    more(v, p));
    case PATTERN_ATTRIBUTE:
        return strcmp(p->name, name) == 0 && takes_value(v, p->a, value)
                   ? &PATTERN_IS_EMPTY
                   : &PATTERN_IS_NOT_ALLOWED;
    default:
        return &PATTERN_IS_NOT_ALLOWED;
    }
}

const struct pattern *
derive_close(struct derive *v, const struct pattern *p)
{
    p = pattern_behind(p);
    switch (p->kind) {
    case PATTERN_AFTER:
        return join(v, PATTERN_AFTER, derive_close(v, p->a), p->b);
    case PATTERN_CHOICE:
        return derive_choice(v, derive_close(v, p->a), derive_close(v, p->b));
    case PATTERN_GROUP:
    case PATTERN_INTERLEAVE:
        return join(v, p->kind, derive_close(v, p->a), derive_close(v, p->b));
    case PATTERN_ONE_OR_MORE:
        return repeat(v, derive_close(v, p->a));
    case PATTERN_ATTRIBUTE:
        return &PATTERN_IS_NOT_ALLOWED;
    default:
        return p;
    }
}

/* A list takes the words one by one. */
static bool
takes_words(struct derive *v, const struct pattern *p, const char *text)
{
    struct str rest = str_trim(str_from(text));
    while (rest.n > 0 && !derive_is_refused(p)) {
        size_t n = 0;
        while (n < rest.n && !strchr(" \t\r\n", rest.p[n]))
            n++;
        p = derive_text(v, p, arena_text(v->arena, rest.p, n));
        rest = str_trim((struct str){rest.p + n, rest.n - n});
    }
    return derive_nullable(p);
}

static const struct pattern *
allowed_if(bool fits)
{
    return fits ? &PATTERN_IS_EMPTY : &PATTERN_IS_NOT_ALLOWED;
}

static const struct pattern *
text_of_pair(struct derive *v, const struct pattern *p, const char *text)
{
    const struct pattern *first =
        join(v, p->kind, derive_text(v, p->a, text), p->b);
    if (p->kind == PATTERN_INTERLEAVE)
        return derive_choice(
            v, first, join(v, p->kind, p->a, derive_text(v, p->b, text)));
    return p->kind == PATTERN_GROUP && derive_nullable(p->a)
               ? derive_choice(v, first, derive_text(v, p->b, text))
               : first;
}

const struct pattern *
derive_text(struct derive *v, const struct pattern *p, const char *text)
{
    p = pattern_behind(p);
    switch (p->kind) {
    case PATTERN_CHOICE:
        return derive_choice(v, derive_text(v, p->a, text),
                             derive_text(v, p->b, text));
    case PATTERN_GROUP:
    case PATTERN_INTERLEAVE:
    case PATTERN_AFTER:
        return text_of_pair(v, p, text);
    case PATTERN_ONE_OR_MORE:
        return join(v, PATTERN_GROUP, derive_text(v, p->a, text), more(v, p));
    case PATTERN_TEXT:
        return p;
    case PATTERN_VALUE:
        return allowed_if(datatype_equals(p, text));
    case PATTERN_DATA:
        return allowed_if(datatype_takes(p, text, NULL));
    case PATTERN_LIST:
        return allowed_if(takes_words(v, p->a, text));
    default:
        return &PATTERN_IS_NOT_ALLOWED;
    }
}

const struct pattern *
derive_end_tag(struct derive *v, const struct pattern *p)
{
    if (p->kind == PATTERN_CHOICE)
        return derive_choice(v, derive_end_tag(v, p->a),
                             derive_end_tag(v, p->b));
    return p->kind == PATTERN_AFTER && derive_nullable(p->a)
               ? p->b
               : &PATTERN_IS_NOT_ALLOWED;
}
