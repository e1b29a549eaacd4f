/*
 * The expression language: refusals by type and form, three-valued logic with
 * pending, exact arithmetic, bounds.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "check/expression.h"

struct bench {
    struct arena *arena;
    struct diags *diags;
};

enum { NAMES = 9, TERMS = 5 };

static struct bench bench;

static int
set_up(void **state)
{
    (void)state;
    bench.arena = arena_new((size_t)16 << 20);
    bench.diags = diags_new();
    return bench.arena == NULL || bench.diags == NULL;
}

static int
tear_down(void **state)
{
    (void)state;
    diags_close(bench.diags);
    arena_close(bench.arena);
    return 0;
}

static struct fact
text_fact(const char *text)
{
    return (struct fact){.type = TYPE_TEXT,
                         .selected = true,
                         .text = {str_from(text), str_from(text)}};
}

static const struct bitext pair_items[] = {{{"DE", 2}, {"DE", 2}},
                                           {{"CN", 2}, {"CN", 2}}};
static const struct bitext many_items[] = {
    {{"CN", 2}, {"CN", 2}}, {{"DE", 2}, {"DE", 2}}, {{"FR", 2}, {"FR", 2}}};

/* Names and facts that every test may use. */
static struct scope
scope_of(struct expression_name *names)
{
    static const struct term terms[TERMS] = {
        {{"cn", 2}, TERM_DEADLINE, TYPE_DATE, NULL, NULL},
        {{"de", 2}, TERM_DEADLINE, TYPE_DATE, NULL, NULL},
        {{"most", 4}, TERM_LIMIT, TYPE_NUMBER, NULL, NULL},
        {{"open", 4}, TERM_LIMIT, TYPE_DATE, NULL, NULL},
        {{"strict", 6}, TERM_LIMIT, TYPE_FLAG, NULL, NULL},
    };
    static const struct expression_name all[NAMES] = {
        {{"n", 1}, TYPE_NUMBER, false},   {{"gone", 4}, TYPE_NUMBER, false},
        {{"few", 3}, TYPE_NUMBER, false}, {{"fund", 4}, TYPE_MONEY, false},
        {{"start", 5}, TYPE_DATE, false}, {{"kind", 4}, TYPE_TEXT, false},
        {{"covid", 5}, TYPE_FLAG, false}, {{"pair", 4}, TYPE_LIST, false},
        {{"many", 4}, TYPE_LIST, false},
    };
    memcpy(names, all, sizeof all);
    return (struct scope){bench.arena, bench.diags, {"call.xml", 3, 5},
                          names,       NAMES,       terms,
                          TERMS,       NULL};
}

static struct fact
evaluate(const char *source)
{
    struct expression_name names[NAMES];
    struct scope s = scope_of(names);
    const struct expression *e = expression_parse(&s, str_from(source));
    if (e == NULL)
        fail_msg("refused: %s: SB%d", source, (int)bench.diags->list[0].code);
    struct fact values[NAMES] = {
        fact_of(TYPE_NUMBER, ratio_whole(3)),
        fact_open(TYPE_NUMBER, UNKNOWN),
        fact_of(TYPE_NUMBER, ratio_whole(2)),
        fact_of(TYPE_MONEY, ratio_whole(140950)),
        fact_of(TYPE_DATE, ratio_whole(date_from_civil(2021, 1, 1))),
        text_fact("enterprise"),
        fact_flag(true),
        {.type = TYPE_LIST, .items = pair_items, .count = 2, .n = {0, 1}},
        {.type = TYPE_LIST, .items = many_items, .count = 3, .n = {0, 1}},
    };
    values[2].at_least = true;
    struct fact terms[TERMS] = {
        fact_of(TYPE_DATE, ratio_whole(date_from_civil(2020, 11, 26))),
        fact_open(TYPE_DATE, UNKNOWN), fact_of(TYPE_NUMBER, ratio_whole(3)),
        fact_open(TYPE_DATE, UNKNOWN), fact_flag(true)};
    static bool mixed;
    struct setting setting = {bench.arena, bench.diags,
                              s.place,     values,
                              terms,       fact_open(TYPE_DATE, PENDING),
                              &mixed};
    return expression_evaluate(e, &setting);
}

