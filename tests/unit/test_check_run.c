/*
 * Findings of a small call over small proposals: states, severities, verdict,
 * each, dates, judgements, messages.
 */
#include "check_run_bench.h"

#include <string.h>

static void
an_unknown_condition_is_unknown(void **state)
{
    (void)state;
    static const char rule[] =
        "<value name='s' type='text' select='@stage'/>"
        "<when>$s = 'after-defence'</when><reason><zh>未到阶段</zh>"
        "<en>Not yet at that stage</en></reason><test>false()</test>";
    const struct finding *f = run_check("must", "", rule, "");
    assert_int_equal(f->state, CHECK_UNKNOWN);
}

static void
not_applicable_says_why(void **state)
{
    (void)state;
    const struct finding *f =
        run_check("must", "",
                  "<value name='n' type='count' select='topics/topic'/>"
                  "<when>$n &gt; 0</when><reason><zh>未到阶段</zh>"
                  "<en>Not yet</en></reason><test>false()</test>",
                  "<topics/>");
    assert_int_equal(f->state, CHECK_NOT_APPLICABLE);
    assert_int_equal(f->severity, SEVERITY_NONE);
    assert_text(f->message.zh, "未到阶段");
    assert_text(f->message.en, "Not yet");
    assert_int_equal(all.verdict, VERDICT_PASS);
}

#define DUE "<test>sb:today() &lt; sb:deadline('cn')</test>"

static void
today_settles_what_is_pending(void **state)
{
    (void)state;
    assert_int_equal(state_of(DUE, ""), CHECK_PENDING);
    static const char rules[] =
        "<requirement no='1' strength='must'>"
        "<zh>条款</zh><check id='a'>" DUE "</check></requirement>";
    struct check_dates before = {true, date_from_civil(2020, 11, 25)};
    struct check_dates after = {true, date_from_civil(2020, 11, 27)};
    assert_int_equal(run_dated(rules, "", before), 0);
    assert_int_equal(all.first->state, CHECK_MET);
    assert_int_equal(run_dated(rules, "", after), 0);
    assert_int_equal(all.first->state, CHECK_UNMET);
}

/* The third day from the start, that day counted or not. */
#define TERM                                                                   \
    "<value name='start' type='date' select='period/@start'/>"                 \
    "<let name='last'>sb:add-days($start, 3)</let>"                            \
    "<let name='first'>sb:add-days($last, -1)</let>"                           \
    "<let name='months'>sb:months($start, $last)</let>"                        \
    "<test>sb:if(sb:today() &gt; $last, false(), sb:until($first))</test>"     \
    "<pending><zh>止于{$first}或{$last}</zh>"                               \
    "<en>{$first} or {$last}, {$months}</en></pending>"

static void
a_let_names_what_is_worked_out(void **state)
{
    (void)state;
    static const char rules[] =
        "<requirement no='1' strength='must'><zh>条款</zh><check id='a'>" TERM
        "</check></requirement>";
    static const char started[] = "<period start='2021-02-27'/>";
    static const enum check_state states[] = {CHECK_PENDING, CHECK_UNKNOWN,
                                              CHECK_UNMET};
    for (int i = 0; i < 3; i++) {
        struct check_dates dates = {true, date_from_civil(2021, 3, 1) + i};
        assert_int_equal(run_dated(rules, started, dates), 0);
        assert_int_equal(all.first->state, states[i]);
    }
    const struct finding *f = run_check("must", "", TERM, started);
    assert_int_equal(f->state, CHECK_PENDING);
    assert_text(f->message.en, "1 March 2021 or 2 March 2021, 0 months");
    assert_text(f->message.zh, "止于2021年3月1日或2021年3月2日");
    assert_int_equal(run_check("must", "", TERM, "")->state, CHECK_UNKNOWN);
}

