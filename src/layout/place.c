/*
 * Pieces to marks. Rules, tints and boxes are artifacts and stand first on
 * the page; text stands in reading order, each run with the tag of its span.
 */
#include "layout/frag.h"

enum { HAIRLINE = 250 /* [mpt] */ };

static void
append(struct list *list, struct mark *m)
{
    if (list->last)
        list->last->next = m;
    else
        list->first = m;
    list->last = m;
}

struct mark *
layout_mark(struct layout *l, enum mark_kind kind, struct tag *tag,
            const struct block *block)
{
    struct mark *m = arena_make(l->arena, struct mark, 1);

    m->kind = kind;
    m->tag = tag;
    m->block = block;
    m->target_page = -1;
    append(tag || kind == MARK_FIELD ? &l->marks : &l->shapes, m);
    return m;
}

static struct mark *
shape(struct layout *l, enum mark_kind kind, const struct block *block, mpt x,
      mpt y)
{
    struct mark *m = layout_mark(l, kind, NULL, block);

    m->x = x;
    m->y = y;
    return m;
}

static struct mark *
sized(struct mark *m, mpt width, mpt height, uint32_t colour)
{
    m->width = width;
    m->height = height;
    m->colour = colour;
    return m;
}

static struct mark *
link_area(struct layout *l, const struct mark *text, const struct frag *f)
{
    struct mark *link = layout_mark(l, MARK_LINK, text->tag, f->block);

    link->x = text->x;
    link->y = text->y - f->baseline;
    link->width = text->width;
    link->height = f->leading;
    return link;
}

/* An area for each line fragment of a link; runs of one link join. */
static void
place_link(struct layout *l, const struct mark *text, const struct frag *f)
{
    const struct span *span = text->run->owner;
    struct mark *link = NULL;

    for (struct mark *m = l->marks.first; m; m = m->next)
        if (m->kind == MARK_LINK && m->tag == text->tag &&
            m->y == text->y - f->baseline)
            link = m;
    if (link) {
        link->width = text->x + text->width - link->x;
        return;
    }
    link = link_area(l, text, f);
    link->href = span->href;
    link->label = span->text;
}

/* Number and target are filled in when all pages stand. */
static void
place_reference(struct layout *l, struct mark *text, const struct frag *f)
{
    struct reference *r = arena_make(l->arena, struct reference, 1);

    r->mark = text;
    r->span = text->run->owner;
    r->link = link_area(l, text, f);
    r->next = l->references;
    l->references = r;
}

static void
place_run(struct layout *l, const struct text_run *run, const struct frag *f,
          mpt x, mpt y)
{
    const struct span *span = run->owner;
    struct mark *m = layout_mark(l, MARK_GLYPHS, span->tag, f->block);

    m->x = x + run->x;
    m->y = y;
    m->width = run->width;
    m->height = run->size;
    m->colour = run->colour;
    m->run = run;
    if (span->kind == SPAN_PAGE_REF)
        place_reference(l, m, f);
    if (span->href && span->tag && span->tag->role == TAG_LINK)
        place_link(l, m, f);
}

void
layout_place_line(struct layout *l, const struct text_line *line,
                  const struct frag *f, mpt x, mpt y)
{
    for (int i = 0; i < line->count; i++)
        place_run(l, &line->runs[i], f, x, y);
}

static void
place_lines(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    const struct frag *f = p->frag;

    layout_note_lines(l, p, x, y);
    for (int i = p->line; i < p->line_end; i++) {
        mpt baseline = y + f->baseline + (i - p->line) * f->leading;
        const struct text_line *line = &f->lines.lines[i];

        layout_place_line(l, line, f, x + layout_left_indent(f) + f->shift,
                          baseline);
        if (f->leader && i + 1 == f->lines.count)
            layout_place_leader(l, f, x + layout_left_indent(f) + line->width,
                                x + f->width, baseline);
    }
}

/* Empty fields in one cell are told apart, so that each can be written in. */
static bool
parts_from_next(const struct block *field)
{
    return field->next && field->next->kind == BLOCK_FIELD && !field->first &&
           !field->spans;
}

static void
place_field(struct layout *l, const struct block *block, mpt x, mpt y,
            const struct piece *p)
{
    struct mark *m = layout_mark(l, MARK_FIELD, block->form_tag, block);

    m->x = x;
    m->y = y;
    sized(m, p->width, p->height, 0);
    l->field = m;
}

static void
place_frame(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    const struct frag *f = p->frag;
    const struct style *s = f->block ? f->block->style : NULL;
    struct mark *m;

    if (f->frame == FRAME_NONE || p->height == 0)
        return;
    if (f->frame == FRAME_BOX && s->has_tint)
        sized(shape(l, MARK_FILL, f->block, x, y), p->width, p->height,
              s->tint);
    if (f->border && f->frame != FRAME_FIELD) {
        m = sized(shape(l, MARK_BOX, f->block, x, y), p->width, p->height,
                  s->border_colour);
        m->thickness = f->border;
    }
    if (f->frame == FRAME_FIELD && parts_from_next(f->block))
        sized(shape(l, MARK_RULE, f->block, x, y + p->height - HAIRLINE),
              p->width, HAIRLINE, s->border_colour);
    if (f->frame == FRAME_FIELD || f->frame == FRAME_BOXED_FIELD)
        place_field(l, f->block, x, y, p);
}

