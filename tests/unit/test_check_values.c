/*
 * Values of checks: counts, sums and lists as far as they are complete, folds,
 * flags, currencies, and how each is printed.
 */
#include "check_run_bench.h"

#include <string.h>

#define COUNT_DE                                                               \
    "<value name='de' type='count' select=\"participants/participant"          \
    "[@side='DE' and @kind='enterprise']\"/><test>$de &gt;= 1</test>"
#define ENTERPRISE(id, side)                                                   \
    "<participant id='" id "' side='" side                                     \
    "' kind='enterprise' role='participant'/>"

static void
a_count_decides(void **state)
{
    (void)state;
    assert_int_equal(state_of(COUNT_DE, "<participants>" ENTERPRISE(
                                            "u1", "DE") "</participants>"),
                     CHECK_MET);
    assert_int_equal(state_of(COUNT_DE, "<participants>" ENTERPRISE(
                                            "u1", "CN") "</participants>"),
                     CHECK_UNMET);
    assert_int_equal(state_of(COUNT_DE, "<participants/>"), CHECK_UNMET);
}

static void
a_list_that_is_not_there_is_unknown(void **state)
{
    (void)state;
    assert_int_equal(state_of(COUNT_DE, ""), CHECK_UNKNOWN);
}

static void
an_incomplete_list_bounds_a_count(void **state)
{
    (void)state;
    assert_int_equal(
        state_of(COUNT_DE, "<participants complete='no'>" ENTERPRISE(
                               "u1", "CN") "</participants>"),
        CHECK_UNKNOWN);
    assert_int_equal(
        state_of(COUNT_DE, "<participants complete='no'>" ENTERPRISE(
                               "u1", "DE") "</participants>"),
        CHECK_MET);
    static const char none[] =
        "<value name='de' type='count' select='//participant'/>"
        "<test>$de = 0</test>";
    assert_int_equal(state_of(none, "<participants complete='no'/>"),
                     CHECK_UNKNOWN);
    assert_int_equal(state_of(none, "<participants/>"), CHECK_MET);
}

/* No paper, so no term of one; but who has not said so has not said. */
static void
what_is_below_an_empty_list_is_none(void **state)
{
    (void)state;
    static const char none[] =
        "<value name='n' type='count' select=\"attachments/attachment/"
        "term[@kind='ip']\"/><test>$n = 0</test>";
    assert_int_equal(state_of(none, "<attachments complete='yes'/>"),
                     CHECK_MET);
    assert_int_equal(state_of(none, "<attachments/>"), CHECK_UNKNOWN);
    assert_int_equal(state_of(none, "<attachments complete='no'/>"),
                     CHECK_UNKNOWN);
    assert_int_equal(state_of(none, ""), CHECK_UNKNOWN);
}

static void
a_predicate_on_an_incomplete_list_is_unknown(void **state)
{
    (void)state;
    static const char other[] =
        "<value name='n' type='count' select=\"people/person[@participant = "
        "/proposal/participants/participant/@id]\"/><test>$n &gt;= 1</test>";
    assert_int_equal(
        state_of(other,
                 "<participants complete='no'>" ENTERPRISE(
                     "u1", "DE") "</participants><people><person id='p' "
                                 "participant='u1' role='leader'/></people>"),
        CHECK_UNKNOWN);
    assert_int_equal(
        state_of(other,
                 "<participants>" ENTERPRISE(
                     "u1", "DE") "</participants><people><person id='p' "
                                 "participant='u1' role='leader'/></people>"),
        CHECK_MET);
}

#define FUND(kind, amount)                                                     \
    "<fund participant='u1' kind='" kind "' amount='" amount "'/>"

static void
sums_are_exact(void **state)
{
    (void)state;
    static const char sum[] =
        "<value name='own' type='money' "
        "select=\"budget/funds/fund[@kind='own']/@amount\"/>"
        "<test>$own = sb:money(0.3)</test>";
    assert_int_equal(
        state_of(sum, "<budget currency='CNY'><funds>" FUND("own", "0.1")
                          FUND("own", "0.2") "</funds></budget>"),
        CHECK_MET);
    assert_int_equal(state_of(sum, "<budget currency='CNY'><funds>" FUND(
                                       "local", "0.1") "</funds></budget>"),
                     CHECK_UNMET);
    assert_int_equal(
        state_of(sum, "<budget currency='CNY' complete='no'><funds>" FUND(
                          "own", "0.1") "</funds></budget>"),
        CHECK_UNKNOWN);
    assert_int_equal(
        state_of(sum, "<budget currency='CNY' complete='no'><funds>" FUND(
                          "own", "0.4") "</funds></budget>"),
        CHECK_UNMET);
    assert_int_equal(state_of(sum, "<budget currency='CNY'/>"), CHECK_UNKNOWN);
}

