/*
 * One line of cells to runs of glyphs: blanks at its edges go, the rest of the
 * measure is shared out by the orders of R25 (squeeze) and R26 (stretch), runs
 * are put in visual order (UAX #9, L2).
 */
#include <string.h>

#include "text/para.h"

/* How one cell of a line differs from its natural setting. */
struct setting {
    cell_mpt lead;  /* taken from its lead, >= 0 */
    cell_mpt tail;  /* taken from its tail, >= 0 */
    cell_mpt after; /* gap behind it, as set; for blanks: their width as set */
};

/* A stretch of the line's cells in one item. */
struct piece {
    int first, end; /* cells */
    UBiDiLevel level;
};

/* Room for the longest line, shared by all lines of a paragraph. */
struct scratch {
    struct setting *settings;
    struct piece *pieces;
    int *order;
    UBiDiLevel *levels;
};

struct line {
    const struct text_shaped *s;
    struct span_of_cells span;
    int last; /* end with the blanks */
    struct setting *set;
    mpt width; /* as set */
};

static void
set_natural(struct line *l)
{
    const struct cell *c = l->s->cells + l->span.first;
    int n = l->span.end - l->span.first;
    for (int i = 0; i < n; i++)
        l->set[i] = (struct setting){
            .after = c[i].class == CLASS_SPACE ? c[i].width : c[i].gap};
    if (n == 0)
        return;
    l->set[0].lead = c[0].lead;
    l->set[n - 1].tail = c[n - 1].keeps_tail ? 0 : c[n - 1].tail;
    l->set[n - 1].after = 0;
    l->width = l->span.natural;
}

/* What cell i of the line can give up in an order. */
static mpt
squeeze_room(const struct line *l, int i, int order)
{
    const struct cell *c = &l->s->cells[l->span.first + i];
    bool last = l->span.first + i + 1 == l->span.end;
    mpt room = 0;
    if (c->squeeze == order && c->class != CLASS_SPACE)
        room += c->lead - l->set[i].lead + c->tail - l->set[i].tail;
    int gap_order = c->class == CLASS_SPACE ? c->squeeze : (int)SQUEEZE_GAP;
    if (gap_order == order && !last)
        room += c->room;
    return room;
}

static void
squeeze_cell(struct line *l, int i, cell_mpt take)
{
    const struct cell *c = &l->s->cells[l->span.first + i];
    cell_mpt lead = c->lead - l->set[i].lead;
    cell_mpt tail = c->tail - l->set[i].tail;
    if (lead > 0) {
        l->set[i].lead += take < lead ? take : lead;
        return;
    }
    if (tail > 0) {
        l->set[i].tail += take < tail ? take : tail;
        return;
    }
    l->set[i].after -= take;
}

/* Takes need from the line, order by order, equally within one. */
static void
squeeze(struct line *l, mpt need)
{
    int n = l->span.end - l->span.first;
    for (int order = 0; order < SQUEEZE_ORDERS && need > 0; order++) {
        mpt total = 0, seen = 0, taken = 0;
        for (int i = 0; i < n; i++)
            total += squeeze_room(l, i, order);
        mpt take = need < total ? need : total;
        for (int i = 0; i < n && take > 0; i++) {
            mpt room = squeeze_room(l, i, order);
            if (room <= 0)
                continue;
            seen += room;
            mpt share = take * seen / total - taken;
            taken += share;
            squeeze_cell(l, i, (cell_mpt)share);
        }
        need -= take;
        l->width -= take;
    }
}

static mpt
stretch_give(const struct line *l, int i, int order)
{
    const struct cell *c = &l->s->cells[l->span.first + i];
    bool last = l->span.first + i + 1 == l->span.end;
    return !last && c->stretch == order ? c->give : 0;
}

static void
stretch(struct line *l, mpt need)
{
    int n = l->span.end - l->span.first;
    for (int order = 0; order < STRETCH_ORDERS && need > 0; order++) {
        mpt total = 0, seen = 0, taken = 0;
        for (int i = 0; i < n; i++)
            total += stretch_give(l, i, order);
        mpt take = need < total ? need : total;
        for (int i = 0; i < n && take > 0; i++) {
            seen += stretch_give(l, i, order);
            mpt share = take * seen / total - taken;
            taken += share;
            l->set[i].after += (cell_mpt)share;
        }
        need -= take;
        l->width += take;
    }
}

