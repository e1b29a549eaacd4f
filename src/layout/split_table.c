/*
 * Tables over pages. Rows are added while they fit; the height of a row is
 * what the cells that end in it still need. At the cut every cell that goes on
 * (it spans rows below, or its row was cut) is split at the same line and
 * resumed on the next page under a repeated head, which is an artifact:
 *
 *   | spans |  row 1 |            | head (again)   |
 *   |  ...  |  row 2 |   cut ->   | spans | row 3  |
 */
#include "layout/frag.h"

#include <string.h>

enum { ROWS_AT_FIRST = 32 /* on a page; more are made room for */ };

struct tabler {
    struct layout *layout;
    const struct frag *frag;
    const struct table *table;
    const struct resume *from;
    struct room room;
    struct cut cut;
    mpt *tops; /* [mpt] of each row on this page, and the end of the last */
    int room_for_tops;
    int first;                                 /* row on this page */
    const struct cell *active[LAYOUT_COLUMNS]; /* by first column */
    const struct resume *rests[LAYOUT_COLUMNS];
    struct open_cell *open;
};

static mpt
rest_height(struct tabler *t, const struct cell *c, const struct resume *rest)
{
    if (!rest)
        return c->height;
    if (rest->done)
        return 2 * t->table->padding;
    return layout_height(t->layout, c->frag, rest) + 2 * t->table->padding;
}

static const struct resume *
rest_of(const struct tabler *t, const struct cell *c)
{
    if (!t->from || !t->from->open || t->from->open[c->column].cell != c)
        return NULL;
    return t->from->open[c->column].rest;
}

/* Top of the part of a cell that is on this page [mpt]. */
static mpt
cell_top(const struct tabler *t, const struct cell *c)
{
    return t->tops[c->row > t->first ? c->row - t->first : 0];
}

static void
activate(struct tabler *t, int row)
{
    for (const struct cell *c = t->table->rows[row]; c; c = c->next)
        t->active[c->column] = c;
}

static bool
ends_in(const struct cell *c, int row)
{
    return c->row + c->rowspan - 1 == row;
}

/* Height that a row needs on this page, its cells being active [mpt]. */
static mpt
row_height(struct tabler *t, int row)
{
    mpt top = t->tops[row - t->first], height = 0;

    for (int i = 0; i < t->table->column_count; i++) {
        const struct cell *c = t->active[i];
        mpt need;

        if (!c || !ends_in(c, row))
            continue;
        need = rest_height(t, c, rest_of(t, c)) - (top - cell_top(t, c));
        if (need > height)
            height = need;
    }
    return height;
}

static void
retire(struct tabler *t, int row)
{
    for (int i = 0; i < t->table->column_count; i++)
        if (t->active[i] && ends_in(t->active[i], row))
            t->active[i] = NULL;
}

static bool
spans_over(const struct table *t, int row)
{
    for (int r = row - 1; r >= 0 && r > row - 64; r--)
        for (const struct cell *c = t->rows[r]; c; c = c->next)
            if (c->row + c->rowspan > row)
                return true;
    return false;
}

static int
border_cost(const struct tabler *t, int row)
{
    const struct block *above = t->table->row_blocks[row - 1];
    int cost = 0;

    if (row <= t->table->head_rows)
        cost += COST_NEXT;
    if (spans_over(t->table, row))
        cost += COST_SPAN;
    if (above->keep_next)
        cost += COST_NEXT;
    if (row == t->table->head_rows + 1 || row == t->table->row_count - 1)
        cost += COST_SPAN / 4;
    return cost;
}

/* Of the room below a border; what holds the table adds it anew, so it is for
   comparing only. */
static int
blank_cost(const struct tabler *t, int row)
{
    mpt blank = t->room.height - t->tops[row - t->first];

    return (int)mpt_scale(COST_BLANK, blank > 0 ? blank : 0, t->room.page);
}

/* Takes from a cell into its box. */
static struct cut
fill_box(struct tabler *t, const struct cell *c, struct piece *box,
         struct room room)
{
    const mpt padding = t->table->padding;
    const struct resume *from = rest_of(t, c);
    struct cut sub;

    if (box->ends)
        room.height = MPT_MAX;
    sub = layout_split(t->layout, c->frag, from, room);
    sub.piece->x = padding;
    sub.piece->y = padding;
    if (box->ends && !from && c->block->middle)
        sub.piece->y += (box->height - 2 * padding - sub.piece->height) / 2;
    if (sub.progress)
        layout_add_piece(box, sub.piece);
    if (sub.forced)
        t->cut.forced = sub.forced;
    return sub;
}

/* An upright label stands whole in the middle of each part of its rows that
   has room for it: its first one is read, others are artifacts. */
static struct cut
label_box(struct tabler *t, const struct cell *c, struct piece *box,
          struct room room)
{
    const struct resume *from = rest_of(t, c);
    struct cut sub = layout_split(t->layout, c->frag, NULL, room);
    struct piece *again;

