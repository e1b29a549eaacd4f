/*
 * Tables: cells to fragments, widths of columns from the cells' text, numbers
 * on their decimal points. Heights are not kept: the splitter adds rows as
 * they come (split_table.c).
 */
#include "layout/frag.h"
#include "layout/columns.h"

enum { COLUMN_LEAST_EM = 3 };

static struct cell *
build_cell(struct layout *l, struct table *t, const struct block *block,
           int row)
{
    struct cell *cell = arena_make(l->arena, struct cell, 1);

    cell->block = block;
    cell->row = row;
    cell->column = block->column;
    cell->colspan = block->colspan;
    cell->rowspan = block->rowspan;
    cell->frag =
        block->first ? layout_flow(l, block) : layout_cell_text(l, block);
    if (!cell->frag)
        return NULL;
    if (cell->row + cell->rowspan > t->row_count)
        cell->rowspan = t->row_count - cell->row;
    return cell;
}

static int
build_row(struct layout *l, struct table *t, const struct block *block, int row)
{
    struct cell **end = &t->rows[row];

    t->row_blocks[row] = block;
    for (const struct block *b = block->first; b; b = b->next) {
        *end = build_cell(l, t, b, row);
        if (!*end)
            return -1;
        end = &(*end)->next;
    }
    return 0;
}

static struct table *
new_table(struct layout *l, const struct block *block)
{
    struct table *t = arena_make(l->arena, struct table, 1);

    t->block = block;
    for (const struct block *b = block->first; b; b = b->next)
        t->row_count++;
    t->rows = arena_make(l->arena, struct cell *, t->row_count);
    t->row_blocks = arena_make(l->arena, const struct block *, t->row_count);
    t->column_count = block->column_count;
    t->edges = arena_make(l->arena, mpt, t->column_count + 1);
    t->head_rows = block->head_rows;
    t->border = block->style->border;
    t->ruled = block->style->ruled;
    return t;
}

struct frag *
layout_table(struct layout *l, const struct block *block)
{
    struct frag *f = layout_new(l, FRAG_TABLE, block);
    int row = 0;

    if (!f)
        return NULL;
    f->table = new_table(l, block);
    f->before = block->style->before;
    f->after = block->style->after;
    f->keep_next = false;
    if (block->continued.n) {
        f->table->continued =
            layout_words(l, block, block->continued, block->style, NULL);
        if (!f->table->continued)
            return NULL;
    }
    for (const struct block *b = block->first; b; b = b->next)
        if (build_row(l, f->table, b, row++) != 0)
            return NULL;
    return f;
}

/* What a cell needs more than its columns have, spread over those that are
   not fixed; over all if all are. */
static void
widen(struct column_need *needs, const struct cell *cell, mpt need, bool min)
{
    mpt weights[LAYOUT_COLUMNS], parts[LAYOUT_COLUMNS];
    mpt has = 0;
    bool open = false;

    for (int i = 0; i < cell->colspan; i++) {
        struct column_need *n = &needs[cell->column + i];

        has += n->kind == COLUMN_FIXED ? n->fixed : min ? n->min : n->max;
        weights[i] = n->kind != COLUMN_FIXED;
        open = open || weights[i];
    }
    if (need <= has || !open)
        return;
    layout_divide(need - has, weights, cell->colspan, parts);
    for (int i = 0; i < cell->colspan; i++) {
        struct column_need *n = &needs[cell->column + i];

        *(min ? &n->min : &n->max) += parts[i];
    }
}

static void
read_needs(const struct table *t, struct column_need *needs)
{
    mpt least = COLUMN_LEAST_EM * t->block->style->size;

    for (int i = 0; i < t->column_count; i++) {
        const struct column *c = &t->block->columns[i];

        needs[i] = (struct column_need){.kind = c->kind,
                                        .fixed = c->width,
                                        .share = c->share > 0 ? c->share : 1,
                                        .min = least,
                                        .max = least};
    }
    for (int span = 1; span <= t->column_count; span++)
        for (int r = 0; r < t->row_count; r++)
            for (const struct cell *c = t->rows[r]; c; c = c->next) {
                if (c->colspan != span)
                    continue;
                widen(needs, c, c->frag->min + 2 * t->padding, true);
                widen(needs, c, c->frag->max + 2 * t->padding, false);
            }
    for (int i = 0; i < t->column_count; i++)
        if (needs[i].max < needs[i].min)
            needs[i].max = needs[i].min;
}

static bool
is_decimal(const struct cell *c)
{
    const struct frag *f = c->frag;

    return c->block->align == ALIGN_DECIMAL && c->block->aligned &&
           !c->block->header && c->colspan == 1 && f->kind == FRAG_LINES &&
           f->lines.count == 1;
}

/* Width of what stands from the decimal point on [mpt]. */
static mpt
fraction_of(const struct text_line *line)
{
    mpt end = line->x + line->width;

    for (int r = 0; r < line->count; r++) {
        const struct text_run *run = &line->runs[r];
        mpt x = run->x;

        for (int g = 0; g < run->count; g++) {
            const struct text_glyph *glyph = &run->glyphs[g];

            if (glyph->to == glyph->from + 1 && run->text.p[glyph->from] == '.')
                return end - x;
            x += glyph->advance;
        }
    }
    return 0;
}

static mpt
widest_fraction(const struct table *t, int column)
{
    mpt most = 0;

    for (int r = t->head_rows; r < t->row_count; r++)
        for (const struct cell *c = t->rows[r]; c; c = c->next) {
            mpt n = c->column == column && is_decimal(c)
                        ? fraction_of(&c->frag->lines.lines[0])
                        : 0;

            if (n > most)
                most = n;
        }
    return most;
}

/* Lines end at the right edge; one with a shorter fraction moves left. */
static void
align_decimals(struct table *t, int column)
{
    mpt most = widest_fraction(t, column);

    for (int r = t->head_rows; r < t->row_count; r++)
        for (struct cell *c = t->rows[r]; c; c = c->next) {
            const struct text_line *line;
            mpt shift;

            if (c->column != column || !is_decimal(c))
                continue;
            line = &c->frag->lines.lines[0];
            shift = most - fraction_of(line);
            c->frag->shift = -(shift < line->x ? shift : line->x);
        }
}

void
layout_measure_table(struct layout *l, struct frag *frag, mpt width)
{
    struct table *t = frag->table;
    struct column_need needs[LAYOUT_COLUMNS];
    mpt widths[LAYOUT_COLUMNS];

    frag->width = width;
    t->padding = t->block->style->padding;
    if (!t->ruled)
        t->padding = layout_tightened(l, t->padding);
    read_needs(t, needs);
    layout_columns(needs, t->column_count, width, widths);
    for (int i = 0; i < t->column_count; i++)
        t->edges[i + 1] = t->edges[i] + widths[i];
    for (int r = 0; r < t->row_count; r++)
        for (struct cell *c = t->rows[r]; c; c = c->next) {
            mpt room = t->edges[c->column + c->colspan] - t->edges[c->column];

            layout_measure(l, c->frag, room - 2 * t->padding);
            c->height = layout_height(l, c->frag, NULL) + 2 * t->padding;
        }
    for (int i = 0; i < t->column_count; i++)
        align_decimals(t, i);
    if (t->continued)
        layout_measure(l, t->continued, width);
}
