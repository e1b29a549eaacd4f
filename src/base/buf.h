/*
 * A growing byte buffer in an arena. Always NUL-terminated after its content.
 * Formatting knows no locale and no floating point.
 */
#ifndef SB_BASE_BUF_H
#define SB_BASE_BUF_H

#include "base/mpt.h"
#include "base/str.h"

struct arena;

struct buf {
    struct arena *arena;
    char *p;    /* content, NULL while empty */
    size_t n;   /* [bytes] */
    size_t cap; /* [bytes] without the NUL */
};

struct buf buf_new(struct arena *a);
void buf_add(struct buf *b, const void *bytes, size_t n);
void buf_str(struct buf *b, struct str s);
void buf_text(struct buf *b, const char *text);
void buf_char(struct buf *b, char c);
void buf_utf8(struct buf *b, uint32_t c);
void buf_integer(struct buf *b, int64_t n);
void buf_hex(struct buf *b, uint32_t n, int digits); /* capitals */

/* Points with at most three decimals, no trailing zeros: 10500 -> "10.5". */
void buf_points(struct buf *b, mpt length);

/* printf without floating point. */
void buf_format(struct buf *b, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* XML escape of text (quotes too). */
void buf_xml(struct buf *b, struct str s);

struct str buf_view(const struct buf *b);

#endif
