/*
 * Running heads and feet, made when the number of pages is known. They are
 * artifacts (ISO 32000-1, 14.8.2.2.2). Each is one line: one that is too long
 * for its room loses whole clusters at its end for an ellipsis.
 */
#include "layout/frag.h"

#include <string.h>

enum { SIDE_GAP = 10500 /* [mpt] between heads on one line */ };

static struct text_span
span_text(struct layout *l, const struct span *span, const struct page *page)
{
    struct text_span out = layout_text_span(span, span->style);
    char number[FIGURES_MOST] = "";

    if (span->kind == SPAN_PAGE_NUMBER)
        layout_page_label(number, page);
    if (span->kind == SPAN_PAGE_COUNT)
        layout_last_label(number, page, l->pages);
    if (*number)
        out.text = str_from(arena_text(l->arena, number, strlen(number)));
    return out;
}

/* One head or foot on one page; the last span is for the ellipsis. */
struct words {
    const struct running *running;
    struct text_span *spans;
    int count;
    struct text_shaped *shaped;
};

static int
shape_words(struct layout *l, struct words *w)
{
    const struct text_para para = {.spans = w->spans,
                                   .count = w->count,
                                   .lang = w->running->lang,
                                   .place = NO_PLACE};

    return text_prepare(l->arena, l->text, &para, &w->shaped, l->diags);
}

static int
read_words(struct layout *l, const struct page *page, struct words *w)
{
    int count = 0;

    for (const struct span *s = w->running->spans; s; s = s->next)
        count++;
    w->spans = arena_make(l->arena, struct text_span, count + 1);
    for (const struct span *s = w->running->spans; s; s = s->next)
        w->spans[w->count++] = span_text(l, s, page);
    return shape_words(l, w);
}

static void
fill_line(struct layout *l, const struct words *w, mpt width,
          enum text_align align, struct text_lines *lines)
{
    text_fill(l->arena, w->shaped,
              (struct text_measure){.width = width, .align = align}, lines);
}

/* The last cluster of a span as it was set: where it starts [bytes], and its
   width [mpt]. */
static size_t
last_cluster(const struct text_line *line, const struct text_span *span,
             mpt *width)
{
    const char *last = span->text.p;

    *width = 0;
    for (int r = 0; r < line->count; r++) {
        const struct text_run *run = &line->runs[r];

        for (int g = 0; run->owner == span->owner && g < run->count; g++) {
            const char *at = run->text.p + run->glyphs[g].from;

            if (run->glyphs[g].to == run->glyphs[g].from || at < last ||
                at >= span->text.p + span->text.n)
                continue;
            last = at;
            *width = run->glyphs[g].advance;
        }
    }
    return (size_t)(last - span->text.p);
}

/* Takes clusters off the end until their widths make up the excess [mpt];
   false: nothing is left. */
static bool
shorten(struct layout *l, struct words *w, int last, mpt excess)
{
    struct text_lines lines;
    mpt width;

    fill_line(l, w, MPT_MAX / 4, TEXT_LEFT, &lines);
    while (excess > 0) {
        while (last > 0 && w->spans[last].text.n == 0)
            last--;
        if (w->spans[last].text.n == 0)
            return false;
        w->spans[last].text.n =
            last_cluster(&lines.lines[0], &w->spans[last], &width);
        excess -= width;
    }
    while (w->spans[last].text.n > 0 &&
           w->spans[last].text.p[w->spans[last].text.n - 1] == ' ')
        w->spans[last].text.n--;
    return true;
}

/* Makes the words fit one line of the width. */
static int
fit_words(struct layout *l, struct words *w, mpt width)
{
    int last = w->count - 1;
    mpt excess = text_max_width(w->shaped) - width;

    if (excess <= 0)
        return 0;
    w->spans[w->count] = w->spans[last];
    w->spans[w->count].text = STR("…");
    w->spans[w->count++].owner = NULL;
    do {
        if (!shorten(l, w, last, excess))
            return 0;
        if (shape_words(l, w) != 0)
            return -1;
        excess = text_max_width(w->shaped) - width;
    } while (excess > 0);
    return 0;
}