    if (sub.rest && box->ends && !from)
        return fill_box(t, c, box, room);
    sub.progress = !sub.rest;
    if (sub.rest)
        return sub;
    sub.piece->x = t->table->padding;
    sub.piece->y = (box->height - sub.piece->height) / 2;
    if (from) {
        again = layout_piece(t->layout, t->frag);
        again->repeated = true;
        layout_add_piece(again, sub.piece);
    }
    layout_add_piece(box, from ? again : sub.piece);
    return sub;
}

/* Puts one cell's part from y on into the cut. to: its bottom [mpt]. */
static struct cut
take_cell(struct tabler *t, const struct cell *c, mpt top, mpt to, bool last)
{
    const struct table *table = t->table;
    const struct resume *from = rest_of(t, c);
    struct piece *box = layout_piece(t->layout, t->frag);
    struct cut sub = {.rest = NULL, .progress = true};
    struct room room = {.height = to - top - 2 * table->padding,
                        .page = t->room.page,
                        .force = t->room.force && c->row == t->first};

    box->cell = c;
    box->x = table->edges[c->column];
    box->width = table->edges[c->column + c->colspan] - box->x;
    box->y = top;
    box->height = to - top;
    box->starts = !from;
    box->ends = last;
    if (c->block->upright && c->rowspan > 1)
        sub = label_box(t, c, box, room);
    else if (!from || !from->done)
        sub = fill_box(t, c, box, room);
    layout_add_piece(t->cut.piece, box);
    return sub;
}

static const struct resume nothing_left = {.done = true};

static void
keep_open(struct tabler *t, const struct cell *c, struct cut sub)
{
    const struct resume *from = rest_of(t, c);

    t->open[c->column].cell = c;
    if ((from && from->done) || (sub.progress && !sub.rest))
        t->open[c->column].rest = &nothing_left;
    else
        t->open[c->column].rest = sub.progress ? sub.rest : from;
}

/* Cells that began on an earlier page, and those of the rows [first, end). */
static void
emit_cells(struct tabler *t, int end, mpt bottom)
{
    const struct table *table = t->table;

    for (int i = 0; t->from && t->from->open && i < table->column_count; i++) {
        const struct cell *c = t->from->open[i].cell;
        int after = c ? c->row + c->rowspan : 0;
        bool last = after <= end;

        if (!c || c->row >= t->first)
            continue;
        mpt to = last ? t->tops[after - t->first] : bottom;
        struct cut sub = take_cell(t, c, t->tops[0], to, last);
        if (!last)
            keep_open(t, c, sub);
    }
    for (int r = t->first; r < end; r++)
        for (const struct cell *c = table->rows[r]; c; c = c->next) {
            int after = c->row + c->rowspan;
            bool last = after <= end;
            mpt to = last ? t->tops[after - t->first] : bottom;
            struct cut sub = take_cell(t, c, t->tops[r - t->first], to, last);
            if (!last)
                keep_open(t, c, sub);
        }
}

/* Cuts row t->first + t->count itself; the bottom is that of the room. */
static bool
cut_row(struct tabler *t, int row, mpt bottom)
{
    const struct table *table = t->table;
    bool any = false, stuck = false;

    for (const struct cell *c = table->rows[row]; c; c = c->next) {
        const struct resume *from = rest_of(t, c);
        struct cut sub =
            take_cell(t, c, t->tops[row - t->first], bottom, false);

        keep_open(t, c, sub);
        any = any || (sub.progress && sub.piece && sub.piece->height > 0);
        stuck = stuck || (!sub.progress && !(from && from->done));
        if (sub.rest && sub.cost > t->cut.cost)
            t->cut.cost = sub.cost;
    }
    return any && (!stuck || t->room.force);
}

static struct cut
end_table(struct tabler *t, int row, bool partial)
{
    struct resume *rest = arena_make(t->layout->arena, struct resume, 1);

    rest->index = row;
    rest->partial = partial;
    rest->open = t->open;
    t->cut.rest = rest;
    t->cut.progress = true;
    return t->cut;
}

/* The cut stands before row: the rows [first, row) are on this page. */
static struct cut
cut_before(struct tabler *t, int row, int cost)
{
    mpt bottom = t->tops[row - t->first];

    emit_cells(t, row, bottom);
    t->cut.cost = cost;
    t->cut.piece->height = bottom;
    return end_table(t, row, false);
}

static struct cut
no_progress(struct tabler *t)
{
    t->cut = (struct cut){.piece = layout_piece(t->layout, t->frag)};
    t->cut.rest =
        t->from ? t->from : arena_make(t->layout->arena, struct resume, 1);
    return t->cut;
}

