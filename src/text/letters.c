/*
 * Spans to letters: code points with the place they came from, and the UTF-16
 * text that ICU reads. A fixed cell is one letter, read as a digit (it holds a
 * number that comes later). Blanks of every kind are read as U+0020.
 */
#include "text/para.h"

/* At most as many as bytes, a fixed cell counting as one. */
static size_t
letters_most(const struct text_para *para)
{
    size_t n = 0;
    for (int i = 0; i < para->count; i++)
        n += para->spans[i].fixed > 0 ? 1 : para->spans[i].text.n;
    return n;
}

static size_t
letters_of(const struct text_para *para)
{
    size_t n = 0;
    for (int i = 0; i < para->count; i++)
        n += para->spans[i].fixed > 0 ? 1 : utf8_count(para->spans[i].text);
    return n;
}

static bool
is_blank(uint32_t c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == 0x2028 ||
           c == 0x2029 || c == 0x85 || c == '\v' || c == '\f';
}

/* Joins the letter before it: marks, joiners, variation selectors. */
static bool
extends_grapheme(uint32_t c)
{
    if (c < 0x300)
        return false;
    switch (u_getIntPropertyValue((UChar32)c, UCHAR_GRAPHEME_CLUSTER_BREAK)) {
    case U_GCB_EXTEND:
    case U_GCB_SPACING_MARK:
    case U_GCB_ZWJ:
        return true;
    default:
        return false;
    }
}

static bool
is_ignorable(uint32_t c)
{
    return c == 0xAD ||
           (c >= 0x34F && u_hasBinaryProperty(
                              (UChar32)c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT));
}

static bool
is_plain_han(uint32_t c)
{
    return c >= 0x3400 && c <= 0x9FFF;
}

static void
letter_add(struct para *p, int span, uint32_t byte, uint32_t c)
{
    struct letter *l = &p->letters[p->count++];
    *l = (struct letter){.c = is_blank(c) ? ' ' : c,
                         .byte = byte,
                         .span = span,
                         .at = p->unit_count};
    p->codes[p->count - 1] = l->c;
    if (!is_plain_han(c)) {
        l->ignorable = is_ignorable(c);
        l->extends = p->count > 1 && l[-1].span == span && l[-1].c != ' ' &&
                     extends_grapheme(c);
    }
    if (l->c > 0xFFFF) {
        p->units[p->unit_count++] = U16_LEAD(l->c);
        p->units[p->unit_count++] = U16_TRAIL(l->c);
    } else {
        p->units[p->unit_count++] = (UChar)l->c;
    }
}

static void
take_room(struct para *p)
{
    struct text_context *c = p->context;
    size_t n = letters_most(p->source);
    if (n > CONTEXT_LETTERS)
        n = letters_of(p->source);
    if (n <= CONTEXT_LETTERS) {
        p->letters = c->letters;
        p->codes = c->codes;
        p->units = c->units;
        return;
    }
    p->letters = arena_make(p->arena, struct letter, n);
    p->codes = arena_make(p->arena, uint32_t, n);
    p->units = arena_make(p->arena, UChar, 2 * n);
}

void
text_letters_read(struct para *p)
{
    const struct text_para *para = p->source;
    take_room(p);
    for (int i = 0; i < para->count; i++) {
        const struct text_span *span = &para->spans[i];
        if (span->fixed > 0) {
            letter_add(p, i, 0, '0');
            continue;
        }
        for (size_t at = 0; at < span->text.n;) {
            size_t from = at;
            uint32_t c = utf8_next(span->text, &at);
            letter_add(p, i, (uint32_t)from, c);
        }
    }
}
