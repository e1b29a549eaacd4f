/*
 * The scanned guideline of tests/data/seed as letters that can be compared:
 * listed mistakes of the scan mended, the converter's list markers and all
 * blanks dropped, punctuation folded to its half-width form.
 */
#ifndef SB_TESTS_SEED_TEXT_H
#define SB_TESTS_SEED_TEXT_H

#include <stdio.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/file.h"

#define SEED "tests/data/seed/"
#define GUIDELINE SEED "guideline-2021-1.txt"

enum { TABLE_FIELDS = 5, SEED_NOWHERE = -1 };

struct letter {
    uint32_t c;
    int line, column; /* of the mended file, from 1; 0: not of a file */
    bool covered;
};

struct letters {
    struct letter *p;
    int n;
};

/* A row of a table whose first column is a line of the guideline. */
struct seed_row {
    int line;
    struct str field[TABLE_FIELDS]; /* the columns after it */
};

struct seed_table {
    struct seed_row *rows;
    int n;
};

struct seed_lines {
    int first, last;
};

/* The next of "L500-503 L600"; false at the end. */
static inline bool
seed_lines(struct str *rest, struct seed_lines *out)
{
    struct str token = str_cut(rest, ' ');
    struct str first = str_cut(&token, '-');
    int64_t from, to;

    if (first.n < 2)
        return false;
    first.p++;
    first.n--;
    assert_true(str_integer(first, &from));
    if (token.n == 0)
        to = from;
    else
        assert_true(str_integer(token, &to));
    *out = (struct seed_lines){(int)from, (int)to};
    return true;
}

static inline struct str
seed_file(struct arena *a, const char *path)
{
    struct diags *d = arena_make(a, struct diags, 1);
    struct str bytes = {0};

    assert_int_equal(file_read(a, path, FILE_CAP, &bytes, d), 0);
    return bytes;
}

/* Tab-separated, under a row of names. */
static inline struct seed_table
seed_table(struct arena *a, const char *path)
{
    struct str rest = seed_file(a, path);
    struct seed_table t = {arena_make(a, struct seed_row, rest.n / 4 + 1), 0};

    (void)str_cut(&rest, '\n');
    while (rest.n > 0) {
        struct str line = str_cut(&rest, '\n');
        struct seed_row *row = &t.rows[t.n++];
        int64_t number;

        assert_true(str_integer(str_cut(&line, '\t'), &number));
        row->line = (int)number;
        for (int i = 0; i < TABLE_FIELDS && line.n > 0; i++)
            row->field[i] = str_cut(&line, '\t');
    }
    return t;
}

/* The half-width form of Chinese punctuation; 0 for a blank. */
static inline uint32_t
seed_fold(uint32_t c)
{
    switch (c) {
    case ' ':
    case '\t':
    case '\n':
    case '\r':
    case 0x3000:
        return 0;
    case 0x201C: /* quotes */
    case 0x201D:
        return '"';
    case 0xFF0C:
        return ',';
    case 0xFF1A:
        return ':';
    case 0xFF1B:
        return ';';
    case 0xFF08:
        return '(';
    case 0xFF09:
        return ')';
    default:
        return c;
    }
}

/* Appends a line; there must be room. */
static inline void
seed_letters(struct letters *out, struct str text, int line)
{
    int column = 0;

    for (size_t i = 0; i < text.n;) {
        uint32_t c = seed_fold(utf8_next(text, &i));

        column++;
        if (c)
            out->p[out->n++] =
                (struct letter){c, line, line ? column : 0, false};
    }
}

static inline struct letters
seed_folded(struct arena *a, struct str text)
{
    struct letters out = {arena_make(a, struct letter, text.n + 1), 0};

    seed_letters(&out, text, 0);
    return out;
}

static inline struct str
seed_replace(struct arena *a, struct str text, const struct seed_row *fix)
{
    struct buf out = buf_new(a);
    struct str from = fix->field[2];
    int64_t times = 0;

    for (size_t i = 0; i < text.n;) {
        if (text.n - i >= from.n && memcmp(text.p + i, from.p, from.n) == 0) {
            buf_str(&out, fix->field[3]);
            i += from.n;
            times--;
        } else {
            buf_char(&out, text.p[i++]);
        }
    }
    if (times + fix->field[1].p[0] - '0' != 0)
        fail_msg(SEED "fixes.tsv: line %d does not hold %.*s that often",
                 fix->line, (int)from.n, from.p);
    return buf_view(&out);
}

/* A line with its fixes, without the marker that the converter put. */
static inline struct str
seed_mended(struct arena *a, struct str line, int number,
            const struct seed_table *fixes)
{
    size_t start = 0;

    for (int i = 0; i < fixes->n; i++)
        if (fixes->rows[i].line == number)
            line = seed_replace(a, line, &fixes->rows[i]);
    while (start < line.n && line.p[start] == ' ')
        start++;
    if (start + 1 < line.n && line.p[start] == '-' &&
        line.p[start + 1] == ' ') {
        char *copy = arena_text(a, line.p, line.n);

        copy[start] = ' ';
        line.p = copy;
    }
    return line;
}

static inline struct letters
seed_load(struct arena *a)
{
    struct seed_table fixes = seed_table(a, SEED "fixes.tsv");
    struct str rest = seed_file(a, GUIDELINE);
    struct letters out = {arena_make(a, struct letter, rest.n + 1), 0};

    for (int number = 1; rest.n > 0; number++)
        seed_letters(&out, seed_mended(a, str_cut(&rest, '\n'), number, &fixes),
                     number);
    return out;
}

/* How many letters agree from there on. */
static inline int
seed_agree(const struct letters *in, int at, int end,
           const struct letters *text)
{
    int n = 0;

    while (n < text->n && at + n < end && in->p[at + n].c == text->p[n].c)
        n++;
    return n;
}

/* Where the text stands in [from, end), or SEED_NOWHERE. */
static inline int
seed_find(const struct letters *in, int from, int end,
          const struct letters *text)
{
    for (int i = from; i + text->n <= end; i++)
        if (seed_agree(in, i, end, text) == text->n)
            return i;
    return SEED_NOWHERE;
}

/* At most so many letters, for a message. */
static inline const char *
seed_words(struct arena *a, const struct letters *in, int at, int most)
{
    struct buf out = buf_new(a);

    for (int i = at; i < in->n && i < at + most; i++)
        buf_utf8(&out, in->p[i].c);
    return out.p ? out.p : "";
}

#endif
