/*
 * Walks an expression with the element that the last step stands on; NULL
 * where that is not known, and then a name must only exist. Conservative:
 * it refuses nothing that can select something.
 */
#include "intake/names.h"

#include <stdio.h>
#include <string.h>

#include "intake/intake.h"
#include "intake/xpath_token.h"

enum { NAME_MAX_BYTES = 64, PREDICATE_DEPTH = 50 };

struct walk {
    struct xpath_tokens tokens;
    const struct grammar *const *grammars;
    int count;
    struct place place;
    struct diags *diags;
    int depth;
};

/* The path that is being read. The name is empty where it is not known. */
struct path_state {
    char element[NAME_MAX_BYTES];
    bool begun;     /* a step or another value stands before */
    bool far;       /* the next step need not be a child */
    bool attribute; /* the next name is an attribute's */
};

static int walk_expression(struct walk *w, const struct path_state *context);

static bool
exists(const struct walk *w, const char *name, bool attribute)
{
    for (int i = 0; i < w->count; i++)
        if (attribute ? grammar_has_attribute(w->grammars[i], name)
                      : grammar_has_element(w->grammars[i], name))
            return true;
    return false;
}

static bool
fits(const struct walk *w, const char *element, const char *name,
     bool attribute)
{
    for (int i = 0; i < w->count; i++)
        if (attribute ? grammar_allows_attribute(w->grammars[i], element, name)
                      : grammar_allows_child(w->grammars[i], element, name))
            return true;
    return false;
}

static int
unknown(struct walk *w, const char *name, bool attribute)
{
    const char *near = NULL;
    for (int i = 0; i < w->count && !near; i++)
        near = grammar_nearest(w->grammars[i], name, attribute);
    return diag_add(w->diags, near ? SB_NAME_NEAR : SB_NAME_UNKNOWN, w->place,
                    name, near, NULL);
}

/* A name test: looks it up and stands on it. */
static int
walk_name(struct walk *w, struct path_state *s)
{
    struct str text = w->tokens.now.text;
    char name[NAME_MAX_BYTES];
    bool any = str_is(text, "*");
    snprintf(name, sizeof name, "%.*s", (int)text.n, text.p);
    if (!any && !exists(w, name, s->attribute))
        return unknown(w, name, s->attribute);
    if (!any && s->element[0] && !s->far &&
        !fits(w, s->element, name, s->attribute))
        return diag_add(w->diags, SB_NAME_STEP, w->place, name, s->element,
                        NULL);
    *s = (struct path_state){.begun = true};
    memcpy(s->element, any ? "" : name, any ? 1 : sizeof name);
    xpath_tokens_next(&w->tokens);
    return 0;
}

/* Arguments or a bracketed expression, to the closing token. */
static int
walk_inside(struct walk *w, const struct path_state *context,
            enum xpath_kind close)
{
    if (++w->depth > PREDICATE_DEPTH)
        return diag_add(w->diags, SB_NAME_UNKNOWN, w->place, "[[[", NULL, NULL);
    do {
        xpath_tokens_next(&w->tokens);
        if (walk_expression(w, context) != 0)
            return -1;
    } while (w->tokens.now.kind == XPATH_COMMA);
    w->depth--;
    if (w->tokens.now.kind == close)
        xpath_tokens_next(&w->tokens);
    return 0;
}

static void
walk_axis(struct path_state *s, struct str axis)
{
    s->attribute = str_is(axis, "attribute");
    if (!s->attribute && !str_is(axis, "child"))
        s->far = true;
}

/* A step or a separator without names inside. */
static void
walk_mark(struct path_state *s, const struct path_state *context,
          struct xpath_token now)
{
    if (now.kind == XPATH_OPERATOR)
        *s = *context;
    else if (now.kind == XPATH_SLASHES)
        s->far = true;
    else if (now.kind == XPATH_SLASH && !s->begun)
        *s = (struct path_state){.begun = true};
    else if (now.kind == XPATH_AT)
        s->attribute = true;
    else if (now.kind == XPATH_AXIS)
        walk_axis(s, now.text);
    else if (now.kind == XPATH_DOT && !s->far)
        s->begun = true;
    else if (now.kind != XPATH_SLASH)
        *s = (struct path_state){.begun = true};
}

static bool
ends_expression(enum xpath_kind kind)
{
    return kind == XPATH_END || kind == XPATH_CLOSE ||
           kind == XPATH_PREDICATE_END || kind == XPATH_COMMA;
}

static int
walk_expression(struct walk *w, const struct path_state *context)
{
    struct path_state s = *context;
    while (!ends_expression(w->tokens.now.kind)) {
        struct xpath_token now = w->tokens.now;
        int result = 0;
        if (now.kind == XPATH_NAME) {
            result = walk_name(w, &s);
        } else if (now.kind == XPATH_PREDICATE) {
            struct path_state inside = s;
            inside.begun = false;
            result = walk_inside(w, &inside, XPATH_PREDICATE_END);
        } else if (now.kind == XPATH_FUNCTION || now.kind == XPATH_OPEN) {
            result = walk_inside(w, context, XPATH_CLOSE);
            s = (struct path_state){.begun = true};
        } else {
            walk_mark(&s, context, now);
            xpath_tokens_next(&w->tokens);
        }
        if (result != 0)
            return -1;
    }
    return 0;
}

int
names_check(const char *xpath, const struct grammar *const *grammars, int count,
            struct place place, struct diags *d)
{
    struct walk w = {xpath_tokens_start(xpath), grammars, count, place, d, 0};
    struct path_state nowhere = {.begun = false};
    return walk_expression(&w, &nowhere);
}
