/*
 * Items to glyphs and cells. Each item is shaped at once, with the text around
 * it as context; a cell is a cluster.
 */
#include <stdio.h>

#include "text/glyphs.h"

static void
glyphs_reserve(struct para *p, int more)
{
    if (p->glyph_count + more <= p->glyph_cap)
        return;
    int cap = p->glyph_cap ? p->glyph_cap * 2 : p->count + 16;
    while (cap < p->glyph_count + more)
        cap *= 2;
    struct shaped_glyph *g = arena_make(p->arena, struct shaped_glyph, cap);
    for (int i = 0; i < p->glyph_count; i++)
        g[i] = p->glyphs[i];
    p->glyphs = g;
    p->glyph_cap = cap;
}

static cell_mpt
scaled(mpt size, int32_t units, const struct item *it)
{
    return units == 0
               ? 0
               : (cell_mpt)mpt_scale(size, units, it->face->units_per_em);
}

static void
keep_glyph(struct para *p, const struct item *it, mpt size,
           const hb_glyph_info_t *info, const hb_glyph_position_t *pos)
{
    p->glyphs[p->glyph_count++] = (struct shaped_glyph){
        info->codepoint, scaled(size, pos->x_advance, it),
        scaled(size, pos->x_offset, it), scaled(size, pos->y_offset, it)};
}

static uint8_t
few(int n)
{
    return (uint8_t)(n < 255 ? n : 255);
}

static uint32_t
letter_end(const struct para *p, int span, int letter)
{
    if (letter < p->count && p->letters[letter].span == span)
        return p->letters[letter].byte;
    return (uint32_t)p->source->spans[span].text.n;
}

static struct cell *
cell_add(struct para *p, int item, int letter)
{
    const struct letter *l = &p->letters[letter];
    struct cell *c = &p->cells[p->cell_count++];
    c->item = item;
    c->c = l->c;
    c->class = l->class;
    c->from = l->byte;
    c->em = (cell_mpt)p->source->spans[l->span].size;
    return c;
}

static uint32_t
cluster_at(const struct glyph_list *list, int glyph)
{
    return list->info[glyph].cluster + (uint32_t)list->base;
}

/* An item of nothing but joiners and the like. */
static void
invisible_cell(struct para *p, int item)
{
    const struct item *it = &p->items[item];
    struct cell *c = cell_add(p, item, it->first);
    c->class = CLASS_SPACE; /* without a glyph it vanishes */
    c->to = letter_end(p, it->span, it->end);
    c->letters = few(it->end - it->first);
    if (p->cell_count > 1)
        c[-1].after = p->letters[it->first].before;
}

/* A blank with a mark on it is no blank. */
static bool
carries_mark(const struct para *p, int from, int end)
{
    for (int i = from; i < end; i++)
        if (p->letters[i].class != CLASS_SPACE && !p->letters[i].ignorable)
            return true;
    return false;
}

/* Cells of a shaped item in logical order; letters that went into a cluster
   have no border before them. */
static void
cut_cells(struct para *p, int item, const struct glyph_list *list)
{
    const struct item *it = &p->items[item];
    int n = list->count, base = p->glyph_count - n;
    int step = it->level & 1 ? -1 : 1, g = step > 0 ? 0 : n - 1;

    if (n == 0)
        invisible_cell(p, item);
    for (int i = 0; i < n;) {
        int from = i, letter = from == 0 ? it->first : (int)cluster_at(list, g);
        uint32_t cluster = cluster_at(list, g);

        for (; i < n && cluster_at(list, g) == cluster; i++)
            g += step;
        int end = i < n ? (int)cluster_at(list, g) : it->end;
        struct cell *c = cell_add(p, item, letter);
        c->glyph = base + (step > 0 ? from : n - i);
        c->glyph_count = (unsigned)(i - from) & 0xFFFFFF;
        c->to = letter_end(p, it->span, end);
        c->letters = few(end - letter);
        if (c->class == CLASS_SPACE && carries_mark(p, letter + 1, end))
            c->class = CLASS_OTHER;
        if (p->cell_count > 1)
            c[-1].after = p->letters[letter].before;
    }
}