/* T F U P of a flag. */
static char
truth(const char *source)
{
    struct fact f = evaluate(source);
    assert_int_equal(f.type, TYPE_FLAG);
    if (f.known == UNKNOWN)
        return 'U';
    if (f.known == PENDING)
        return 'P';
    return f.n.num != 0 ? 'T' : 'F';
}

static void
assert_truth(const char *source, char wanted)
{
    char found = truth(source);
    if (found != wanted)
        fail_msg("%s: %c, not %c", source, found, wanted);
}

static void
assert_refused(const char *source, enum diag_code code, const char *first)
{
    struct expression_name names[NAMES];
    struct scope s = scope_of(names);
    diags_clear(bench.diags);
    if (expression_parse(&s, str_from(source)) != NULL)
        fail_msg("taken: %s", source);
    if (bench.diags->count != 1 || bench.diags->list[0].code != code)
        fail_msg("%s: %d diagnostics, first SB%d", source, bench.diags->count,
                 (int)bench.diags->list[0].code);
    if (first != NULL)
        assert_string_equal(bench.diags->list[0].args[0], first);
    assert_int_equal(bench.diags->list[0].place.line, 3);
    assert_int_equal(bench.diags->list[0].place.column, 5);
    diags_clear(bench.diags);
}

static void
paths_are_refused(void **state)
{
    (void)state;
    assert_refused("/proposal/period", SB_EXPRESSION_PATH, "/");
    assert_refused("$n = //task", SB_EXPRESSION_PATH, "//");
    assert_refused("@end = 1", SB_EXPRESSION_PATH, "@");
    assert_refused("../x", SB_EXPRESSION_PATH, "..");
    assert_refused(". = 1", SB_EXPRESSION_PATH, ".");
    assert_refused("$n[1] = 1", SB_EXPRESSION_PATH, "[");
    assert_refused("$n/x = 1", SB_EXPRESSION_PATH, "/");
    assert_refused("self::x", SB_EXPRESSION_PATH, "self::");
    assert_refused("end <= 3", SB_EXPRESSION_NAME, "end");
    assert_refused("budget/funds", SB_EXPRESSION_PATH, "budget/");
}

static void
unknown_names_are_refused(void **state)
{
    (void)state;
    assert_refused("$staart > 5", SB_EXPRESSION_VALUE, "$staart");
    assert_refused("sb:month($start, $start) > 5", SB_EXPRESSION_FUNCTION,
                   "sb:month");
    assert_refused("count($n) > 5", SB_EXPRESSION_FUNCTION, "count");
    assert_refused("sb:deadline('dee') > $start", SB_EXPRESSION_DEADLINE,
                   "dee");
    assert_refused("$n <= sb:limit('mosst')", SB_EXPRESSION_LIMIT, "mosst");
    assert_refused("$n <= sb:limit('cn')", SB_EXPRESSION_LIMIT, "cn");
    assert_refused("$n <= sb:limit($kind)", SB_EXPRESSION_ARGUMENT, "sb:limit");
    assert_refused("$start <= sb:limit('most')", SB_EXPRESSION_TYPES, "<=");
    struct expression_name names[NAMES];
    struct scope s = scope_of(names);
    assert_null(expression_parse(&s, STR("$staart > 5")));
    assert_string_equal(bench.diags->list[0].args[1], "start");
    diags_clear(bench.diags);
}

static void
wrong_counts_are_refused(void **state)
{
    (void)state;
    assert_refused("sb:months($start)", SB_EXPRESSION_ARITY, "sb:months");
    assert_refused("sb:today(1)", SB_EXPRESSION_ARITY, "sb:today");
    assert_refused("sb:if(true(), 1, 2, 3)", SB_EXPRESSION_ARITY, "sb:if");
    assert_refused("not()", SB_EXPRESSION_ARITY, "not");
}

