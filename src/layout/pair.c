/*
 * A pair: mark, left, right, source line, with one baseline for all of them.
 *
 *   | mark | left            | right           | note |
 *
 * All pairs of a part share the columns, or they would jump from section to
 * section; how left and right divide the width is tried out for the least
 * height (R45).
 */
#include "layout/frag.h"

enum {
    MARK_WIDTH = 15750, /* [mpt] */
    NOTE_WIDTH = 39000, /* the line numbers "L617-619", unbroken */
    SIDE_GAP = 15750,
    SHARE_ALL = 100,
    SHARE_LEAST = 36, /* of the left side */
    SHARE_STEP = 2
};

static struct frag *
build_mark(struct layout *l, const struct block *pair)
{
    if (pair->label)
        return layout_lines(l, pair, pair->label, pair->label->style);
    return layout_new(l, FRAG_SPACE, NULL);
}

static struct frag *
build_note(struct layout *l, const struct block *pair)
{
    const struct style *style =
        styles_find(l->document->styles, "source-note", pair->lang);

    return layout_words(l, pair, pair->note, style ? style : pair->style,
                        pair->note_tag);
}

static bool
siblings_have(const struct block *pair, bool mark)
{
    const struct block *b = pair->parent ? pair->parent->first : pair;

    for (; b; b = b->next)
        if (b->kind == BLOCK_PAIR && (mark ? b->label != NULL : b->note.n > 0))
            return true;
    return mark ? pair->label != NULL : pair->note.n > 0;
}

/* Pairs of one section stand under each other: all have the mark's column if
   one has it. */
struct frag *
layout_pair(struct layout *l, const struct block *pair)
{
    struct frag *row = layout_new(l, FRAG_ROW, pair);
    struct frag *mark = NULL, *note = NULL, *left, *right;

    if (!row)
        return NULL;
    row->before = pair->style->before;
    row->after = pair->style->after;
    if (siblings_have(pair, true) && !(mark = build_mark(l, pair)))
        return NULL;
    left = layout_flow(l, pair->first);
    right = pair->first == pair->last ? NULL : layout_flow(l, pair->last);
    if (!left || (!right && pair->first != pair->last))
        return NULL;
    if (siblings_have(pair, false) && !(note = build_note(l, pair)))
        return NULL;
    if (mark)
        layout_beside(row, mark, 0, MARK_WIDTH, 0);
    layout_beside(row, left, 0, 0, SHARE_ALL / 2);
    if (right)
        layout_beside(row, right, SIDE_GAP, 0, SHARE_ALL / 2);
    if (note)
        layout_beside(row, note, SIDE_GAP / 2, NOTE_WIDTH, 0);
    return row;
}

static bool
is_pair(const struct frag *f)
{
    return f->kind == FRAG_ROW && f->block && f->block->kind == BLOCK_PAIR;
}

/* A side is the child that has a share; mark and note are fixed. */
static struct frag *
side_at(const struct frag *from)
{
    struct frag *f = (struct frag *)from;

    while (f && !f->share)
        f = f->next;
    return f;
}

static void
set_share(struct frag *pair, int share)
{
    struct frag *left = side_at(pair->first);

    struct frag *right = side_at(left->next);

    if (!right)
        return;
    left->share = share;
    right->share = SHARE_ALL - share;
}

/* Sets the share of all pairs in the stack and the sections in it; their
   height [mpt]. */
static mpt
share_all(struct layout *l, struct frag *stack, mpt width, int share)
{
    mpt height = 0;

    for (struct frag *f = stack->first; f; f = f->next) {
        if (f->kind == FRAG_STACK && f->sections)
            height += share_all(l, f, width, share);
        if (!is_pair(f))
            continue;
        set_share(f, share);
        layout_measure(l, f, width);
        height += layout_height(l, f, NULL);
    }
    return height;
}

static mpt
height_with(struct layout *l, struct frag *stack, int share)
{
    struct arena_mark mark = arena_mark(l->arena);
    mpt height;

    l->trial = true;
    height = share_all(l, stack, stack->width, share);
    l->trial = false;
    arena_rewind(l->arena, mark);
    return height;
}

/* From the middle outwards, so that of equal heights the evenest wins. */
static int
best_share(struct layout *l, struct frag *stack)
{
    int best = SHARE_ALL / 2;
    mpt least = height_with(l, stack, best);

    for (int off = SHARE_STEP; off <= SHARE_ALL / 2 - SHARE_LEAST;
         off += SHARE_STEP)
        for (int sign = -1; sign <= 1; sign += 2) {
            int share = SHARE_ALL / 2 + sign * off;
            mpt height = height_with(l, stack, share);

            if (height < least) {
                least = height;
                best = share;
            }
        }
    return best;
}

void
layout_share_pairs(struct layout *l, struct frag *stack, mpt width)
{
    stack->width = width;
    (void)share_all(l, stack, width, best_share(l, stack));
}
