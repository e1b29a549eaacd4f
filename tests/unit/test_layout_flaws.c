/*
 * What is told of lines as they are placed: tests/layout/flaws.xml has the
 * flaws that a document can be made to show; a line alone on a page, which the
 * splitter avoids, is made here.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "layout/frag.h"

enum { LEADING = 15750, LINES = 3 };

/* The flaws of lines [from, to) of three. */
static const struct flaw *
flaws_of(struct arena *a, int from, int to)
{
    static const struct text_line lines[LINES];
    const struct frag frag = {
        .kind = FRAG_LINES, .lines = {lines, LINES}, .leading = LEADING};
    const struct piece piece = {.frag = &frag, .line = from, .line_end = to};
    struct flaw *first = NULL;
    struct layout l = {.arena = a, .flaw_end = &first};

    layout_note_lines(&l, &piece, 0, 7000);
    return first;
}

static void
a_line_alone_is_told(void **state)
{
    struct arena *a = arena_new(1 << 20);
    const struct flaw *top = flaws_of(a, 2, 3);
    const struct flaw *foot = flaws_of(a, 0, 1);

    (void)state;
    assert_non_null(top);
    assert_int_equal(top->kind, FLAW_WIDOW);
    assert_int_equal(top->y, 7000);
    assert_null(top->next);
    assert_non_null(foot);
    assert_int_equal(foot->kind, FLAW_WIDOW);
    arena_close(a);
}

static void
two_lines_and_whole_paragraphs_are_not(void **state)
{
    struct arena *a = arena_new(1 << 20);

    (void)state;
    assert_null(flaws_of(a, 0, 2));
    assert_null(flaws_of(a, 1, 3));
    assert_null(flaws_of(a, 0, 3));
    arena_close(a);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_line_alone_is_told),
        cmocka_unit_test(two_lines_and_whole_paragraphs_are_not),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
