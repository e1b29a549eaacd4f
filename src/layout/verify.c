#include "layout/verify.h"

#include <string.h>

struct verifier {
    struct arena *arena;
    const struct pages *pages;
    struct buf *why;
    int faults;
};

static void
fault(struct verifier *v, const char *what, int page, struct str text)
{
    v->faults++;
    buf_format(v->why, "%s, page %d: ", what, page + 1);
    buf_str(v->why, text);
    buf_char(v->why, '\n');
}

static struct str
text_of(const struct mark *m)
{
    return m->run ? m->run->text : str_from("");
}

/* Blanks may go at line ends. */
static void
add_solid(struct buf *out, struct str s)
{
    for (size_t i = 0; i < s.n;) {
        size_t from = i;
        uint32_t c = utf8_next(s, &i);

        if (c != ' ' && c != 0x3000)
            buf_add(out, s.p + from, i - from);
    }
}

/* All that stands of a span on the pages, in their order. */
static struct str
placed_of(struct verifier *v, const struct span *span)
{
    struct buf out = buf_new(v->arena);

    for (const struct page *p = v->pages->first; p; p = p->next)
        for (const struct mark *m = p->first; m; m = m->next)
            if (m->kind == MARK_GLYPHS && m->tag && m->run->owner == span)
                add_solid(&out, m->run->text);
    return buf_view(&out);
}

static void
verify_spans(struct verifier *v, const struct span *span)
{
    for (; span; span = span->next) {
        struct buf source = buf_new(v->arena);

        if (span->kind == SPAN_PAGE_REF)
            continue;
        add_solid(&source, span->text);
        if (!str_equal(buf_view(&source), placed_of(v, span)))
            fault(v, "not placed once", -1, span->text);
    }
}

static void
verify_text(struct verifier *v, const struct block *b)
{
    for (; b; b = b->next) {
        verify_spans(v, b->label);
        verify_spans(v, b->spans);
        verify_text(v, b->first);
    }
}

static void
verify_inside(struct verifier *v, const struct page *p, const struct mark *m)
{
    bool glyphs = m->kind == MARK_GLYPHS;
    mpt top = glyphs ? m->y - m->height : m->y;
    mpt bottom = glyphs ? m->y : m->y + m->height;

    if (m->x < 0 || m->x + m->width > p->width || top < 0 || bottom > p->height)
        fault(v, "outside the page", p->number, text_of(m));
}

static void
verify_tag(struct verifier *v, const struct page *p, const struct mark *m)
{
    bool dots = m->kind == MARK_GLYPHS && m->block &&
                !((const struct span *)m->run->owner)->tag;
    bool words = (m->kind == MARK_GLYPHS && !dots) || m->kind == MARK_LINK;

    if (words && !m->tag && m->artifact != ARTIFACT_PAGINATION)
        fault(v, "text without a tag", p->number, text_of(m));
    if (m->kind == MARK_GLYPHS && m->run->count == 0)
        fault(v, "an empty run", p->number, text_of(m));
}

static bool
overlap(const struct mark *a, const struct mark *b)
{
    mpt up_a = a->height * 3 / 5, up_b = b->height * 3 / 5;

    return a->x < b->x + b->width && b->x < a->x + a->width &&
           a->y - up_a < b->y && b->y - up_b < a->y;
}

static void
verify_apart(struct verifier *v, const struct page *p, const struct mark *m)
{
    for (const struct mark *n = m->next; n; n = n->next)
        if (n->kind == MARK_GLYPHS && m->kind == MARK_GLYPHS && overlap(m, n))
            fault(v, "text over text", p->number, text_of(n));
}

/* Place in the document: the blocks before it. */
static bool
comes_before(const struct block *at, const struct block *a,
             const struct block *b, const struct block **found)
{
    for (; at && !*found; at = at->next) {
        if (at == a || at == b)
            *found = at;
        else
            (void)comes_before(at->first, a, b, found);
    }
    return *found == a;
}

static bool
inside(const struct block *b, const struct block *outer)
{
    while (b && b != outer)
        b = b->parent;
    return b != NULL;
}

static void
verify_order(struct verifier *v, const struct page *p)
{
    const struct mark *last = NULL;

    for (const struct mark *m = p->first; m; m = m->next) {
        const struct block *found = NULL;

        if (m->kind != MARK_GLYPHS || !m->tag)
            continue;
        if (last && !inside(last->block, m->block) &&
            !comes_before(v->pages->document->root, last->block, m->block,
                          &found))
            fault(v, "out of order", p->number, text_of(m));
        last = m;
    }
}

static const struct mark *
first_mark(const struct verifier *v, const struct block *b, int *page)
{
    for (const struct page *p = v->pages->first; p; p = p->next)
        for (const struct mark *m = p->first; m; m = m->next)
            if (m->kind == MARK_GLYPHS && m->tag && inside(m->block, b)) {
                *page = p->number;
                return m;
            }
    return NULL;
}

static void
verify_pairs(struct verifier *v, const struct block *b)
{
    for (; b; b = b->next) {
        int left = 0, right = 0;
        const struct mark *l, *r;

        verify_pairs(v, b->first);
        if (b->kind != BLOCK_PAIR || b->first == b->last)
            continue;
        l = first_mark(v, b->first, &left);
        r = first_mark(v, b->last, &right);
        if (l && r && (left != right || l->y != r->y))
            fault(v, "a pair is not level", left, text_of(l));
    }
}

int
layout_verify(struct arena *a, const struct pages *p, struct buf *why)
{
    struct verifier v = {.arena = a, .pages = p, .why = why};

    verify_text(&v, p->document->root);
    verify_pairs(&v, p->document->root);
    for (const struct page *page = p->first; page; page = page->next) {
        verify_order(&v, page);
        for (const struct mark *m = page->first; m; m = m->next) {
            verify_inside(&v, page, m);
            verify_tag(&v, page, m);
            verify_apart(&v, page, m);
        }
    }
    return v.faults;
}
