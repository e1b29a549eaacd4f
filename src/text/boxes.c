/*
 * Widths of cells. A CJK mark is a half-em ink box and a half-em blank (R16);
 * blanks go where marks meet (R17, R18) and at line edges (R19). Han and
 * Western text stand a gap apart (R22), whatever blanks the source has there
 * (R2). What may shrink and stretch is noted by the orders of R25 and R26.
 */
#include "text/para.h"

static cell_mpt
natural_advance(const struct para *p, const struct cell *c)
{
    cell_mpt sum = 0;
    for (int i = 0; i < c->glyph_count; i++)
        sum += p->glyphs[c->glyph + i].advance;
    return sum;
}

/* Ink in a box of half an em; a full-width glyph has it on the right side
   already. */
static cell_mpt
ink_shift(cell_mpt advance, cell_mpt box)
{
    return advance <= box ? (box - advance) / 2 : 0;
}

/* Marks of traditional Chinese that pause or stop stand in mid-cell. */
static void
set_mark(struct cell *c, cell_mpt advance, bool centred)
{
    cell_mpt half = c->em / 2;
    c->width = c->em;
    if (c->class == CLASS_OPEN) {
        c->lead = c->em - half;
        c->shift = advance <= half ? c->lead + ink_shift(advance, half)
                                   : c->em - advance;
        c->squeeze = SQUEEZE_BRACKET;
        return;
    }
    c->tail = c->em - half;
    c->shift = ink_shift(advance, half);
    if (centred && c->class != CLASS_CLOSE) {
        c->lead = c->tail / 2;
        c->tail -= c->lead;
        c->shift = (c->em - advance) / 2;
    }
    c->squeeze = c->class == CLASS_CLOSE   ? SQUEEZE_BRACKET
                 : c->class == CLASS_PAUSE ? SQUEEZE_PAUSE
                                           : SQUEEZE_STOP;
}

static void
set_centred(struct cell *c, cell_mpt advance, cell_mpt width)
{
    c->width = width;
    c->shift = (width - advance) / 2;
}

static bool
conn_is_half(const struct cell *c)
{
    return c->c == 0x2013;
}

static void
set_width(const struct para *p, struct cell *c)
{
    cell_mpt advance = natural_advance(p, c);
    const struct text_span *span = &p->source->spans[p->items[c->item].span];
    cell_mpt fixed = (cell_mpt)span->fixed;
    c->width = advance;
    if (fixed > 0) {
        c->width = fixed;
        c->shift = fixed - advance;
        return;
    }
    switch (c->class) {
    case CLASS_OPEN:
    case CLASS_CLOSE:
    case CLASS_PAUSE:
    case CLASS_STOP:
        set_mark(c, advance, text_lang_is_traditional(span->lang));
        c->keeps_tail =
            c->class == CLASS_STOP && text_rules_of(span->lang) == RULES_JA;
        break;
    case CLASS_DOT:
    case CLASS_SLASH:
        set_centred(c, advance, c->em / 2);
        break;
    case CLASS_CONN:
        if (c->c >= 0x80)
            set_centred(c, advance, conn_is_half(c) ? c->em / 2 : c->em);
        break;
    case CLASS_DASH2:
    case CLASS_ELL2:
        set_centred(c, advance, c->em * (c->c == 0x2E3A ? 2 : c->letters));
        break;
    case CLASS_WIDE_SPACE:
        c->width = c->em;
        break;
    default:
        break;
    }
}

static bool
is_question(const struct cell *c)
{
    return c->c == 0xFF01 || c->c == 0xFF1F;
}

static void
drop_tail(struct cell *c)
{
    c->width -= c->tail;
    c->tail = 0;
}

static void
drop_lead(struct cell *c)
{
    c->width -= c->lead;
    c->shift -= c->lead;
    c->lead = 0;
}

/* Blanks that go where two marks meet (R17); never both. */
static void
meet(struct cell *a, struct cell *b)
{
    if (!text_class_is_mark(a->class) || !text_class_is_mark(b->class))
        return;
    if (a->class != CLASS_OPEN)
        drop_tail(a);
    else if (b->class == CLASS_OPEN)
        drop_lead(b);
}

/* Two of ？！ in one em, three in two (GB/T 15834, 5.1.2). */
static void
join_questions(struct cell *cells, int count)
{
    for (int i = 0; i < count;) {
        int n = 0;
        while (i + n < count && is_question(&cells[i + n]))
            n++;
        if (n > 0 && n % 2 == 0)
            drop_tail(&cells[i + n - 1]);
        i += n ? n : 1;
    }
}

