/* Page breaks, pairs, tables over pages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "test_layout_set.h"

enum { LINES_ON_PAGE = 44 };

#define SIGNATURE                                                              \
    "<signature role='lead' seal='yes' label='s' sign-label='签字' "         \
    "name-label='姓名' date-label='日期' seal-label='盖章'>负责人</signature>"

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

/* Whether the last line of a page ends in a hyphen that is not of the text. */
static bool
ends_hyphenated(const struct page *page)
{
    const struct mark *last = NULL;

    for (const struct mark *m = page->first; m; m = m->next)
        if (m->kind == MARK_GLYPHS && m->tag)
            last = m;
    assert_non_null(last);
    return last->run->count > 0 &&
           last->run->glyphs[last->run->count - 1].from ==
               last->run->glyphs[last->run->count - 1].to;
}

/* R13: wherever the page ends in the paragraph. */
static void
no_word_is_broken_over_pages(void **state)
{
    int moved = 0;

    (void)state;
    for (int above = LINES_ON_PAGE - 12; above < LINES_ON_PAGE - 2; above++) {
        struct buf b = body();
        int lines = 0;
        mpt y = 0;

        add_lines(&b, above);
        buf_text(&b, "<para style='narrative' lang='en'>");
        repeat(&b,
               "Interdisciplinary administrative responsibilities of "
               "internationally cooperating organisations. ",
               20);
        buf_text(&b, "</para>");
        assert_pages(&b, 2);
        assert_false(ends_hyphenated(set.pages.first));
        for (const struct mark *m = set.pages.first->first; m; m = m->next) {
            lines += m->kind == MARK_GLYPHS && m->tag && m->y > y;
            y = m->kind == MARK_GLYPHS && m->tag ? m->y : y;
        }
        moved += lines < LINES_ON_PAGE;
    }
    assert_in_range(moved, 1, 9);
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
a_page_reference_is_a_link(void **state)
{
    const struct mark *number, *link = NULL;

    page_references_are_filled(state);
    number = layout_set_find(&set, "2", NULL);
    for (const struct mark *m = set.pages.first->first; m; m = m->next)
        if (m->kind == MARK_LINK)
            link = m;
    assert_non_null(link);
    assert_int_equal(link->target_page, 1);
    assert_int_equal(link->tag->role, TAG_LINK);
    assert_ptr_equal(link->tag, number->tag);
    assert_int_equal(link->x, number->x);
    assert_int_equal(link->width, number->width);
}

/* The one diagnostic of a document that is refused. */
static void
assert_refused(const struct buf *b, enum diag_code code)
{
    assert_int_equal(layout_set_pages(&set, b->p), -1);
    assert_int_equal(set.diags->count, 1);
    assert_int_equal(set.diags->list[0].code, code);
}

static void
an_unknown_reference_is_refused(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<table><col width='1*'/><body><row><cell><page-ref "
                 "to='nowhere'/></cell></row></body></table>");
    assert_refused(&b, SB_LAYOUT_REFERENCE);
}

static void
too_many_pages_are_refused(void **state)
{
    struct buf b = body();

    (void)state;
    repeat(&b, "<para>页</para><break kind='page'/>", LAYOUT_PAGES);
    buf_text(&b, "<para>页</para>");
    assert_refused(&b, SB_LAYOUT_PAGES);
}

static void
too_many_blocks_are_refused(void **state)
{
    struct buf b = body();

    (void)state;
    repeat(&b, "<para/>", LAYOUT_BLOCKS);
    assert_refused(&b, SB_LAYOUT_BLOCKS);
}

static void
a_row_to_be_kept_is_cut_with_a_warning(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<table><col width='1*'/><col width='1*'/><body>"
                 "<row keep='yes' at='t.xml:7:1'><cell>");
    repeat(&b, "很长的单元格", 400);
    buf_text(&b, "</cell><cell>短</cell></row></body></table>");
    assert_sound(&b);
    assert_true(set.diags->count > 0);
    assert_int_equal(set.diags->list[0].code, SB_LAYOUT_KEEP);
    assert_int_equal(set.diags->list[0].place.line, 7);
}

/* Two and a half of these options fill a line of the text area. */
static void
options_stand_beside_each_other(void **state)
{
    const struct mark *a, *b, *c;
    struct buf text = body();

    (void)state;
    buf_text(&text, "<choice name='/a' label='a'>");
    for (int i = 0; i < 3; i++) {
        buf_format(&text, "<option value='%d'>", i);
        buf_text(&text, i == 0 ? "甲" : i == 1 ? "乙" : "丙");
        repeat(&text, "选项", 8);
        buf_text(&text, "</option>");
    }
    buf_text(&text, "</choice>");
    assert_sound(&text);
    a = layout_set_find(&set, "甲", NULL);
    b = layout_set_find(&set, "乙", NULL);
    c = layout_set_find(&set, "丙", NULL);
    assert_int_equal(a->y, b->y);
    assert_true(b->x > a->x + a->width);
    assert_int_equal(a->x, c->x);
    assert_true(c->y > a->y);
}

static void
line_feeds_are_kept_in_a_field(void **state)
{
    struct buf b = body();

    (void)state;
    buf_text(&b, "<field name='/a' label='a' kind='multiline'>\n  一行 \n"
                 "二  行\n\n 四行\n</field>"
                 "<field name='/b' label='b'>五\n五</field>");
    assert_sound(&b);
    assert_int_equal(count_text("一行", true), 1);
    assert_int_equal(layout_set_find(&set, "二", NULL)->y -
                         layout_set_find(&set, "一行", NULL)->y,
                     15750);
    assert_int_equal(layout_set_find(&set, "四行", NULL)->y -
                         layout_set_find(&set, "二", NULL)->y,
                     31500);
    assert_int_equal(count_text("五五", true) + count_text("五 五", true), 1);
}

