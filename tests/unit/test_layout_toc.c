/* Contents, page numbers in two kinds of figures, heads of parts. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "layout/frag.h"
#include "test_layout_set.h"

#define PART(ID, ATTRIBUTES, BODY)                                             \
    "<part id='" ID "' " ATTRIBUTES "><title lang='zh'>" ID "</title>" BODY    \
    "</part>"
#define LINE "<para>x</para>"
#define SAYS(WORD) "<para>" WORD "</para>"
#define SEVEN LINE LINE LINE LINE LINE LINE LINE
#define BREAK "<break kind='page'/>"
#define THREE_PAGES LINE BREAK LINE BREAK LINE
#define LONG                                                                                                 \
    "支持中外双方在共同关心的领域开展联合研究支持中外双方在共同关心的领域" \
    "开展联合研究支持中外双方在共同关心的领域开展联合研究"

static const struct page *
page_at(int number)
{
    const struct page *p = set.pages.first;

    while (p && p->number < number)
        p = p->next;
    assert_non_null(p);
    return p;
}

static void
assert_label(int page, const char *expected, const char *last)
{
    char label[FIGURES_MOST];

    layout_page_label(label, page_at(page));
    assert_string_equal(label, expected);
    layout_last_label(label, page_at(page), &set.pages);
    assert_string_equal(label, last);
}

static const struct mark *
find_mark(int page, const char *text)
{
    for (const struct mark *m = page_at(page)->first; m; m = m->next)
        if (m->kind == MARK_GLYPHS && str_is(m->run->text, text))
            return m;
    return NULL;
}

/* The mark of that text, which belongs to the tree. */
static const struct mark *
words(int page, const char *text)
{
    const struct mark *m = find_mark(page, text);

    if (!m || !m->tag)
        fail_msg("no %s on page %d", text, page);
    return m;
}

static void
figures_begin_anew_where_a_part_says_so(void **state)
{
    (void)state;
    assert_set(PART("a", "", LINE) PART("b", "numbering='roman'", THREE_PAGES)
                   PART("c", "", LINE)
                       PART("d", "numbering='arabic'", THREE_PAGES));
    assert_int_equal(set.pages.count, 8);
    assert_label(0, "1", "1");
    assert_label(1, "i", "iv");
    assert_label(4, "iv", "iv");
    assert_label(5, "1", "3");
    assert_label(7, "3", "3");
}

static void
without_figures_all_pages_are_counted(void **state)
{
    (void)state;
    assert_set(PART("a", "", THREE_PAGES) PART("b", "", LINE));
    assert_null(set.pages.runs);
    assert_label(3, "4", "4");
}

static void
roman_numerals_subtract(void **state)
{
    static const struct {
        int n;
        const char *roman;
    } rows[] = {{1, "i"},        {3, "iii"},
                {4, "iv"},       {9, "ix"},
                {14, "xiv"},     {40, "xl"},
                {90, "xc"},      {400, "cd"},
                {944, "cmxliv"}, {1888, "mdccclxxxviii"},
                {2000, "mm"}};
    const struct page_run run = {.figures = FIGURES_ROMAN};
    char label[FIGURES_MOST];

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        const struct page page = {.number = rows[i].n - 1, .run = &run};

        layout_page_label(label, &page);
        assert_string_equal(label, rows[i].roman);
    }
}

static void
an_entry_ends_with_its_page(void **state)
{
    const struct mark *number, *link = NULL;

    (void)state;
    assert_set(PART("a", "numbering='roman'",
                    "<toc><entry to='a'><label>0</label><para>前</para>"
                    "</entry><entry to='c'><label>1</label><para>后</para>"
                    "<para lang='en'>below</para></entry></toc>")
                   PART("b", "numbering='arabic'", THREE_PAGES)
                       PART("c", "", LINE));
    number = words(0, "4");
    assert_int_equal(number->y, words(0, "后")->y);
    assert_int_equal(number->x + number->width, 595276 - 56693);
    assert_int_equal(words(0, "i")->y, words(0, "前")->y);
    for (const struct mark *m = page_at(0)->first; m; m = m->next)
        if (m->kind == MARK_LINK)
            link = m;
    assert_non_null(link);
    assert_int_equal(link->target_page, 4);
    assert_int_equal(link->tag->role, TAG_LINK);
    assert_int_equal(link->tag->parent->role, TAG_REFERENCE);
    assert_int_equal(link->tag->parent->parent->role, TAG_TOCI);
    assert_true(link->x <= words(0, "1")->x);
    assert_true(link->x + link->width >= number->x + number->width);
    assert_true(link->y + link->height > words(0, "below")->y);
    assert_true(str_is(link->label, "后"));
}

