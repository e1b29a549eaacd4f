/*
 * Pages made by hand for the tests of the pdf stage: a tag tree, runs shaped
 * by HarfBuzz alone, marks appended in reading order.
 */
#ifndef SB_TESTS_PAGES_H
#define SB_TESTS_PAGES_H

#include <assert.h>
#include <string.h>

#include "base/file.h"
#include "pdf/pdf.h"
#include "test_fonts.h"

enum { SONG = 0, SONG_BOLD = 3, SERIF = 7, SANS = 9, SYMBOL = 11 };

struct maker {
    struct arena *arena;
    struct diags *diags;
    struct font_set *fonts;
    struct document doc;
    struct pages pages;
    struct page *page; /* the one marks go to */
};

static inline void
maker_start(struct maker *m)
{
    static const struct title english = {"en", {"Sample", 6}, NULL};
    static struct title chinese = {"zh-CN", {"样本𠮷", 10}, NULL};

    memset(m, 0, sizeof *m);
    m->arena = arena_new((size_t)256 << 20);
    m->diags = diags_new();
    assert(m->arena && m->diags);
    assert(font_open(m->arena, TEST_FONTS, TEST_FONT_COUNT, &m->fonts,
                     m->diags) == 0);
    chinese.next = (struct title *)&english;
    m->doc.titles = &chinese;
    m->doc.lang = "zh-CN";
    m->pages.document = &m->doc;
}

static inline void
maker_end(struct maker *m)
{
    arena_close(m->arena);
    diags_close(m->diags);
}

static inline struct tag *
add_tag(struct maker *m, struct tag *parent, enum tag_role role)
{
    struct tag *t = arena_make(m->arena, struct tag, 1);

    t->role = role;
    t->colspan = t->rowspan = 1;
    t->number = m->doc.tag_count++;
    t->parent = parent;
    if (parent == NULL)
        m->doc.tags = t;
    else if (parent->last == NULL)
        parent->first = t;
    else
        parent->last->next = t;
    if (parent != NULL)
        parent->last = t;
    return t;
}

static inline struct page *
add_page(struct maker *m)
{
    struct page *p = arena_make(m->arena, struct page, 1);

    p->width = 595276;
    p->height = 841890;
    p->number = m->pages.count++;
    if (m->page == NULL)
        m->pages.first = p;
    else
        m->page->next = p;
    m->page = p;
    return p;
}

static inline struct mark *
add_mark(struct maker *m, enum mark_kind kind, struct tag *tag, mpt x, mpt y)
{
    struct mark *mark = arena_make(m->arena, struct mark, 1);

    mark->kind = kind;
    mark->tag = tag;
    mark->x = x;
    mark->y = y;
    if (m->page->last == NULL)
        m->page->first = mark;
    else
        m->page->last->next = mark;
    m->page->last = mark;
    return mark;
}

/* End of the cluster that starts at byte `from`. */
static inline uint32_t
cluster_end(const hb_glyph_info_t *g, unsigned n, uint32_t from, uint32_t end)
{
    for (unsigned i = 0; i < n; i++)
        if (g[i].cluster > from && g[i].cluster < end)
            end = g[i].cluster;
    return end;
}

static inline void
take_glyphs(struct maker *m, struct text_run *run, hb_buffer_t *buffer,
            uint32_t length)
{
    unsigned n = 0;
    hb_glyph_info_t *info = hb_buffer_get_glyph_infos(buffer, &n);
    hb_glyph_position_t *pos = hb_buffer_get_glyph_positions(buffer, &n);
    struct text_glyph *g = arena_make(m->arena, struct text_glyph, n);
    int em = run->face->units_per_em;

    for (unsigned i = 0; i < n; i++) {
        uint32_t from = info[i].cluster;

        g[i].id = info[i].codepoint;
        g[i].advance = (int32_t)mpt_scale(pos[i].x_advance, run->size, em);
        g[i].x = (int32_t)mpt_scale(pos[i].x_offset, run->size, em);
        g[i].y = (int32_t)mpt_scale(pos[i].y_offset, run->size, em);
        g[i].from = g[i].to = from;
        if (i == 0 || info[i - 1].cluster != from)
            g[i].to = cluster_end(info, n, from, length);
        run->width += g[i].advance;
    }
    run->glyphs = g;
    run->count = (int)n;
}

/* A run of text; a blank at its end is not shaped, as at a line's end. */
static inline struct text_run *
make_run(struct maker *m, int face, mpt size, const char *text)
{
    struct text_run *run = arena_make(m->arena, struct text_run, 1);
    hb_buffer_t *buffer = hb_buffer_create();
    struct str shaped = str_from(text);

    run->face = font_at(m->fonts, face);
    run->size = size;
    run->text = shaped;
    if (shaped.n > 0 && shaped.p[shaped.n - 1] == ' ')
        shaped.n--;
    hb_buffer_add_utf8(buffer, shaped.p, (int)shaped.n, 0, (int)shaped.n);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(run->face->font, buffer, NULL, 0);
    run->rtl = HB_DIRECTION_IS_BACKWARD(hb_buffer_get_direction(buffer));
    take_glyphs(m, run, buffer, (uint32_t)shaped.n);
    hb_buffer_destroy(buffer);
    return run;
}

static inline struct mark *
add_text(struct maker *m, struct tag *tag, int face, mpt x, mpt y,
         const char *text)
{
    struct mark *mark = add_mark(m, MARK_GLYPHS, tag, x, y);

    mark->run = make_run(m, face, 10500, text);
    mark->width = mark->run->width;
    return mark;
}

static inline struct mark *
add_area(struct maker *m, enum mark_kind kind, struct tag *tag, mpt x, mpt y,
         mpt width, mpt height)
{
    struct mark *mark = add_mark(m, kind, tag, x, y);

    mark->width = width;
    mark->height = height;
    return mark;
}

static inline struct bookmark *
add_bookmark(struct maker *m, int depth, int page, struct title *titles)
{
    struct bookmark *b = arena_make(m->arena, struct bookmark, 1);
    struct bookmark **end = &m->pages.bookmarks;

    while (*end != NULL)
        end = &(*end)->next;
    *end = b;
    b->depth = depth;
    b->page = page;
    b->y = 72000;
    b->titles = titles;
    return b;
}

static inline int
write_pages(struct maker *m, struct buf *out)
{
    const struct pdf_options options = {
        "shenbao test", "2021-03-01T12:00:00+08:00", "a (sample)", true};

    *out = buf_new(m->arena);
    return pdf_write(m->arena, m->fonts, &m->pages, &options, out, m->diags);
}

#endif