static void
place_rule(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    if (p->frag->frame == FRAME_SIGNATURE) {
        place_field(l, p->frag->block, x, y, p);
        l->field->y -= p->frag->before;
        l->field->height += p->frag->before;
    }
    sized(shape(l, MARK_RULE, p->frag->block, x, y + p->height - HAIRLINE),
          p->width, HAIRLINE, p->frag->block->style->border_colour);
}

/* Rules of one cell. Those of neighbours in a ruled table coincide. */
static void
place_cell(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    const struct table *t = p->frag->table;
    const struct style *s = t->block->style;
    bool head = p->cell->row < t->head_rows;
    bool under_head = p->cell->row + p->cell->rowspan == t->head_rows;
    mpt thick = under_head ? t->border : HAIRLINE;

    if (head && s->has_tint)
        sized(shape(l, MARK_FILL, p->cell->block, x, y), p->width, p->height,
              s->tint);
    if (t->ruled) {
        struct mark *m = shape(l, MARK_BOX, p->cell->block, x - t->border / 2,
                               y - t->border / 2);

        sized(m, p->width + t->border, p->height + t->border, s->border_colour);
        m->thickness = t->border;
        return;
    }
    if (t->border)
        sized(shape(l, MARK_RULE, p->cell->block, x, y + p->height - thick / 2),
              p->width, thick, under_head ? s->border_colour : s->row_colour);
}

/* The last field of a cell is as high as the cell leaves it room: one writes
   anywhere in it. */
static void
stretch_field(const struct layout *l, const struct piece *cell, mpt y)
{
    struct mark *m = l->field;
    mpt height;

    if (!m || m->block->parent != cell->cell->block || m->block->next)
        return;
    height = y + cell->height - cell->frag->table->padding - m->y;
    if (height > m->height)
        m->height = height;
}

/* Rules above and below what stands of a calm table on this page, over tint
   and hairlines. */
static void
place_table(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    const struct table *t = p->frag->table;
    const struct style *s = t->block->style;
    mpt width = t->edges[t->column_count];
    mpt top = y;

    if (t->ruled || !t->border || p->height == 0 || p->repeated)
        return;
    if (p->first && p->first->repeated && t->continued)
        top += p->first->first->height;
    sized(shape(l, MARK_RULE, t->block, x, top - t->border / 2), width,
          t->border, s->border_colour);
    sized(shape(l, MARK_RULE, t->block, x, y + p->height - t->border / 2),
          width, t->border, s->border_colour);
}

/* A head that is repeated: its marks lose their tags and go to the shapes. */
static void
place_again(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    struct list kept = l->marks;
    struct mark *last = l->shapes.last, *next;

    l->marks = (struct list){NULL, NULL};
    for (const struct piece *c = p->first; c; c = c->next)
        layout_place(l, c, x + c->x, y + c->y);
    for (struct mark *m = l->marks.first; m; m = next) {
        next = m->next;
        m->next = NULL;
        m->tag = NULL;
        if (m->kind != MARK_LINK && m->kind != MARK_FIELD)
            append(&l->shapes, m);
    }
    for (next = last ? last->next : l->shapes.first; next; next = next->next)
        next->artifact = ARTIFACT_PAGINATION;
    l->marks = kept;
}

void
layout_place(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    if (p->starts && !p->cell && p->frag->block)
        layout_note_anchor(l, p->frag, y);
    if (p->repeated) {
        place_again(l, p, x, y);
        return;
    }
    if (p->cell) {
        l->field = NULL;
        place_cell(l, p, x, y);
    } else if (p->frag->kind == FRAG_LINES)
        place_lines(l, p, x, y);
    else if (p->frag->kind == FRAG_STACK)
        place_frame(l, p, x, y);
    else if (p->frag->kind == FRAG_RULE)
        place_rule(l, p, x, y);
    else if (p->frag->block && p->frag->block->kind == BLOCK_QR)
        layout_place_qr(l, p->frag->block, x, y);
    for (const struct piece *c = p->first; c; c = c->next)
        layout_place(l, c, x + c->x, y + c->y);
    if (p->frag->kind == FRAG_TABLE && !p->cell)
        place_table(l, p, x, y);
    if (p->frag->block && p->frag->block->kind == BLOCK_ENTRY &&
        p->frag->kind == FRAG_ROW)
        layout_widen_link(l, p, x, y);
    if (p->cell)
        stretch_field(l, p, y);
}