/* Cells of a label spread to both edges; closing marks stay (R41). */
static void
distribute(struct line *l, mpt need)
{
    int n = l->span.end - l->span.first, borders = 0;
    for (int i = 0; i + 1 < n; i++)
        borders += l->s->cells[l->span.first + i + 1].class != CLASS_PAUSE;
    if (borders == 0)
        return;
    for (int i = 0, k = 0; i + 1 < n; i++) {
        if (l->s->cells[l->span.first + i + 1].class == CLASS_PAUSE)
            continue;
        l->set[i].after +=
            (cell_mpt)(need * (k + 1) / borders - need * k / borders);
        k++;
    }
    l->width += need;
}

/* Sets the line for its measure; whether it is left ragged (R31). */
static bool
justify(struct line *l, enum text_align align, mpt width)
{
    mpt need = width - l->span.natural;
    bool last = l->last == l->s->count;
    if (need < 0) {
        squeeze(l, -need);
        return false;
    }
    if (align == TEXT_DISTRIBUTE && need > 0)
        distribute(l, need);
    if (align != TEXT_JUSTIFY || last)
        return false;
    if (need > l->span.give)
        return true;
    stretch(l, need);
    return false;
}

static int
cut_pieces(const struct line *l, struct piece *pieces)
{
    int n = 0;
    const struct cell *c = l->s->cells;
    for (int i = l->span.first; i < l->last; i++) {
        if (n > 0 && c[i].item == c[i - 1].item) {
            pieces[n - 1].end = i + 1;
            continue;
        }
        pieces[n++] = (struct piece){i, i + 1, l->s->items[c[i].item].level};
    }
    return n;
}

/* Indexes of pieces from left to right. */
static void
visual_order(const struct line *l, const struct scratch *room, int n)
{
    for (int i = 0; i < n; i++)
        room->order[i] = i;
    if (!l->s->any_level)
        return;
    for (int i = 0; i < n; i++)
        room->levels[i] = room->pieces[i].level;
    ubidi_reorderVisual(room->levels, n, room->order);
}

/* Width of a cell as set, and how far its ink moves. */
static mpt
cell_set(const struct line *l, int i, mpt *shift, mpt *after)
{
    const struct cell *c = &l->s->cells[i];
    if (i >= l->span.end) {
        *shift = *after = 0;
        return 0;
    }
    const struct setting *s = &l->set[i - l->span.first];
    *shift = c->shift - s->lead;
    if (c->class == CLASS_SPACE) {
        *after = 0;
        return s->after;
    }
    *after = s->after;
    return c->width - s->lead - s->tail;
}

/* Glyphs of a cell, pen to pen; the extra goes to its end side. */
static struct text_glyph *
put_cell(const struct line *l, int i, uint32_t base, bool rtl,
         struct text_glyph *out)
{
    const struct cell *c = &l->s->cells[i];
    mpt shift, after, sum = 0;
    mpt width = cell_set(l, i, &shift, &after);
    if (c->class == CLASS_SPACE && c->vanishes)
        return out;
    mpt offset = shift + (rtl ? after : 0);
    for (int g = 0; g < c->glyph_count; g++) {
        const struct shaped_glyph *from = &l->s->glyphs[c->glyph + g];
        bool last = g + 1 == c->glyph_count;
        mpt pen = last ? width + after - sum : from->advance;
        *out++ = (struct text_glyph){from->id,
                                     (int32_t)pen,
                                     (int32_t)(from->x + offset),
                                     (int32_t)from->y,
                                     g == 0 ? c->from - base : c->to - base,
                                     c->to - base};
        sum += from->advance;
    }
    return out;
}

/* The hyphen belongs to the cluster before it: it stands for no text. */
static struct text_glyph *
put_hyphen(const struct line *l, const struct piece *piece, uint32_t at,
           struct text_glyph *out)
{
    const struct item *it = &l->s->items[l->s->cells[piece->first].item];

    if (piece->end != l->last || !text_boxes_hyphen(l->s, l->last))
        return out;
    *out++ = (struct text_glyph){
        .id = it->hyphen, .advance = it->hyphen_width, .from = at, .to = at};
    return out;
}