static void
own_deadlines_come_first(void **state)
{
    (void)state;
    static const char de[] =
        "<test>sb:deadline('de') = sb:date('2021-01-29')</test>";
    static const char cn[] =
        "<test>sb:deadline('cn') = sb:date('2020-11-20')</test>";
    static const char own[] = "<deadlines><deadline id='de' at='2021-01-29'/>"
                              "<deadline id='cn' at='2020-11-20'/></deadlines>";
    assert_int_equal(state_of(de, ""), CHECK_UNKNOWN);
    assert_int_equal(state_of(de, own), CHECK_MET);
    assert_int_equal(state_of(cn, ""), CHECK_UNMET);
    assert_int_equal(state_of(cn, own), CHECK_MET);
}

#define FILED                                                                  \
    "<value name='filed' type='count' "                                        \
    "select=\"filings/filing[@side='DE'][@state='filed'][@proof]\"/>"          \
    "<value name='refused' type='count' "                                      \
    "select=\"filings/filing[@side='DE'][@state='not-filed']\"/>"              \
    "<test>sb:if(sb:known($filed), true(), sb:if(sb:known($refused), "         \
    "false(), sb:until(sb:deadline('de'))))</test>"
#define DATED "<deadlines><deadline id='de' at='2021-01-29'/></deadlines>"
#define FILING(rest) "<filings><filing side='DE' " rest "/></filings>"

static enum check_state
filing_on(const char *content, int month, int dom)
{
    static const char rules[] =
        "<requirement no='1' strength='must'><zh>条款</zh>"
        "<check id='a'>" FILED "</check></requirement>";
    struct check_dates dates = {month > 0, 0};
    if (month > 0)
        dates.today = date_from_civil(2021, month, dom);
    if (run_dated(rules, content, dates) != 0)
        fail_msg("%s", bench_diagnostics());
    return all.first->state;
}

/* Pending up to and with the day of the partner, unknown after it. */
static void
a_filing_is_pending_until_its_date(void **state)
{
    (void)state;
    static const char *const open[] = {DATED, DATED FILING("state='planned'"),
                                       DATED FILING("state='filed'")};
    for (int i = 0; i < 3; i++) {
        assert_int_equal(filing_on(open[i], 0, 0), CHECK_PENDING);
        assert_int_equal(filing_on(open[i], 1, 28), CHECK_PENDING);
        assert_int_equal(filing_on(open[i], 1, 29), CHECK_PENDING);
        assert_int_equal(filing_on(open[i], 1, 30), CHECK_UNKNOWN);
    }
    assert_int_equal(filing_on("", 0, 0), CHECK_PENDING);
    assert_int_equal(filing_on("", 12, 31), CHECK_PENDING);
}

static void
a_declared_filing_is_decided_on_any_day(void **state)
{
    (void)state;
    static const char no[] = DATED FILING("state='not-filed'");
    static const char proof[] = DATED FILING("state='filed' proof='x'");
    for (int month = 0; month < 3; month++) {
        assert_int_equal(filing_on(no, month, 15), CHECK_UNMET);
        assert_int_equal(filing_on(proof, month, 15), CHECK_MET);
    }
}

/* Strength by state, the table of the command line. */
static void
severities_follow_the_table(void **state)
{
    (void)state;
    static const char *const strengths[] = {"must", "should", "encouraged",
                                            "info"};
    static const char *const tests[] = {
        "<test>true()</test>", "<test>false()</test>",
        "<test>sb:unknown()</test>",
        "<test>sb:today() = sb:date('2021-01-01')</test>"};
    static const char *const wanted[4][4] = {
        {"none", "fail", "warning", "note"},
        {"none", "warning", "note", "note"},
        {"none", "note", "note", "note"},
        {"none", "none", "none", "none"}};
    static const enum check_verdict verdicts[] = {
        VERDICT_PASS, VERDICT_FAIL, VERDICT_INCOMPLETE, VERDICT_INCOMPLETE};
    for (int s = 0; s < 4; s++)
        for (int t = 0; t < 4; t++) {
            const struct finding *f = run_check(strengths[s], "", tests[t], "");
            assert_string_equal(check_severity_name(f->severity), wanted[s][t]);
            assert_string_equal(check_strength_name(f->strength), strengths[s]);
            assert_int_equal(all.verdict, s == 0 ? verdicts[t] : VERDICT_PASS);
        }
    static const char *const manual[] = {"note", "note", "note", "none"};
    for (int s = 0; s < 4; s++) {
        struct buf rules = buf_new(bench.arena);
        buf_format(&rules,
                   "<requirement strength='%s'><zh>条款</zh><manual id='m'>"
                   "<question><zh>问</zh></question></manual></requirement>",
                   strengths[s]);
        assert_int_equal(run(rules.p, ""), 0);
        assert_int_equal(all.first->state, CHECK_MANUAL);
        assert_string_equal(check_severity_name(all.first->severity),
                            manual[s]);
        assert_int_equal(all.verdict,
                         s == 0 ? VERDICT_INCOMPLETE : VERDICT_PASS);
    }
}