static int
glyph_missing(struct para *p, int letter, struct diags *d)
{
    char name[16];
    snprintf(name, sizeof name, "U+%04X", (unsigned)p->letters[letter].c);
    return diag_add(d, SB_TEXT_UNCOVERED, p->source->place, name, NULL, NULL);
}

/* One unbreakable cell of the width asked for. */
static void
fixed_cell(struct para *p, int item, int glyphs)
{
    const struct item *it = &p->items[item];
    struct cell *c = cell_add(p, item, it->first);
    c->glyph = p->glyph_count - glyphs;
    c->glyph_count = (unsigned)glyphs & 0xFFFFFF;
    c->to = (uint32_t)p->source->spans[it->span].text.n;
    c->letters = 1;
    if (p->cell_count > 1)
        c[-1].after = p->letters[it->first].before;
}

/* A cell of the item, or the border behind it, may end a broken word. */
static bool
breaks_word(const struct para *p, const struct item *it)
{
    for (int i = it->first + 1; i <= it->end && i < p->count; i++)
        if (p->letters[i].before == BREAK_HYPHEN)
            return true;
    return false;
}

/* What a line shows that breaks a word of the item. */
static void
note_hyphen(const struct para *p, struct item *it)
{
    hb_codepoint_t glyph;

    if (!p->source->hyphenate || (it->level & 1) || !breaks_word(p, it) ||
        !hb_font_get_nominal_glyph(it->face->font, '-', &glyph))
        return;
    it->hyphen = glyph;
    it->hyphen_width = (int32_t)mpt_scale(p->source->spans[it->span].size,
                                          font_advance(it->face, glyph),
                                          it->face->units_per_em);
}

static void
single_cell(struct para *p, int item, int letter, const struct single *s)
{
    const struct item *it = &p->items[item];
    mpt size = p->source->spans[it->span].size;
    struct cell *c = cell_add(p, item, letter);
    c->glyph = p->glyph_count;
    c->glyph_count = 1;
    c->to = letter_end(p, it->span, letter + 1);
    c->letters = 1;
    if (p->cell_count > 1)
        c[-1].after = p->letters[letter].before;
    p->glyphs[p->glyph_count++] =
        (struct shaped_glyph){s->glyph, scaled(size, s->advance, it),
                              scaled(size, s->x, it), scaled(size, s->y, it)};
}

/* Cells of a Han item whose letters are all alone; if one is not, none. */
static bool
shape_singles(struct para *p, int item)
{
    const struct item *it = &p->items[item];
    const struct text_span *span = &p->source->spans[it->span];
    struct text_lang lang = text_span_lang(p->context, span);
    int cells = p->cell_count, glyphs = p->glyph_count;

    if (it->script != USCRIPT_HAN || (it->level & 1) || lang.number == 0 ||
        span->fixed > 0)
        return false;
    glyphs_reserve(p, it->end - it->first);
    for (int i = it->first; i < it->end; i++) {
        const struct single *s = text_glyphs_single(p, it, i, lang);

        if (!s) {
            p->cell_count = cells;
            p->glyph_count = glyphs;
            return false;
        }
        single_cell(p, item, i, s);
    }
    return true;
}

static int
shape_item(struct para *p, int item, struct diags *d)
{
    const struct item *it = &p->items[item];
    const struct text_span *span = &p->source->spans[it->span];
    struct glyph_list list;

    if (shape_singles(p, item))
        return 0;
    if (text_glyphs_make(p, it, &list) != 0)
        return diag_add(d, SB_NO_MEMORY, p->source->place, NULL, NULL, NULL);
    glyphs_reserve(p, list.count);
    for (int i = 0; i < list.count; i++) {
        if (list.info[i].codepoint == 0)
            return glyph_missing(
                p, span->fixed > 0 ? it->first : (int)cluster_at(&list, i), d);
        keep_glyph(p, it, span->size, &list.info[i], &list.pos[i]);
    }
    if (span->fixed > 0)
        fixed_cell(p, item, list.count);
    else
        cut_cells(p, item, &list);
    return 0;
}

int
text_items_shape(struct para *p, struct diags *d)
{
    p->cells = arena_make(p->arena, struct cell, p->count + 1);
    for (int i = 0; i < p->item_count; i++) {
        if (shape_item(p, i, d) < 0)
            return -1;
        note_hyphen(p, &p->items[i]);
    }
    return 0;
}
