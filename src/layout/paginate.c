/*
 * Fragments to pages. Each page takes what the splitter gives; a page that
 * would stay empty takes by force, with a warning, so there is always
 * progress.
 */
#include "layout/frag.h"

#include <assert.h>
#include <stdio.h>

static int
open_page(struct layout *l)
{
    struct page *page;
    char most[16];

    if (l->pages->count == LAYOUT_PAGES) {
        (void)snprintf(most, sizeof most, "%d", LAYOUT_PAGES);
        return diag_add(l->diags, SB_LAYOUT_PAGES, NO_PLACE, most, NULL, NULL);
    }
    page = arena_make(l->arena, struct page, 1);
    page->width = l->style->width;
    page->height = l->style->height;
    page->number = l->pages->count++;
    page->part = page->last_part = l->part;
    page->run = l->run;
    if (l->run)
        l->run->count++;
    if (l->page)
        l->page->next = page;
    else
        l->pages->first = page;
    l->page = page;
    l->flaw_end = &page->flaws;
    l->shapes = l->marks = (struct list){NULL, NULL};
    return 0;
}

/* Artifacts first, then the content in reading order. */
static void
close_page(struct layout *l)
{
    struct page *p = l->page;

    p->first = l->shapes.first ? l->shapes.first : l->marks.first;
    p->last = l->marks.last ? l->marks.last : l->shapes.last;
    if (l->shapes.last)
        l->shapes.last->next = l->marks.first;
}

static void
warn(struct layout *l, enum diag_code code, const struct block *block)
{
    char page[16];

    (void)snprintf(page, sizeof page, "%d", l->page->number + 1);
    diag_add(l->diags, code, block ? block->place : NO_PLACE, page, NULL, NULL);
}

static struct cut
take_page(struct layout *l, const struct frag *frag, const struct resume *from)
{
    struct room room = {
        .height = l->height, .page = l->height, .grid = l->style->grid};
    struct cut cut = layout_split(l, frag, from, room);

    if (!cut.progress) {
        room.force = true;
        cut = layout_split(l, frag, from, room);
        assert(cut.progress);
        if (cut.forced || cut.piece->height > l->height)
            warn(l, SB_LAYOUT_TALL, cut.forced);
    }
    if (cut.torn)
        warn(l, SB_LAYOUT_KEEP, cut.torn);
    return cut;
}

static void
fill_page(struct layout *l, struct cut cut, mpt y)
{
    layout_place(l, cut.piece, l->style->inner, l->style->top + y);
    if (cut.rest)
        layout_note_heading(l);
    close_page(l);
    l->filled = y + cut.piece->height;
}

/* Where a part that follows begins on the page that is there [mpt]; 0: it
   begins a page. A page is not begun for less than a third of one. */
static mpt
place_to_follow(const struct layout *l, const struct block *part)
{
    mpt grid = l->style->grid, y = l->filled + 2 * grid;

    if (!part->follows || part->bare || !l->page || l->page->part->bare ||
        l->page->run != l->run)
        return 0;
    if (grid > 0)
        y = (y + grid - 1) / grid * grid;
    return l->height - y > l->height / 3 ? y : 0;
}

/* Begins a part on the page of the one before; false: only with a bad break,
   as when a heading would stand there alone. */
static bool
follow(struct layout *l, const struct frag *frag, mpt y,
       const struct resume **rest)
{
    struct room room = {.y = y,
                        .height = l->height - y,
                        .page = l->height,
                        .grid = l->style->grid};
    struct cut cut = layout_split(l, frag, NULL, room);

    if (!cut.progress || cut.torn || cut.cost >= COST_LINE)
        return false;
    l->page->last_part = l->part;
    fill_page(l, cut, y);
    *rest = cut.rest;
    return true;
}

static int
paginate(struct layout *l, const struct frag *frag, mpt y)
{
    const struct resume *from = NULL;

    if (y > 0 && follow(l, frag, y, &from) && !from)
        return 0;
    do {
        struct cut cut;

        if (open_page(l) != 0)
            return -1;
        cut = take_page(l, frag, from);
        fill_page(l, cut, 0);
        from = cut.rest;
    } while (from);
    return 0;
}

/* One block of the top level is built at a time: a part, or the root. */
static int
paginate_block(struct layout *l, const struct block *block)
{
    struct frag *frag = layout_build(l, block);
    mpt y;

    if (!frag)
        return -1;
    layout_share_pairs(l, frag, l->width);
    layout_measure(l, frag, l->width);
    y = place_to_follow(l, block);
    l->tight = 0;
    if (block->tighten)
        layout_tighten(l, frag, y);
    return paginate(l, frag, y);
}

static int
paginate_all(struct layout *l)
{
    const struct block *root = l->document->root;

    if (!root->first || root->first->kind != BLOCK_PART)
        return paginate_block(l, root);
    for (const struct block *part = root->first; part; part = part->next) {
        l->part = part;
        layout_begin_run(l, part);
        if (paginate_block(l, part) != 0)
            return -1;
    }
    return 0;
}

int
layout_paginate(struct arena *a, struct text_context *text,
                const struct document *doc, struct pages *out, struct diags *d)
{
    const struct page_style *style = doc->page;
    struct layout l = {.arena = a,
                       .text = text,
                       .document = doc,
                       .style = style,
                       .pages = out,
                       .diags = d,
                       .bookmark_end = &out->bookmarks};

    *out = (struct pages){.document = doc};
    text_begin(text);
    l.buffer = arena_make(a, char, CELL_BUFFER);
    l.width = style->width - style->inner - style->outer;
    l.height = style->height - style->top - style->bottom;
    if (paginate_all(&l) != 0 || layout_fill_references(&l) != 0)
        return -1;
    return layout_furniture(&l);
}