static struct cut
cut_within(struct tabler *t, int row)
{
    struct cut before = t->cut;
    mpt bottom = t->room.height;

    emit_cells(t, row, bottom);
    if (!cut_row(t, row, bottom)) {
        t->cut = before;
        return no_progress(t);
    }
    t->cut.cost += COST_ROW + (spans_over(t->table, row) ? COST_SPAN : 0);
    t->cut.piece->height = bottom;
    if (t->table->row_blocks[row]->keep)
        t->cut.torn = t->table->row_blocks[row];
    return end_table(t, row, true);
}

/* A piece that is thrown away must not be seen: a fresh one for each try. */
static void
renew(struct tabler *t, const struct piece *head)
{
    struct piece *p = layout_piece(t->layout, t->frag);

    p->starts = t->cut.piece->starts;
    p->first = (struct piece *)head;
    p->last = (struct piece *)head;
    t->cut.piece = p;
    t->open =
        arena_make(t->layout->arena, struct open_cell, t->table->column_count);
}

/* Row does not fit: a border above it, or a cut in it if it is tall. */
static struct cut
cut_table(struct tabler *t, int row, mpt height, const struct piece *head)
{
    mpt body = t->table->head_rows;
    bool tall = height > t->room.page / 3;
    int best = -1, best_cost = COST_NEVER;
    struct cut within = {.progress = false};

    for (int r = t->first + 1; r <= row; r++) {
        int cost = border_cost(t, r) + blank_cost(t, r);

        if (cost <= best_cost) {
            best = r;
            best_cost = cost;
        }
    }
    if (row >= body &&
        ((tall && !t->table->row_blocks[row]->keep) || best < 0)) {
        within = cut_within(t, row);
        if (within.progress && (within.cost <= best_cost || best < 0))
            return within;
    }
    if (best < 0)
        return no_progress(t);
    renew(t, head);
    return cut_before(t, best, border_cost(t, best));
}

/* Head rows again, as artifacts; gives their height [mpt]. */
static struct piece *
repeat_head(struct tabler *t, mpt *height)
{
    const struct table *table = t->table;
    struct piece *all = layout_piece(t->layout, t->frag);
    struct room room = {.height = MPT_MAX, .page = MPT_MAX};
    struct cut sub;

    *height = 0;
    all->repeated = true;
    if (table->continued) {
        sub = layout_split(t->layout, table->continued, NULL, room);
        layout_add_piece(all, sub.piece);
        *height += sub.piece->height;
    }
    if (table->head_rows > 0 && t->first >= table->head_rows) {
        struct table head = *table;
        struct frag frag = *t->frag;

        head.row_count = table->head_rows;
        head.continued = NULL;
        frag.table = arena_make(t->layout->arena, struct table, 1);
        *frag.table = head;
        struct frag *copy = arena_make(t->layout->arena, struct frag, 1);
        *copy = frag;
        sub = layout_split_table(t->layout, copy, NULL, room);
        sub.piece->y = *height;
        layout_add_piece(all, sub.piece);
        *height += sub.piece->height;
    }
    all->height = *height;
    return all;
}

static void
start_table(struct tabler *t)
{
    t->first = t->from ? t->from->index : 0;
    t->room_for_tops = ROWS_AT_FIRST;
    t->tops = arena_make(t->layout->arena, mpt, t->room_for_tops);
    for (int i = 0; t->from && t->from->open && i < t->table->column_count; i++)
        t->active[i] = t->from->open[i].cell;
}

static void
add_row(struct tabler *t, int row, mpt height)
{
    int n = row - t->first + 1;

    if (n == t->room_for_tops) {
        mpt *more = arena_make(t->layout->arena, mpt, 2 * n);

        memcpy(more, t->tops, (size_t)n * sizeof *more);
        t->tops = more;
        t->room_for_tops = 2 * n;
    }
    t->tops[n] = t->tops[n - 1] + height;
    retire(t, row);
}

struct cut
layout_split_table(struct layout *l, const struct frag *frag,
                   const struct resume *from, struct room room)
{
    struct tabler t = {.layout = l,
                       .frag = frag,
                       .table = frag->table,
                       .from = from,
                       .room = room};
    struct piece *head = NULL;
    int row;

    start_table(&t);
    t.cut.piece = layout_piece(l, frag);
    t.cut.piece->starts = !from;
    if (from && t.first < t.table->row_count && (from->index || from->partial))
        head = repeat_head(&t, &t.tops[0]);
    if (head && t.tops[0] > room.page / 2) {
        head = NULL;
        t.tops[0] = 0;
    }
    renew(&t, head);
    for (row = t.first; row < t.table->row_count; row++) {
        mpt height;

        activate(&t, row);
        height = row_height(&t, row);
        if (t.tops[row - t.first] + height > room.height)
            return cut_table(&t, row, height, head);
        add_row(&t, row, height);
    }
    emit_cells(&t, row, 0);
    t.cut.piece->height = t.tops[row - t.first];
    t.cut.piece->ends = true;
    t.cut.progress = true;
    return t.cut;
}
