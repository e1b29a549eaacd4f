/*
 * Line-start and line-end prohibitions at level gb (CLREQ; GB/T 15834-2011)
 * and what stays together (R8 to R11). Blanks are looked through: they hang at
 * a line end and do not separate in Chinese text.
 */
#include <uchar.h>

#include "text/para.h"

static bool
not_at_start(const struct letter *l, const struct letter *before)
{
    switch (l->class) {
    case CLASS_CLOSE:
    case CLASS_PAUSE:
    case CLASS_STOP:
    case CLASS_DOT:
    case CLASS_CONN:
    case CLASS_SLASH:
    case CLASS_POST:
    case CLASS_ELL2:
        return true;
    case CLASS_RIGHT:
        return before->class != CLASS_SPACE;
    default:
        return l->c == 0x3005 || l->c == 0x303B;
    }
}

static bool
not_at_end(const struct letter *l)
{
    switch (l->class) {
    case CLASS_OPEN:
    case CLASS_PRE:
    case CLASS_LEFT:
    case CLASS_SLASH:
        return true;
    default:
        return false;
    }
}

static bool
is_full_width_word(const struct letter *l)
{
    return (l->c >= 0xFF10 && l->c <= 0xFF19) ||
           (l->c >= 0xFF21 && l->c <= 0xFF3A) ||
           (l->c >= 0xFF41 && l->c <= 0xFF5A);
}

static bool
contains(const char16_t *set, uint32_t c)
{
    for (; *set; set++)
        if (*set == c)
            return true;
    return false;
}

static bool
is_magnitude(uint32_t c)
{
    return contains(u"十百千万亿兆多余", c);
}

/* Measure words and currencies that follow a number (R11). */
static bool
is_measure(uint32_t c)
{
    return contains(u"元年月日号个项份名人页条款次天周岁米克吨度点级类种家件位"
                    u"期届章节轮时分秒美欧英卷册倍套台门所篇字行列亩升册步世",
                    c);
}

/* Whether the letters up to i (without blanks) end in a number, with 万 ... */
static bool
ends_in_number(const struct para *p, int i)
{
    int steps = 0;
    while (
        i >= 0 && steps++ < 4 &&
        (is_magnitude(p->letters[i].c) || p->letters[i].class == CLASS_SPACE))
        i--;
    return i >= 0 && p->letters[i].class == CLASS_DIGIT;
}

static bool
is_currency_pair(uint32_t a, uint32_t b)
{
    return (b == u'元' && contains(u"美欧日港", a)) ||
           (a == u'英' && b == u'镑');
}

/* Number and unit, range, 第14次, 4月6日, 〔2021〕15号. */
static bool
is_unit(const struct para *p, int a, int b)
{
    const struct letter *l = p->letters;
    bool digit = l[b].class == CLASS_DIGIT;
    if (l[a].class == CLASS_CONN && digit)
        return true;
    if (digit)
        return l[a].c == u'第' || l[a].c == 0x3015 ||
               (l[a].c == u'月' && a > 0 && l[a - 1].class == CLASS_DIGIT);
    if (is_currency_pair(l[a].c, l[b].c) && ends_in_number(p, a - 1))
        return true;
    if (l[a].class == CLASS_POST && l[b].class == CLASS_POST)
        return true;
    return ends_in_number(p, a) && (is_magnitude(l[b].c) || is_measure(l[b].c));
}

static bool
inseparable(const struct letter *a, const struct letter *b)
{
    if (a->class == CLASS_DIGIT && b->class == CLASS_DIGIT)
        return true;
    if (a->class == CLASS_DOT || b->class == CLASS_DOT)
        return b->class == CLASS_DOT;
    return is_full_width_word(a) && is_full_width_word(b);
}

/* The second of a pair of dashes or dots; pairs are counted from where they
   start. */
static bool
splits_pair(const struct para *p, int class, int b)
{
    int n = 0;
    if (p->letters[b].class != class)
        return false;
    while (b - n > 0 && p->letters[b - n - 1].class == class)
        n++;
    return n % 2 == 1 && p->letters[b].c != 0x2E3A;
}

static bool
begins_dots(const struct para *p, int b)
{
    return p->letters[b].class == CLASS_ELL2 && b + 1 < p->count &&
           p->letters[b + 1].class == CLASS_ELL2 &&
           !splits_pair(p, CLASS_ELL2, b);
}

/* The dash of a range in Western text. */
static bool
joins_numbers(const struct para *p, int i)
{
    const struct letter *l = &p->letters[i];
    return l->c == 0x2013 && i > 0 && i + 1 < p->count &&
           (l[-1].class == CLASS_DIGIT || l[-1].class == CLASS_POST) &&
           l[1].class == CLASS_DIGIT;
}

/* Opportunities that ICU 72 does not see beside CJK marks. */
static bool
offered(const struct letter *a, const struct letter *b)
{
    bool before = text_class_is_wide(a->class) || text_class_is_west(a->class);
    bool after = text_class_is_wide(b->class) || text_class_is_west(b->class);
    if (b->class == CLASS_OPEN)
        return before;
    bool closed = a->class == CLASS_CLOSE || a->class == CLASS_PAUSE ||
                  a->class == CLASS_STOP;
    return closed && after;
}

static uint8_t
border(const struct para *p, int a, int b, uint8_t icu)
{
    const struct letter *l = p->letters;
    if (icu == BREAK_NONE)
        return BREAK_NONE;
    if (begins_dots(p, b) && !not_at_end(&l[a]))
        return BREAK_PAIR;
    if (not_at_end(&l[a]) || not_at_start(&l[b], &l[b - 1]) ||
        splits_pair(p, CLASS_DASH2, b) || joins_numbers(p, b))
        return BREAK_LAST;
    if (inseparable(&l[a], &l[b]))
        return BREAK_FORCE;
    if (is_unit(p, a, b) || joins_numbers(p, a))
        return BREAK_UNIT;
    return icu == BREAK_FORCE && a == b - 1 && offered(&l[a], &l[b])
               ? BREAK_FREE
               : icu;
}

void
text_kinsoku_filter(struct para *p)
{
    int solid = -1;
    for (int i = 0; i < p->count; i++) {
        struct letter *l = &p->letters[i];
        if (l->class == CLASS_SPACE) {
            l->before = BREAK_NONE;
            continue;
        }
        if (solid >= 0 && !l->url)
            l->before = border(p, solid, i, l->before);
        solid = i;
    }
}
