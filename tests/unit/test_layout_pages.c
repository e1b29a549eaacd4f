/* Page breaks, pairs, tables over pages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "test_layout_set.h"

enum { LINES_ON_PAGE = 44 };

static struct layout_set set;

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

static void
repeat(struct buf *b, const char *text, int count)
{
    for (int i = 0; i < count; i++)
        buf_text(b, text);
}

/* Paragraphs of one line: "n" to fill up a page. */
static void
add_lines(struct buf *b, int count)
{
    for (int i = 0; i < count; i++)
        buf_format(b, "<para>第%d行</para>", i + 1);
}

static struct buf
body(void)
{
    static struct arena *texts;

    if (!texts)
        texts = arena_new(64 << 20);
    arena_reset(texts);
    return buf_new(texts);
}

static void
assert_sound(const struct buf *b)
{
    if (layout_set_pages(&set, b->p) != 0)
        fail_msg("diagnostic %d", (int)set.diags->list[0].code);
    assert_string_equal(layout_set_faults(&set), "");
}

static void
assert_pages(const struct buf *b, int count)
{
    assert_sound(b);
    assert_int_equal(set.pages.count, count);
}

static int
page_of(const char *text)
{
    int page = -1;

    assert_non_null(layout_set_find(&set, text, &page));
    return page;
}

static void
lines_fill_a_page(void **state)
{
    struct buf b = body();

    (void)state;
    add_lines(&b, LINES_ON_PAGE);
    assert_pages(&b, 1);
    b = body();
    add_lines(&b, LINES_ON_PAGE + 1);
    assert_pages(&b, 2);
    assert_int_equal(page_of("45"), 1);
}

static void
a_heading_goes_with_its_text(void **state)
{
    struct buf b = body();

    (void)state;
    add_lines(&b, LINES_ON_PAGE - 3);
    buf_text(&b, "<section><title style='heading-2'>标题</title><para>");
    repeat(&b, "长文", 100);
    buf_text(&b, "</para></section>");
    assert_pages(&b, 2);
    assert_int_equal(page_of("标题"), 1);
}

static void
two_lines_stay_together(void **state)
{
    struct buf b = body();

    (void)state;
    add_lines(&b, LINES_ON_PAGE - 1);
    buf_text(&b, "<para>");
    repeat(&b, "长文", 60);
    buf_text(&b, "</para>");
    assert_pages(&b, 2);
    assert_int_equal(page_of("长文"), 1);
}

/* Four of five lines would fit; two go on, so that none is alone. */
static void
two_lines_go_on(void **state)
{
    struct buf b = body();
    int lines = 0;

    (void)state;
    add_lines(&b, LINES_ON_PAGE - 4);
    buf_text(&b, "<para>");
    repeat(&b, "长文", 98);
    buf_text(&b, "</para>");
    assert_pages(&b, 2);
    assert_int_equal(page_of("长文"), 0);
    for (const struct mark *m = set.pages.first->next->first; m; m = m->next)
        lines += m->kind == MARK_GLYPHS;
    assert_int_equal(lines, 2);
}

static void
parts_and_breaks_start_pages(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<part id='a'><title lang='zh'>甲</title><para>甲文</para>"
                 "<break kind='page'/><para>乙文</para></part>"
                 "<part id='c'><title lang='zh'>丙</title><para>丙文</para>"
                 "</part>");
    assert_pages(&b, 3);
    assert_int_equal(page_of("乙文"), 1);
    assert_int_equal(page_of("丙文"), 2);
    assert_int_equal(set.pages.bookmarks->next->page, 2);
}

static void
a_pair_is_cut_on_one_page(void **state)
{
    struct buf b = body();

    (void)state;
    add_lines(&b, LINES_ON_PAGE - 5);
    buf_text(&b, "<pair mark='must' note='L12'><left lang='zh'>");
    repeat(&b, "左边文字", 50);
    buf_text(&b, "</left><right lang='en'>");
    repeat(&b, "right words ", 60);
    buf_text(&b, "</right></pair>");
    assert_pages(&b, 2);
    assert_int_equal(page_of("左边"), 0);
    assert_int_equal(page_of("right"), 0);
}

static void
add_rows(struct buf *b, int count)
{
    for (int i = 0; i < count; i++)
        buf_format(b, "<row><cell>行%d</cell><cell>%d.%d</cell></row>", i, i,
                   i);
}

static int
count_text(const char *text, bool tagged)
{
    int n = 0;

    for (const struct page *p = set.pages.first; p; p = p->next)
        for (const struct mark *m = p->first; m; m = m->next)
            n += m->kind == MARK_GLYPHS && str_is(m->run->text, text) &&
                 (m->tag != NULL) == tagged;
    return n;
}

