/* A growing byte buffer; what it outgrows stays in the arena until reset. */
#include "base/buf.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/arena.h"

/* [bytes] FORMATTED: there is room for so much before it is known how much it
   will be. */
enum { FIRST_CAPACITY = 256, FORMATTED = 80 };

struct buf
buf_new(struct arena *a)
{
    return (struct buf){a, NULL, 0, 0};
}

static void
reserve(struct buf *b, size_t more)
{
    size_t cap = b->cap ? b->cap : FIRST_CAPACITY;
    char *p;

    if (b->p && more <= b->cap - b->n)
        return;
    /* Doubling cannot overflow: the arena's cap refuses long before. */
    while (cap - b->n < more)
        cap *= 2;
    p = arena_alloc(b->arena, 1, cap + 1);
    if (b->n)
        memcpy(p, b->p, b->n);
    b->p = p;
    b->cap = cap;
}

void
buf_add(struct buf *b, const void *bytes, size_t n)
{
    reserve(b, n);
    if (n)
        memcpy(b->p + b->n, bytes, n);
    b->n += n;
    b->p[b->n] = '\0';
}

void
buf_str(struct buf *b, struct str s)
{
    buf_add(b, s.p, s.n);
}

void
buf_text(struct buf *b, const char *text)
{
    buf_add(b, text, strlen(text));
}

void
buf_char(struct buf *b, char c)
{
    reserve(b, 1);
    b->p[b->n++] = c;
    b->p[b->n] = '\0';
}

void
buf_utf8(struct buf *b, uint32_t c)
{
    char bytes[4];

    buf_add(b, bytes, utf8_put(c, bytes));
}

void
buf_integer(struct buf *b, int64_t n)
{
    char digits[24];
    size_t at = sizeof digits;
    uint64_t rest = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;

    do {
        digits[--at] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest);
    if (n < 0)
        digits[--at] = '-';
    buf_add(b, digits + at, sizeof digits - at);
}

void
buf_hex(struct buf *b, uint32_t n, int digits)
{
    char text[8];

    for (int i = digits; i > 0; n >>= 4)
        text[--i] = "0123456789ABCDEF"[n & 15];
    buf_add(b, text, (size_t)digits);
}

void
buf_points(struct buf *b, mpt length)
{
    uint64_t whole = length < 0 ? 0 - (uint64_t)length : (uint64_t)length;
    char decimals[4] = ".000";
    size_t n = 4;

    if (length < 0)
        buf_char(b, '-');
    buf_integer(b, (int64_t)(whole / 1000));
    for (uint64_t rest = whole % 1000, i = 3; i > 0; i--, rest /= 10)
        decimals[i] = (char)('0' + rest % 10);
    while (n > 1 && decimals[n - 1] == '0')
        n--;
    if (n > 1)
        buf_add(b, decimals, n);
}

void
buf_format(struct buf *b, const char *format, ...)
{
    va_list args;
    size_t room;
    int n;

    reserve(b, FORMATTED);
    room = b->cap - b->n;
    va_start(args, format);
    n = vsnprintf(b->p + b->n, room + 1, format, args);
    va_end(args);
    if (n > 0 && (size_t)n > room) {
        reserve(b, (size_t)n);
        va_start(args, format);
        n = vsnprintf(b->p + b->n, (size_t)n + 1, format, args);
        va_end(args);
    }
    if (n > 0)
        b->n += (size_t)n;
    else
        b->p[b->n] = '\0';
}

void
buf_xml(struct buf *b, struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        switch (s.p[i]) {
        case '&':
            buf_text(b, "&amp;");
            break;
        case '<':
            buf_text(b, "&lt;");
            break;
        case '>':
            buf_text(b, "&gt;");
            break;
        case '"':
            buf_text(b, "&quot;");
            break;
        default:
            buf_char(b, s.p[i]);
        }
}

struct str
buf_view(const struct buf *b)
{
    return (struct str){b->p, b->n};
}