static void
a_check_has_a_strength_of_its_own(void **state)
{
    (void)state;
    const struct finding *f =
        run_check("must", "strength='should'", "<test>false()</test>", "");
    assert_int_equal(f->strength, CHECK_SHOULD);
    assert_int_equal(f->severity, SEVERITY_WARNING);
    assert_int_equal(all.verdict, VERDICT_PASS);
    assert_int_equal(all.warnings, 1);
    assert_int_equal(all.counts[CHECK_UNMET], 1);
}

#define MATCHING                                                               \
    "<value name='own' type='money' select=\"/proposal/budget/funds/fund"      \
    "[@participant = current()/@id and @kind='own']/@amount\"/>"               \
    "<test>$own &gt;= sb:money(100)</test>"                                    \
    "<unmet><zh>配套{$own}</zh><en>match of {$own}</en></unmet>"
#define EACH_ENTERPRISE                                                        \
    "each=\"participants/participant[@kind='enterprise']\" label='name'"
#define NAMED(id, zh, en)                                                      \
    "<participant id='" id "' side='CN' kind='enterprise' role='participant'>" \
    "<name><zh>" zh "</zh><en>" en "</en></name></participant>"

static void
each_names_the_worst(void **state)
{
    (void)state;
    const struct finding *f = run_check(
        "must", EACH_ENTERPRISE, MATCHING,
        "<participants>" NAMED("u1", "甲", "A") NAMED("u2", "乙", "B")
            NAMED("u3", "丙",
                  "C") "</participants><budget currency='CNY'>"
                       "<funds><fund participant='u1' kind='own' amount='100'/>"
                       "<fund participant='u2' kind='own' amount='50'/>"
                       "<fund participant='u3' kind='own' "
                       "amount='50'/></funds></budget>");
    assert_int_equal(f->state, CHECK_UNMET);
    assert_non_null(strstr(str_text(bench.arena, f->message.zh), "配套"));
    assert_null(strstr(str_text(bench.arena, f->message.zh), "甲"));
    assert_non_null(strstr(str_text(bench.arena, f->message.zh), "乙和丙"));
    assert_non_null(strstr(str_text(bench.arena, f->message.en), "B and C: "));
}

static void
each_tells_messages_apart(void **state)
{
    (void)state;
    const struct finding *f = run_check(
        "must", EACH_ENTERPRISE, MATCHING,
        "<participants>" NAMED("u1", "甲", "A")
            NAMED("u2", "乙",
                  "B") "</participants><budget currency='CNY'>"
                       "<funds><fund participant='u1' kind='own' amount='40'/>"
                       "<fund participant='u2' kind='own' "
                       "amount='50'/></funds></budget>");
    assert_text(f->message.en, "A: match of CNY 40; B: match of CNY 50");
}

