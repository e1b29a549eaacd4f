/* Strings and UTF-8 (RFC 3629). */
#include "base/str.h"

#include <string.h>

#include "base/arena.h"

struct str
str_from(const char *text)
{
    return (struct str){text, text ? strlen(text) : 0};
}

bool
str_equal(struct str a, struct str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.p, b.p, a.n) == 0);
}

bool
str_is(struct str a, const char *text)
{
    return str_equal(a, str_from(text));
}

int
str_compare(struct str a, struct str b)
{
    size_t n = a.n < b.n ? a.n : b.n;
    int order = n ? memcmp(a.p, b.p, n) : 0;

    return order ? order : (a.n > b.n) - (a.n < b.n);
}

bool
str_starts(struct str s, const char *prefix)
{
    size_t n = strlen(prefix);

    return s.n >= n && memcmp(s.p, prefix, n) == 0;
}

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct str
str_trim(struct str s)
{
    while (s.n && is_blank(s.p[0])) {
        s.p++;
        s.n--;
    }
    while (s.n && is_blank(s.p[s.n - 1]))
        s.n--;
    return s;
}

struct str
str_cut(struct str *s, char sep)
{
    const char *at = s->n ? memchr(s->p, sep, s->n) : NULL;
    struct str head = *s;

    if (!at) {
        *s = (struct str){NULL, 0};
        return head;
    }
    head.n = (size_t)(at - s->p);
    s->p += head.n + 1;
    s->n -= head.n + 1;
    return head;
}

bool
str_integer(struct str s, int64_t *out)
{
    bool negative = s.n && s.p[0] == '-';
    int64_t n = 0;

    if (negative) {
        s.p++;
        s.n--;
    }
    if (s.n == 0)
        return false;
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] < '0' || s.p[i] > '9')
            return false;
        if (__builtin_mul_overflow(n, 10, &n) ||
            __builtin_sub_overflow(n, s.p[i] - '0', &n))
            return false;
    }
    /* Summed as a negative number, which has one value more. */
    if (!negative && n == INT64_MIN)
        return false;
    *out = negative ? n : -n;
    return true;
}

char *
str_text(struct arena *a, struct str s)
{
    return arena_text(a, s.p, s.n);
}

static int
smaller(int a, int b)
{
    return a < b ? a : b;
}

/*
 * Optimal string alignment: Levenshtein with swaps of neighbours, over three
 * rows of the table.
 */
int
str_distance(struct str a, struct str b, int limit)
{
    enum { LONGEST = 64 };
    int rows[3][LONGEST + 1];

    if (a.n > LONGEST || b.n > LONGEST)
        return limit + 1;
    for (size_t j = 0; j <= b.n; j++)
        rows[0][j] = (int)j;
    for (size_t i = 1; i <= a.n; i++) {
        int *row = rows[i % 3];
        const int *above = rows[(i + 2) % 3];
        const int *above2 = rows[(i + 1) % 3];

        row[0] = (int)i;
        for (size_t j = 1; j <= b.n; j++) {
            int cost = a.p[i - 1] != b.p[j - 1];
            int best =
                smaller(above[j - 1] + cost, smaller(above[j], row[j - 1]) + 1);

            if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] &&
                a.p[i - 2] == b.p[j - 1])
                best = smaller(best, above2[j - 2] + 1);
            row[j] = best;
        }
    }
    return smaller(rows[a.n % 3][b.n], limit + 1);
}

struct nearest
str_nearest(struct str wrong, int most)
{
    return (struct nearest){.wrong = wrong, .edits = most + 1};
}

void
str_nearer(struct nearest *n, struct str name)
{
    int edits = str_distance(n->wrong, name, n->edits - 1);

    if (edits >= n->edits)
        return;
    n->edits = edits;
    n->found = name;
}

/* Length of the sequence a byte starts, 0 if it starts none. */
static size_t
sequence_length(unsigned char c)
{
    if (c < 0x80)
        return 1;
    if (c >= 0xC2 && c <= 0xDF)
        return 2;
    if (c >= 0xE0 && c <= 0xEF)
        return 3;
    if (c >= 0xF0 && c <= 0xF4)
        return 4;
    return 0;
}

/* Decodes one sequence; 0 if it is not valid, else its length. */
static size_t
decode(struct str s, size_t i, uint32_t *out)
{
    static const uint32_t least[5] = {0, 0, 0x80, 0x800, 0x10000};
    unsigned char c = (unsigned char)s.p[i];
    size_t n = sequence_length(c);
    uint32_t code;

    if (n == 0 || n > s.n - i)
        return 0;
    code = n == 1 ? c : c & (0xFFu >> (n + 1));
    for (size_t k = 1; k < n; k++) {
        unsigned char next = (unsigned char)s.p[i + k];

        if ((next & 0xC0) != 0x80)
            return 0;
        code = code << 6 | (next & 0x3Fu);
    }
    if (code < least[n] || code > 0x10FFFF ||
        (code >= 0xD800 && code <= 0xDFFF))
        return 0;
    *out = code;
    return n;
}

uint32_t
utf8_next(struct str s, size_t *i)
{
    uint32_t code = 0xFFFD;
    size_t n;

    if ((unsigned char)s.p[*i] < 0x80)
        return (unsigned char)s.p[(*i)++];
    n = decode(s, *i, &code);
    *i += n ? n : 1;
    return code;
}

size_t
utf8_put(uint32_t c, char out[4])
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | c >> 18);
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

bool
utf8_valid(struct str s)
{
    uint32_t code;
    size_t n;

    for (size_t i = 0; i < s.n; i += n) {
        n = decode(s, i, &code);
        if (n == 0)
            return false;
    }
    return true;
}

size_t
utf8_count(struct str s)
{
    size_t count = 0;

    for (size_t i = 0; i < s.n; count++)
        (void)utf8_next(s, &i);
    return count;
}

bool
str_placeholder(struct str text, size_t *at, size_t *start, struct str *name)
{
    for (size_t i = *at; i < text.n; i++) {
        if (text.p[i] != '{')
            continue;
        size_t end = i + 1;
        while (end < text.n && text.p[end] != '}')
            end++;
        *start = i;
        *name = (struct str){text.p + i + 1, end - i - 1};
        *at = end < text.n ? end + 1 : end;
        return true;
    }
    return false;
}

bool
lang_is_chinese(const char *lang)
{
    return lang != NULL && strncmp(lang, "zh", 2) == 0;
}
