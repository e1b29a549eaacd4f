/*
 * A part whose last page holds few lines is closed up, if that spares the
 * page: the space between its blocks and the padding of tables without rules
 * are lessened in steps, and blocks begin on quarter lines of the grid instead
 * of half ones. Lines stay as they are, and so do fields and the rooms to sign
 * in. What is measured again is the widths of cells; each step costs that and
 * a split of the part, and only parts with a short last page pay it.
 */
#include "layout/frag.h"

enum {
    TIGHT_STEPS = 3,
    TIGHT_PARTS = 5, /* a step takes one of these */
    SHORT_PAGE = 3   /* a last page that fills less than one in these */
};

struct extent {
    int pages;
    mpt last; /* [mpt] filled of the last one */
};

mpt
layout_tightened(const struct layout *l, mpt space)
{
    return space * (TIGHT_PARTS - l->tight) / TIGHT_PARTS;
}

/* As paginate does it, but nothing is placed or said. */
static struct extent
extent_of(struct layout *l, const struct frag *part, mpt y)
{
    struct arena_mark mark = arena_mark(l->arena);
    struct extent e = {0, 0};
    const struct resume *from = NULL;

    do {
        struct room room = {.y = y,
                            .height = l->height - y,
                            .page = l->height,
                            .grid = l->style->grid};
        struct cut cut = layout_split(l, part, from, room);

        if (!cut.progress) {
            room.force = true;
            cut = layout_split(l, part, from, room);
        }
        e.pages++;
        e.last = cut.piece->height;
        from = cut.rest;
        y = 0;
    } while (from);
    arena_rewind(l->arena, mark);
    return e;
}

void
layout_tighten(struct layout *l, struct frag *part, mpt y)
{
    struct extent loose = extent_of(l, part, y);

    if (loose.pages < 2 || loose.last > l->height / SHORT_PAGE)
        return;
    while (++l->tight <= TIGHT_STEPS) {
        layout_measure(l, part, l->width);
        if (extent_of(l, part, y).pages < loose.pages)
            return;
    }
    l->tight = 0;
    layout_measure(l, part, l->width);
}