static void
each_over_nothing_is_not_applicable(void **state)
{
    (void)state;
    const struct finding *f =
        run_check("must", EACH_ENTERPRISE, MATCHING, "<participants/>");
    assert_int_equal(f->state, CHECK_NOT_APPLICABLE);
    f = run_check("must", EACH_ENTERPRISE, MATCHING, "");
    assert_int_equal(f->state, CHECK_UNKNOWN);
    f = run_check("must", EACH_ENTERPRISE,
                  "<value name='n' type='count' select='identifier'/>"
                  "<test>$n = 1</test>",
                  "<participants complete='no'>" NAMED("u1", "甲",
                                                       "A") "</participants>");
    assert_int_equal(f->state, CHECK_UNMET);
    f = run_check("must", EACH_ENTERPRISE, "<test>true()</test>",
                  "<participants complete='no'>" NAMED("u1", "甲",
                                                       "A") "</participants>");
    assert_int_equal(f->state, CHECK_UNKNOWN);
    f = run_check("must", EACH_ENTERPRISE, "<test>false()</test>",
                  "<participants complete='no'>" NAMED("u1", "甲",
                                                       "A") "</participants>");
    assert_int_equal(f->state, CHECK_UNMET);
}

/* u1 keeps its word, u2 says nothing, u3 breaks it. */
static void
the_worst_of_each_stands_for_all(void **state)
{
    (void)state;
    static const char rule[] =
        "<value name='v' type='flag' select=\"flag[@name='x']/@value\"/>"
        "<test>$v</test>";
#define FLAGGED(id, flags)                                                     \
    "<participant id='" id "' side='CN' kind='enterprise' role='lead'>" flags  \
    "</participant>"
#define YES FLAGGED("u1", "<flag name='x' value='yes'/>")
#define SILENT FLAGGED("u2", "")
#define NO FLAGGED("u3", "<flag name='x' value='no'/>")
    const struct finding *f =
        run_check("must", EACH_ENTERPRISE, rule,
                  "<participants>" YES SILENT NO "</participants>");
    assert_int_equal(f->state, CHECK_UNMET);
    assert_text(f->message.en, "u3: Not met: Clause");
    assert_int_equal(f->place.line, 2);
    f = run_check("must", EACH_ENTERPRISE, rule,
                  "<participants>" YES SILENT "</participants>");
    assert_int_equal(f->state, CHECK_UNKNOWN);
    f = run_check("must", EACH_ENTERPRISE, rule,
                  "<participants>" YES "</participants>");
    assert_int_equal(f->state, CHECK_MET);
    assert_text(f->message.zh, "u1：符合要求：条款");
}

static void
messages_are_filled_in_both_languages(void **state)
{
    (void)state;
    const struct finding *f =
        run_check("must", "",
                  "<value name='end' type='date' select='period/@end'/>"
                  "<value name='start' type='date' select='period/@start'/>"
                  "<test>sb:months($start, $end) &lt;= 24</test>"
                  "<actual>sb:months($start, $end)</actual><limit>24</limit>"
                  "<unmet><zh>周期{actual}，超过{limit}，止于{$end}</zh>"
                  "<en>{actual} is more than {limit}</en></unmet>",
                  "<period start='2021-01-01' end='2023-12-31'/>");
    assert_int_equal(f->state, CHECK_UNMET);
    assert_text(f->actual.zh, "36个月");
    assert_text(f->limit.zh, "不超过24个月");
    assert_text(f->limit.en, "at most 24 months");
    assert_text(f->message.en, "36 months is more than 24 months");
    assert_int_equal(f->place.line, 2);
    assert_text(f->source, "L500");
    assert_text(f->clause.en, "Clause");
}

static void
general_sentences_stand_in(void **state)
{
    (void)state;
    const struct finding *f = run_check("must", "", "<test>false()</test>", "");
    assert_text(f->message.zh, "不符合要求：条款");
    assert_text(f->message.en, "Not met: Clause");
    f = run_check("must", "",
                  "<value name='d' type='date' select='period/@end'/>"
                  "<test>$d = $d</test>",
                  "");
    assert_text(f->message.en,
                "Cannot be decided: Clause; the proposal does not state it");
    f = run_check("must", "", "<test>sb:unknown()</test>", "");
    assert_text(f->message.en, "Cannot be decided: Clause; the call does not "
                               "state it: ask the authority");
    f = run_check("must", "",
                  "<test>sb:unknown()</test><ask><zh>科技部</zh>"
                  "<en>the ministry</en></ask>",
                  "");
    assert_text(f->message.zh, "无法判断：条款；请询问科技部");
}

