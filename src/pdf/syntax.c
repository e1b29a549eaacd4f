/* Entries of dictionaries, as PDF syntax (ISO 32000-1, 7.3). */
#include "pdf/object.h"

static void
put_key(struct buf *b, const char *key)
{
    if (key == NULL)
        return;
    buf_char(b, '/');
    buf_text(b, key);
    buf_char(b, ' ');
}

/* Entries end with a line feed, elements of arrays with a blank. */
static void
put_end(struct buf *b, const char *key)
{
    buf_char(b, key == NULL ? ' ' : '\n');
}

void
pdf_put_name(struct buf *b, const char *key, const char *name)
{
    put_key(b, key);
    buf_char(b, '/');
    buf_text(b, name);
    put_end(b, key);
}

void
pdf_put_integer(struct buf *b, const char *key, int64_t n)
{
    put_key(b, key);
    buf_integer(b, n);
    put_end(b, key);
}

void
pdf_put_reference(struct buf *b, const char *key, const struct pdf_object *o)
{
    put_key(b, key);
    buf_integer(b, o->number);
    buf_text(b, " 0 R");
    put_end(b, key);
}

void
pdf_put_rectangle(struct buf *b, const char *key, const mpt sides[4])
{
    put_key(b, key);
    buf_char(b, '[');
    for (int i = 0; i < 4; i++) {
        buf_points(b, sides[i]);
        buf_text(b, i < 3 ? " " : "]");
    }
    put_end(b, key);
}

static bool
plain(struct str s)
{
    for (size_t i = 0; i < s.n; i++)
        if (s.p[i] < ' ' || s.p[i] > '~')
            return false;
    return true;
}

void
pdf_put_utf16(struct buf *b, uint32_t c)
{
    if (c >= 0x10000) {
        buf_hex(b, 0xD800 + ((c - 0x10000) >> 10), 4);
        c = 0xDC00 + ((c - 0x10000) & 0x3FF);
    }
    buf_hex(b, c, 4);
}

void
pdf_put_ascii(struct buf *b, const char *key, struct str ascii)
{
    put_key(b, key);
    buf_char(b, '(');
    for (size_t i = 0; i < ascii.n; i++) {
        char c = ascii.p[i];

        if (c == '(' || c == ')' || c == '\\')
            buf_char(b, '\\');
        buf_char(b, c);
    }
    buf_char(b, ')');
    put_end(b, key);
}

void
pdf_put_text(struct buf *b, const char *key, struct str utf8)
{
    if (plain(utf8)) {
        pdf_put_ascii(b, key, utf8);
        return;
    }
    put_key(b, key);
    buf_text(b, "<FEFF");
    for (size_t i = 0; i < utf8.n;)
        pdf_put_utf16(b, utf8_next(utf8, &i));
    buf_char(b, '>');
    put_end(b, key);
}
