/* A width for each fragment, from the top down, and so its lines. */
#include "layout/frag.h"
#include "layout/columns.h"

static void
measure_lines(struct layout *l, struct frag *f)
{
    mpt width = f->width - f->indent;
    bool spread = f->max < f->spread && f->spread <= width;
    const struct text_measure measure = {.width = spread      ? f->spread
                                                  : width > 0 ? width
                                                              : 1,
                                         .first_indent = f->first_indent,
                                         .align = spread ? TEXT_DISTRIBUTE
                                                         : f->align};

    if (f->reshape)
        layout_fill_cell(l, f, measure);
    else if (f->shaped && l->trial)
        f->lines = (struct text_lines){
            NULL, text_line_count(l->arena, f->shaped, measure)};
    else if (f->shaped)
        text_fill(l->arena, f->shaped, measure, &f->lines);
}

static void
measure_stack(struct layout *l, struct frag *f)
{
    if (f->options)
        layout_wrap_options(l, f);
    for (struct frag *c = f->first; c; c = c->next) {
        c->x = f->padding;
        layout_measure(l, c, f->width - 2 * f->padding);
    }
}

/* Half of a narrow row at most goes to the seal. */
static void
narrow_seal(const struct frag *row, struct frag *child)
{
    if (child->frame == FRAME_SEAL && child->fixed > row->width / 2)
        child->fixed = row->width / 2;
}

static mpt
width_of(const struct frag *child, mpt rest, int shares, int *seen)
{
    mpt upto;

    if (!child->share)
        return child->fixed;
    upto = mpt_scale(rest, *seen, shares);
    *seen += child->share;
    return mpt_scale(rest, *seen, shares) - upto;
}

static void
measure_row(struct layout *l, struct frag *f)
{
    mpt rest = f->width, x = 0;
    int shares = 0, seen = 0;

    for (struct frag *c = f->first; c; c = c->next) {
        narrow_seal(f, c);
        rest -= c->gap + c->fixed;
        shares += c->share;
    }
    for (struct frag *c = f->first; c; c = c->next) {
        mpt width = width_of(c, rest > 0 ? rest : 0, shares, &seen);

        x += c->gap;
        c->x = f->rtl ? f->width - x - width : x;
        layout_measure(l, c, width);
        x += width;
    }
    if (f->block && f->block->kind == BLOCK_ENTRY)
        layout_level_entry(f);
}

/* Columns of decimals are ranged by their lines. */
static void
measure_table(struct layout *l, struct frag *f)
{
    bool trial = l->trial;

    l->trial = false;
    layout_measure_table(l, f, f->width);
    l->trial = trial;
}

void
layout_measure(struct layout *l, struct frag *frag, mpt width)
{
    frag->width = width > 0 ? width : 0;
    switch (frag->kind) {
    case FRAG_LINES:
        measure_lines(l, frag);
        break;
    case FRAG_STACK:
        measure_stack(l, frag);
        break;
    case FRAG_ROW:
        measure_row(l, frag);
        break;
    case FRAG_TABLE:
        measure_table(l, frag);
        break;
    case FRAG_SPACE:
    case FRAG_RULE:
    case FRAG_BREAK:
        break;
    }
}

mpt
layout_height(struct layout *l, const struct frag *frag,
              const struct resume *from)
{
    const struct room room = {.height = MPT_MAX, .page = MPT_MAX};
    struct arena_mark mark = arena_mark(l->arena);
    mpt height = layout_split(l, frag, from, room).piece->height;

    arena_rewind(l->arena, mark);
    return height;
}