static void
a_request_is_joined_as_a_sentence(void **state)
{
    (void)state;
    const struct finding *f = run_check(
        "must", "",
        "<test>sb:unknown()</test>"
        "<unknown><zh>指南未写明</zh><en>The call is silent</en></unknown>"
        "<ask><zh>向科技部询问</zh><en>Ask the ministry</en></ask>",
        "");
    assert_text(f->message.zh, "指南未写明；向科技部询问");
    assert_text(f->message.en, "The call is silent; ask the ministry");
}

/* What a limit is to the value beside it comes from the test. */
static void
limits_say_how_they_bind(void **state)
{
    (void)state;
    static const char *const tests[][2] = {
        {"$end &lt;= $start", "not later than 1 March 2021"},
        {"$start &gt;= $end", "not later than 1 March 2021"},
        {"$end &gt; $start", "after 1 March 2021"},
        {"$start &gt; $end", "before 1 March 2021"},
        {"sb:unknown() or $end = $start", "on 1 March 2021"},
        {"sb:if(sb:known($end), $end &gt;= $start, false())",
         "not earlier than 1 March 2021"},
        {"not($end &gt; $start)", "1 March 2021"},
        {"$end != $start", "1 March 2021"},
    };
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; i++) {
        struct buf inside = buf_new(bench.arena);
        buf_format(&inside,
                   "<value name='start' type='date' select='period/@start'/>"
                   "<value name='end' type='date' select='period/@end'/>"
                   "<test>%s</test><actual>$end</actual>"
                   "<limit>$start</limit>",
                   tests[i][0]);
        const struct finding *f =
            run_check("must", "", inside.p,
                      "<period start='2021-03-01' end='2021-05-31'/>");
        assert_text(f->limit.en, tests[i][1]);
    }
}

#define JUDGEMENT(check, state)                                                \
    "<judgements><judgement check='" check "' state='" state                   \
    "' by='Zhang' on='2020-11-01'/></judgements>"

static void
judgements_settle_the_open(void **state)
{
    (void)state;
    const struct finding *f = run_check("must", "", "<test>sb:unknown()</test>",
                                        JUDGEMENT("3.3/1", "met"));
    assert_int_equal(f->state, CHECK_MET);
    assert_text(f->judged_by, "Zhang");
    assert_text(f->judged_on, "2020-11-01");
    assert_int_equal(all.verdict, VERDICT_PASS);
    assert_non_null(
        strstr(str_text(bench.arena, f->message.en), "Judged met by Zhang"));
    f = run_check("must", "", "<test>sb:unknown()</test>",
                  JUDGEMENT("3.3/1", "unmet"));
    assert_int_equal(f->severity, SEVERITY_FAIL);
}

static void
judgements_leave_the_decided_alone(void **state)
{
    (void)state;
    const struct finding *f = run_check("must", "", "<test>false()</test>",
                                        JUDGEMENT("3.3/1", "met"));
    assert_int_equal(f->state, CHECK_UNMET);
    assert_int_equal(f->judged_by.n, 0);
    assert_int_equal(bench.diags->list[0].code, SB_CHECK_JUDGEMENT_IDLE);
    f = run_check("must", "", "<test>sb:today() = sb:today()</test>",
                  JUDGEMENT("3.3/1", "met"));
    assert_int_equal(f->state, CHECK_PENDING);
    run_check("must", "", "<test>sb:unknown()</test>",
              JUDGEMENT("3.3/2", "met"));
    assert_int_equal(bench.diags->list[0].code, SB_CHECK_JUDGEMENT);
    assert_string_equal(bench.diags->list[0].args[1], "3.3/1");
}

