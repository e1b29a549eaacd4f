/*
 * Places to write in. A field is at least 8 mm high (look.md: room for real
 * handwriting); in a ruled table its cell is its box. A signature block has
 * lines for the signature, the name and the date, and at its right the room
 * of a round seal of 40 mm.
 */
#include "layout/frag.h"

#include <string.h>

enum {
    FIELD_LEAST = 22677, /* [mpt] 8 mm */
    FIELD_PADDING = 3000,
    FIELD_BORDER = 400,
    CELL_FIELD_PADDING = 1000,
    BOX_GAP = 4000,
    OPTION_GAP = 15750,
    SEAL = 113386, /* [mpt] 40 mm */
    SIGN_LEAST = 30000,
    LABEL_GAP = 6000
};

static bool
in_ruled_cell(const struct block *block)
{
    for (const struct block *b = block->parent; b; b = b->parent)
        if (b->kind == BLOCK_TABLE)
            return b->style->ruled;
    return false;
}

struct frag *
layout_field(struct layout *l, const struct block *field)
{
    struct frag *box = layout_new(l, FRAG_STACK, field);
    struct frag *lines = layout_lines(l, field, field->spans, field->style);
    bool ruled = in_ruled_cell(field);
    mpt asked;

    if (!box || !lines)
        return NULL;
    box->frame = ruled ? FRAME_FIELD : FRAME_BOXED_FIELD;
    box->padding = ruled ? CELL_FIELD_PADDING : FIELD_PADDING;
    box->border = FIELD_BORDER;
    asked = field->lines * field->style->leading + 2 * box->padding;
    box->least = asked > FIELD_LEAST ? asked : FIELD_LEAST;
    box->after = field->style->after;
    lines->first_indent = 0;
    layout_append(box, lines);
    return box;
}

/* A box and its words side by side, added to the row. */
static int
add_option(struct layout *l, struct frag *row, const struct block *option)
{
    struct frag *box =
        layout_lines(l, option, option->label, option->label->style);
    struct frag *words = layout_lines(l, option, option->spans, option->style);

    if (!box || !words)
        return -1;
    words->first_indent = box->first_indent = 0;
    words->before = words->after = 0;
    box->align = words->align = TEXT_LEFT;
    layout_beside(row, box, row->first ? OPTION_GAP : 0, box->max, 0);
    layout_beside(row, words, BOX_GAP, 0, words->max > 0 ? (int)words->max : 1);
    return 0;
}

struct frag *
layout_checkbox(struct layout *l, const struct block *block)
{
    struct frag *row = layout_new(l, FRAG_ROW, block);

    if (!row || add_option(l, row, block) != 0)
        return NULL;
    row->before = block->style->before;
    row->after = block->style->after;
    return row;
}

/* Options stand below each other: any width of cell holds them. */
struct frag *
layout_choice(struct layout *l, const struct block *choice)
{
    struct frag *stack = layout_new(l, FRAG_STACK, choice);

    if (!stack)
        return NULL;
    for (const struct block *o = choice->first; o; o = o->next) {
        struct frag *row = layout_new(l, FRAG_ROW, o);

        if (!row || add_option(l, row, o) != 0)
            return NULL;
        layout_append(stack, row);
    }
    stack->before = choice->style->before;
    stack->after = choice->style->after;
    return stack;
}

/* "签字 Signature ______" */
static struct frag *
signing_line(struct layout *l, const struct block *block, const char *words)
{
    struct frag *row = layout_new(l, FRAG_ROW, block);
    struct frag *label =
        layout_words(l, block, str_from(words), block->style, block->tag);
    struct frag *rule = layout_new(l, FRAG_RULE, block);

    if (!row || !label || !rule)
        return NULL;
    label->first_indent = label->indent = 0;
    label->before = label->after = 0;
    label->align = TEXT_LEFT;
    rule->least = label->baseline + 2000;
    row->before = SIGN_LEAST - block->style->leading;
    layout_beside(row, label, 0, label->max, 0);
    layout_beside(row, rule, LABEL_GAP, 0, 1);
    return row;
}

static struct frag *
signing_lines(struct layout *l, const struct block *block)
{
    static const char *const words[] = {"签字 Signature", "姓名 Name",
                                        "日期 Date"};
    struct frag *stack = layout_new(l, FRAG_STACK, block);
    struct frag *who = layout_lines(l, block, block->spans, block->style);

    if (!stack || !who)
        return NULL;
    who->keep_next = true;
    layout_append(stack, who);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct frag *line = signing_line(l, block, words[i]);

        if (!line)
            return NULL;
        line->keep_next = true;
        layout_append(stack, line);
    }
    return stack;
}

struct frag *
layout_signature(struct layout *l, const struct block *block)
{
    struct frag *stack = layout_new(l, FRAG_STACK, block);
    struct frag *row = layout_new(l, FRAG_ROW, block);
    struct frag *lines = signing_lines(l, block);
    struct frag *seal = layout_new(l, FRAG_SPACE, NULL);

    if (!stack || !row || !lines || !seal)
        return NULL;
    layout_beside(row, lines, 0, 0, 1);
    if (block->seal) {
        seal->least = SEAL;
        layout_beside(row, seal, LABEL_GAP, SEAL, 0);
    }
    layout_append(stack, row);
    stack->before = block->style->before;
    stack->after = block->style->leading / 2;
    stack->keep = true;
    return stack;
}