/* The English of these pairs needs more lines than the Chinese. */
static void
pairs_divide_the_width_for_the_least_height(void **state)
{
    const struct mark *first, *second;
    struct buf b = body();

    (void)state;
    for (int i = 0; i < 2; i++) {
        buf_format(&b, "<section><title>题</title><pair><left lang='zh'>甲%d",
                   i);
        repeat(&b, "文字", 10);
        buf_format(&b, "</left><right lang='en'>right%d ", i);
        repeat(&b, "many more words ", i ? 40 : 4);
        buf_text(&b, "</right></pair></section>");
    }
    assert_sound(&b);
    first = layout_set_find(&set, "right0", NULL);
    second = layout_set_find(&set, "right1", NULL);
    assert_true(second->x < set.document->page->width / 2);
    assert_int_equal(first->x, second->x);
}

static void
pairs_of_one_line_stand_on_consecutive_lines(void **state)
{
    static const char *const names[] = {"子", "丑", "寅"};
    struct buf b = body();

    (void)state;
    for (int i = 0; i < 3; i++) {
        buf_format(&b, "<pair style='clause'><left lang='zh'>%s", names[i]);
        repeat(&b, "长文", i == 2 ? 40 : 1);
        buf_text(&b, "</left><right lang='en'>short</right></pair>");
    }
    assert_sound(&b);
    assert_int_equal(layout_set_find(&set, "丑", NULL)->y -
                         layout_set_find(&set, "子", NULL)->y,
                     15750);
    assert_int_equal(layout_set_find(&set, "寅", NULL)->y -
                         layout_set_find(&set, "丑", NULL)->y,
                     23625);
}

static void
forms_come_out(void **state)
{
    struct buf b = body();
    const struct mark *line = NULL;
    int fields = 0;

    (void)state;
    buf_text(&b, "<field name='/p/a' label='a'/><choice name='/p/b' label='b'>"
                 "<option value='1' checked='yes'>甲项</option><option "
                 "value='2'>乙项</option></choice><checkbox name='/p/c' "
                 "label='c'>同意</checkbox>" SIGNATURE);
    assert_pages(&b, 1);
    for (const struct mark *m = set.pages.first->first; m; m = m->next)
        if (m->kind == MARK_FIELD) {
            fields++;
            line = m;
        }
    /* the second is the line of the signature, with room above it */
    assert_int_equal(fields, 2);
    assert_int_equal(line->block->kind, BLOCK_SIGNATURE);
    assert_true(line->height > 20000);
    assert_int_equal(count_text("☑", true), 1);
    assert_int_equal(count_text("☐", true), 2);
}

/* In a cell that is higher than it, the last field reaches its foot. */
static void
a_field_fills_its_cell(void **state)
{
    struct buf b = body();
    const struct mark *areas[2];
    int n = 0;

    (void)state;
    buf_text(&b, "<table style='form'><col width='1*'/><col "
                 "width='1*'/><body><row><cell><para>");
    repeat(&b, "高格文字", 60);
    buf_text(&b, "</para></cell><cell><field name='/a' label='a'/>"
                 "<field name='/b' label='b'/></cell></row></body></table>");
    assert_pages(&b, 1);
    for (const struct mark *m = set.pages.first->first; m; m = m->next)
        if (m->kind == MARK_FIELD)
            areas[n++] = m;
    assert_int_equal(n, 2);
    assert_int_equal(areas[0]->height, 22677);
    assert_true(areas[1]->height > 3 * areas[0]->height);
    assert_int_equal(areas[1]->y, areas[0]->y + areas[0]->height);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_fill_a_page),
        cmocka_unit_test(a_heading_goes_with_its_text),
        cmocka_unit_test(two_lines_stay_together),
        cmocka_unit_test(two_lines_go_on),
        cmocka_unit_test(no_word_is_broken_over_pages),
        cmocka_unit_test(parts_and_breaks_start_pages),
        cmocka_unit_test(a_pair_is_cut_on_one_page),
        cmocka_unit_test(a_table_repeats_its_head),
        cmocka_unit_test(a_long_table_takes_little_memory),
        cmocka_unit_test(a_cell_taller_than_a_page_is_cut),
        cmocka_unit_test(a_spanning_cell_goes_on),
        cmocka_unit_test(what_cannot_be_cut_is_placed_with_a_warning),
        cmocka_unit_test(page_references_are_filled),
        cmocka_unit_test(forms_come_out),
        cmocka_unit_test(a_page_reference_is_a_link),
        cmocka_unit_test(an_unknown_reference_is_refused),
        cmocka_unit_test(too_many_pages_are_refused),
        cmocka_unit_test(too_many_blocks_are_refused),
        cmocka_unit_test(a_row_to_be_kept_is_cut_with_a_warning),
        cmocka_unit_test(a_field_fills_its_cell),
        cmocka_unit_test(options_stand_beside_each_other),
        cmocka_unit_test(line_feeds_are_kept_in_a_field),
        cmocka_unit_test(pairs_divide_the_width_for_the_least_height),
        cmocka_unit_test(pairs_of_one_line_stand_on_consecutive_lines),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
