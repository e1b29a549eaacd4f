/*
 * Paragraphs in the columns of a terminal: where lines may end, and that no
 * text is lost.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/arena.h"
#include "packet/wrap.h"

static struct arena *arena;

static int
open_arena(void **state)
{
    (void)state;
    arena = arena_new((size_t)1 << 20);
    return arena == NULL ? -1 : 0;
}

static int
close_arena(void **state)
{
    (void)state;
    arena_close(arena);
    return 0;
}

static void
assert_wrapped(const char *text, int indent, int width, const char *wanted)
{
    struct buf out = buf_new(arena);
    wrap_text(&out, str_from(text), indent, width);
    assert_string_equal(out.p, wanted);
}

static void
words_break_at_blanks(void **state)
{
    (void)state;
    assert_wrapped("one two three", 0, 20, "one two three");
    assert_wrapped("one two three", 0, 13, "one two three");
    assert_wrapped("one two three", 0, 12, "one two\nthree");
    assert_wrapped("one two three", 2, 9, "one two\n  three");
    assert_wrapped("a (CNY 5,600,000)", 0, 10, "a (CNY\n5,600,000)");
}

static void
han_breaks_anywhere_but_at_punctuation(void **state)
{
    (void)state;
    assert_wrapped("德方企业席位空缺", 2, 10, "德方企业\n  席位空缺");
    assert_wrapped("德方企业，空缺", 0, 8, "德方企\n业，空缺");
    assert_wrapped("德方企（空缺）", 0, 8, "德方企\n（空缺）");
    assert_wrapped("不超过3200万元", 0, 9, "不超过\n3200万元");
}

static void
what_has_no_break_passes_the_width(void **state)
{
    (void)state;
    assert_wrapped("see https://example.org/a/long/path now", 4, 20,
                   "see\n    https://example.org/a/long/path\n    now");
}

static void
odd_texts_are_kept(void **state)
{
    (void)state;
    struct buf out = buf_new(arena);
    wrap_text(&out, (struct str){NULL, 0}, 4, 20);
    assert_int_equal(out.n, 0);
    assert_wrapped("a  b ", 0, 20, "a b");
    assert_wrapped("（（（（", 0, 4, "（（（（");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_break_at_blanks),
        cmocka_unit_test(han_breaks_anywhere_but_at_punctuation),
        cmocka_unit_test(what_has_no_break_passes_the_width),
        cmocka_unit_test(odd_texts_are_kept),
    };
    return cmocka_run_group_tests_name("packet wrap", tests, open_arena,
                                       close_arena);
}
