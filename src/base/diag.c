/* The store of diagnostics and their printing. */
#include "base/diag.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/str.h"

struct diags *
diags_new(void)
{
    return calloc(1, sizeof(struct diags));
}

void
diags_close(struct diags *d)
{
    free(d);
}

void
diags_clear(struct diags *d)
{
    d->count = d->dropped = d->errors = d->warnings = 0;
    d->used = 0;
}

/* What a terminal would obey instead of showing it, or what turns the order
   of the letters around it: controls, separators of lines, bidi controls,
   tags. */
static bool
is_unseen(uint32_t c)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x0000, 0x001F},   {0x007F, 0x009F}, {0x061C, 0x061C},
        {0x200B, 0x200B},   {0x200E, 0x200F}, {0x2028, 0x202E},
        {0x2060, 0x2069},   {0xFEFF, 0xFEFF}, {0xFFF9, 0xFFFB},
        {0xE0000, 0xE007F},
    };

    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

/* The longest form of one character, <U+10FFFF>, with its end. */
enum { FORM = 12 };

/* One character as it stands in a message of one line. */
static size_t
print_visible(char out[FORM], struct str text, size_t at, size_t next)
{
    size_t from = at;
    uint32_t c = utf8_next(text, &from);

    if (c == '\n' || c == '\t' || c == '\r')
        c = ' ';
    else if (is_unseen(c))
        return (size_t)snprintf(out, FORM, "<U+%04X>", (unsigned)c);
    memcpy(out, c == ' ' ? " " : text.p + at, next - at);
    return next - at;
}

/* A copy in the pool that can be shown, cut to 2 KiB and to what is left. */
static const char *
keep(struct diags *d, const char *text)
{
    enum { LONGEST = 2048 };
    static const char more[] = "…";
    struct str s = str_from(text);
    size_t left = sizeof d->pool - d->used;
    char *p = d->pool + d->used;
    size_t room = left < LONGEST ? left : LONGEST;
    size_t n = 0;

    if (room < FORM + sizeof more)
        return "";
    room -= FORM + sizeof more;
    for (size_t i = 0, next = 0; i < s.n && n <= room; i = next) {
        (void)utf8_next(s, &next);
        n += print_visible(p + n, s, i, next);
        if (n > room && next < s.n)
            n += (size_t)snprintf(p + n, sizeof more, "%s", more);
    }
    p[n] = '\0';
    d->used += n + 1;
    return p;
}

/* The last places are kept for errors: a flood of warnings must not hide why
   there is no result. */
static bool
is_full(const struct diags *d, bool error)
{
    int kept = error ? 0 : DIAG_CAPACITY / 10;
    size_t pool_kept = error ? 0 : sizeof d->pool / 10;

    return d->count >= DIAG_CAPACITY - kept ||
           d->used >= sizeof d->pool - pool_kept;
}

/* Most diagnostics of a run name the same file: it is kept once. */
static const char *
keep_file(struct diags *d, const char *file)
{
    const char *last = d->count ? d->list[d->count - 1].place.file : NULL;

    if (!file)
        return NULL;
    return last && strcmp(last, file) == 0 ? last : keep(d, file);
}

int
diag_add(struct diags *d, enum diag_code code, struct place place,
         const char *a, const char *b, const char *c)
{
    const char *args[DIAG_ARGS] = {a, b, c};
    const struct diag_row *row = diag_row(code);
    struct diag *diag;

    if (!row || row->severity == DIAG_ERROR)
        d->errors++;
    else if (row->severity == DIAG_WARNING)
        d->warnings++;
    if (is_full(d, !row || row->severity == DIAG_ERROR)) {
        d->dropped++;
        return -1;
    }
    diag = &d->list[d->count];
    *diag = (struct diag){code, place, {NULL, NULL, NULL}};
    diag->place.file = keep_file(d, place.file);
    for (int i = 0; i < DIAG_ARGS && args[i]; i++)
        diag->args[i] = keep(d, args[i]);
    d->count++;
    return -1;
}

const struct diag_row *
diag_row(int code)
{
    const struct diag_row *rows;
    size_t count;

    for (int table = 0; (rows = diag_rows(table, &count)) != NULL; table++)
        for (size_t i = 0; i < count; i++)
            if ((int)rows[i].code == code)
                return &rows[i];
    return NULL;
}

void
diag_sentence(struct buf *out, const struct diag *diag, const char *lang)
{
    const struct diag_row *row = diag_row(diag->code);
    const char *p = !row                    ? "{1} {2} {3}"
                    : lang_is_chinese(lang) ? row->zh
                                            : row->en;

    for (; *p; p++) {
        int n = p[0] == '{' && p[1] >= '1' && p[1] <= '3' && p[2] == '}'
                    ? p[1] - '1'
                    : -1;

        if (n < 0) {
            buf_char(out, *p);
            continue;
        }
        buf_text(out, diag->args[n] ? diag->args[n] : "");
        p += 2;
    }
}