/* Left and right edges of the only glyph's ink, from its pen [mpt]. */
static bool
ink_of(const struct para *p, const struct cell *c, mpt *left, mpt *right)
{
    const struct item *it = &p->items[c->item];
    mpt size = p->source->spans[it->span].size;
    hb_glyph_extents_t ink;
    if (c->glyph_count != 1 ||
        !hb_font_get_glyph_extents(it->face->font, p->glyphs[c->glyph].id,
                                   &ink))
        return false;
    *left = mpt_scale(size, ink.x_bearing, it->face->units_per_em) + c->shift;
    *right = *left + mpt_scale(size, ink.width, it->face->units_per_em);
    return true;
}

/* The two halves of —— make one stroke in fonts whose dash does not fill its
   cell (R55): each moves to the other by half of what parts their ink. */
static void
join_dashes(const struct para *p)
{
    for (int i = 0; i + 1 < p->cell_count; i++) {
        struct cell *a = &p->cells[i], *b = a + 1;
        mpt left, right, next, end;
        if (a->class != CLASS_DASH2 || b->class != CLASS_DASH2 ||
            !ink_of(p, a, &left, &right) || !ink_of(p, b, &next, &end))
            continue;
        mpt apart = a->width - right + next;
        if (apart > 0) {
            a->shift += (cell_mpt)((apart + 1) / 2);
            b->shift -= (cell_mpt)((apart + 1) / 2);
        }
        i++;
    }
}

static bool
sets_solid(int class)
{
    return text_class_is_wide(class) || class == CLASS_DOT ||
           class == CLASS_CONN || class == CLASS_SLASH;
}

static bool
is_west(const struct cell *c)
{
    return text_class_is_west(c->class) && c->c < 0xFF00;
}

/* A border of Han and Western text (R22); full-width digits are neither. */
static bool
meets_west(const struct cell *a, const struct cell *b)
{
    return (a->class == CLASS_HAN && is_west(b)) ||
           (b->class == CLASS_HAN && is_west(a));
}

/* In Han text a word space grows to half an em (R26); Western text has nothing
   else to stretch. */
static cell_mpt
word_space_give(const struct para *p, const struct cell *s)
{
    enum text_rules rules = text_rules_of(p->source->lang);
    bool han = rules == RULES_ZH || rules == RULES_JA;
    cell_mpt widest = han ? s->em / 2 : s->em * 17 / 20;
    return widest > s->width ? widest - s->width : 0;
}

/* What a blank is worth between a and b: nothing where Han meets Western text,
   for the gap there is the border's (R2). */
static void
set_space(struct para *p, struct cell *s, const struct cell *a,
          const struct cell *b, bool first)
{
    bool solid = !a || !b || (sets_solid(a->class) && sets_solid(b->class)) ||
                 text_class_is_mark(a->class) || text_class_is_mark(b->class);
    bool border = a && b && meets_west(a, b);
    s->squeeze = SQUEEZE_SPACE;
    s->stretch = STRETCH_SPACE;
    if (solid || !first || s->glyph_count == 0) {
        s->vanishes = true;
        s->width = 0;
    } else if (border) {
        s->width = 0;
    } else {
        s->room = s->width / 4;
        s->give = word_space_give(p, s);
    }
}

static void
set_spaces(struct para *p)
{
    struct cell *cells = p->cells;
    for (int i = 0; i < p->cell_count; i++) {
        int from = i;
        while (i < p->cell_count && cells[i].class == CLASS_SPACE)
            i++;
        const struct cell *a = from > 0 ? &cells[from - 1] : NULL;
        const struct cell *b = i < p->cell_count ? &cells[i] : NULL;
        for (int k = from; k < i; k++)
            set_space(p, &cells[k], a, b, k == from);
    }
}

static bool
never_stretches(const struct cell *a, const struct cell *b)
{
    switch (b->class) {
    case CLASS_CLOSE:
    case CLASS_PAUSE:
    case CLASS_STOP:
    case CLASS_RIGHT:
    case CLASS_DOT:
    case CLASS_CONN:
    case CLASS_SLASH:
    case CLASS_SPACE:
    case CLASS_POST:
        return true;
    default:
        break;
    }
    return a->class == CLASS_OPEN || a->class == CLASS_LEFT ||
           a->class == CLASS_PRE || a->class == CLASS_DOT ||
           a->class == CLASS_CONN || a->class == CLASS_SLASH ||
           (a->class == b->class &&
            (a->class == CLASS_DASH2 || a->class == CLASS_ELL2));
}

