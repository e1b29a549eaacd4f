/*
 * The set: every distinct face once, and for each role and weight the list of
 * its faces.
 */
#include <string.h>

#include "font/face.h"

static const char *const ROLE_NAMES[FONT_ROLES] = {
    "song",       "hei",    "kai",    "fangsong", "latin-serif",
    "latin-sans", "symbol", "arabic", "hebrew"};

const char *
font_role_name(enum font_role role)
{
    return ROLE_NAMES[role];
}

static struct font_face *
known_face(struct font_set *s, const struct font_choice *c)
{
    for (int i = 0; i < s->count; i++)
        if (s->faces[i].index == c->index &&
            strcmp(s->faces[i].path, c->path) == 0)
            return &s->faces[i];
    return NULL;
}

static int
add_choice(struct arena *a, struct font_set *s, const struct font_choice *c,
           struct diags *d)
{
    struct font_face *face = known_face(s, c);
    if (!face) {
        face = &s->faces[s->count];
        if (font_face_open(a, c, face, d) < 0)
            return -1;
        face->number = s->count++;
    }
    struct role_list *list = &s->roles[c->role][c->bold];
    list->faces[list->count++] =
        (struct role_face){face, c->langs ? c->langs : ""};
    return 0;
}

/* A role that fonts.xml leaves empty cannot set its own text. */
static int
check_roles(const struct font_set *s, struct diags *d)
{
    for (int r = FONT_SONG; r <= FONT_LATIN_SANS; r++)
        if (s->roles[r][0].count + s->roles[r][1].count == 0)
            return diag_add(d, SB_FONT_ROLE, NO_PLACE, ROLE_NAMES[r], NULL,
                            NULL);
    return 0;
}

int
font_open(struct arena *session, const struct font_choice *choices, int count,
          struct font_set **out, struct diags *d)
{
    struct font_set *s = arena_make(session, struct font_set, 1);
    s->faces = arena_make(session, struct font_face, count);
    for (int r = 0; r < FONT_ROLES; r++)
        for (int b = 0; b < 2; b++)
            s->roles[r][b].faces = arena_make(session, struct role_face, count);
    for (int i = 0; i < count; i++)
        if (add_choice(session, s, &choices[i], d) < 0)
            return -1;
    if (check_roles(s, d) < 0)
        return -1;
    *out = s;
    return 0;
}

int
font_count(const struct font_set *s)
{
    return s->count;
}

const struct font_face *
font_at(const struct font_set *s, int number)
{
    return &s->faces[number];
}
