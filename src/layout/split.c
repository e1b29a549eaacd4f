/*
 * The splitter. Each kind of fragment takes what fits into the room and says
 * where to go on and what the cut costs. A stack compares: a cut inside the
 * child that no longer fits, and the borders between the children before it,
 * where the room left blank counts as a cost too; so the choice is greedy but
 * looks back over all that stands on the page.
 */
#include "layout/frag.h"

struct piece *
layout_piece(struct layout *l, const struct frag *frag)
{
    struct piece *p = arena_make(l->arena, struct piece, 1);

    p->frag = frag;
    p->width = frag->width;
    return p;
}

void
layout_add_piece(struct piece *parent, struct piece *child)
{
    child->next = NULL;
    if (parent->last)
        parent->last->next = child;
    else
        parent->first = child;
    parent->last = child;
}

static struct cut
start_cut(struct layout *l, const struct frag *frag, const struct resume *from)
{
    struct cut cut = {.piece = layout_piece(l, frag)};

    cut.piece->starts = !from;
    return cut;
}

static struct resume *
resume_at(struct layout *l, int index)
{
    struct resume *r = arena_make(l->arena, struct resume, 1);

    r->index = index;
    return r;
}

static struct cut
whole(struct cut cut, mpt height)
{
    cut.piece->height = height;
    cut.piece->ends = true;
    cut.progress = true;
    cut.rest = NULL;
    return cut;
}

/* How many lines stand here: two at least on both sides (R33, R44), and no
   broken word at the end if another line can be spared (R13). */
static int
lines_here(const struct frag *f, int first, int fit)
{
    int left = f->lines.count - first, least = first == 0 ? 2 : 1;

    if (fit >= left)
        return left;
    if (left - fit < 2 && fit > least)
        fit = left - 2;
    while (fit > least && f->lines.lines[first + fit - 1].hyphenated)
        fit--;
    return fit;
}

static struct cut
split_lines(struct layout *l, const struct frag *f, const struct resume *from,
            struct room room)
{
    struct cut cut = start_cut(l, f, from);
    int first = from ? from->index : 0;
    int left = f->lines.count - first;
    mpt fits = f->leading > 0 ? room.height / f->leading : left;
    int n = lines_here(f, first, fits > left ? left : (int)fits);

    if (n < 1 && room.force && left > 0) {
        n = 1;
        cut.forced = f->block;
    }
    cut.piece->line = first;
    cut.piece->line_end = first + n;
    if (n == left)
        return whole(cut, n * f->leading);
    cut.progress = n > 0;
    cut.piece->height = n * f->leading;
    cut.cost = (!from && n < 2) || left - n < 2 ? COST_LINE : 0;
    cut.rest = resume_at(l, first + n);
    return cut;
}

/* The next line of the grid, or the next of its equal parts. */
static mpt
upon_grid(mpt y, mpt grid, int parts)
{
    return grid > 0 ? (y * parts + grid - 1) / grid * grid / parts : y;
}

/* A stack while it is being taken from. */
struct stacker {
    struct layout *layout;
    const struct frag *frag;
    const struct resume *from;
    struct room room;
    struct cut cut;
    mpt y;     /* [mpt] behind the last piece, padding included */
    int index; /* of the child that comes */
};

/* A heading with its space ends on the grid (R37), the spare room above it; at
   the top of a page the text below moves on instead. */
static mpt
heading_room(mpt y, const struct frag *heading, mpt grid, int parts)
{
    mpt end = y + heading->lines.count * heading->leading + heading->after;

    return y > 0 ? upon_grid(end, grid, parts) - end : 0;
}

static bool
is_short_pair(const struct frag *f)
{
    if (f->kind != FRAG_ROW || !f->block || f->block->kind != BLOCK_PAIR)
        return false;
    for (const struct frag *side = f->first; side; side = side->next)
        if (side->kind != FRAG_SPACE &&
            (side->kind != FRAG_LINES || side->lines.count > 1))
            return false;
    return true;
}

/* Space is taken in half lines of the grid: with whole ones a list of clauses
   falls apart. Pairs of one line each stand on consecutive lines. */
static mpt
gap_above(const struct stacker *s, const struct frag *before,
          const struct frag *child)
{
    const int parts = s->layout->tight ? 4 : 2;
    mpt gap = 0, y;

    if (before && !(is_short_pair(before) && is_short_pair(child)))
        gap = before->after > child->before ? before->after : child->before;
    if (s->frag->sections)
        gap = layout_tightened(s->layout, gap);
    if (s->room.grid == 0 || !child->on_grid)
        return gap;
    y = s->room.y + s->y + gap;
    if (child->kind == FRAG_LINES && child->block->kind == BLOCK_TITLE)
        return gap + heading_room(y, child, s->room.grid, parts);
    return gap + upon_grid(y, s->room.grid, parts) - y;
}