static void
broken_forms_are_refused(void **state)
{
    (void)state;
    assert_refused("", SB_EXPRESSION_END, NULL);
    assert_refused("$n =", SB_EXPRESSION_END, NULL);
    assert_refused("($n = 1", SB_EXPRESSION_END, NULL);
    assert_refused("$n = 1)", SB_EXPRESSION_TOKEN, ")");
    assert_refused("$n == 1", SB_EXPRESSION_TOKEN, "=");
    assert_refused("$n = 'x", SB_EXPRESSION_TOKEN, "'x");
    assert_refused("$n 1", SB_EXPRESSION_TOKEN, "1");
    assert_refused("$n ! 1", SB_EXPRESSION_TOKEN, "!");
    assert_refused("$n and", SB_EXPRESSION_END, NULL);
    assert_refused("0.1234567 = 1", SB_EXPRESSION_LITERAL, "0.1234567");
    struct buf deep = buf_new(bench.arena);
    for (int i = 0; i < 500; i++)
        buf_char(&deep, '(');
    assert_refused(deep.p, SB_EXPRESSION_DEPTH, NULL);
}

static void
types_that_do_not_fit_are_refused(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "$start <= '2022-12-31'",
        "$start = '2022-12-31'",
        "$kind < 'x'",
        "$kind + $kind",
        "$fund + $start",
        "$start - $start",
        "$covid < $covid",
        "$n < $fund",
        "$n = $fund",
        "$fund * $fund",
        "$n div $fund",
        "$fund mod $n",
        "$pair = $pair",
        "$covid = 'yes'",
        "$n and true()",
        "true() or 'x'",
        "-$start = $start",
        "$start + 1 = $start",
        "$fund - $n = $fund",
    };
    for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
        assert_refused(wrong[i], SB_EXPRESSION_TYPES, NULL);
    assert_refused("not($n)", SB_EXPRESSION_ARGUMENT, "not");
    assert_refused("sb:months('2021-01-01', $start)", SB_EXPRESSION_ARGUMENT,
                   "sb:months");
    assert_refused("sb:money($fund)", SB_EXPRESSION_ARGUMENT, "sb:money");
    assert_refused("sb:date($kind)", SB_EXPRESSION_ARGUMENT, "sb:date");
    assert_refused("sb:known(3)", SB_EXPRESSION_ARGUMENT, "sb:known");
    assert_refused("sb:subset($kind, $pair)", SB_EXPRESSION_ARGUMENT,
                   "sb:subset");
    assert_refused("sb:if($covid, 1, 'a')", SB_EXPRESSION_ARGUMENT, "sb:if");
    assert_refused("sb:date('2021-02-29')", SB_EXPRESSION_LITERAL,
                   "2021-02-29");
}

static void
a_type_names_both_sides(void **state)
{
    (void)state;
    struct expression_name names[NAMES];
    struct scope s = scope_of(names);
    assert_null(expression_parse(&s, STR("$start <= '2022-12-31'")));
    const struct diag *d = &bench.diags->list[0];
    assert_string_equal(d->args[0], "<=");
    assert_string_equal(d->args[1], "date");
    assert_string_equal(d->args[2], "text");
    diags_clear(bench.diags);
}