static void
put_run(struct arena *a, const struct line *l, const struct piece *piece, mpt x,
        struct text_run *run)
{
    const struct cell *c = l->s->cells;
    const struct item *it = &l->s->items[c[piece->first].item];
    const struct text_span *span = &l->s->spans[it->span];
    int n = piece->end - piece->first, glyphs = 0;
    bool rtl = piece->level & 1;
    for (int i = piece->first; i < piece->end; i++)
        glyphs += c[i].glyph_count;
    struct text_glyph *g = arena_make(a, struct text_glyph, glyphs + 1);
    uint32_t from = c[piece->first].from, to = c[piece->end - 1].to;
    *run = (struct text_run){.face = it->face,
                             .size = span->size,
                             .colour = span->colour,
                             .owner = span->owner,
                             .text = {span->text.p + from, to - from},
                             .glyphs = g,
                             .x = x,
                             .rtl = rtl,
                             .fallback = it->fallback};
    struct text_glyph *end = g;
    for (int k = 0; k < n; k++)
        end = put_cell(l, rtl ? piece->end - 1 - k : piece->first + k, from,
                       rtl, end);
    end = put_hyphen(l, piece, to - from, end);
    run->count = (int)(end - g);
    for (; g < end; g++)
        run->width += g->advance;
    if (span->fixed > 0 && run->count == 0) {
        mpt shift, after;
        run->width = cell_set(l, piece->first, &shift, &after) + after;
    }
}

static mpt
line_start(const struct line *l, struct text_measure m, bool first)
{
    mpt indent = first ? m.first_indent : 0;
    mpt rest = m.width - indent - l->width;
    enum text_align align = m.align;
    if (align == TEXT_CENTRE)
        return (l->s->rtl ? 0 : indent) + rest / 2;
    bool right = (align == TEXT_RIGHT) != l->s->rtl;
    if (align == TEXT_JUSTIFY || align == TEXT_DISTRIBUTE)
        right = l->s->rtl;
    if (right)
        return l->s->rtl ? rest : rest + indent;
    return l->s->rtl ? 0 : indent;
}

static void
line_metrics(const struct line *l, struct text_line *out)
{
    for (int i = 0; i < out->count; i++) {
        const struct text_run *r = &out->runs[i];
        int upem = r->face->units_per_em;
        mpt ascent = mpt_scale(r->size, r->face->ascent, upem);
        mpt descent = mpt_scale(r->size, -r->face->descent, upem);
        out->ascent = ascent > out->ascent ? ascent : out->ascent;
        out->descent = descent > out->descent ? descent : out->descent;
    }
    out->width = l->width;
    out->natural = l->span.natural;
}

static void
put_runs(struct arena *a, const struct line *l, const struct scratch *room,
         struct text_line *out)
{
    int n = cut_pieces(l, room->pieces);
    visual_order(l, room, n);
    struct text_run *runs = arena_make(a, struct text_run, n);
    mpt x = out->x;
    for (int i = 0; i < n; i++) {
        put_run(a, l, &room->pieces[room->order[i]], x, &runs[i]);
        x += runs[i].width;
    }
    out->runs = runs;
    out->count = n;
}

static struct scratch
scratch_make(struct arena *a, const struct fit *fit)
{
    int longest = 1;
    for (int i = 0, first = 0; i < fit->count; first = fit->ends[i++])
        if (fit->ends[i] - first > longest)
            longest = fit->ends[i] - first;
    return (struct scratch){arena_make(a, struct setting, longest),
                            arena_make(a, struct piece, longest),
                            arena_make(a, int, longest),
                            arena_make(a, UBiDiLevel, longest)};
}

void
text_fill(struct arena *a, const struct text_shaped *s, struct text_measure m,
          struct text_lines *out)
{
    struct fit fit;
    text_fit_lines(a, s, m, &fit);
    struct scratch room = scratch_make(a, &fit);
    struct text_line *lines = arena_make(a, struct text_line, fit.count);
    for (int i = 0, first = 0; i < fit.count; first = fit.ends[i++]) {
        struct line l = {.s = s, .last = fit.ends[i], .set = room.settings};
        l.span = text_boxes_line(s, first, l.last);
        set_natural(&l);
        mpt indent = i == 0 ? m.first_indent : 0;
        lines[i].hyphenated = text_boxes_hyphen(s, l.last);
        lines[i].orphan = i > 0 && l.last == s->count && !s->upright &&
                          text_fit_orphan(s, first, l.span.end);
        lines[i].ragged = justify(&l, m.align, m.width - indent);
        lines[i].x = line_start(&l, m, i == 0);
        put_runs(a, &l, &room, &lines[i]);
        line_metrics(&l, &lines[i]);
    }
    out->lines = lines;
    out->count = fit.count;
}