static struct room
room_for(const struct stacker *s, mpt gap)
{
    struct room room = s->room;

    room.y += s->y + gap;
    room.height -= s->y + gap + s->frag->padding;
    room.force = room.force && !s->cut.piece->first;
    if (!s->frag->sections)
        room.grid = 0;
    return room;
}

static int
blank_cost(const struct stacker *s, mpt used)
{
    mpt blank = s->room.height - used;

    if (blank <= 0 || s->room.page <= 0)
        return 0;
    return (int)mpt_scale(COST_BLANK, blank, s->room.page);
}

/* A place between children to cut at; what it costs with the room that it
   leaves blank is for comparing only, as what holds the stack adds it anew. */
struct border {
    struct piece *last; /* above it; NULL: none */
    int index;          /* of the child below */
    int cost, with_blank;
};

/* The cheapest of those taken so far; the last of equal ones. */
static struct border
cheapest_border(const struct stacker *s)
{
    struct border best = {.with_blank = COST_NEVER};
    int n = s->from ? s->from->index : 0;

    for (struct piece *p = s->cut.piece->first; p; p = p->next) {
        int cost = p->frag->keep_next ? COST_NEXT : 0;
        int here = cost + blank_cost(s, p->y + p->height + s->frag->padding);

        n++;
        if (p->height == 0 && !p->next && p == s->cut.piece->first)
            continue;
        if (here <= best.with_blank)
            best = (struct border){p, n, cost, here};
    }
    return best;
}

static struct cut
end_at(struct stacker *s, struct piece *last, const struct resume *rest,
       int cost)
{
    struct cut *cut = &s->cut;

    cut->piece->last = last;
    if (last)
        last->next = NULL;
    else
        cut->piece->first = NULL;
    cut->piece->height = last ? last->y + last->height + s->frag->padding : 0;
    cut->cost = cost + (s->frag->keep ? COST_KEEP : 0);
    cut->progress = last != NULL;
    cut->rest = rest;
    return *cut;
}

static struct cut
end_inside(struct stacker *s, struct cut sub, mpt gap)
{
    struct resume *rest = resume_at(s->layout, s->index);

    rest->inside = sub.rest;
    sub.piece->x = sub.piece->frag->x;
    sub.piece->y = s->y + gap;
    layout_add_piece(s->cut.piece, sub.piece);
    s->cut.broken = sub.broken;
    s->cut.torn = sub.torn;
    if (sub.forced)
        s->cut.forced = sub.forced;
    return end_at(s, sub.piece, rest, sub.cost);
}

/* The child does not fit as a whole. */
static struct cut
cut_stack(struct stacker *s, struct cut sub, mpt gap)
{
    struct border border = cheapest_border(s);
    int inside = COST_NEVER;

    if (sub.broken)
        return end_inside(s, sub, gap);
    if (sub.progress)
        inside = sub.cost + blank_cost(s, s->y + gap + sub.piece->height +
                                              s->frag->padding);
    if (sub.progress && (inside <= border.with_blank || !border.last))
        return end_inside(s, sub, gap);
    if (border.last)
        return end_at(s, border.last, resume_at(s->layout, border.index),
                      border.cost);
    return end_at(s, NULL, s->from ? s->from : resume_at(s->layout, 0), 0);
}

static struct cut
end_stack(struct stacker *s)
{
    mpt height = s->y + s->frag->padding;

    if (s->cut.piece->starts && height < s->frag->least)
        height = s->frag->least;
    return whole(s->cut, height);
}

/* A break ends the page unless nothing stands on it yet. */
static bool
breaks_here(const struct stacker *s, const struct frag *child)
{
    return child->kind == FRAG_BREAK && s->room.y + s->y > 0 && child->next;
}

static struct cut
take_children(struct stacker *s, const struct frag *child)
{
    const struct resume *inside = s->from ? s->from->inside : NULL;
    const struct frag *before = NULL;

    for (; child; before = child, child = child->next, s->index++) {
        mpt gap = inside ? 0 : gap_above(s, before, child);
        struct cut sub;

        if (breaks_here(s, child)) {
            s->cut.broken = true;
            return end_at(s, s->cut.piece->last,
                          resume_at(s->layout, s->index + 1), 0);
        }
        sub = layout_split(s->layout, child, inside, room_for(s, gap));
        inside = NULL;
        if (sub.rest || sub.broken || !sub.progress)
            return cut_stack(s, sub, gap);
        if (sub.forced)
            s->cut.forced = sub.forced;
        sub.piece->x = child->x;
        sub.piece->y = s->y + gap;
        layout_add_piece(s->cut.piece, sub.piece);
        s->y += gap + sub.piece->height;
    }
    return end_stack(s);
}

