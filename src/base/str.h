/*
 * Strings: a pointer and a length, UTF-8, not owned, not NUL-terminated
 * unless a function says so.
 */
#ifndef SB_BASE_STR_H
#define SB_BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;

struct str {
    const char *p; /* not NULL unless n == 0 */
    size_t n;      /* [bytes] */
};

#define STR(literal) ((struct str){"" literal, sizeof(literal) - 1})

struct str str_from(const char *text); /* NULL gives the empty string */
bool str_equal(struct str a, struct str b);
bool str_is(struct str a, const char *text);
int str_compare(struct str a, struct str b); /* by bytes */
bool str_starts(struct str s, const char *prefix);
struct str str_trim(struct str s); /* ASCII blanks at both ends */

/* The part before the first sep; *s becomes the rest (empty at the end). */
struct str str_cut(struct str *s, char sep);

/* Whole string as a decimal integer; false on anything else or overflow. */
bool str_integer(struct str s, int64_t *out);

/* A NUL-terminated copy in the arena. */
char *str_text(struct arena *a, struct str s);

/*
 * The next {...} of a text at or after *at: name is what it holds, *at moves
 * past it, *start is where its { stood. False if there is none.
 */
bool str_placeholder(struct str text, size_t *at, size_t *start,
                     struct str *name);

/* Whether a language (BCP 47) is Chinese; NULL is none. */
bool lang_is_chinese(const char *lang);

/* Number of edits (insert, delete, replace, swap) between two names, at most
   limit + 1; for suggestions. Names over 64 bytes give limit + 1. */
int str_distance(struct str a, struct str b, int limit);

/* Which of several names is meant by a wrong one: that of the fewest edits,
   the first of equals. */
struct nearest {
    struct str wrong;
    struct str found; /* p NULL: none within the limit */
    int edits;        /* only one of fewer is nearer */
};
struct nearest str_nearest(struct str wrong, int most);
void str_nearer(struct nearest *n, struct str name);

/*
 * UTF-8. utf8_next reads the code point at *i and moves *i on; U+FFFD for a
 * byte that starts no valid sequence (then *i moves by 1).
 */
uint32_t utf8_next(struct str s, size_t *i);
size_t utf8_put(uint32_t c, char out[4]); /* bytes written, 1..4 */
bool utf8_valid(struct str s);
size_t utf8_count(struct str s); /* code points */

#endif
