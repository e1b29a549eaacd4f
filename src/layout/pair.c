/*
 * A pair: mark, left, right, source line, with one baseline for all of them.
 *
 *   | mark | left            | right           | note |
 */
#include "layout/frag.h"

enum {
    MARK_WIDTH = 15750, /* [mpt] */
    NOTE_WIDTH = 34000,
    SIDE_GAP = 15750,
    SIDE_SHARE = 100
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
    right = layout_flow(l, pair->last);
    if (!left || !right)
        return NULL;
    if (siblings_have(pair, false) && !(note = build_note(l, pair)))
        return NULL;
    if (mark)
        layout_beside(row, mark, 0, MARK_WIDTH, 0);
    layout_beside(row, left, 0, 0, SIDE_SHARE);
    layout_beside(row, right, SIDE_GAP, 0, SIDE_SHARE);
    if (note)
        layout_beside(row, note, SIDE_GAP / 2, NOTE_WIDTH, 0);
    return row;
}