static void
an_unknown_direction_is_an_error(void **state)
{
    (void)state;
    struct source c = {0};
    struct source p = {0};
    struct rules *r = NULL;
    struct buf call = buf_new(bench.arena);
    buf_text(&call, call_head);
    buf_text(&call, call_tail);
    diags_clear(bench.diags);
    assert_int_equal(
        intake_parse(bench.arena, buf_view(&call), "call.xml", &c, bench.diags),
        0);
    assert_int_equal(intake_parse(bench.arena,
                                  STR("<proposal id='p' direction='9.9'/>"),
                                  "p.xml", &p, bench.diags),
                     0);
    assert_int_equal(
        rules_new(bench.arena, &c, bench.call, bench.proposal, &r, bench.diags),
        0);
    assert_non_null(rules_direction(r, STR("3.3")));
    assert_null(rules_direction(r, STR("9.9")));
    struct check_dates none = {false, 0};
    assert_int_equal(check_run(bench.arena, r, &p, none, &all, bench.diags),
                     -1);
    assert_int_equal(bench.diags->list[0].code, SB_CHECK_DIRECTION);
}

static void
the_dump_is_the_document(void **state)
{
    (void)state;
    run_check("must", "", "<test>sb:unknown()</test>", "");
    struct buf out = buf_new(bench.arena);
    check_dump(&out, &all);
    assert_string_equal(
        out.p,
        "<findings proposal=\"P-1\" direction=\"3.3\" verdict=\"incomplete\" "
        "fail=\"0\" warning=\"1\" note=\"0\" unknown=\"1\" pending=\"0\" "
        "manual=\"0\" met=\"0\" not-applicable=\"0\">\n"
        "  <finding check=\"3.3/1\" requirement=\"1\" strength=\"must\" "
        "state=\"unknown\" severity=\"warning\" source=\"L500\" "
        "place=\"p.xml:1:1\">\n"
        "    <message>\n"
        "      <zh>无法判断：条款；指南未写明，请向主管部门询问</zh>\n"
        "      <en>Cannot be decided: Clause; the call does not state it: ask "
        "the authority</en>\n"
        "    </message>\n"
        "    <clause>\n"
        "      <zh>条款</zh>\n"
        "      <en>Clause</en>\n"
        "    </clause>\n"
        "  </finding>\n"
        "</findings>\n");
}

static void
the_document_is_valid(void **state)
{
    (void)state;
    struct grammar *g = NULL;
    run_check("must", EACH_ENTERPRISE,
              MATCHING "<actual>$own</actual><limit>sb:money(100)</limit>",
              "<participants>" NAMED(
                  "u1", "甲",
                  "A") "</participants>"
                       "<budget currency='CNY'><funds><fund participant='u1' "
                       "kind='own' amount='40'/></funds></budget>");
    assert_int_equal(
        grammar_load(bench.arena, "templates/findings.rng", &g, bench.diags),
        0);
    struct source s = {all.doc, "findings"};
    if (intake_validate(&s, g, bench.arena, bench.diags) != 0)
        fail_msg("%s", bench_diagnostics());
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_condition_is_unknown),
        cmocka_unit_test(not_applicable_says_why),
        cmocka_unit_test(today_settles_what_is_pending),
        cmocka_unit_test(a_let_names_what_is_worked_out),
        cmocka_unit_test(own_deadlines_come_first),
        cmocka_unit_test(a_filing_is_pending_until_its_date),
        cmocka_unit_test(a_declared_filing_is_decided_on_any_day),
        cmocka_unit_test(severities_follow_the_table),
        cmocka_unit_test(a_check_has_a_strength_of_its_own),
        cmocka_unit_test(each_names_the_worst),
        cmocka_unit_test(each_tells_messages_apart),
        cmocka_unit_test(each_over_nothing_is_not_applicable),
        cmocka_unit_test(the_worst_of_each_stands_for_all),
        cmocka_unit_test(messages_are_filled_in_both_languages),
        cmocka_unit_test(general_sentences_stand_in),
        cmocka_unit_test(a_request_is_joined_as_a_sentence),
        cmocka_unit_test(limits_say_how_they_bind),
        cmocka_unit_test(judgements_settle_the_open),
        cmocka_unit_test(judgements_leave_the_decided_alone),
        cmocka_unit_test(an_unknown_direction_is_an_error),
        cmocka_unit_test(the_dump_is_the_document),
        cmocka_unit_test(the_document_is_valid),
    };
    return cmocka_run_group_tests_name("check run", tests, bench_open,
                                       bench_close);
}
