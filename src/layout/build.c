/* Blocks to fragments with shaped text: the dispatch, stacks, paragraphs. */
#include "layout/frag.h"

#include <stdio.h>

struct frag *
layout_new(struct layout *l, enum frag_kind kind, const struct block *block)
{
    struct frag *f;
    char most[16];

    if (++l->blocks > LAYOUT_BLOCKS) {
        (void)snprintf(most, sizeof most, "%d", LAYOUT_BLOCKS);
        diag_add(l->diags, SB_LAYOUT_BLOCKS, block ? block->place : NO_PLACE,
                 most, NULL, NULL);
        return NULL;
    }
    f = arena_make(l->arena, struct frag, 1);
    f->kind = kind;
    f->block = block;
    f->keep_next = block && block->keep_next;
    return f;
}

/* The space around a stack is that of its first and last child. */
void
layout_append(struct frag *parent, struct frag *child)
{
    mpt inside = 2 * parent->padding;

    if (!parent->first) {
        parent->first = child;
        parent->baseline = parent->padding + child->baseline;
        if (child->before > parent->before)
            parent->before = child->before;
    } else {
        parent->last->next = child;
    }
    parent->last = child;
    if (child->min + inside > parent->min)
        parent->min = child->min + inside;
    if (child->max + inside > parent->max)
        parent->max = child->max + inside;
}

void
layout_beside(struct frag *row, struct frag *child, mpt gap, mpt fixed,
              int share)
{
    child->gap = gap;
    child->fixed = fixed;
    child->share = share;
    if (row->last)
        row->last->next = child;
    else
        row->first = child;
    row->last = child;
    row->min += gap + (fixed ? fixed : child->min);
    row->max += gap + (fixed ? fixed : child->max);
    if (child->baseline > row->baseline)
        row->baseline = child->baseline;
}

static bool
holds_sections(const struct block *block)
{
    return block->kind == BLOCK_DOCUMENT || block->kind == BLOCK_PART ||
           block->kind == BLOCK_SECTION;
}

static struct frag *
build_stack(struct layout *l, const struct block *block)
{
    struct frag *stack = layout_new(l, FRAG_STACK, block);

    if (!stack)
        return NULL;
    stack->sections = holds_sections(block);
    stack->keep = block->keep;
    for (const struct block *b = block->first; b; b = b->next) {
        struct frag *child = layout_build(l, b);

        if (!child)
            return NULL;
        child->on_grid =
            stack->sections && !holds_sections(b) && b->kind != BLOCK_TABLE;
        layout_append(stack, child);
    }
    if (stack->last)
        stack->after = stack->last->after;
    return stack;
}

struct frag *
layout_flow(struct layout *l, const struct block *block)
{
    if (block->first)
        return build_stack(l, block);
    return layout_lines(l, block, block->spans, block->style);
}

/* A paragraph whose style has a border, a tint or padding stands in a frame. */
static struct frag *
build_para(struct layout *l, const struct block *block)
{
    const struct style *s = block->style;
    struct frag *lines = layout_lines(l, block, block->spans, s);
    struct frag *frame;

    if (!lines || !lines->shaped || (!s->border && !s->padding))
        return lines;
    frame = layout_new(l, FRAG_STACK, block);
    if (!frame)
        return NULL;
    frame->frame = FRAME_BOX;
    frame->padding = s->padding;
    frame->border = s->border;
    frame->after = s->after;
    frame->keep_next = lines->keep_next;
    layout_append(frame, lines);
    return frame;
}

struct frag *
layout_build(struct layout *l, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_DOCUMENT:
    case BLOCK_PART:
    case BLOCK_SECTION:
        return build_stack(l, block);
    case BLOCK_TITLE:
    case BLOCK_PARA:
    case BLOCK_NOTE:
        return build_para(l, block);
    case BLOCK_PAIR:
        return layout_pair(l, block);
    case BLOCK_LIST:
        return layout_list(l, block);
    case BLOCK_TABLE:
        return layout_table(l, block);
    case BLOCK_TOC:
        return layout_toc(l, block);
    case BLOCK_FIELD:
        return layout_field(l, block);
    case BLOCK_CHOICE:
        return layout_choice(l, block);
    case BLOCK_CHECKBOX:
        return layout_checkbox(l, block);
    case BLOCK_SIGNATURE:
        return layout_signature(l, block);
    case BLOCK_QR:
        return layout_qr(l, block);
    case BLOCK_BREAK:
        return layout_new(l, FRAG_BREAK, block);
    case BLOCK_ITEM:
    case BLOCK_ROW:
    case BLOCK_CELL:
    case BLOCK_OPTION:
    case BLOCK_ENTRY:
        break; /* built by what holds them */
    }
    return layout_flow(l, block);
}
