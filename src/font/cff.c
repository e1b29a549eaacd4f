/*
 * Reads just enough of a CFF table (Adobe Technical Note 5176) to know how
 * its glyphs are keyed. Every read is checked against the length.
 */
#include "font/face.h"

struct cff {
    const unsigned char *p;
    size_t n;
    bool bad;
};

static uint32_t
cff_number(struct cff *c, size_t at, int bytes)
{
    if (at > c->n || c->n - at < (size_t)bytes) {
        c->bad = true;
        return 0;
    }
    uint32_t v = 0;
    for (int i = 0; i < bytes; i++)
        v = v << 8 | c->p[at + (size_t)i];
    return v;
}

/* Offset behind the INDEX at `at`; first and last byte of its first item. */
static size_t
cff_index(struct cff *c, size_t at, size_t *from, size_t *to)
{
    uint32_t count = cff_number(c, at, 2);
    *from = *to = 0;
    if (count == 0)
        return at + 2;
    int size = (int)cff_number(c, at + 2, 1);
    if (size < 1 || size > 4) {
        c->bad = true;
        return at;
    }
    size_t offsets = at + 3;
    size_t base = offsets + (size_t)size * (count + 1) - 1;
    *from = base + cff_number(c, offsets, size);
    *to = base + cff_number(c, offsets + (size_t)size, size);
    return base + cff_number(c, offsets + (size_t)size * count, size);
}

/* One integer operand (TN 5176, table 3); moves *at. Reals read as 0. */
static int32_t
cff_operand(struct cff *c, size_t *at)
{
    uint32_t b = cff_number(c, (*at)++, 1);
    size_t i = *at;
    if (b >= 32 && b <= 246)
        return (int32_t)b - 139;
    if (b >= 247 && b <= 254) {
        int32_t low = (int32_t)cff_number(c, i, 1);
        *at += 1;
        return b < 251 ? ((int32_t)b - 247) * 256 + low + 108
                       : -((int32_t)b - 251) * 256 - low - 108;
    }
    if (b == 28 || b == 29) {
        int bytes = b == 28 ? 2 : 4;
        *at += (size_t)bytes;
        uint32_t v = cff_number(c, i, bytes);
        return b == 28 ? (int16_t)v : (int32_t)v;
    }
    while (b == 30 && !c->bad && (cff_number(c, *at, 1) & 15) != 15)
        (*at)++;
    *at += b == 30;
    return 0;
}

/* Whether the charset numbers glyph i as CID i, for all glyphs. */
static bool
cff_identity(struct cff *c, size_t at, uint32_t glyphs)
{
    uint32_t format = cff_number(c, at++, 1);
    if (format > 2) {
        c->bad = true;
        return false;
    }
    int left = (int)format;
    for (uint32_t gid = 1; gid < glyphs && !c->bad;) {
        if (cff_number(c, at, 2) != gid)
            return false;
        gid += 1 + (left ? cff_number(c, at + 2, left) : 0);
        at += 2 + (size_t)left;
    }
    return !c->bad;
}

enum cff_keys
font_cff_keys(const unsigned char *p, size_t n, int glyph_count)
{
    struct cff c = {p, n, false};
    size_t from, to;
    size_t at = cff_index(&c, cff_number(&c, 2, 1), &from, &to);
    cff_index(&c, at, &from, &to);
    bool cid = false;
    int32_t operand = 0, charset = 0;
    while (from < to && !c.bad) {
        uint32_t b = cff_number(&c, from, 1);
        if (b > 21) {
            operand = cff_operand(&c, &from);
            continue;
        }
        from++;
        if (b == 12)
            cid |= cff_number(&c, from++, 1) == 30;
        else if (b == 15)
            charset = operand;
    }
    if (c.bad || charset < 0)
        return CFF_BROKEN;
    if (!cid)
        return CFF_NAMED;
    bool identity =
        charset > 2 && cff_identity(&c, (size_t)charset, (uint32_t)glyph_count);
    if (c.bad)
        return CFF_BROKEN;
    return identity ? CFF_CID_IDENTITY : CFF_CID_OTHER;
}
