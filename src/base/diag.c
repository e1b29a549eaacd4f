/* The store of diagnostics and their printing. */
#include "base/diag.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

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

/* How much of text fits into room bytes without cutting a character. */
static size_t
fitting(const char *text, size_t room)
{
    size_t n = strlen(text);

    if (n <= room)
        return n;
    n = room;
    while (n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80)
        n--;
    return n;
}

/* A copy in the pool, cut to 2 KiB and to what is left. */
static const char *
keep(struct diags *d, const char *text)
{
    enum { LONGEST = 2048 };
    size_t left = sizeof d->pool - d->used;
    size_t n;
    char *p;

    if (left == 0)
        return "";
    n = fitting(text, left - 1 < LONGEST ? left - 1 : LONGEST);
    p = d->pool + d->used;
    memcpy(p, text, n);
    p[n] = '\0';
    d->used += n + 1;
    return p;
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
    if (d->count == DIAG_CAPACITY || d->used == sizeof d->pool) {
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
    size_t count;
    const struct diag_row *rows = diag_rows(&count);

    for (size_t i = 0; i < count; i++)
        if ((int)rows[i].code == code)
            return &rows[i];
    return NULL;
}

void
diag_sentence(struct buf *out, const struct diag *diag, const char *lang)
{
    const struct diag_row *row = diag_row(diag->code);
    const char *p = !row                     ? "{1} {2} {3}"
                    : strncmp(lang, "zh", 2) ? row->en
                                             : row->zh;

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