/* The tables of expression.h, whole. */
static void
logic_is_kleenes_with_pending(void **state)
{
    (void)state;
    static const char order[] = "TFPU";
    static const char *const words[] = {"true()", "false()",
                                        "sb:today() > $start", "sb:unknown()"};
    static const char *const and_table[] = {"TFPU", "FFFF", "PFPU", "UFUU"};
    static const char *const or_table[] = {"TTTT", "TFPU", "TPPU", "TUUU"};
    static const char not_row[] = "FTPU";
    for (int i = 0; i < 4; i++) {
        struct buf not_text = buf_new(bench.arena);
        buf_format(&not_text, "not(%s)", words[i]);
        assert_truth(words[i], order[i]);
        assert_truth(not_text.p, not_row[i]);
        for (int j = 0; j < 4; j++) {
            struct buf both = buf_new(bench.arena);
            buf_format(&both, "(%s) and (%s)", words[i], words[j]);
            assert_truth(both.p, and_table[i][j]);
            struct buf either = buf_new(bench.arena);
            buf_format(&either, "(%s) or (%s)", words[i], words[j]);
            assert_truth(either.p, or_table[i][j]);
        }
    }
}

/* What only time can settle, whether or not its date is known. */
static void
until_is_open(void **state)
{
    (void)state;
    assert_truth("sb:until($start)", 'P');
    assert_truth("sb:until(sb:deadline('de'))", 'P');
    assert_truth("true() or sb:until($start)", 'T');
    assert_truth("false() or sb:until($start)", 'P');
    assert_truth("not(sb:until($start))", 'P');
    assert_refused("sb:until('2021-01-01')", SB_EXPRESSION_ARGUMENT,
                   "sb:until");
}

static void
unknown_spreads(void **state)
{
    (void)state;
    assert_truth("$gone > 1", 'U');
    assert_truth("$gone + 1 = 2", 'U');
    assert_truth("$gone = $gone", 'U');
    assert_truth("sb:deadline('de') >= $start", 'U');
    assert_truth("sb:deadline('cn') < $start", 'T');
    assert_truth("$n <= sb:limit('most')", 'T');
    assert_truth("$n < sb:limit('most')", 'F');
    assert_truth("$gone <= sb:limit('most')", 'U');
    assert_truth("$start >= sb:limit('open')", 'U');
    assert_truth("sb:limit('strict') and $covid", 'T');
    assert_truth("sb:months($start, sb:today()) > 1", 'P');
    assert_truth("sb:months(sb:deadline('de'), sb:today()) > 1", 'U');
    assert_truth("sb:if(sb:unknown(), 1, 2) = 1", 'U');
    assert_truth("sb:if($covid, $n, $gone) = 3", 'T');
    assert_truth("1 div 0 = 1", 'U');
    assert_truth("1 mod 0 = 1", 'U');
    assert_truth("sb:known($gone)", 'F');
    assert_truth("sb:known($n)", 'T');
}

static void
arithmetic_is_exact(void **state)
{
    (void)state;
    assert_truth("0.1 + 0.2 = 0.3", 'T');
    assert_truth("1 div 3 * 3 = 1", 'T');
    assert_truth("0.000001 * 0.000001 > 0", 'T');
    assert_truth("1409.50 - 1409.49 = 0.01", 'T');
    assert_truth("$fund = sb:money(1409.5)", 'T');
    assert_truth("$fund = sb:money(1409.50)", 'T');
    assert_truth("$fund * 2 = sb:money(2819)", 'T');
    assert_truth("3 * $fund div 3 = $fund", 'T');
    assert_truth("sb:money(20000000) div 3 > sb:money(6666666.66)", 'T');
    assert_truth("$fund div sb:money(1) = 1409.5", 'T');
    assert_truth("7 mod 3 = 1 and -7 mod 3 = -1", 'T');
    assert_truth("1 + 2 * 3 = 7 and (1 + 2) * 3 = 9", 'T');
    assert_truth("10 - 3 - 2 = 5", 'T');
    assert_truth("--$n = 3", 'T');
}

static void
precedence_is_that_of_xpath(void **state)
{
    (void)state;
    assert_truth("true() or false() and false()", 'T');
    assert_truth("1 < 2 = true()", 'T');
    assert_truth("1 + 1 > 1 and not(2 != 2)", 'T');
    assert_truth("$n>=3 and $n<=3", 'T');
}