static void
an_attribute_that_is_missing_leaves_a_sum_open(void **state)
{
    (void)state;
    static const char sum[] =
        "<value name='m' type='number' select='people/person/@person-months'/>"
        "<test>$m &gt;= 6</test>";
    assert_int_equal(
        state_of(sum, "<people><person id='a' participant='u1' role='leader' "
                      "person-months='6'/><person id='b' participant='u1' "
                      "role='member'/></people>"),
        CHECK_UNKNOWN);
    assert_int_equal(
        state_of(sum, "<people><person id='a' participant='u1' role='leader' "
                      "person-months='6'/></people>"),
        CHECK_MET);
}

static void
folds_find_the_extremes(void **state)
{
    (void)state;
    static const char content[] =
        "<attachments><attachment id='a' kind='x' valid-to='2021-01-01'/>"
        "<attachment id='b' kind='x' valid-to='2022-01-01'/></attachments>";
    assert_int_equal(state_of("<value name='d' type='date' fold='max' "
                              "select='attachments/attachment/@valid-to'/>"
                              "<test>$d = sb:date('2022-01-01')</test>",
                              content),
                     CHECK_MET);
    assert_int_equal(state_of("<value name='d' type='date' fold='min' "
                              "select='attachments/attachment/@valid-to'/>"
                              "<test>$d = sb:date('2021-01-01')</test>",
                              content),
                     CHECK_MET);
    assert_int_equal(state_of("<value name='d' type='date' "
                              "select='attachments/attachment/@valid-to'/>"
                              "<test>$d = sb:date('2021-01-01')</test>",
                              content),
                     CHECK_UNKNOWN);
    assert_int_equal(bench.diags->list[0].code, SB_CHECK_SEVERAL);
}

static void
values_come_from_the_call_too(void **state)
{
    (void)state;
    assert_int_equal(
        state_of("<value name='w' type='money' from='direction' "
                 "select='funding/@amount'/><value name='p' type='list' "
                 "from='direction' select='partners/partner/@ref'/>"
                 "<value name='c' type='text' from='call' select='@currency'/>"
                 "<test>$w = sb:money(32000000) and "
                 "sb:member('AT', $p) and $c = 'CNY'</test>",
                 ""),
        CHECK_MET);
}

static void
a_flag_may_be_unknown(void **state)
{
    (void)state;
    static const char flag[] = "<value name='f' type='flag' select=\"flags/flag"
                               "[@name='covid']/@value\"/><test>$f</test>";
    assert_int_equal(
        state_of(flag, "<flags><flag name='covid' value='yes'/></flags>"),
        CHECK_MET);
    assert_int_equal(
        state_of(flag, "<flags><flag name='covid' value='no'/></flags>"),
        CHECK_UNMET);
    assert_int_equal(
        state_of(flag, "<flags><flag name='covid' value='unknown'/></flags>"),
        CHECK_UNKNOWN);
    assert_int_equal(state_of(flag, "<flags/>"), CHECK_UNKNOWN);
}

static void
values_are_printed_by_type(void **state)
{
    (void)state;
    const struct finding *f = run_check(
        "must", "",
        "<value name='w' type='money' from='direction' "
        "select='funding/@amount'/>"
        "<value name='m' type='money' select='budget/costs/cost/@amount'/>"
        "<value name='p' type='list' from='direction' "
        "select='partners/partner/@ref'/>"
        "<value name='n' type='count' select='people/person'/>"
        "<value name='d' type='date' select='period/@end'/>"
        "<value name='t' type='text' select='title'/>"
        "<test>false()</test><actual>$m</actual><limit>$w</limit>"
        "<unmet><zh>{$p}，{$n}，{$d}，{$t}</zh>"
        "<en>{$p}, {$n}, {$d}, {$t}</en></unmet>",
        "<title><zh>题目</zh><en>Title</en></title>"
        "<people complete='no'><person id='a' participant='u' role='leader'/>"
        "</people><budget currency='CNY'><costs>"
        "<cost kind='other' amount='1409.50' source='own'/></costs></budget>");
    assert_text(f->limit.zh, "3200万元");
    assert_text(f->limit.en, "CNY 32,000,000");
    assert_text(f->actual.zh, "1,409.50元");
    assert_text(f->actual.en, "CNY 1,409.50");
    assert_text(f->message.zh, "DE和AT，至少1，未写明，题目");
    assert_text(f->message.en, "DE and AT, at least 1, not stated, Title");
}

static void
a_value_that_does_not_parse_is_an_error(void **state)
{
    (void)state;
    static const char rules[] =
        "<requirement no='1' strength='must'><zh>条款</zh><check id='a'>"
        "<value name='d' type='date' select='period/@end'/>"
        "<test>$d = $d</test></check></requirement>";
    assert_int_equal(run(rules, "<period end='2021-02-30'/>"), -1);
    assert_int_equal(bench.diags->count, 1);
    const struct diag *d = &bench.diags->list[0];
    assert_int_equal(d->code, SB_CHECK_VALUE);
    assert_string_equal(d->place.file, "p.xml");
    assert_int_equal(d->place.line, 2);
    assert_string_equal(d->args[0], "2021-02-30");
}