/* Gap and stretch of the border between two neighbours (R22, R26, R27). */
static void
set_border(const struct para *p, struct cell *a, const struct cell *b)
{
    cell_mpt em = a->class == CLASS_HAN ? a->em : b->em;
    bool border = meets_west(a, b);
    if (border) {
        a->gap = p->source->tight ? em / 8 : em / 4;
        a->give = em / 2 - a->gap;
        a->room = a->gap - a->gap / 2;
        a->stretch = STRETCH_GAP;
    } else if (!never_stretches(a, b) &&
               (text_class_is_wide(a->class) || text_class_is_wide(b->class))) {
        a->give = em / 4;
        a->stretch = STRETCH_REST;
    }
}

static void
boxes_sum(struct cell *cells, int count)
{
    mpt width = 0, room = 0, give = 0;
    for (int i = 0; i <= count; i++) {
        struct cell *c = &cells[i];
        c->sum_width = width;
        c->sum_room = room;
        c->sum_give = give;
        width += c->width + c->gap;
        room += c->lead + c->tail + c->room;
        give += c->give;
    }
}

/* Neighbours with nothing or only blanks without width between them. */
static void
set_borders(struct para *p)
{
    struct cell *before = NULL;
    bool blank = false;
    for (int i = 0; i < p->cell_count; i++) {
        struct cell *c = &p->cells[i];
        if (c->class == CLASS_SPACE) {
            blank |= c->width > 0;
            continue;
        }
        if (before && !blank)
            set_border(p, before, c);
        if (before)
            meet(before, c);
        before = c;
        blank = false;
    }
}

void
text_boxes_make(struct para *p)
{
    for (int i = 0; i < p->cell_count; i++)
        set_width(p, &p->cells[i]);
    set_spaces(p);
    join_dashes(p);
    join_questions(p->cells, p->cell_count);
    set_borders(p);
    boxes_sum(p->cells, p->cell_count);
}

bool
text_boxes_hyphen(const struct text_shaped *s, int end)
{
    return end < s->count && end > 0 && s->cells[end - 1].after == BREAK_HYPHEN;
}

struct edge
text_boxes_start(const struct text_shaped *s, int first)
{
    const struct cell *c = &s->cells[first];
    return (struct edge){first, c->sum_width + c->lead, c->sum_room + c->lead,
                         c->sum_give};
}

struct edge
text_boxes_end(const struct text_shaped *s, int first, int end)
{
    const struct cell *c = s->cells;
    while (end > first + 1 && c[end - 1].class == CLASS_SPACE)
        end--;
    const struct cell *last = &c[end - 1];
    cell_mpt trimmed = last->keeps_tail ? 0 : last->tail;
    mpt hyphen =
        text_boxes_hyphen(s, end) ? s->items[last->item].hyphen_width : 0;
    return (struct edge){end, c[end].sum_width - last->gap - trimmed + hyphen,
                         c[end].sum_room - last->room - trimmed,
                         c[end].sum_give - last->give};
}

struct span_of_cells
text_boxes_line(const struct text_shaped *s, int first, int end)
{
    if (end <= first)
        return (struct span_of_cells){first, end, 0, 0, 0};
    struct edge a = text_boxes_start(s, first);
    struct edge b = text_boxes_end(s, first, end);
    return (struct span_of_cells){first, b.cell, b.natural - a.natural,
                                  b.room - a.room, b.give - a.give};
}

/* Widest unit between borders that the level allows. */
mpt
text_boxes_min_width(const struct text_shaped *s, int level)
{
    mpt widest = 0;
    struct edge a = text_boxes_start(s, 0);
    for (int i = 0; i < s->count; i++) {
        uint8_t after = s->cells[i].after;
        if (i + 1 < s->count && (after == BREAK_NONE || after > level))
            continue;
        struct edge b = text_boxes_end(s, a.cell, i + 1);
        mpt least = b.natural - a.natural - (b.room - a.room);
        if (least > widest)
            widest = least;
        a = text_boxes_start(s, i + 1);
    }
    return widest;
}
