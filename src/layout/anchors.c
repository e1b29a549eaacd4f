/* What can be referred to: ids and bookmarks, noted as their first piece is
   placed; page numbers are filled in when all pages stand. */
#include "layout/frag.h"

#include <string.h>

static const struct anchor *
find_anchor(const struct layout *l, struct str id)
{
    for (const struct anchor *a = l->anchors; a; a = a->next)
        if (str_is(id, a->id))
            return a;
    return NULL;
}

static bool
in_part(const struct block *block)
{
    for (; block; block = block->parent)
        if (block->kind == BLOCK_PART)
            return true;
    return false;
}

static bool
same_title(const struct title *a, const struct title *b)
{
    return a && b && str_equal(a->text, b->text);
}

/* A section that is all of a part and is named as it has its bookmark. */
static bool
is_its_part(const struct block *block)
{
    const struct block *part = block->parent;

    return block->kind == BLOCK_SECTION && part->kind == BLOCK_PART &&
           part->last == block && same_title(block->titles, part->titles);
}

static int
depth_of(const struct block *block)
{
    const struct block *top = block;

    if (block->kind == BLOCK_PART || block->level < 1)
        return 0;
    if (!in_part(block))
        return block->level - 1;
    while (top->parent->kind != BLOCK_PART)
        top = top->parent;
    return is_its_part(top) ? block->level - 1 : block->level;
}

/* A frame and the lines in it are of one block: noted once, by the outer. */
void
layout_note_anchor(struct layout *l, const struct frag *frag, mpt y)
{
    const struct block *block = frag->block;

    if (block->id && !find_anchor(l, str_from(block->id))) {
        struct anchor *a = arena_make(l->arena, struct anchor, 1);

        a->id = block->id;
        a->page = l->page->number;
        a->y = y;
        a->next = l->anchors;
        l->anchors = a;
    }
    if (block->titles && frag->kind == FRAG_STACK &&
        (block->kind == BLOCK_PART || block->kind == BLOCK_SECTION) &&
        !is_its_part(block)) {
        struct bookmark *b = arena_make(l->arena, struct bookmark, 1);

        b->titles = block->titles;
        b->page = l->page->number;
        b->y = y;
        b->depth = depth_of(block);
        *l->bookmark_end = b;
        l->bookmark_end = &b->next;
    }
}

static const struct page *
page_at(const struct layout *l, int number)
{
    const struct page *p = l->pages->first;

    while (p->number < number)
        p = p->next;
    return p;
}

/* The number at the end side of the room that was kept for it. */
static int
fill_reference(struct layout *l, const struct reference *r, int page)
{
    struct mark *m = r->mark;
    struct text_span span = layout_text_span(r->span, m->block->style);
    struct text_shaped *shaped;
    struct text_lines lines;
    char number[FIGURES_MOST];
    mpt width;

    layout_page_label(number, page_at(l, page));
    span.text = str_from(arena_text(l->arena, number, strlen(number)));
    if (layout_prepare(l, &span, 1, m->block, &shaped) != 0)
        return -1;
    width = text_max_width(shaped);
    text_fill(l->arena, shaped, (struct text_measure){.width = width}, &lines);
    m->run = &lines.lines[0].runs[0];
    m->x += m->width - width;
    m->width = m->run->width;
    r->link->target_page = page;
    if (r->wide)
        return 0;
    r->link->x = m->x;
    r->link->width = m->width;
    r->link->label = span.text;
    return 0;
}

int
layout_fill_references(struct layout *l)
{
    for (const struct reference *r = l->references; r; r = r->next) {
        const struct anchor *a = find_anchor(l, r->span->text);

        if (!a)
            return diag_add(l->diags, SB_LAYOUT_REFERENCE,
                            r->mark->block->place,
                            str_text(l->arena, r->span->text), NULL, NULL);
        if (fill_reference(l, r, a->page) != 0)
            return -1;
    }
    return 0;
}