static struct cut
split_stack(struct layout *l, const struct frag *f, const struct resume *from,
            struct room room)
{
    struct stacker s = {.layout = l,
                        .frag = f,
                        .from = from,
                        .room = room,
                        .cut = start_cut(l, f, from),
                        .y = f->padding};
    const struct frag *child = f->first;
    struct cut cut;

    for (; from && s.index < from->index; child = child->next)
        s.index++;
    if (!from && f->least > room.height && !room.force)
        return end_at(&s, NULL, resume_at(l, 0), 0);
    cut = take_children(&s, child);
    if (!from && f->solid && cut.rest && !room.force)
        return end_at(&s, NULL, resume_at(l, 0), 0);
    return cut;
}

static const struct resume done = {.done = true};

/* Adds what one side takes to the cut of its row; false: it takes nothing
   though it has something left. */
static bool
take_side(struct layout *l, struct cut *cut, const struct frag *side,
          const struct resume **rest, struct room room)
{
    const struct resume *from = *rest;
    mpt shift = from ? 0 : cut->piece->frag->baseline - side->baseline;
    struct cut sub;

    if (from && from->done)
        return true;
    if (side->kind == FRAG_SPACE || side->kind == FRAG_RULE ||
        side->baseline == 0)
        shift = 0;
    room.y += shift;
    room.height -= shift;
    sub = layout_split(l, side, from, room);
    if (!sub.progress)
        return false;
    sub.piece->x = side->x;
    sub.piece->y = shift;
    layout_add_piece(cut->piece, sub.piece);
    if (sub.piece->height > 0 && shift + sub.piece->height > cut->piece->height)
        cut->piece->height = shift + sub.piece->height;
    if (sub.rest && sub.cost > cut->cost)
        cut->cost = sub.cost;
    if (sub.forced)
        cut->forced = sub.forced;
    if (sub.torn)
        cut->torn = sub.torn;
    *rest = sub.rest ? sub.rest : &done;
    return true;
}

static struct cut
split_row(struct layout *l, const struct frag *f, const struct resume *from,
          struct room room)
{
    struct cut cut = start_cut(l, f, from);
    const struct resume **sides;
    struct resume *rest = resume_at(l, 0);
    bool finished = true, stuck = false;
    int count = 0, i = 0;

    for (const struct frag *c = f->first; c; c = c->next)
        count++;
    sides = arena_make(l->arena, const struct resume *, count);
    room.grid = 0;
    for (const struct frag *c = f->first; c; c = c->next, i++) {
        sides[i] = from ? from->sides[i] : NULL;
        if (!take_side(l, &cut, c, &sides[i], room))
            stuck = true;
        finished = finished && sides[i] && sides[i]->done;
    }
    if (finished)
        return whole(cut, cut.piece->height);
    rest->sides = sides;
    cut.rest = rest;
    cut.progress = cut.piece->height > 0 && (!stuck || room.force);
    if (f->keep)
        cut.cost += COST_KEEP;
    return cut;
}

static struct cut
split_space(struct layout *l, const struct frag *f, struct room room)
{
    struct cut cut = start_cut(l, f, NULL);

    if (f->least <= room.height)
        return whole(cut, f->least);
    if (!room.force) {
        cut.rest = resume_at(l, 0);
        return cut;
    }
    cut.forced = f->block;
    return whole(cut, f->least);
}

struct cut
layout_split(struct layout *l, const struct frag *frag,
             const struct resume *from, struct room room)
{
    struct cut cut = {.piece = NULL};

    switch (frag->kind) {
    case FRAG_LINES:
        return split_lines(l, frag, from, room);
    case FRAG_STACK:
        return split_stack(l, frag, from, room);
    case FRAG_ROW:
        return split_row(l, frag, from, room);
    case FRAG_TABLE:
        return layout_split_table(l, frag, from, room);
    case FRAG_SPACE:
    case FRAG_RULE:
        return split_space(l, frag, room);
    case FRAG_BREAK:
        break;
    }
    cut = start_cut(l, frag, from);
    return whole(cut, 0);
}
