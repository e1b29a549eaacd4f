/*
 * Spans of a block to shaped text. The baseline of a line lies at three
 * quarters of its leading, whatever its size, so that lines of one leading
 * share the grid; at the house sizes this centres the em box (R43).
 */
#include "layout/frag.h"

enum font_role
layout_font_role(enum style_role role)
{
    static const enum font_role roles[ROLE_COUNT] = {
        [ROLE_SONG] = FONT_SONG,
        [ROLE_HEI] = FONT_HEI,
        [ROLE_KAI] = FONT_KAI,
        [ROLE_FANGSONG] = FONT_FANGSONG,
        [ROLE_LATIN_SERIF] = FONT_LATIN_SERIF,
        [ROLE_LATIN_SANS] = FONT_LATIN_SANS,
        [ROLE_SYMBOL] = FONT_SYMBOL};

    return roles[role];
}

static enum text_align
text_align_of(enum style_align align)
{
    static const enum text_align aligns[] = {
        [ALIGN_JUSTIFY] = TEXT_JUSTIFY, [ALIGN_LEFT] = TEXT_LEFT,
        [ALIGN_RIGHT] = TEXT_RIGHT,     [ALIGN_CENTRE] = TEXT_CENTRE,
        [ALIGN_DECIMAL] = TEXT_RIGHT,   [ALIGN_DISTRIBUTE] = TEXT_DISTRIBUTE};

    return aligns[align];
}

struct text_span
layout_text_span(const struct span *span, const struct style *style)
{
    const struct style *s = span->style ? span->style : style;
    bool han = lang_is_chinese(span->lang);

    return (struct text_span){
        .text = span->text,
        .role = span->emphasis && han ? FONT_HEI : layout_font_role(s->role),
        .bold = s->bold || (span->emphasis && !han),
        .size = s->size,
        .lang = span->lang,
        .colour = s->colour,
        .owner = span};
}

static bool
is_inside(const struct block *block, enum block_kind kind)
{
    while (block && block->kind != kind)
        block = block->parent;
    return block != NULL;
}

int
layout_prepare(struct layout *l, const struct text_span *spans, int count,
               const struct block *block, struct text_shaped **out)
{
    const struct style *style = block ? block->style : NULL;
    const struct text_para para = {
        .spans = spans,
        .count = count,
        .lang = block && block->lang ? block->lang : l->document->lang,
        .place = block ? block->place : NO_PLACE,
        .tight = is_inside(block, BLOCK_ROW),
        .upright = block && block->upright,
        .whole_words = block && block->kind == BLOCK_TITLE,
        .hyphenate = style && style->hyphenate,
        /* What a field holds is its value, as it was typed. */
        .chinese_marks =
            style && style->chinese_marks && !is_inside(block, BLOCK_FIELD)};

    return text_prepare(l->arena, l->text, &para, out, l->diags);
}

/* A page number is not known yet: room for the widest one. */
static int
reserve(struct layout *l, const struct block *block, struct text_span *span)
{
    struct text_shaped *shaped;

    span->text = STR("000");
    if (layout_prepare(l, span, 1, block, &shaped) != 0)
        return -1;
    span->fixed = text_max_width(shaped);
    return 0;
}

static int
read_spans(struct layout *l, const struct block *block,
           const struct span *spans, const struct style *style,
           struct text_span *out)
{
    for (const struct span *s = spans; s; s = s->next, out++) {
        *out = layout_text_span(s, style);
        if (s->kind == SPAN_PAGE_REF && reserve(l, block, out) != 0)
            return -1;
    }
    return 0;
}

static bool
has_text(const struct span *spans)
{
    for (; spans; spans = spans->next)
        if (spans->text.n || spans->kind == SPAN_PAGE_REF)
            return true;
    return false;
}

static void
set_style(struct frag *f, const struct block *block, const struct style *style)
{
    f->leading = style->leading;
    f->baseline = style->leading * 3 / 4;
    f->indent = style->indent;
    f->rtl = block && text_lang_is_rtl(block->lang);
    f->first_indent = style->first_indent;
    f->spread = style->spread;
    f->align = text_align_of(style->align);
    f->before = style->before;
    f->after = style->after;
    for (const struct block *b = block; b; b = b->parent)
        if (b->kind == BLOCK_CELL && b->aligned) {
            f->align = text_align_of(b->align);
            break;
        }
}

mpt
layout_left_indent(const struct frag *f)
{
    return f->rtl == (f->align == TEXT_RIGHT) ? f->indent : 0;
}

int
layout_shape(struct layout *l, struct frag *f, const struct span *spans,
             const struct style *style)
{
    struct text_span *list;
    int count = 0;

    for (const struct span *s = spans; s; s = s->next)
        count++;
    list = arena_make(l->arena, struct text_span, count);
    if (read_spans(l, f->block, spans, style, list) != 0 ||
        layout_prepare(l, list, count, f->block, &f->shaped) != 0)
        return -1;
    f->min = text_min_width(f->shaped) + f->indent + f->first_indent;
    f->max = text_max_width(f->shaped) + f->indent + f->first_indent;
    return 0;
}

struct frag *
layout_lines(struct layout *l, const struct block *block,
             const struct span *spans, const struct style *style)
{
    struct frag *f = layout_new(l, FRAG_LINES, block);

    if (!f)
        return NULL;
    set_style(f, block, style);
    if (has_text(spans) && layout_shape(l, f, spans, style) != 0)
        return NULL;
    return f;
}

struct frag *
layout_cell_text(struct layout *l, const struct block *cell)
{
    struct frag *f = layout_new(l, FRAG_LINES, cell);
    struct arena_mark mark = arena_mark(l->arena);

    if (!f)
        return NULL;
    set_style(f, cell, cell->style);
    if (!has_text(cell->spans))
        return f;
    if (layout_shape(l, f, cell->spans, cell->style) != 0)
        return NULL;
    arena_rewind(l->arena, mark);
    f->shaped = NULL;
    f->reshape = true;
    return f;
}

struct frag *
layout_words(struct layout *l, const struct block *block, struct str text,
             const struct style *style, struct tag *tag)
{
    struct span *span = arena_make(l->arena, struct span, 1);

    span->text = text;
    span->style = style;
    span->lang = block->lang ? block->lang : l->document->lang;
    span->tag = tag;
    return layout_lines(l, block, span, style);
}
