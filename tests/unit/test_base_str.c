/* Strings, UTF-8, buffers, millipoints. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/mpt.h"
#include "base/str.h"

static void
cutting_and_trimming(void **state)
{
    struct str rest = STR(" a/b//c ");
    struct str part;

    (void)state;
    rest = str_trim(rest);
    part = str_cut(&rest, '/');
    assert_true(str_is(part, "a"));
    part = str_cut(&rest, '/');
    assert_true(str_is(part, "b"));
    part = str_cut(&rest, '/');
    assert_int_equal(part.n, 0);
    part = str_cut(&rest, '/');
    assert_true(str_is(part, "c"));
    assert_int_equal(rest.n, 0);
}

static void
integers(void **state)
{
    static const struct {
        const char *text;
        int ok;
        int64_t value;
    } cases[] = {
        {"0", 1, 0},
        {"-17", 1, -17},
        {"9223372036854775807", 1, INT64_MAX},
        {"-9223372036854775808", 1, INT64_MIN},
        {"9223372036854775808", 0, 0},
        {"-9223372036854775809", 0, 0},
        {"", 0, 0},
        {"-", 0, 0},
        {"1 ", 0, 0},
        {"0x1", 0, 0},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int64_t n = 5;

        assert_int_equal(str_integer(str_from(cases[i].text), &n), cases[i].ok);
        assert_int_equal(n, cases[i].ok ? cases[i].value : 5);
    }
}

static void
distances(void **state)
{
    (void)state;
    assert_int_equal(str_distance(STR("start"), STR("start"), 3), 0);
    assert_int_equal(str_distance(STR("staart"), STR("start"), 3), 1);
    assert_int_equal(str_distance(STR("satrt"), STR("start"), 3), 1);
    assert_int_equal(str_distance(STR(""), STR("ab"), 3), 2);
    assert_int_equal(str_distance(STR("kitten"), STR("sitting"), 5), 3);
    assert_int_equal(str_distance(STR("abcdef"), STR("uvwxyz"), 2), 3);
}

static void
utf8_round_trip(void **state)
{
    (void)state;
    for (uint32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 ? 1 : 61) {
        char bytes[4];
        struct str s = {bytes, utf8_put(c, bytes)};
        size_t i = 0;

        if (c >= 0xD800 && c <= 0xDFFF) {
            assert_false(utf8_valid(s));
            continue;
        }
        assert_true(utf8_valid(s));
        assert_int_equal(utf8_next(s, &i), c);
        assert_int_equal(i, s.n);
    }
}

static void
bad_utf8_is_refused(void **state)
{
    static const char *const bad[] = {
        "\xC0\x80", "\xE0\x80\x80", "\xF4\x90\x80\x80", "\x80",
        "\xE4\xB8", "\xFF",         "\xED\xA0\x80",     "a\xC3",
    };

    (void)state;
    for (size_t k = 0; k < sizeof bad / sizeof bad[0]; k++)
        assert_false(utf8_valid(str_from(bad[k])));
}

static void
numbers_in_a_buffer(void **state)
{
    struct arena *a = arena_new(1 << 20);
    struct buf b = buf_new(a);

    (void)state;
    buf_points(&b, 10500);
    buf_char(&b, ' ');
    buf_points(&b, -1);
    buf_char(&b, ' ');
    buf_points(&b, 2000);
    buf_char(&b, ' ');
    buf_points(&b, 1010);
    buf_char(&b, ' ');
    buf_integer(&b, INT64_MIN);
    buf_char(&b, ' ');
    buf_hex(&b, 0x4E00, 4);
    buf_format(&b, " %d%s", 7, "x");
    assert_string_equal(b.p, "10.5 -0.001 2 1.01 -9223372036854775808 4E00 "
                             "7x");
    arena_close(a);
}

static void
buffers_grow_and_escape(void **state)
{
    struct arena *a = arena_new(1 << 20);
    struct buf b = buf_new(a);

    (void)state;
    for (int i = 0; i < 1000; i++)
        buf_text(&b, "abc");
    assert_int_equal(b.n, 3000);
    assert_int_equal(strlen(b.p), 3000);
    b = buf_new(a);
    buf_xml(&b, STR("<a b=\"c\">&"));
    assert_string_equal(b.p, "&lt;a b=&quot;c&quot;&gt;&amp;");
    arena_close(a);
}

static void
lengths(void **state)
{
    static const struct {
        const char *text;
        int ok;
        mpt value;
    } cases[] = {
        {"10.5pt", 1, 10500},
        {"25.4mm", 1, 72000},
        {"2em", 1, 21000},
        {"-1.5pt", 1, -1500},
        {"0pt", 1, 0},
        {"1.0625pt", 0, 0},
        {"1.5", 0, 0},
        {"pt", 0, 0},
        {".5pt", 0, 0},
        {"1.pt", 0, 0},
        {"1cm", 0, 0},
        {"1 pt", 0, 0},
        {"99999999999999pt", 0, 0},
    };
    mpt out;

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        out = 7;
        assert_int_equal(
            mpt_parse(cases[i].text, strlen(cases[i].text), 10500, &out),
            cases[i].ok);
        assert_int_equal(out, cases[i].ok ? cases[i].value : 7);
    }
    assert_int_equal(mpt_from_mm100(21000), 595276);
    assert_int_equal(mpt_scale(-5, 1, 2), -3);
    assert_false(mpt_add(MPT_MAX, 1, &out));
    assert_false(mpt_mul(MPT_MAX, INT64_MAX, &out));
    assert_true(mpt_mul(1000, 3, &out));
    assert_int_equal(out, 3000);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cutting_and_trimming),
        cmocka_unit_test(integers),
        cmocka_unit_test(distances),
        cmocka_unit_test(utf8_round_trip),
        cmocka_unit_test(bad_utf8_is_refused),
        cmocka_unit_test(numbers_in_a_buffer),
        cmocka_unit_test(buffers_grow_and_escape),
        cmocka_unit_test(lengths),
    };

    return cmocka_run_group_tests_name("base/str", tests, NULL, NULL);
}
