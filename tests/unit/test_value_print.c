/* Printing of dates, moments, money, lists, names. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "base/arena.h"
#include "value/value.h"

static struct arena *a;

static int
set_up(void **state)
{
    (void)state;
    a = arena_new(1 << 22);
    return a ? 0 : -1;
}

static int
tear_down(void **state)
{
    (void)state;
    arena_close(a);
    return 0;
}

static day
on(const char *text)
{
    day d = 0;

    assert_true(value_date(str_from(text), &d));
    return d;
}

static const char *
long_date(const char *iso, const char *lang)
{
    struct buf b = buf_new(a);

    value_print_date(&b, on(iso), lang);
    return b.p;
}

static void
dates(void **state)
{
    static const struct {
        const char *lang;
        const char *text;
    } cases[] = {
        {"zh", "2021年12月6日"},      {"en", "6 December 2021"},
        {"en-GB", "6 December 2021"}, {"ja", "2021年12月6日"},
        {"ko", "2021년 12월 6일"},    {"he", "6 בדצמבר 2021"},
        {"de", "6. Dezember 2021"},   {"es", "6 de diciembre de 2021"},
        {"fr", "6 décembre 2021"},    {"fi", "6. joulukuuta 2021"},
        {"hu", "2021. december 6."},  {"th", "6 ธันวาคม ค.ศ. 2021"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(long_date("2021-12-06", cases[i].lang),
                            cases[i].text);
    assert_non_null(long_date("2021-12-06", "mn"));
    assert_non_null(long_date("2021-12-06", "ar"));
    /* No switch to the Julian calendar before 1582. */
    assert_string_equal(long_date("1500-03-01", "en"), "1 March 1500");
    /* A tag that is none is no way out of the calendar. */
    assert_string_equal(long_date("2021-12-06", "??"), "6 December 2021");
}

static const char *
han(const char *iso)
{
    struct buf b = buf_new(a);

    value_print_date_han(&b, on(iso));
    return b.p;
}

static void
han_dates(void **state)
{
    (void)state;
    assert_string_equal(han("2021-12-26"), "二〇二一年十二月二十六日");
    assert_string_equal(han("2020-10-10"), "二〇二〇年十月十日");
    assert_string_equal(han("2000-01-31"), "二〇〇〇年一月三十一日");
    assert_string_equal(han("1999-11-20"), "一九九九年十一月二十日");
}

static const char *
moment(const char *text, const char *zone, const char *lang)
{
    struct buf b = buf_new(a);
    struct moment m;

    assert_true(value_moment(str_from(text), &m));
    return value_print_moment(&b, m, zone, lang) ? b.p : "refused";
}

static void
moments(void **state)
{
    (void)state;
    assert_string_equal(moment("2020-11-26T16:00+08:00", "Europe/Berlin", "en"),
                        "26 November 2020 09:00 (Germany Time)");
    assert_string_equal(moment("2020-07-26T16:00+08:00", "Europe/Berlin", "en"),
                        "26 July 2020 10:00 (Germany Time)");
    assert_string_equal(
        moment("2020-11-26T07:30+08:00", "America/New_York", "en"),
        "25 November 2020 18:30 (New York Time)");
    assert_string_equal(moment("2020-11-26T16:00+08:00", "Asia/Shanghai", "zh"),
                        "2020年11月26日 16:00（北京时间）");
    assert_string_equal(moment("2020-11-26T16:00+08:00", "Asia/Shanghai", "en"),
                        "26 November 2020 16:00 (Beijing time)");
    assert_string_equal(moment("2020-11-26T16:00+08:00", "Europe/Berlin", "zh"),
                        "2020年11月26日 09:00（德国时间）");
    assert_string_equal(moment("1969-12-31T23:59Z", "Etc/UTC", "en"),
                        "31 December 1969 23:59 (GMT)");
    /* No time was stated: none is shown, and that is said. */
    assert_string_equal(moment("2020-11-27", "Europe/Madrid", "en"),
                        "27 November 2020 (Spain Time, no hour given)");
    assert_string_equal(moment("2020-11-27", "Europe/Madrid", "zh"),
                        "2020年11月27日（西班牙时间，未给出钟点）");
    assert_string_equal(moment("2020-11-26T16:00+08:00", "Asia/Tokyo", "ja"),
                        "2020年11月26日 17:00 (UTC+9)");
    assert_string_equal(moment("2020-11-26T16:00+08:00", "Europe/Berlin", "de"),
                        "26. November 2020 um 09:00 (UTC+1)");
    assert_string_equal(
        moment("2020-07-26T16:00+08:00", "Europe/Helsinki", "fi"),
        "26. heinäkuuta 2020 klo 11.00 (UTC+3)");
    assert_string_equal(
        moment("2020-11-26T16:00+08:00", "America/St_Johns", "fr"),
        "26 novembre 2020 à 04:30 "
        "(UTC\u22123:30)");
    assert_string_equal(
        moment("2020-11-26T16:00+08:00", "Asia/Jerusalem", "he"),
        "26 בנובמבר 2020 בשעה 10:00 \u2066(UTC+2)\u2069");
    assert_string_equal(moment("2020-11-27", "Asia/Jerusalem", "he"),
                        "27 בנובמבר 2020");
    assert_string_equal(moment("2020-11-26", "Europe/Brelin", "en"), "refused");
    assert_string_equal(moment("2020-11-26", "", "en"), "refused");
}