static void
a_table_repeats_its_head(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<table continued='续'><col width='auto'/><col width='1*' "
                 "align='decimal'/><head><row><cell>头</cell><cell>数</cell>"
                 "</row></head><body>");
    add_rows(&b, 100);
    buf_text(&b, "</body></table>");
    assert_sound(&b);
    assert_true(set.pages.count > 2);
    assert_int_equal(count_text("头", true), 1);
    assert_int_equal(count_text("头", false), set.pages.count - 1);
    assert_int_equal(count_text("续", false), set.pages.count - 1);
}

/* Trial pieces are given back, and no page has room for all rows. */
static void
a_long_table_takes_little_memory(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<table><col width='1*'/><col width='1*'/><body>");
    add_rows(&b, 19999);
    buf_text(&b, "</body></table>");
    assert_int_equal(layout_set_pages(&set, b.p), 0);
    assert_true(set.pages.count > 400);
    assert_in_range(arena_peak(set.arena), 1 << 20, 100 << 20);
}

static void
a_cell_taller_than_a_page_is_cut(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<table><col width='1*'/><col width='1*'/><body><row><cell>");
    repeat(&b, "很长的单元格", 400);
    buf_text(&b, "</cell><cell>短</cell></row></body></table>");
    assert_sound(&b);
    assert_true(set.pages.count > 1);
    assert_int_equal(set.diags->count, 0);
}

static void
a_spanning_cell_goes_on(void **state)
{
    struct buf b = body();

    (void)state;
    add_lines(&b, LINES_ON_PAGE - 25);
    buf_text(&b, "<table style='form'><col width='1*'/><col width='1*'/><body>"
                 "<row><cell rowspan='20'>");
    repeat(&b, "跨行的文字", 40);
    buf_text(&b, "</cell><cell>一</cell></row>");
    repeat(&b, "<row><cell>二</cell></row>", 19);
    buf_text(&b, "</body></table>");
    assert_pages(&b, 2);
    assert_int_equal(count_text("二", true), 19);
    assert_int_equal(page_of("跨行"), 0);
}

static void
what_cannot_be_cut_is_placed_with_a_warning(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<para>前</para><field name='/a' label='x' lines='60'/>"
                 "<para>后</para>");
    assert_int_equal(layout_set_pages(&set, b.p), 0);
    assert_int_equal(set.diags->warnings, 1);
    assert_int_equal(set.diags->list[0].code, SB_LAYOUT_TALL);
    assert_int_equal(page_of("后"), 2);
}

static void
page_references_are_filled(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<part id='a'><title lang='zh'>甲</title><table><col "
                 "width='1*'/><col width='20mm' align='right'/><body><row>"
                 "<cell>丙在</cell><cell><page-ref to='c'/></cell></row></body>"
                 "</table></part><part id='c'><title lang='zh'>丙</title>"
                 "<para>丙文</para></part>");
    assert_pages(&b, 2);
    assert_int_equal(count_text("2", true), 1);
    assert_int_equal(count_text("000", true), 0);
}

static void
forms_come_out(void **state)
{
    struct buf b = body();
    int fields = 0;

    (void)state;
    buf_text(&b, "<field name='/p/a' label='a'/><choice name='/p/b' label='b'>"
                 "<option value='1' checked='yes'>甲项</option><option "
                 "value='2'>乙项</option></choice><checkbox name='/p/c' "
                 "label='c'>同意</checkbox><signature role='lead' seal='yes' "
                 "label='s' sign-label='签字' name-label='姓名' "
                 "date-label='日期' seal-label='盖章'>负责人</signature>");
    assert_pages(&b, 1);
    for (const struct mark *m = set.pages.first->first; m; m = m->next)
        fields += m->kind == MARK_FIELD;
    assert_int_equal(fields, 1);
    assert_int_equal(count_text("☑", true), 1);
    assert_int_equal(count_text("☐", true), 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_fill_a_page),
        cmocka_unit_test(a_heading_goes_with_its_text),
        cmocka_unit_test(two_lines_stay_together),
        cmocka_unit_test(two_lines_go_on),
        cmocka_unit_test(parts_and_breaks_start_pages),
        cmocka_unit_test(a_pair_is_cut_on_one_page),
        cmocka_unit_test(a_table_repeats_its_head),
        cmocka_unit_test(a_long_table_takes_little_memory),
        cmocka_unit_test(a_cell_taller_than_a_page_is_cut),
        cmocka_unit_test(a_spanning_cell_goes_on),
        cmocka_unit_test(what_cannot_be_cut_is_placed_with_a_warning),
        cmocka_unit_test(page_references_are_filled),
        cmocka_unit_test(forms_come_out),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
