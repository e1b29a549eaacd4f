/*
 * Items to glyphs and cells. Each item is shaped at once, with the text around
 * it as context; a cell is a cluster. Han items are shaped without the font's
 * own squeezing and kerning: punctuation is set by our geometry (R16, R21).
 * So nearly every letter of theirs is one glyph whatever stands beside it, and
 * what HarfBuzz once said of it is kept (struct single).
 */
#include <stdio.h>
#include <string.h>

#include "text/para.h"

static hb_script_t
script_tag(int script)
{
    if (script == USCRIPT_HIRAGANA)
        return HB_SCRIPT_HIRAGANA;
    if (script == USCRIPT_HAN)
        return HB_SCRIPT_HAN;
    return hb_script_from_string(uscript_getShortName((UScriptCode)script), -1);
}

static bool
script_is_cjk(int script)
{
    return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA;
}

static struct text_lang
lang_of(const struct para *p, const struct text_span *span)
{
    return text_lang_of(p->context, span->lang ? span->lang : "en");
}

static void
shape_text(struct para *p, const struct item *it, const struct text_span *span,
           hb_buffer_flags_t flags)
{
    static const hb_feature_t cjk[] = {
        {HB_TAG('k', 'e', 'r', 'n'), 0, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('p', 'a', 'l', 't'), 0, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('c', 'h', 'w', 's'), 0, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('h', 'a', 'l', 't'), 0, 0, HB_FEATURE_GLOBAL_END},
        {HB_TAG('v', 'h', 'a', 'l'), 0, 0, HB_FEATURE_GLOBAL_END}};
    hb_buffer_t *b = p->context->buffer;
    hb_buffer_reset(b);
    hb_buffer_set_flags(b, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES | flags);
    if (span->fixed > 0)
        hb_buffer_add_utf8(b, span->text.p, (int)span->text.n, 0, -1);
    else
        hb_buffer_add_utf32(b, p->codes, p->count, (unsigned)it->first,
                            it->end - it->first);
    hb_buffer_set_direction(b, it->level & 1 ? HB_DIRECTION_RTL
                                             : HB_DIRECTION_LTR);
    hb_buffer_set_script(b, script_tag(it->script));
    hb_buffer_set_language(b, lang_of(p, span).language);
    bool plain = script_is_cjk(it->script);
    hb_shape(it->face->font, b, plain ? cjk : NULL,
             plain ? sizeof cjk / sizeof *cjk : 0);
}

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

/* Glyphs first + i, logical order, whose cluster is one: i moves behind. */
struct cluster_walk {
    const hb_glyph_info_t *info;
    int n;
    bool rtl;
};