static void
the_number_stands_on_the_last_line(void **state)
{
    const struct mark *number, *dots = NULL;

    (void)state;
    assert_set(PART("a", "",
                    "<toc><entry to='a'><para>" LONG "</para><para "
                    "lang='en'>below</para></entry></toc>"));
    number = words(0, "1");
    for (const struct mark *m = page_at(0)->first; m; m = m->next)
        if (m->kind == MARK_GLYPHS && !m->tag)
            dots = m;
    assert_non_null(dots);
    assert_int_equal(dots->y, number->y);
    assert_int_equal(words(0, "below")->y - number->y, 13781);
    assert_null(find_mark(0, LONG));
}

static void
an_entry_of_nowhere_is_refused(void **state)
{
    const char *body = "<toc><entry to='nowhere'><para>x</para></entry></toc>";

    (void)state;
    assert_int_equal(layout_set_pages(&set, body), -1);
    assert_int_equal(set.diags->list[0].code, SB_LAYOUT_REFERENCE);
}

static void
a_part_has_its_own_head(void **state)
{
    (void)state;
    assert_set(
        PART("a", "", "<running side='left' lang='zh'>眉一</running>" LINE)
            PART("b", "bare='yes'",
                 "<running side='left' lang='zh'>眉二</running>" LINE));
    assert_non_null(find_mark(0, "眉一"));
    assert_null(find_mark(1, "眉一"));
    assert_null(find_mark(1, "眉二"));
}

static void
words_of_tabs_keep_their_height(void **state)
{
    (void)state;
    assert_set(PART("a", "tab='US NZ'", LINE) PART("b", "", LINE)
                   PART("c", "tab='NZ'", LINE));
    assert_true(find_mark(0, "US")->y < find_mark(0, "NZ")->y);
    assert_int_equal(find_mark(0, "NZ")->y, find_mark(2, "NZ")->y);
    assert_null(find_mark(1, "NZ"));
    assert_null(find_mark(2, "US"));
}

static void
a_part_follows_where_a_third_is_left(void **state)
{
    (void)state;
    assert_set(
        PART("a", "tab='US NZ'", SAYS("甲"))
            PART("b", "follows='yes' tab='NZ'", SAYS("乙"))
                PART("c", "follows='yes' tab='IL'", SAYS("丙") BREAK SAYS("丁"))
                    PART("d", "", SAYS("戊")));
    assert_int_equal(set.pages.count, 3);
    assert_true(find_mark(0, "甲")->y < find_mark(0, "乙")->y);
    assert_true(find_mark(0, "乙")->y < find_mark(0, "丙")->y);
    assert_non_null(find_mark(0, "NZ"));
    assert_non_null(find_mark(0, "IL"));
    assert_non_null(find_mark(1, "丁"));
    assert_null(find_mark(1, "US"));
    assert_null(find_mark(1, "戊"));
    assert_non_null(find_mark(2, "戊"));
}

/* A page has 44 lines, two of them apart; less than 14 and two thirds of one
   are left below 28. */
static void
a_part_begins_a_page_where_less_is_left(void **state)
{
    (void)state;
    assert_set(PART("a", "", SEVEN SEVEN SEVEN SEVEN)
                   PART("b", "follows='yes'", LINE));
    assert_int_equal(set.pages.count, 2);
    assert_set(PART("a", "", SEVEN SEVEN SEVEN LINE LINE LINE LINE LINE LINE)
                   PART("b", "follows='yes'", SEVEN SEVEN SEVEN));
    assert_int_equal(set.pages.count, 2);
    assert_set(PART("a", "", SEVEN SEVEN SEVEN LINE LINE LINE LINE LINE LINE)
                   PART("b", "follows='yes'", SEVEN SEVEN));
    assert_int_equal(set.pages.count, 1);
}

static void
a_part_does_not_follow_over_a_count_of_pages(void **state)
{
    (void)state;
    assert_set(PART("a", "bare='yes'", LINE) PART("b", "follows='yes'", LINE)
                   PART("c", "follows='yes' numbering='arabic'", LINE));
    assert_int_equal(set.pages.count, 3);
    assert_label(2, "1", "1");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_begin_anew_where_a_part_says_so),
        cmocka_unit_test(without_figures_all_pages_are_counted),
        cmocka_unit_test(roman_numerals_subtract),
        cmocka_unit_test(an_entry_ends_with_its_page),
        cmocka_unit_test(the_number_stands_on_the_last_line),
        cmocka_unit_test(an_entry_of_nowhere_is_refused),
        cmocka_unit_test(a_part_has_its_own_head),
        cmocka_unit_test(words_of_tabs_keep_their_height),
        cmocka_unit_test(a_part_follows_where_a_third_is_left),
        cmocka_unit_test(a_part_begins_a_page_where_less_is_left),
        cmocka_unit_test(a_part_does_not_follow_over_a_count_of_pages),
    };

    return cmocka_run_group_tests_name("layout/toc", tests, set_up, tear_down);
}