static const char *
money(fen amount, const char *lang)
{
    struct buf b = buf_new(a);

    value_print_money(&b, amount, lang);
    return b.p;
}

static const char *
wan(fen amount)
{
    struct buf b = buf_new(a);

    value_print_wan(&b, amount);
    return b.p;
}

static const char *
words(fen amount, const char *currency, const char *lang)
{
    struct buf b = buf_new(a);

    value_print_words(&b, amount, currency, lang);
    return b.p;
}

static void
amounts(void **state)
{
    (void)state;
    assert_string_equal(money(800000000, "en"), "8,000,000");
    assert_string_equal(money(800000050, "zh"), "8,000,000.50");
    assert_string_equal(money(0, "en"), "0");
    assert_string_equal(money(5, "de"), "0,05");
    assert_string_equal(money(123456789, "de-AT"), "1.234.567,89");
    assert_string_equal(money(100000, "fi"), "1\u00a0000");
    assert_string_equal(money(-100050, "en"), "\u22121,000.50");
    assert_string_equal(wan(3200000000), "3200");
    assert_string_equal(wan(140950000), "140.95");
    assert_string_equal(wan(1), "0.000001");
    assert_string_equal(words(4500000000, "CNY", "en"), "RMB 45 million");
    assert_string_equal(words(1250000000, "CNY", "en"), "RMB 12.5 million");
    assert_string_equal(words(4500000000, "CNY", "zh"), "4500万元");
    assert_string_equal(words(120000000000, "EUR", "en"), "EUR 1.2 billion");
    assert_string_equal(words(9999950, "CNY", "en"), "RMB 99,999.50");
    assert_string_equal(words(12345678900, "CNY", "zh"), "1.23456789亿元");
}

static const char *
number(micro n, const char *lang)
{
    struct buf b = buf_new(a);

    value_print_number(&b, n, lang);
    return b.p;
}

static void
numbers(void **state)
{
    (void)state;
    assert_string_equal(number(24000000, "en"), "24");
    assert_string_equal(number(2500000, "de"), "2,5");
    assert_string_equal(number(1234000001, "en"), "1,234.000001");
    assert_string_equal(number(INT64_MIN, "en"),
                        "\u22129,223,372,036,854.775808");
}

static const char *
list(int count, const char *lang)
{
    static const struct str items[] = {{"A", 1}, {"B", 1}, {"C", 1}};
    struct buf b = buf_new(a);

    value_print_list(&b, items, count, lang);
    return b.p ? b.p : "";
}

static const char *
plural(int64_t n, const char *forms, const char *lang)
{
    struct buf b = buf_new(a);

    value_print_plural(&b, n, forms, lang);
    return b.p;
}

static void
lists_and_plurals(void **state)
{
    const char *en = "one=# application|other=# applications";
    const char *pl = "one=# wniosek|few=# wnioski|many=# wniosków|other=#";

    (void)state;
    assert_string_equal(list(3, "zh"), "A、B和C");
    assert_string_equal(list(3, "en"), "A, B and C");
    assert_string_equal(list(2, "en"), "A and B");
    assert_string_equal(list(1, "en"), "A");
    assert_string_equal(list(0, "en"), "");
    assert_string_equal(plural(1, en, "en"), "1 application");
    assert_string_equal(plural(0, en, "en"), "0 applications");
    assert_string_equal(plural(1, "other=#项", "zh"), "1项");
    assert_string_equal(plural(3, pl, "pl"), "3 wnioski");
    assert_string_equal(plural(12, pl, "pl"), "12 wniosków");
}

static void
names(void **state)
{
    static const char *const cases[][2] = {
        {"张晓明", "Zhang Xiaoming"},
        {"吕一", "Lü Yi"},
        {"欧阳安娜", "Ouyang Anna"},
        {"李延安", "Li Yan’an"},
        {"曾单", "Zeng Dan"},
        {"单田芳", "Shan Tianfang"},
        {"长孙无忌", "Zhangsun Wuji"},
        {"仇和", "Qiu He"},
        {"区伟", "Ou Wei"},
        {"尉迟恭", "Yuchi Gong"},
        {"万俟卨", "Moqi Xie"},
        {"盖叫天", "Ge Jiaotian"},
        {"司马", "Si Ma"},
        {" 王小二 ", "Wang Xiao’er"},
        {"阿凡提·买买提", "Afanti Maimaiti"},
        {"Anna Müller", "Anna Müller"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct str name = value_pinyin_name(a, str_from(cases[i][0]));

        assert_string_equal(str_text(a, name), cases[i][1]);
    }
    assert_int_equal(value_pinyin_name(a, STR("")).n, 0);
}

static void
order_and_widths(void **state)
{
    struct str zhang = value_collation_key(a, STR("张"), "zh");
    struct str li = value_collation_key(a, STR("李"), "zh");
    struct str wang = value_collation_key(a, STR("王"), "zh");

    (void)state;
    assert_true(str_compare(li, wang) < 0);
    assert_true(str_compare(wang, zhang) < 0);
    assert_int_equal(value_characters(STR("中文 text\n\u3000。")), 7);
    assert_int_equal(value_columns(STR("中文a。")), 7);
    assert_int_equal(value_columns(STR("e\u0301\u200b")), 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dates),   cmocka_unit_test(han_dates),
        cmocka_unit_test(moments), cmocka_unit_test(amounts),
        cmocka_unit_test(numbers), cmocka_unit_test(lists_and_plurals),
        cmocka_unit_test(names),   cmocka_unit_test(order_and_widths),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
