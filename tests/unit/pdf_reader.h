/*
 * Reads back what the pdf stage writes, and only that: objects by the
 * cross-reference table, entries by their text, streams inflated. Anything
 * unexpected fails the test that asks.
 */
#ifndef SB_TESTS_PDF_READER_H
#define SB_TESTS_PDF_READER_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libdeflate.h>

#include "base/arena.h"
#include "base/str.h"

struct reader {
    struct arena *arena;
    struct str file;
    size_t *offsets; /* by object number */
    int count;
};

static inline const char *
find_in(struct str s, const char *text)
{
    return s.n == 0 ? NULL : memmem(s.p, s.n, text, strlen(text));
}

static inline int
count_in(struct str s, const char *text)
{
    int n = 0;

    for (const char *p; (p = find_in(s, text)) != NULL; n++) {
        s.n -= (size_t)(p + 1 - s.p);
        s.p = p + 1;
    }
    return n;
}

/* The integer after a key; -1 if the key is not there. */
static inline long
number_after(struct str s, const char *key)
{
    const char *p = find_in(s, key);

    return p == NULL ? -1 : strtol(p + strlen(key), NULL, 10);
}

static inline void
reader_open(struct reader *r, struct arena *a, struct str file)
{
    struct str tail = {file.p + file.n - 40, 40};
    long at = number_after(tail, "startxref\n");
    const char *p = file.p + at;
    char *end;

    r->arena = a;
    r->file = file;
    assert_memory_equal(p, "xref\n0 ", 7);
    r->count = (int)strtol(p + 7, &end, 10);
    r->offsets = arena_make(a, size_t, r->count);
    for (int i = 0; i < r->count; i++) {
        r->offsets[i] = strtoul(end + 1, NULL, 10);
        end += 20;
    }
}

/* From behind "n 0 obj" to "endobj". */
static inline struct str
object(const struct reader *r, long n)
{
    char head[24];
    struct str rest;

    assert_true(n > 0 && n < r->count);
    snprintf(head, sizeof head, "%ld 0 obj", n);
    rest.p = r->file.p + r->offsets[n];
    rest.n = r->file.n - r->offsets[n];
    assert_memory_equal(rest.p, head, strlen(head));
    rest.p += strlen(head);
    rest.n -= strlen(head);
    rest.n = (size_t)(find_in(rest, "endobj") - rest.p);
    return rest;
}

/* Number of the first object that has all of this text, from `from` on. */
static inline int
find_object(const struct reader *r, const char *text, int from)
{
    for (int n = from; n < r->count; n++)
        if (find_in(object(r, n), text) != NULL)
            return n;
    return 0;
}

static inline struct str
referred(const struct reader *r, struct str o, const char *key)
{
    return object(r, number_after(o, key));
}

static inline struct str
stream(const struct reader *r, struct str o)
{
    size_t length = strtoul(referred(r, o, "/Length ").p, NULL, 10);
    const char *p = find_in(o, "stream\r\n") + 8;
    struct libdeflate_decompressor *d = libdeflate_alloc_decompressor();
    size_t room = 64 * length + 4096, n = 0;
    char *bytes = arena_alloc(r->arena, 1, room);

    assert_non_null(find_in(o, "/Filter /FlateDecode"));
    assert_int_equal(libdeflate_zlib_decompress(d, p, length, bytes, room, &n),
                     LIBDEFLATE_SUCCESS);
    assert_memory_equal(p + length, "\nendstream", 10);
    libdeflate_free_decompressor(d);
    return (struct str){bytes, n};
}

/* Object number of a page, 0-based. */
static inline long
page_number(const struct reader *r, int page)
{
    struct str pages = object(r, find_object(r, "/Type /Pages", 1));
    const char *p = find_in(pages, "/Kids [") + 7;
    char *end;

    for (; page > 0; page--) {
        strtol(p, &end, 10);
        p = strchr(end, 'R') + 1;
    }
    return strtol(p, NULL, 10);
}

static inline struct str
page_content(const struct reader *r, int page)
{
    struct str o = object(r, page_number(r, page));

    return stream(r, referred(r, o, "/Contents "));
}

#endif
