/*
 * Digits, letters, ％ and ． of full width to half width (R4): what people type
 * into forms with a Chinese keyboard. Other full-width marks stay.
 */
#include <string.h>

#include "document/tree.h"

static bool
is_full(uint32_t c)
{
    return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
           (c >= 0xFF41 && c <= 0xFF5A) || c == 0xFF05 || c == 0xFF0E;
}

struct str
tree_half_width(struct arena *a, struct str s)
{
    struct buf out = buf_new(a);

    if (!s.n || !memchr(s.p, 0xEF, s.n)) /* no letter from U+F000 on */
        return s;
    for (size_t i = 0; i < s.n;) {
        uint32_t c = utf8_next(s, &i);

        buf_utf8(&out, is_full(c) ? c - 0xFF01 + '!' : c);
    }
    return buf_view(&out);
}
