/*
 * What the tests of random text share: numbers from a seed, letters of a set,
 * edges of lines.
 */
#ifndef TEST_TEXT_EDGES_H
#define TEST_TEXT_EDGES_H

#include "test_text_set.h"

static uint32_t
next_random(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static bool
in_set(const char *letters, uint32_t c)
{
    struct str s = str_from(letters);

    for (size_t i = 0; i < s.n;)
        if (utf8_next(s, &i) == c)
            return true;
    return false;
}

static bool
is_blank(uint32_t c)
{
    return c == ' ' || c == '\n';
}

/* First or last letter of a line that is no blank; 0: none. */
static uint32_t
edge(const struct text_line *l, bool last)
{
    uint32_t found = 0;

    for (int k = 0; k < l->count; k++)
        for (size_t i = 0; i < l->runs[k].text.n;) {
            uint32_t c = utf8_next(l->runs[k].text, &i);

            if (is_blank(c))
                continue;
            if (!last && found)
                return found;
            found = c;
        }
    return found;
}

/* Whether the two have the same dump, made in the arena. */
static bool
same_lines(struct arena *a, const struct text_lines *one,
           const struct text_lines *other)
{
    struct buf first = buf_new(a), second = buf_new(a);

    text_dump(&first, one);
    text_dump(&second, other);
    return str_equal(buf_view(&first), buf_view(&second));
}

#endif