static enum text_align
align_of(enum style_align side)
{
    return side == ALIGN_LEFT    ? TEXT_LEFT
           : side == ALIGN_RIGHT ? TEXT_RIGHT
                                 : TEXT_CENTRE;
}

/* What stands beside it in the same line gets as much room. */
static int
sides_of(const struct running *all)
{
    bool seen[ALIGN_DISTRIBUTE + 1] = {false};
    int count = 0;

    for (; all; all = all->next) {
        count += !seen[all->side];
        seen[all->side] = true;
    }
    return count > 0 ? count : 1;
}

static void
place_running(struct layout *l, const struct text_line *line, mpt x, mpt y)
{
    for (int i = 0; i < line->count; i++) {
        struct mark *m = layout_mark(l, MARK_GLYPHS, NULL, NULL);

        m->x = x + line->runs[i].x;
        m->y = y;
        m->width = line->runs[i].width;
        m->height = line->runs[i].size;
        m->colour = line->runs[i].colour;
        m->run = &line->runs[i];
        m->artifact = ARTIFACT_PAGINATION;
    }
}

/* The outer side is right on odd pages (GB/T 9704-2012, 7.5). */
static enum style_align
side_on(const struct page *page, const struct running *r)
{
    if (!r->outer)
        return r->side;
    return page->number % 2 == 0 ? ALIGN_RIGHT : ALIGN_LEFT;
}

/* Lines of heads or feet already placed on each side of this page. */
struct stacked {
    int lines[ALIGN_DISTRIBUTE + 1];
};

static int
put_running(struct layout *l, const struct running *r, int sides, bool foot,
            struct stacked *stacked)
{
    mpt width = (l->width - (sides - 1) * SIDE_GAP) / sides;
    mpt leading = r->spans->style->leading;
    mpt x = l->style->inner, y, indent = r->spans->style->indent;
    enum style_align side = side_on(l->page, r);
    struct words words = {.running = r};
    struct text_lines lines;

    if (read_words(l, l->page, &words) != 0 || fit_words(l, &words, width) != 0)
        return -1;
    fill_line(l, &words, width, align_of(side), &lines);
    x += side == ALIGN_LEFT ? indent : 0;
    if (side == ALIGN_RIGHT)
        x += l->width - width - indent;
    if (side == ALIGN_CENTRE)
        x += (l->width - width) / 2;
    if (foot)
        y = l->style->height - l->style->bottom + l->style->foot_gap +
            stacked->lines[side] * leading;
    else
        y = l->style->top - l->style->head_gap - stacked->lines[side] * leading;
    if (lines.count > 0)
        place_running(l, &lines.lines[0], x, y);
    stacked->lines[side]++;
    return 0;
}

static int
put_all(struct layout *l, const struct running *all, bool foot)
{
    struct stacked stacked = {{0}};
    int sides = sides_of(all);

    for (const struct running *r = all; r; r = r->next)
        if (r->spans && put_running(l, r, sides, foot, &stacked) != 0)
            return -1;
    return 0;
}

static const struct running *
heads_of(const struct layout *l, const struct page *p)
{
    return p->part && p->part->heads ? p->part->heads : l->document->heads;
}

int
layout_furniture(struct layout *l)
{
    for (struct page *p = l->pages->first; p; p = p->next) {
        if (p->part && p->part->bare)
            continue;
        l->page = p;
        l->shapes = (struct list){NULL, NULL};
        if (layout_put_tabs(l) != 0 || put_all(l, heads_of(l, p), false) != 0 ||
            put_all(l, l->document->feet, true) != 0)
            return -1;
        if (!l->shapes.first)
            continue;
        l->shapes.last->next = p->first;
        p->first = l->shapes.first;
        if (!p->last)
            p->last = l->shapes.last;
    }
    return 0;
}
