/*
 * Contents. An entry is a row; its number stands on the last line of its
 * first paragraph, with dots between:
 *
 *   | label | first paragraph, as many lines as it |         |
 *   |       | needs . . . . . . . . . . . . . . .  | page-ref |
 *   |       | another paragraph                    |          |
 *
 * The column of numbers is as wide as the widest number can be, so nothing is
 * laid out again when the pages are known.
 */
#include "layout/frag.h"

#include <string.h>

enum {
    NUMBER_GAP = 5250, /* [mpt] before a number */
    LEVEL_INDENT = 2,  /* [em] of a level in the one above */
    DOT_ROOM = 3,      /* [dots] fewer are not set */
    LEVELS = 3
};

static struct frag *
words(struct layout *l, const struct block *block, const char *text,
      const struct style *style)
{
    return layout_words(l, block, str_from(text), style, NULL);
}

static const struct leader *
leader_for(struct layout *l, const struct block *toc, const struct style *style)
{
    struct leader *leader = arena_make(l->arena, struct leader, 1);
    struct frag *one = words(l, toc, ".", style);
    struct frag *two = words(l, toc, ". .", style);

    if (!one || !two)
        return NULL;
    leader->style = style;
    leader->dot = text_max_width(one->shaped);
    leader->pitch = text_max_width(two->shaped) - leader->dot;
    return leader;
}

/* Labels of one level share a box: the widest, with a space behind it. */
static int
build_labels(struct layout *l, const struct block *toc, struct frag **labels,
             mpt box[LEVELS + 1])
{
    int i = 0;

    memset(box, 0, (LEVELS + 1) * sizeof *box);
    for (const struct block *e = toc->first; e; e = e->next, i++) {
        mpt need;

        if (!e->label)
            continue;
        labels[i] = layout_lines(l, e, e->label, e->style);
        if (!labels[i])
            return -1;
        need = labels[i]->max + e->style->size;
        if (need > box[e->level])
            box[e->level] = need;
    }
    return 0;
}

static struct frag *
build_number(struct layout *l, const struct block *entry)
{
    struct frag *stack = layout_new(l, FRAG_STACK, NULL);
    struct frag *space = layout_new(l, FRAG_SPACE, NULL);
    struct frag *number =
        layout_lines(l, entry, entry->page_ref, entry->first->style);

    if (!stack || !space || !number)
        return NULL;
    number->align = TEXT_RIGHT;
    number->indent = number->first_indent = 0;
    layout_append(stack, space);
    layout_append(stack, number);
    stack->baseline = number->baseline;
    return stack;
}

static struct frag *
build_words(struct layout *l, const struct block *entry,
            const struct leader *leader)
{
    struct frag *stack = layout_new(l, FRAG_STACK, NULL);

    if (!stack)
        return NULL;
    for (const struct block *b = entry->first; b; b = b->next) {
        struct frag *lines = layout_lines(l, b, b->spans, b->style);

        if (!lines)
            return NULL;
        if (b == entry->first)
            lines->leader = leader;
        layout_append(stack, lines);
    }
    return stack;
}

static struct frag *
build_entry(struct layout *l, const struct block *entry, struct frag *label,
            mpt box, const struct leader *leader)
{
    struct frag *row = layout_new(l, FRAG_ROW, entry);
    struct frag *body = build_words(l, entry, leader);
    struct frag *number = build_number(l, entry);
    mpt indent = (entry->level - 1) * LEVEL_INDENT * entry->style->size;

    if (!row || !body || !number)
        return NULL;
    row->keep = true;
    row->before = entry->first->style->before;
    row->after = entry->last->style->after;
    if (label)
        layout_beside(row, label, indent, box, 0);
    layout_beside(row, body, label ? 0 : indent + box, 0, 1);
    layout_beside(row, number, NUMBER_GAP, number->max, 0);
    return row;
}

struct frag *
layout_toc(struct layout *l, const struct block *toc)
{
    struct frag *stack = layout_new(l, FRAG_STACK, toc);
    const struct leader *leader = leader_for(l, toc, toc->style);
    struct frag **labels;
    mpt box[LEVELS + 1];
    int count = 0, i = 0;

    for (const struct block *e = toc->first; e; e = e->next)
        count++;
    labels = arena_make(l->arena, struct frag *, count);
    if (!stack || !leader || build_labels(l, toc, labels, box) != 0)
        return NULL;
    for (const struct block *e = toc->first; e; e = e->next, i++) {
        struct frag *row = build_entry(l, e, labels[i], box[e->level], leader);

        if (!row)
            return NULL;
        layout_append(stack, row);
    }
    stack->after = toc->style->after;
    return stack;
}

void
layout_level_entry(struct frag *entry)
{
    const struct frag *body = entry->first;
    struct frag *space = entry->last->first;

    if (body->next != entry->last)
        body = body->next;
    space->least = (body->first->lines.count - 1) * body->first->leading;
}

void
layout_place_leader(struct layout *l, const struct frag *f, mpt x, mpt end,
                    mpt y)
{
    const struct leader *leader = f->leader;
    mpt from = x + leader->pitch;
    int64_t dots = (end - from - leader->dot) / leader->pitch + 1;
    struct buf text = buf_new(l->arena);
    struct text_lines lines;
    struct frag *row;
    struct mark *m;

    if (end - from < leader->dot || dots < DOT_ROOM)
        return;
    while (dots-- > 1)
        buf_text(&text, ". ");
    buf_char(&text, '.');
    row = words(l, f->block, text.p, leader->style);
    if (!row)
        return;
    text_fill(l->arena, row->shaped,
              (struct text_measure){.width = end - x, .align = TEXT_RIGHT},
              &lines);
    for (int i = 0; i < lines.lines[0].count; i++) {
        m = layout_mark(l, MARK_GLYPHS, NULL, f->block);
        m->run = &lines.lines[0].runs[i];
        m->x = x + m->run->x;
        m->y = y;
        m->width = m->run->width;
        m->height = m->run->size;
        m->colour = m->run->colour;
    }
}

void
layout_widen_link(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    struct reference *r = l->references;
    struct buf label = buf_new(l->arena);

    if (!r || r->span != p->frag->block->page_ref)
        return;
    for (const struct span *s = p->frag->block->first->spans; s; s = s->next)
        buf_str(&label, s->text);
    r->wide = true;
    r->link->label = buf_view(&label);
    r->link->x = x;
    r->link->y = y;
    r->link->width = p->frag->width;
    r->link->height = p->height;
}