static void
overflow_is_unknown_and_said(void **state)
{
    (void)state;
    diags_clear(bench.diags);
    assert_truth("9000000000000 * 9000000000000 > 1", 'U');
    assert_int_equal(bench.diags->count, 1);
    assert_int_equal(bench.diags->list[0].code, SB_EXPRESSION_OVERFLOW);
    assert_int_equal(bench.diags->errors, 0);
    diags_clear(bench.diags);
    assert_truth("sb:add-months($start, 999999) > $start", 'U');
    assert_truth("sb:add-days($start, 0.5) > $start", 'U');
    assert_int_equal(bench.diags->count, 2);
    diags_clear(bench.diags);
}

static void
dates_are_counted(void **state)
{
    (void)state;
    assert_truth("sb:months($start, sb:date('2022-12-31')) = 24", 'T');
    assert_truth("sb:months($start, sb:date('2022-12-30')) = 23", 'T');
    assert_truth("sb:days($start, sb:date('2021-12-31')) = 364", 'T');
    assert_truth("sb:add-months(sb:date('2021-01-31'), 1) = "
                 "sb:date('2021-02-28')",
                 'T');
    assert_truth("sb:add-days($start, -1) = sb:date('2020-12-31')", 'T');
}

static void
lists_are_sets(void **state)
{
    (void)state;
    assert_truth("sb:subset($pair, $many)", 'T');
    assert_truth("sb:subset($many, $pair)", 'F');
    assert_truth("sb:size($many) = 3", 'T');
    assert_truth("sb:size(sb:except($many, $pair)) = 1", 'T');
    assert_truth("sb:member('FR', sb:except($many, $pair))", 'T');
    assert_truth("sb:size(sb:except($pair, $many)) = 0", 'T');
    assert_truth("sb:member('FR', $many)", 'T');
    assert_truth("sb:member($kind, $many)", 'F');
}

/* $few is at least 2. */
static void
bounds_decide_where_they_can(void **state)
{
    (void)state;
    assert_truth("$few >= 2", 'T');
    assert_truth("$few >= 1", 'T');
    assert_truth("$few > 1", 'T');
    assert_truth("$few >= 3", 'U');
    assert_truth("$few < 2", 'F');
    assert_truth("$few <= 1", 'F');
    assert_truth("$few <= 2", 'U');
    assert_truth("$few = 1", 'F');
    assert_truth("$few = 2", 'U');
    assert_truth("$few != 1", 'T');
    assert_truth("1 < $few", 'T');
    assert_truth("2 = $few", 'U');
    assert_truth("3 <= $few", 'U');
    assert_truth("$few = $few", 'U');
    assert_truth("$few + 1 >= 3", 'T');
    assert_truth("$few - 1 >= 1", 'T');
    assert_truth("3 - $few <= 1", 'U');
    assert_truth("-$few < 0", 'U');
    assert_truth("2 * $few >= 4", 'T');
    assert_truth("10 div $few < 6", 'U');
    assert_truth("$few div 2 >= 1", 'T');
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_refused),
        cmocka_unit_test(unknown_names_are_refused),
        cmocka_unit_test(wrong_counts_are_refused),
        cmocka_unit_test(broken_forms_are_refused),
        cmocka_unit_test(types_that_do_not_fit_are_refused),
        cmocka_unit_test(a_type_names_both_sides),
        cmocka_unit_test(logic_is_kleenes_with_pending),
        cmocka_unit_test(until_is_open),
        cmocka_unit_test(unknown_spreads),
        cmocka_unit_test(arithmetic_is_exact),
        cmocka_unit_test(precedence_is_that_of_xpath),
        cmocka_unit_test(overflow_is_unknown_and_said),
        cmocka_unit_test(dates_are_counted),
        cmocka_unit_test(lists_are_sets),
        cmocka_unit_test(bounds_decide_where_they_can),
    };
    return cmocka_run_group_tests_name("check expression", tests, set_up,
                                       tear_down);
}
