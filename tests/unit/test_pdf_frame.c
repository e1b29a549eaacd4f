/* What stands around the pages: bookmarks, metadata, the colour profile; and
   the limits of strings and names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pdf_reader.h"
#include "test_pages.h"

static struct title chapter_en = {"en", {"Chapter", 7}, NULL};
static struct title chapter = {"zh-CN", {"章", 3}, &chapter_en};
static struct title same_zh = {"zh-CN", {"Chapter", 7}, &chapter_en};

static void
start(struct maker *m)
{
    struct tag *root;

    maker_start(m);
    root = add_tag(m, NULL, TAG_DOCUMENT);
    add_page(m);
    add_text(m, add_tag(m, root, TAG_P), SERIF, 72000, 100000, "text");
}

static void
finish(struct maker *m, struct reader *r)
{
    struct buf out;

    assert_int_equal(write_pages(m, &out), 0);
    reader_open(r, m->arena, buf_view(&out));
}

static struct str
item_of(const struct reader *r, struct str from, const char *key)
{
    assert_true(number_after(from, key) > 0);
    return referred(r, from, key);
}

/* 0 (1 (2)) 0: depths as given, and one that skips a level. */
static void
bookmarks_nest(void **state)
{
    static const int depths[] = {0, 1, 3, 1, 0};
    struct maker m;
    struct reader r;
    struct str root, part, section, deep;

    (void)state;
    start(&m);
    for (int i = 0; i < 5; i++)
        add_bookmark(&m, depths[i], 0, &chapter);
    finish(&m, &r);
    root = object(&r, find_object(&r, "/Type /Outlines", 1));
    assert_int_equal(number_after(root, "/Count "), 5);
    part = item_of(&r, root, "/First ");
    assert_int_equal(number_after(part, "/Count "), 3);
    assert_non_null(find_in(part, "/XYZ null 769.89 null]"));
    section = item_of(&r, part, "/First ");
    deep = item_of(&r, section, "/First ");
    assert_null(find_in(deep, "/Next "));
    assert_null(find_in(deep, "/Count "));
    section = item_of(&r, section, "/Next ");
    assert_null(find_in(section, "/Next "));
    assert_int_equal(number_after(section, "/Parent "),
                     number_after(root, "/First "));
    part = item_of(&r, part, "/Next ");
    assert_int_equal(number_after(root, "/Last "),
                     number_after(section, "/Parent ") + 4);
    assert_int_equal(number_after(part, "/Prev "),
                     number_after(root, "/First "));
    maker_end(&m);
}

static void
bookmark_titles_have_both_languages(void **state)
{
    struct maker m;
    struct reader r;

    (void)state;
    start(&m);
    add_bookmark(&m, 0, 0, &chapter);
    add_bookmark(&m, 0, 0, &same_zh);
    finish(&m, &r);
    assert_non_null(find_in(
        r.file, "/Title <FEFF7AE00020002F00200043006800610070007400650072>"));
    assert_non_null(find_in(r.file, "/Title (Chapter)\n"));
    maker_end(&m);
}

static void
pages_have_labels_where_they_are_numbered(void **state)
{
    struct page_run body = {FIGURES_ARABIC, 3, 2, NULL};
    struct page_run front = {FIGURES_ROMAN, 1, 2, &body};
    struct maker m;
    struct reader r;

    (void)state;
    start(&m);
    finish(&m, &r);
    assert_null(find_in(r.file, "/PageLabels"));
    maker_end(&m);
    start(&m);
    m.pages.runs = &front;
    finish(&m, &r);
    assert_non_null(find_in(r.file, "/PageLabels <</Nums [0 <</S /D>> "
                                    "1 <</S /r>> 3 <</S /D>> ]>>"));
    maker_end(&m);
}

static void
no_bookmarks_no_outline(void **state)
{
    struct maker m;
    struct reader r;

    (void)state;
    start(&m);
    finish(&m, &r);
    assert_null(find_in(r.file, "/Outlines"));
    assert_null(find_in(r.file, "/PageMode"));
    maker_end(&m);
}

