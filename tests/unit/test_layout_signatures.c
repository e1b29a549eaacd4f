/* What is signed: whole, and on the page of what it is about. */
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

#define UNSEALED                                                               \
    "<signature role='lead' seal='no' label='s' sign-label='签' "             \
    "name-label='名' date-label='落款' seal-label='章'>申请人</signature>"

/* Blocks after so many paragraphs of a line. */
static void
set_after(int lines, const char *blocks)
{
    struct arena *a = arena_new(1 << 20);
    struct buf b = buf_new(a);

    for (int i = 0; i < lines; i++)
        buf_text(&b, "<para>行</para>");
    buf_text(&b, blocks);
    assert_int_equal(layout_set_pages(&set, b.p), 0);
    assert_string_equal(layout_set_faults(&set), "");
    arena_close(a);
}

static int
page_of(const char *text)
{
    int page = -1;

    assert_non_null(layout_set_find(&set, text, &page));
    return page;
}

/* Between two sections, where a page ends best if nothing asks otherwise. */
static void
a_section_goes_with_the_next(void **state)
{
    (void)state;
    for (int lines = 20; lines <= LINES_ON_PAGE - 5; lines++) {
        set_after(lines,
                  "<section keep='yes' keep-next='yes'><title>内容</title>"
                  "<para>正文</para></section>"
                  "<section keep='yes'><title>签署</title>" SIGNATURE
                  "</section>");
        assert_int_equal(page_of("内容"), page_of("正文"));
        assert_int_equal(page_of("正文"), page_of("签署"));
        assert_int_equal(page_of("签署"), page_of("负责人"));
    }
}

/* Under a heading that would rather be cut from its section than from it. */
static void
a_signature_stays_whole(void **state)
{
    int moved = 0;

    (void)state;
    for (int lines = 34; lines <= LINES_ON_PAGE; lines++) {
        set_after(lines, "<section><title>签署</title>" UNSEALED SIGNATURE
                         "</section>");
        assert_int_equal(page_of("负责人"), page_of("盖章"));
        assert_int_equal(page_of("申请人"), page_of("落款"));
        assert_int_equal(page_of("申请人"), page_of("签署"));
        moved += page_of("申请人");
    }
    assert_in_range(moved, 1, LINES_ON_PAGE - 34);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_section_goes_with_the_next),
        cmocka_unit_test(a_signature_stays_whole),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
