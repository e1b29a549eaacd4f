/* Lists: the label box is the widest label, rounded up to half an em and at
   least two (R39); all lines of the text start at one x. The indent of the
   list's style moves its items whole. */
#include "layout/frag.h"

static mpt
round_up(mpt length, mpt step)
{
    return step > 0 ? (length + step - 1) / step * step : length;
}

static int
build_labels(struct layout *l, const struct block *list, struct frag **labels,
             mpt *box)
{
    mpt em = list->style->size;
    int i = 0;

    *box = 0;
    for (const struct block *item = list->first; item; item = item->next, i++) {
        if (!item->label)
            continue;
        labels[i] = layout_lines(l, item, item->label, item->style);
        if (!labels[i])
            return -1;
        labels[i]->max -= labels[i]->indent + labels[i]->first_indent;
        labels[i]->indent = labels[i]->first_indent = 0;
        labels[i]->align = TEXT_LEFT;
        if (*box < 2 * em)
            *box = 2 * em;
        if (labels[i]->max > *box)
            *box = round_up(labels[i]->max, em / 2);
    }
    return 0;
}

static struct frag *
build_item(struct layout *l, const struct block *item, struct frag *label,
           mpt indent, mpt box)
{
    struct frag *row = layout_new(l, FRAG_ROW, item);
    struct frag *body = layout_flow(l, item);

    if (!row || !body)
        return NULL;
    if (body->kind == FRAG_LINES)
        body->first_indent = 0;
    row->before = body->before;
    row->after = body->after;
    row->rtl = text_lang_is_rtl(item->lang);
    if (label)
        layout_beside(row, label, indent, box, 0);
    layout_beside(row, body, label ? 0 : indent + box, 0, 1);
    return row;
}

struct frag *
layout_list(struct layout *l, const struct block *list)
{
    struct frag *stack = layout_new(l, FRAG_STACK, list);
    struct frag **labels;
    int count = 0, i = 0;
    mpt box;

    if (!stack)
        return NULL;
    for (const struct block *item = list->first; item; item = item->next)
        count++;
    labels = arena_make(l->arena, struct frag *, count);
    if (build_labels(l, list, labels, &box) != 0)
        return NULL;
    for (const struct block *item = list->first; item; item = item->next, i++) {
        struct frag *row =
            build_item(l, item, labels[i], list->style->indent, box);

        if (!row)
            return NULL;
        layout_append(stack, row);
    }
    stack->after = list->style->after;
    stack->keep_next = list->keep_next;
    return stack;
}
