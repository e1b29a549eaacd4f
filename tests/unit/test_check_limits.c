/*
 * Limits that a call leaves open and a proposal states, and the lengths that
 * such limits are on.
 */
#include "check_run_bench.h"

#define BIRTH                                                                  \
    "<value name='born' type='date' select='people/person/@birth'/>"           \
    "<test>$born &gt;= sb:limit('birth')</test>"                               \
    "<unknown><zh>无</zh><en>No date</en></unknown>"                          \
    "<unstated><zh>未限</zh><en>No limit</en></unstated>"                    \
    "<ask><zh>某部</zh><en>the ministry</en></ask>"
#define BORN "<people><person birth='1970-01-02'/></people>"

/* Of two reasons for an unknown one says whom to ask. */
static void
a_limit_is_unknown_until_it_is_stated(void **state)
{
    (void)state;
    static const char limit[] =
        BORN "<limits><limit id='birth' value='%s'/></limits>";
    static const struct {
        const char *value;
        enum check_state state;
    } cases[] = {{"1970-01-01", CHECK_MET},
                 {"1970-01-02", CHECK_MET},
                 {"1970-01-03", CHECK_UNMET}};
    const struct finding *f = run_check("must", "", BIRTH, BORN);
    assert_int_equal(f->state, CHECK_UNKNOWN);
    assert_text(f->message.en, "No limit; ask the ministry");
    for (int i = 0; i < 3; i++) {
        struct buf own = buf_new(bench.arena);
        buf_format(&own, limit, cases[i].value);
        assert_int_equal(state_of(BIRTH, own.p), cases[i].state);
    }
    f = run_check("must", "", BIRTH,
                  "<limits><limit id='birth' value='1970-01-01'/></limits>");
    assert_int_equal(f->state, CHECK_UNKNOWN);
    assert_text(f->message.en, "No date");
}

static void
a_stated_limit_stands_before_the_calls(void **state)
{
    (void)state;
    static const char two[] = "<value name='n' type='count' select='topics/*'/>"
                              "<test>$n &lt; sb:limit('most')</test>";
    assert_int_equal(state_of(two, "<topics><topic/></topics>"), CHECK_MET);
    assert_int_equal(state_of(two, "<topics><topic/></topics><limits>"
                                   "<limit id='most' value='1'/></limits>"),
                     CHECK_UNMET);
}

static void
a_limit_that_is_none_is_an_error(void **state)
{
    (void)state;
    static const char rules[] =
        "<requirement no='1' strength='must'><zh>条款</zh><check id='a'>" BIRTH
        "</check></requirement>";
    assert_int_equal(
        run(rules, "<limits>\n<limit id='births' value='1'/></limits>"), -1);
    assert_int_equal(bench.diags->list[0].code, SB_CHECK_LIMIT);
    assert_int_equal(bench.diags->list[0].place.line, 3);
    assert_int_equal(run(rules, "<limits><limit id='birth' value='5'/>"
                                "</limits>"),
                     -1);
    assert_int_equal(bench.diags->list[0].code, SB_CHECK_VALUE);
}

/* As funders count: without blanks, over all that is selected. */
static void
characters_are_counted(void **state)
{
    (void)state;
    static const char test[] =
        "<value name='n' type='characters' select='keywords/keyword/en'/>"
        "<test>$n = 7</test>";
    assert_int_equal(state_of(test, "<keywords><keyword><en>a bc</en></keyword>"
                                    "<keyword><en>节 能 ok</en></keyword>"
                                    "</keywords>"),
                     CHECK_MET);
    assert_int_equal(state_of(test, "<keywords><keyword><en>abc</en></keyword>"
                                    "</keywords>"),
                     CHECK_UNMET);
    assert_int_equal(state_of(test, ""), CHECK_UNKNOWN);
}

/* A word of the grammar that stands as a label is said in the call's words. */
static void
labels_are_said_in_words(void **state)
{
    (void)state;
    static const char inside[] =
        "<label of='goals'><zh>目标</zh><en>Goals</en></label>"
        "<value name='n' type='characters' select='paragraph/zh'/>"
        "<test>$n &lt;= 1</test>"
        "<unmet><zh>{$n}字</zh><en>{$n} characters</en></unmet>";
    static const char text[] =
        "<narratives><narrative section='goals'><paragraph><zh>一 二</zh>"
        "</paragraph></narrative><narrative section='risk'><paragraph>"
        "<zh>三四五</zh></paragraph></narrative></narratives>";
    const struct finding *f = run_check(
        "must", "each='narratives/narrative' label='@section'", inside, text);
    assert_int_equal(f->state, CHECK_UNMET);
    assert_text(f->message.zh, "目标：2字；risk：3字");
    assert_text(f->message.en, "Goals: 2 characters; risk: 3 characters");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_limit_is_unknown_until_it_is_stated),
        cmocka_unit_test(a_stated_limit_stands_before_the_calls),
        cmocka_unit_test(a_limit_that_is_none_is_an_error),
        cmocka_unit_test(characters_are_counted),
        cmocka_unit_test(labels_are_said_in_words),
    };
    return cmocka_run_group_tests_name("check limits", tests, bench_open,
                                       bench_close);
}
