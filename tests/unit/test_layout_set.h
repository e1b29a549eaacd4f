/* Documents to pages with the house styles and the test fonts. */
#ifndef SB_TESTS_LAYOUT_SET_H
#define SB_TESTS_LAYOUT_SET_H

#include <stdio.h>
#include <string.h>

#include <libxml/parser.h>

#include "layout/layout.h"
#include "layout/verify.h"
#include "test_fonts.h"

struct layout_set {
    struct arena *session, *arena; /* the second is emptied by each test */
    struct diags *diags;
    struct styles *styles;
    struct text_context *text;
    struct document *document;
    struct pages pages;
};

static void
layout_set_free(void *doc)
{
    xmlFreeDoc(doc);
}

/* The one of a test program; set_up and tear_down are its group's. */
static struct layout_set set;

static int
layout_set_open(struct layout_set *s)
{
    static const struct text_patterns patterns = {
        "en", "/usr/share/hyphen/hyph_en_GB.dic", 2, 3};
    struct font_set *fonts;
    xmlDocPtr doc = xmlReadFile("templates/styles.xml", NULL, 0);

    s->session = arena_new((size_t)256 << 20);
    s->arena = arena_new((size_t)512 << 20);
    s->diags = diags_new();
    if (!doc || !s->session || !s->arena || !s->diags)
        return -1;
    arena_on_reset(s->session, layout_set_free, doc);
    if (styles_build(s->session, doc, "styles.xml", &s->styles, s->diags) < 0 ||
        font_open(s->session, TEST_FONTS, TEST_FONT_COUNT, &fonts, s->diags) <
            0)
        return -1;
    return text_open(s->session, fonts, &patterns, 1, &s->text, s->diags);
}

static void
layout_set_close(struct layout_set *s)
{
    arena_close(s->arena);
    arena_close(s->session);
    diags_close(s->diags);
}

static int
set_up(void **state)
{
    (void)state;
    return layout_set_open(&set);
}

static int
tear_down(void **state)
{
    (void)state;
    layout_set_close(&set);
    return 0;
}

/* Pages of a document whose body is given; 0, or -1 after a diagnostic. */
static int
layout_set_pages(struct layout_set *s, const char *body)
{
    struct buf xml;
    xmlDocPtr doc;

    arena_reset(s->arena);
    diags_clear(s->diags);
    xml = buf_new(s->arena);
    buf_text(&xml, "<document lang='zh'><head><title lang='zh'>题</title>"
                   "</head>");
    buf_text(&xml, body);
    buf_text(&xml, "</document>");
    doc = xmlReadMemory(xml.p, (int)xml.n, "t.xml", NULL, XML_PARSE_HUGE);
    if (!doc)
        return -1;
    arena_on_reset(s->arena, layout_set_free, doc);
    if (document_build(s->arena, doc, "t.xml", s->styles, &s->document,
                       s->diags) != 0)
        return -1;
    return layout_paginate(s->arena, s->text, s->document, &s->pages, s->diags);
}

/* What does not hold of the pages; "" if all does. */
static const char *
layout_set_faults(struct layout_set *s)
{
    struct buf why = buf_new(s->arena);

    buf_text(&why, "");
    return layout_verify(s->arena, &s->pages, &why) ? why.p : "";
}

/* Sets the body; fails at a diagnostic and where something does not hold. */
static inline void
assert_set(const char *body)
{
    if (layout_set_pages(&set, body) != 0)
        fail_msg("diagnostic %d", (int)set.diags->list[0].code);
    assert_string_equal(layout_set_faults(&set), "");
}

/* First mark whose text starts so; its page in *page if not NULL. */
static inline const struct mark *
layout_set_find(const struct layout_set *s, const char *text, int *page)
{
    for (const struct page *p = s->pages.first; p; p = p->next)
        for (const struct mark *m = p->first; m; m = m->next)
            if (m->kind == MARK_GLYPHS && str_starts(m->run->text, text)) {
                if (page)
                    *page = p->number;
                return m;
            }
    return NULL;
}

#endif
