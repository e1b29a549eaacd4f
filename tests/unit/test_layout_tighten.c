/* A part closes up where that spares a page, and only there; an upright label
   stands beside each piece of its rows; short names of a form are spread. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <cmocka.h>

#include "test_layout_set.h"

/* A part of so many clauses; each takes a line and some space. */
static int
pages_of(int clauses, const char *attributes)
{
    struct arena *a = arena_new(1 << 20);
    struct buf b = buf_new(a);

    buf_format(&b, "<part id='p' %s><title lang='zh'>p</title>", attributes);
    for (int i = 0; i < clauses; i++)
        buf_text(&b, "<para style='clause'>x</para>");
    buf_text(&b, "<para>end</para></part>");
    assert_int_equal(layout_set_pages(&set, b.p), 0);
    assert_string_equal(layout_set_faults(&set), "");
    arena_close(a);
    return set.pages.count;
}

static mpt
y_of(const char *text)
{
    int page;
    const struct mark *m = layout_set_find(&set, text, &page);

    assert_non_null(m);
    return m->y;
}

static void
a_part_closes_up_to_spare_a_page(void **state)
{
    int spared = 0, kept = 0;

    (void)state;
    for (int n = 20; n < 60; n++) {
        int loose = pages_of(n, "");
        mpt end = y_of("end");
        int tight = pages_of(n, "tighten='yes'");

        assert_in_range(tight, loose - 1, loose);
        if (tight < loose)
            spared++;
        else
            assert_int_equal(y_of("end"), end);
        kept += tight == loose && loose == 2;
    }
    assert_in_range(spared, 3, 14);
    assert_true(kept > 10);
}

/* Rows of 10 lines beside one label; the page cuts them. */
static void
a_label_stands_beside_each_piece(void **state)
{
    struct arena *a = arena_new(1 << 20);
    struct buf b = buf_new(a);
    int first = 0, again = 0;

    (void)state;
    buf_text(&b, "<table style='form'><col width='9mm'/><col width='1*'/>"
                 "<body><row><cell rowspan='8' upright='yes' align='centre' "
                 "valign='middle'>基本</cell>");
    for (int i = 0; i < 8; i++) {
        buf_text(&b, i ? "<row keep='yes'><cell>" : "<cell>");
        for (int k = 0; k < 10; k++)
            buf_text(&b, "<para>x</para>");
        buf_text(&b, "</cell></row>");
    }
    buf_text(&b, "</body></table>");
    assert_int_equal(layout_set_pages(&set, b.p), 0);
    assert_true(set.pages.count > 1);
    for (const struct page *p = set.pages.first; p; p = p->next) {
        int here = 0;

        for (const struct mark *m = p->first; m; m = m->next)
            if (m->kind == MARK_GLYPHS && str_is(m->run->text, "本")) {
                here++;
                *(m->tag ? &first : &again) += 1;
            }
        assert_int_equal(here, 1);
    }
    assert_int_equal(first, 1);
    assert_int_equal(again, set.pages.count - 1);
    arena_close(a);
}

/* A name of two letters is as wide as one of four; a longer one stays. */
static void
a_short_name_is_spread(void **state)
{
    const struct mark *m;
    int page;

    (void)state;
    assert_int_equal(
        layout_set_pages(&set, "<para style='form-label'>姓名</para>"
                               "<para style='form-label'>出生日期</para>"
                               "<para style='form-label'>单位所在地</para>"),
        0);
    m = layout_set_find(&set, "姓名", &page);
    assert_non_null(m);
    assert_int_equal(m->width, 4 * 9000);
    m = layout_set_find(&set, "出生日期", &page);
    assert_non_null(m);
    assert_int_equal(m->width, 4 * 9000);
    m = layout_set_find(&set, "单位所在地", &page);
    assert_non_null(m);
    assert_int_equal(m->width, 5 * 9000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_closes_up_to_spare_a_page),
        cmocka_unit_test(a_label_stands_beside_each_piece),
        cmocka_unit_test(a_short_name_is_spread),
    };

    return cmocka_run_group_tests_name("layout/tighten", tests, set_up,
                                       tear_down);
}
