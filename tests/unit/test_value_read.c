/* Reading of dates, moments, money and numbers; the calendar. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "value/value.h"

static void
dates(void **state)
{
    static const char *const bad[] = {
        "",           "2021-7-01",   "2021-02-29",  "1900-02-29",
        "2021-13-01", "0000-01-01",  "2021-00-10",  "2021-04-31",
        "20210401",   "2021-04-01 ", " 2021-04-01", "2021-04-01T",
        "+021-04-01", "2021/04/01",  "12021-04-01",
    };
    day d = 7;

    (void)state;
    assert_true(value_date(STR("1970-01-01"), &d));
    assert_int_equal(d, 0);
    assert_true(value_date(STR("2000-02-29"), &d));
    assert_int_equal(d, 11016);
    assert_true(value_date(STR("0001-01-01"), &d));
    assert_int_equal(d, -719162);
    assert_true(value_date(STR("9999-12-31"), &d));
    assert_int_equal(d, 2932896);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(value_date(str_from(bad[i]), &d));
    assert_int_equal(d, 2932896); /* untouched by refusals */
}

/* Every day of 9,999 years follows the one before it. */
static void
calendar_is_gapless(void **state)
{
    day date = date_from_civil(1, 1, 1);

    (void)state;
    for (int y = 1; y <= 9999; y++)
        for (int m = 1; m <= 12; m++)
            for (int d = 1; d <= 31; d++) {
                int got[3];

                if (!date_valid(y, m, d))
                    continue;
                date_civil(date, &got[0], &got[1], &got[2]);
                if (got[0] != y || got[1] != m || got[2] != d ||
                    date_from_civil(y, m, d) != date)
                    fail_msg("%d-%d-%d", y, m, d);
                date++;
            }
    assert_int_equal(date - 1, date_from_civil(9999, 12, 31));
}

static day
on(const char *text)
{
    day d = 0;

    assert_true(value_date(str_from(text), &d));
    return d;
}

static void
months(void **state)
{
    static const struct {
        const char *start;
        const char *end;
        int months;
    } cases[] = {
        {"2021-01-01", "2022-12-31", 24}, {"2021-01-01", "2022-12-30", 23},
        {"2021-07-01", "2024-06-30", 36}, {"2021-01-15", "2021-02-14", 1},
        {"2021-01-15", "2021-02-13", 0},  {"2021-01-31", "2021-02-27", 1},
        {"2020-02-29", "2021-02-27", 12}, {"2020-02-29", "2021-02-26", 11},
        {"2021-01-01", "2021-01-01", 0},  {"2021-02-01", "2021-02-28", 1},
        {"2021-01-02", "2021-01-01", -1}, {"2022-12-31", "2021-01-01", -24},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_int_equal(date_months(on(cases[i].start), on(cases[i].end)),
                         cases[i].months);
    assert_int_equal(date_add_months(on("2021-01-31"), 1), on("2021-02-28"));
    assert_int_equal(date_add_months(on("2020-01-31"), 1), on("2020-02-29"));
    assert_int_equal(date_add_months(on("2021-01-31"), -2), on("2020-11-30"));
    assert_int_equal(date_add_months(on("2021-12-15"), 13), on("2023-01-15"));
    assert_int_equal(date_add_months(on("2021-03-15"), -15), on("2019-12-15"));
}

static void
moments(void **state)
{
    static const char *const bad[] = {
        "2020-11-26T24:00Z",  "2020-11-26T16:00",      "2020-11-26 16:00+08:00",
        "2020-11-26T16:60Z",  "2020-11-26T16:00+0800", "2020-11-26T16:00+15:00",
        "2020-11-26T16:00Zx", "2020-11-26T16:00:61Z",  "2020-11-31",
        "2020-11-26T",
    };
    struct moment m;

    (void)state;
    assert_true(value_moment(STR("2020-11-26"), &m));
    assert_false(m.has_time);
    assert_true(value_moment(STR("2020-11-26T16:00+08:00"), &m));
    assert_true(m.has_time);
    assert_int_equal(m.date, on("2020-11-26"));
    assert_int_equal(m.minute, 16 * 60);
    assert_int_equal(m.offset, 480);
    assert_true(value_moment(STR("2020-11-26T03:05:59-03:30"), &m));
    assert_int_equal(m.minute, 185);
    assert_int_equal(m.offset, -210);
    assert_true(value_moment(STR("2020-11-26T23:59Z"), &m));
    assert_int_equal(m.offset, 0);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(value_moment(str_from(bad[i]), &m));
}

static void
money(void **state)
{
    static const char *const bad[] = {
        "",
        ".",
        "1.",
        ".5",
        "1.234",
        "-1",
        "+1",
        "1,000",
        "1e3",
        "1 ",
        " 1",
        "1.2.3",
        "٣",
        "１",
        "0x1",
        "1.-1",
        "10000000000000",
        "1.0 ",
    };
    fen f;

    (void)state;
    assert_true(value_money(STR("0"), &f));
    assert_int_equal(f, 0);
    assert_true(value_money(STR("8000000"), &f));
    assert_int_equal(f, 800000000);
    assert_true(value_money(STR("0.1"), &f));
    assert_int_equal(f, 10);
    assert_true(value_money(STR("140.05"), &f));
    assert_int_equal(f, 14005);
    assert_true(value_money(STR("9999999999999.99"), &f));
    assert_int_equal(f, 999999999999999);
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (value_money(str_from(bad[i]), &f))
            fail_msg("took '%s'", bad[i]);
}

static void
numbers(void **state)
{
    static const char *const bad[] = {"",          "-",   "--1",
                                      "1.0000001", "+-1", "NaN",
                                      "1-",        ".1",  "10000000000000"};
    micro n;

    (void)state;
    assert_true(value_number(STR("-2.5"), &n));
    assert_int_equal(n, -2500000);
    assert_true(value_number(STR("+0.000001"), &n));
    assert_int_equal(n, 1);
    assert_true(value_number(STR("24"), &n));
    assert_int_equal(n, 24000000);
    assert_true(value_number(STR("9223372036854"), &n));
    assert_false(value_number(STR("9223372036855"), &n)); /* overflow */
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        if (value_number(str_from(bad[i]), &n))
            fail_msg("took '%s'", bad[i]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates),  cmocka_unit_test(calendar_is_gapless),
        cmocka_unit_test(months), cmocka_unit_test(moments),
        cmocka_unit_test(money),  cmocka_unit_test(numbers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