#define FUNDS(content)                                                         \
    "<budget currency='CNY'><funds>" content "</funds></budget>"
#define EUR(kind, amount)                                                      \
    "<fund participant='u1' kind='" kind "' amount='" amount                   \
    "' currency='EUR'/>"
#define MATCH                                                                  \
    "<value name='own' type='money' "                                          \
    "select=\"budget/funds/fund[@kind='own']/@amount\"/>"                      \
    "<value name='state' type='money' "                                        \
    "select=\"budget/funds/fund[@kind='partner-government']/@amount\"/>"       \
    "<test>$own &gt;= $state</test><actual>$own</actual>"                      \
    "<limit>$state</limit>"

static void
money_keeps_its_currency(void **state)
{
    (void)state;
    const struct finding *f = run_check(
        "must", "", MATCH,
        FUNDS(EUR("own", "240000.50") EUR("partner-government", "300000")));
    assert_int_equal(f->state, CHECK_UNMET);
    assert_text(f->actual.zh, "EUR 240,000.50");
    assert_text(f->actual.en, "EUR 240,000.50");
    assert_text(f->limit.zh, "不少于EUR 300,000");
    assert_text(f->limit.en, "at least EUR 300,000");
}

static void
nothing_fits_every_currency(void **state)
{
    (void)state;
    const struct finding *f =
        run_check("must", "", MATCH, FUNDS(EUR("own", "5")));
    assert_int_equal(f->state, CHECK_MET);
    assert_text(f->limit.en, "at least EUR 0");
    assert_int_equal(state_of(MATCH, FUNDS(FUND("own", "0") EUR("own", "5")
                                               EUR("partner-government", "6"))),
                     CHECK_UNMET);
}

static void
currencies_are_not_mixed(void **state)
{
    (void)state;
    static const char reason[] = "amounts in different currencies are neither "
                                 "added nor compared";
    static const char *const contents[] = {
        FUNDS(FUND("own", "100") EUR("own", "100")),
        FUNDS(FUND("own", "100") EUR("partner-government", "50")),
        FUNDS(EUR("own", "100") FUND("partner-government", "50")),
    };
    for (int i = 0; i < 3; i++) {
        const struct finding *f = run_check("must", "", MATCH, contents[i]);
        assert_int_equal(f->state, CHECK_UNKNOWN);
        assert_non_null(strstr(str_text(bench.arena, f->message.en), reason));
        assert_non_null(
            strstr(str_text(bench.arena, f->message.zh), "币种不一"));
    }
}

static void
folds_do_not_mix_currencies(void **state)
{
    (void)state;
    static const char single[] =
        "<value name='m' type='money' fold='single' "
        "select='budget/funds/fund/@amount'/><test>$m = $m</test>";
    static const char largest[] =
        "<value name='m' type='money' fold='max' "
        "select='budget/funds/fund/@amount'/><test>$m = $m</test>";
    static const char both[] = FUNDS(FUND("own", "100") EUR("own", "100"));
    static const char one[] = FUNDS(EUR("own", "100") EUR("own", "100"));
    assert_int_equal(state_of(single, both), CHECK_UNKNOWN);
    assert_int_equal(state_of(largest, both), CHECK_UNKNOWN);
    assert_int_equal(state_of(single, one), CHECK_MET);
    assert_int_equal(state_of(largest, one), CHECK_MET);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_count_decides),
        cmocka_unit_test(a_list_that_is_not_there_is_unknown),
        cmocka_unit_test(an_incomplete_list_bounds_a_count),
        cmocka_unit_test(what_is_below_an_empty_list_is_none),
        cmocka_unit_test(a_predicate_on_an_incomplete_list_is_unknown),
        cmocka_unit_test(sums_are_exact),
        cmocka_unit_test(an_attribute_that_is_missing_leaves_a_sum_open),
        cmocka_unit_test(folds_find_the_extremes),
        cmocka_unit_test(values_come_from_the_call_too),
        cmocka_unit_test(a_flag_may_be_unknown),
        cmocka_unit_test(values_are_printed_by_type),
        cmocka_unit_test(a_value_that_does_not_parse_is_an_error),
        cmocka_unit_test(money_keeps_its_currency),
        cmocka_unit_test(nothing_fits_every_currency),
        cmocka_unit_test(currencies_are_not_mixed),
        cmocka_unit_test(folds_do_not_mix_currencies),
    };
    return cmocka_run_group_tests_name("check values", tests, bench_open,
                                       bench_close);
}