static uint32_t
cluster_of(const struct cluster_walk *w, int i)
{
    return w->info[w->rtl ? w->n - 1 - i : i].cluster;
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
cut_cells(struct para *p, int item, const struct cluster_walk *w)
{
    const struct item *it = &p->items[item];
    int base = p->glyph_count - w->n;
    if (w->n == 0)
        invisible_cell(p, item);
    for (int i = 0; i < w->n;) {
        int from = i, letter = from == 0 ? it->first : (int)cluster_of(w, i);
        uint32_t cluster = cluster_of(w, i);
        while (i < w->n && cluster_of(w, i) == cluster)
            i++;
        int end = i < w->n ? (int)cluster_of(w, i) : it->end;
        struct cell *c = cell_add(p, item, letter);
        c->glyph = base + (w->rtl ? w->n - i : from);
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

/* What a line shows that breaks a word of the item. */
static void
note_hyphen(const struct para *p, struct item *it)
{
    hb_codepoint_t glyph;

    if (!p->source->hyphenate || (it->level & 1) ||
        !hb_font_get_nominal_glyph(it->face->font, '-', &glyph))
        return;
    it->hyphen = glyph;
    it->hyphen_width = (int32_t)mpt_scale(p->source->spans[it->span].size,
                                          font_advance(it->face, glyph),
                                          it->face->units_per_em);
}

/* Letters that HarfBuzz joins to no cluster and that are no marks. */
static bool
may_be_single(const struct letter *l)
{
    return (l->c >= 0x3400 && l->c <= 0x9FFF) || text_class_is_mark(l->class);
}

/*
 * A piece of text may be joined to another without change if HarfBuzz says of
 * neither that this is unsafe. In a piece of one glyph it says so at that
 * glyph, whichever end a rule of the font wanted more text at.
 */
static struct single
shape_single(struct para *p, const struct item *it, int letter,
             struct text_lang lang)
{
    struct para alone = {.context = p->context,
                         .source = p->source,
                         .codes = p->codes + letter,
                         .count = 1};
    struct item one = *it;
    struct single s = {
        .face = it->face, .c = p->codes[letter], .lang = lang.number};
    unsigned n = 0;
    one.first = 0;
    one.end = 1;
    shape_text(&alone, &one, &p->source->spans[it->span],
               HB_BUFFER_FLAG_PRODUCE_UNSAFE_TO_CONCAT);
    hb_buffer_t *b = p->context->buffer;
    const hb_glyph_info_t *info = hb_buffer_get_glyph_infos(b, &n);
    const hb_glyph_position_t *pos = hb_buffer_get_glyph_positions(b, &n);
    if (n != 1 || info->codepoint == 0 || pos->y_advance != 0 ||
        (hb_glyph_info_get_glyph_flags(info) & HB_GLYPH_FLAG_UNSAFE_TO_CONCAT))
        return s;
    s.alone = true;
    s.glyph = info->codepoint;
    s.advance = pos->x_advance;
    s.x = pos->x_offset;
    s.y = pos->y_offset;
    return s;
}

static const struct single *
find_single(struct para *p, const struct item *it, int letter,
            struct text_lang lang)
{
    uint32_t c = p->codes[letter];
    uint32_t key =
        c ^ (uint32_t)it->face->number << 18 ^ (uint32_t)lang.number << 26;
    struct single *s =
        &p->context->singles[(key * 2654435761U >> 16) % SINGLES_KNOWN];
    if (s->face != it->face || s->c != c || s->lang != lang.number)
        *s = shape_single(p, it, letter, lang);
    return s;
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

/* Cells of an item whose letters are all alone; if one is not, none. */
static bool
shape_singles(struct para *p, int item)
{
    const struct item *it = &p->items[item];
    const struct text_span *span = &p->source->spans[it->span];
    struct text_lang lang = lang_of(p, span);
    int cells = p->cell_count, glyphs = p->glyph_count;
    if (it->script != USCRIPT_HAN || (it->level & 1) || span->fixed > 0 ||
        lang.number == 0)
        return false;
    glyphs_reserve(p, it->end - it->first);
    for (int i = it->first; i < it->end; i++) {
        const struct single *s =
            may_be_single(&p->letters[i]) ? find_single(p, it, i, lang) : NULL;
        if (!s || !s->alone) {
            memset(p->cells + cells, 0,
                   (size_t)(p->cell_count - cells) * sizeof *p->cells);
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
    if (shape_singles(p, item))
        return 0;
    shape_text(p, it, span, HB_BUFFER_FLAG_DEFAULT);
    if (!hb_buffer_allocation_successful(p->context->buffer))
        return diag_add(d, SB_NO_MEMORY, p->source->place, NULL, NULL, NULL);
    unsigned n = 0;
    const hb_glyph_info_t *info =
        hb_buffer_get_glyph_infos(p->context->buffer, &n);
    const hb_glyph_position_t *pos =
        hb_buffer_get_glyph_positions(p->context->buffer, &n);
    glyphs_reserve(p, (int)n);
    for (unsigned i = 0; i < n; i++) {
        if (info[i].codepoint == 0)
            return glyph_missing(
                p, span->fixed > 0 ? it->first : (int)info[i].cluster, d);
        keep_glyph(p, it, span->size, &info[i], &pos[i]);
    }
    struct cluster_walk walk = {info, (int)n, it->level & 1};
    if (span->fixed > 0)
        fixed_cell(p, item, (int)n);
    else
        cut_cells(p, item, &walk);
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