static void
claims_only_when_asked(void **state)
{
    const struct pdf_options options = {"test & trial", NULL, NULL, false};
    struct maker m;
    struct buf out;
    struct str file;

    (void)state;
    start(&m);
    out = buf_new(m.arena);
    assert_int_equal(
        pdf_write(m.arena, m.fonts, &m.pages, &options, &out, m.diags), 0);
    file = buf_view(&out);
    assert_null(find_in(file, "<pdfaid:part>"));
    assert_null(find_in(file, "<pdfuaid:part>"));
    assert_null(find_in(file, "Date"));
    assert_non_null(
        find_in(file, "<pdf:Producer>test &amp; trial</pdf:Producer>"));
    assert_non_null(find_in(file, "/Producer (test & trial)"));
    assert_null(find_in(file, "Haru"));
    maker_end(&m);
}

static uint32_t
word(struct str s, size_t at)
{
    const unsigned char *p = (const unsigned char *)s.p + at;

    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 |
           p[3];
}

/* ICC.1:2004-10, 7.2 and 7.3: fields at their offsets, elements inside the
   profile at multiples of four, colorants that add up to the white point. */
static void
profile_is_well_formed(void **state)
{
    struct maker m;
    struct reader r;
    struct str icc;
    uint32_t colorants = 0, white = 0;

    (void)state;
    start(&m);
    finish(&m, &r);
    icc = object(&r, find_object(&r, "/S /GTS_PDFA1", 1));
    icc = stream(&r, referred(&r, icc, "/DestOutputProfile "));
    assert_int_equal(word(icc, 0), icc.n);
    assert_int_equal(word(icc, 8), 0x04200000);
    assert_memory_equal(icc.p + 12, "mntrRGB XYZ ", 12);
    assert_memory_equal(icc.p + 36, "acsp", 4);
    assert_int_equal(word(icc, 68), 0xF6D6);
    assert_int_equal(word(icc, 128), 10);
    for (size_t at = 132; at < 252; at += 12) {
        uint32_t from = word(icc, at + 4), n = word(icc, at + 8);

        assert_int_equal(from % 4, 0);
        assert_true(from >= 252 && from + n <= icc.n);
        if (memcmp(icc.p + at + 1, "XYZ", 3) == 0)
            colorants += word(icc, from + 12);
        if (memcmp(icc.p + at, "wtpt", 4) == 0)
            white = word(icc, from + 12);
    }
    assert_in_range(colorants, white - 4, white + 4);
    maker_end(&m);
}

static void
link_targets_are_ascii(void **state)
{
    struct maker m;
    struct reader r;
    struct tag *link;

    (void)state;
    start(&m);
    link = add_tag(&m, m.doc.tags, TAG_LINK);
    add_area(&m, MARK_LINK, link, 0, 0, 1000, 1000)->href =
        "https://example.org/指?a=(1)";
    add_area(&m, MARK_LINK, link, 0, 0, 1000, 1000)->target_page = 0;
    finish(&m, &r);
    assert_non_null(find_in(r.file,
                            "/A <</S /URI /URI "
                            "(https://example.org/%E6%8C%87?a=%281%29)>>"));
    assert_non_null(find_in(r.file, "/Contents (1)\n"));
    maker_end(&m);
}

static void
figure_has_its_box(void **state)
{
    struct maker m;
    struct reader r;
    struct tag *figure;

    (void)state;
    start(&m);
    figure = add_tag(&m, m.doc.tags, TAG_FIGURE);
    figure->alt = "二维码";
    add_area(&m, MARK_FILL, figure, 72000, 100000, 10000, 5000);
    add_area(&m, MARK_FILL, figure, 80000, 104000, 10000, 5000);
    finish(&m, &r);
    assert_non_null(
        find_in(r.file, "/A <</O /Layout /BBox [72 732.89 90 741.89]\n>>"));
    assert_non_null(find_in(r.file, "/Alt <FEFF4E8C7EF47801>"));
    maker_end(&m);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bookmarks_nest),
        cmocka_unit_test(bookmark_titles_have_both_languages),
        cmocka_unit_test(pages_have_labels_where_they_are_numbered),
        cmocka_unit_test(no_bookmarks_no_outline),
        cmocka_unit_test(claims_only_when_asked),
        cmocka_unit_test(profile_is_well_formed),
        cmocka_unit_test(link_targets_are_ascii),
        cmocka_unit_test(figure_has_its_box),
    };

    return cmocka_run_group_tests_name("pdf frame", tests, NULL, NULL);
}
