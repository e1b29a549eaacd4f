/*
 * A signature block: who signs, a line for the signature, lines for the name
 * and the date, and at the right the area of the seal. A round seal of 40 to
 * 45 mm is the usual one. The block stands on one page as a whole.
 *
 *   who                                  +----------+
 *   Signature ________________________   |   Seal   |
 *   Name ____________   Date _________   |   date   |
 *                                        +----------+
 */
#include "layout/frag.h"

enum {
    SEAL = 113386,       /* [mpt] 40 mm */
    SEAL_BORDER = 250,   /* [mpt] */
    SEAL_PADDING = 3000, /* [mpt] */
    SIGN_LEAST = 28346,  /* [mpt] 10 mm from line to line */
    RULE_DROP = 2000,    /* [mpt] below the baseline of its label */
    LABEL_GAP = 4000,
    LINE_GAP = 12000,
    NAME_SHARE = 3,
    DATE_SHARE = 2
};

/* Adds "label ______" to a row; the line, or NULL after a diagnostic. */
static struct frag *
add_line(struct layout *l, struct frag *row, struct str words, int share)
{
    const struct block *block = row->block;
    struct frag *label =
        layout_words(l, block, words, block->style, block->tag);
    struct frag *rule = layout_new(l, FRAG_RULE, block);

    if (!label || !rule)
        return NULL;
    label->first_indent = label->indent = 0;
    label->before = label->after = 0;
    label->align = TEXT_LEFT;
    rule->least = label->baseline + RULE_DROP;
    layout_beside(row, label, row->first ? LINE_GAP : 0, label->max, 0);
    layout_beside(row, rule, LABEL_GAP, 0, share);
    return rule;
}

static struct frag *
new_line(struct layout *l, const struct block *block)
{
    struct frag *row = layout_new(l, FRAG_ROW, block);

    if (row)
        row->before = SIGN_LEAST - block->style->leading;
    return row;
}

static struct frag *
build_lines(struct layout *l, const struct block *block)
{
    const struct signing *words = block->signing;
    struct frag *stack = layout_new(l, FRAG_STACK, block);
    struct frag *who = layout_lines(l, block, block->spans, block->style);
    struct frag *sign = new_line(l, block);
    struct frag *name = new_line(l, block);
    struct frag *rule = sign ? add_line(l, sign, words->sign, 1) : NULL;

    if (!stack || !who || !rule || !name ||
        !add_line(l, name, words->name, NAME_SHARE) ||
        !add_line(l, name, words->date, DATE_SHARE))
        return NULL;
    rule->frame = FRAME_SIGNATURE;
    rule->before = sign->before;
    layout_append(stack, who);
    layout_append(stack, sign);
    layout_append(stack, name);
    return stack;
}

/* Words in the area of a seal. */
static struct frag *
add_words(struct layout *l, struct frag *area, struct str text)
{
    const struct block *block = area->block;
    const struct style *style =
        styles_find(l->document->styles, "source-note", block->lang);
    struct frag *words =
        layout_words(l, block, text, style ? style : block->style, block->tag);

    if (!words)
        return NULL;
    words->align = TEXT_CENTRE;
    layout_append(area, words);
    return words;
}

/* A light frame with its word at the top: the stamp covers it, and the date at
   the bottom. */
static struct frag *
build_seal(struct layout *l, const struct block *block)
{
    struct frag *area = layout_new(l, FRAG_STACK, block);
    struct frag *word, *room, *date;

    if (!area)
        return NULL;
    area->frame = FRAME_SEAL;
    area->border = SEAL_BORDER;
    area->padding = SEAL_PADDING;
    area->least = SEAL;
    word = add_words(l, area, block->signing->seal);
    if (!word || !block->signing->seal_date.n)
        return word ? area : NULL;
    room = layout_new(l, FRAG_SPACE, block);
    if (!room)
        return NULL;
    layout_append(area, room);
    date = add_words(l, area, block->signing->seal_date);
    if (!date)
        return NULL;
    room->least = SEAL - 2 * SEAL_PADDING - word->leading - date->leading;
    return area;
}

struct frag *
layout_signature(struct layout *l, const struct block *block)
{
    struct frag *stack = layout_new(l, FRAG_STACK, block);
    struct frag *row = layout_new(l, FRAG_ROW, block);
    struct frag *lines = build_lines(l, block);
    struct frag *seal = block->seal ? build_seal(l, block) : NULL;

    if (!stack || !row || !lines || (block->seal && !seal))
        return NULL;
    layout_beside(row, lines, 0, 0, 1);
    if (seal)
        layout_beside(row, seal, LINE_GAP, SEAL, 0);
    layout_append(stack, row);
    stack->before = block->style->before;
    stack->after = block->style->leading / 2;
    stack->solid = true;
    return stack;
}
