/*
 * Places to write in. A field is at least 8 mm high (room for real
 * handwriting); in a ruled table its cell is its box. The options of a choice
 * stand beside each other in as many lines as the width needs.
 */
#include "layout/frag.h"

enum {
    FIELD_LEAST = 22677, /* [mpt] 8 mm */
    FIELD_PADDING = 3000,
    FIELD_BORDER = 400,
    CELL_FIELD_PADDING = 1000,
    BOX_GAP = 4000
};

static bool
in_ruled_cell(const struct block *block)
{
    for (const struct block *b = block->parent; b; b = b->parent)
        if (b->kind == BLOCK_TABLE)
            return b->style->ruled;
    return false;
}

static struct frag *
written_line(struct layout *l, const struct block *line)
{
    struct frag *f;

    if (line->spans)
        return layout_lines(l, line, line->spans, line->style);
    f = layout_new(l, FRAG_SPACE, line);
    if (f)
        f->least = line->style->leading;
    return f;
}

static int
append_line(struct frag *box, struct frag *line)
{
    if (!line)
        return -1;
    line->first_indent = 0;
    line->before = line->after = 0;
    layout_append(box, line);
    return 0;
}

static int
append_lines(struct layout *l, struct frag *box, const struct block *field)
{
    if (!field->first)
        return append_line(box,
                           layout_lines(l, field, field->spans, field->style));
    for (const struct block *line = field->first; line; line = line->next)
        if (append_line(box, written_line(l, line)) != 0)
            return -1;
    return 0;
}

struct frag *
layout_field(struct layout *l, const struct block *field)
{
    struct frag *box = layout_new(l, FRAG_STACK, field);
    bool ruled = in_ruled_cell(field);
    mpt asked;

    if (!box)
        return NULL;
    box->frame = ruled ? FRAME_FIELD : FRAME_BOXED_FIELD;
    box->padding = ruled ? CELL_FIELD_PADDING : FIELD_PADDING;
    box->border = FIELD_BORDER;
    asked = field->lines * field->style->leading + 2 * box->padding;
    box->least = asked > FIELD_LEAST ? asked : FIELD_LEAST;
    box->after = field->style->after;
    return append_lines(l, box, field) == 0 ? box : NULL;
}

/* A box and its words: a row, so that no line ends between them. */
static struct frag *
build_option(struct layout *l, const struct block *option)
{
    struct frag *row = layout_new(l, FRAG_ROW, option);
    struct frag *box =
        layout_lines(l, option, option->label, option->label->style);
    struct frag *words = layout_lines(l, option, option->spans, option->style);

    if (!row || !box || !words)
        return NULL;
    words->first_indent = box->first_indent = 0;
    words->before = words->after = 0;
    box->align = words->align = TEXT_LEFT;
    layout_beside(row, box, 0, box->max, 0);
    layout_beside(row, words, BOX_GAP, 0, 1);
    return row;
}

struct frag *
layout_checkbox(struct layout *l, const struct block *block)
{
    struct frag *row = build_option(l, block);

    if (!row)
        return NULL;
    row->before = block->style->before;
    row->after = block->style->after;
    return row;
}

/* The stack is empty until its width is known. */
struct frag *
layout_choice(struct layout *l, const struct block *choice)
{
    struct frag *stack = layout_new(l, FRAG_STACK, choice);
    int n = 0;

    if (!stack)
        return NULL;
    for (const struct block *o = choice->first; o; o = o->next)
        n++;
    stack->options = arena_make(l->arena, struct frag *, n);
    for (const struct block *o = choice->first; o; o = o->next) {
        struct frag *option = build_option(l, o);

        if (!option)
            return NULL;
        stack->options[stack->option_count++] = option;
        if (option->min > stack->min)
            stack->min = option->min;
        stack->max += option->max + choice->style->size;
        stack->baseline = option->baseline;
    }
    stack->before = choice->style->before;
    stack->after = choice->style->after;
    return stack;
}

static struct frag *
add_line(struct layout *l, struct frag *stack)
{
    struct frag *line = arena_make(l->arena, struct frag, 1);

    line->kind = FRAG_ROW;
    if (stack->last)
        stack->last->next = line;
    else
        stack->first = line;
    stack->last = line;
    return line;
}

/* Options a line, one em apart; one that is wider than the line has it alone
   and breaks in its words. */
void
layout_wrap_options(struct layout *l, struct frag *stack)
{
    mpt em = stack->block->style->size, x = 0;
    struct frag *line = NULL;

    stack->first = stack->last = NULL;
    for (int i = 0; i < stack->option_count; i++) {
        struct frag *option = stack->options[i];
        mpt width = option->max < stack->width ? option->max : stack->width;

        if (!line || x + em + width > stack->width) {
            line = add_line(l, stack);
            x = 0;
        }
        option->next = NULL;
        layout_beside(line, option, x > 0 ? em : 0, width > 0 ? width : 1, 0);
        x += option->gap + width;
    }
}
