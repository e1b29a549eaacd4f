/*
 * Running heads and feet, made when the number of pages is known. They are
 * artifacts (ISO 32000-1, 14.8.2.2.2). Lines of a head that is too long grow
 * upwards, those of a foot downwards.
 */
#include "layout/frag.h"

#include <stdio.h>
#include <string.h>

static struct str
number_text(struct layout *l, int n)
{
    char text[16];

    (void)snprintf(text, sizeof text, "%d", n);
    return str_from(arena_text(l->arena, text, strlen(text)));
}

static struct text_span
span_text(struct layout *l, const struct span *span, int page)
{
    struct text_span out = layout_text_span(span, span->style);

    if (span->kind == SPAN_PAGE_NUMBER)
        out.text = number_text(l, page + 1);
    if (span->kind == SPAN_PAGE_COUNT)
        out.text = number_text(l, l->pages->count);
    return out;
}

static int
shape_running(struct layout *l, const struct running *r, int page,
              struct text_shaped **out)
{
    struct text_span *spans;
    int count = 0;

    for (const struct span *s = r->spans; s; s = s->next)
        count++;
    spans = arena_make(l->arena, struct text_span, count);
    count = 0;
    for (const struct span *s = r->spans; s; s = s->next)
        spans[count++] = span_text(l, s, page);
    const struct text_para para = {
        .spans = spans, .count = count, .lang = r->lang, .place = NO_PLACE};
    return text_prepare(l->arena, l->text, &para, out, l->diags);
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

/* Lines of heads or feet already placed on each side of this page. */
struct stacked {
    int lines[ALIGN_DISTRIBUTE + 1];
};

static int
put_running(struct layout *l, const struct running *r, int sides, bool foot,
            struct stacked *stacked)
{
    mpt width = l->width / sides;
    mpt leading = r->spans->style->leading;
    mpt x = l->style->inner, y;
    struct text_shaped *shaped;
    struct text_lines lines;

    if (shape_running(l, r, l->page->number, &shaped) != 0)
        return -1;
    text_fill(l->arena, shaped,
              (struct text_measure){.width = width, .align = align_of(r->side)},
              &lines);
    if (r->side == ALIGN_RIGHT)
        x += l->width - width;
    if (r->side == ALIGN_CENTRE)
        x += (l->width - width) / 2;
    if (foot)
        y = l->style->height - l->style->bottom + l->style->foot_gap +
            stacked->lines[r->side] * leading;
    else
        y = l->style->top - l->style->head_gap -
            (lines.count - 1 + stacked->lines[r->side]) * leading;
    for (int i = 0; i < lines.count; i++)
        place_running(l, &lines.lines[i], x, y + i * leading);
    stacked->lines[r->side] += lines.count;
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

int
layout_furniture(struct layout *l)
{
    for (struct page *p = l->pages->first; p; p = p->next) {
        l->page = p;
        l->shapes = (struct list){NULL, NULL};
        if (put_all(l, l->document->heads, false) != 0 ||
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
