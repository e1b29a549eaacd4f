/*
 * The call that ships and its sample proposals: the rules load, the good
 * sample has no failure, the one without a German enterprise fails by name.
 */
#include "check_bench.h"

#include <string.h>

#define CALL "calls/most-2021-1/call.xml"
#define PROPOSALS "calls/most-2021-1/proposals/"

static struct rules *rules;

static int
open_call(void **state)
{
    static struct source call;
    if (bench_open(state) != 0 ||
        intake_load(bench.arena, CALL, &call, bench.diags) != 0 ||
        rules_new(bench.arena, &call, bench.call, bench.proposal, &rules,
                  bench.diags) != 0) {
        print_error("%s", bench_diagnostics());
        return -1;
    }
    return 0;
}

static struct findings
findings_of(const char *path)
{
    static struct source proposal;
    struct findings f = {0};
    struct check_dates none = {false, 0};
    diags_clear(bench.diags);
    if (intake_load(bench.arena, path, &proposal, bench.diags) != 0 ||
        check_run(bench.arena, rules, &proposal, none, &f, bench.diags) != 0)
        fail_msg("%s", bench_diagnostics());
    return f;
}

static void
every_requirement_is_answered_in_both_languages(void **state)
{
    (void)state;
    struct findings f = findings_of(PROPOSALS "sample-3.3.xml");
    assert_non_null(f.first);
    for (const struct finding *e = f.first; e != NULL; e = e->next) {
        assert_true(e->message.zh.n > 0);
        assert_true(e->message.en.n > 0);
        assert_null(memchr(e->message.zh.p, '{', e->message.zh.n));
    }
}

static void
the_sample_does_not_fail(void **state)
{
    (void)state;
    struct findings f = findings_of(PROPOSALS "sample-3.3.xml");
    if (f.verdict == VERDICT_FAIL) {
        struct buf b = buf_new(bench.arena);
        check_dump(&b, &f);
        fail_msg("%s", b.p);
    }
    assert_int_equal(f.fails, 0);
}

static void
an_empty_german_seat_is_named(void **state)
{
    (void)state;
    struct findings f =
        findings_of(PROPOSALS "sample-3.3-no-german-enterprise.xml");
    assert_int_equal(f.verdict, VERDICT_FAIL);
    bool named = false;
    for (const struct finding *e = f.first; e != NULL; e = e->next)
        named = named || (e->severity == SEVERITY_FAIL &&
                          strstr(str_text(bench.arena, e->message.en),
                                 "German enterprise") != NULL);
    assert_true(named);
}

/* Findings that a state leaves over all directions, 1.1 to 3.7. */
static int
count_state(enum check_state state, const char *content,
            struct check_dates dates)
{
    int count = 0;
    for (int n = 11; n <= 37; n++) {
        struct buf text = buf_new(bench.arena);
        struct source proposal = {0};
        struct findings f = {0};
        buf_format(&text,
                   "<proposal id='p' direction='%d.%d' stage='after-defence'>"
                   "%s</proposal>",
                   n / 10, n % 10, content);
        diags_clear(bench.diags);
        if (intake_parse(bench.arena, buf_view(&text), "p.xml", &proposal,
                         bench.diags) != 0 ||
            check_run(bench.arena, rules, &proposal, dates, &f, bench.diags) !=
                0)
            fail_msg("%s", bench_diagnostics());
        count += f.counts[state];
    }
    return count;
}

/*
 * Two filings in each of 21 directions, three in 2.9 with its two partners,
 * one in 1.5: 46, of which 28 have a date. (3.1 is among the 21: it has the
 * duty, but does not void what one side files alone.) 1.6 also asks both
 * sides to file at the same time: two more, one of them with a date.
 */
static void
filings_wait_for_their_dates(void **state)
{
    (void)state;
    enum { FILINGS = 48, DATED = 29 };
    struct check_dates none = {false, 0};
    struct check_dates late = {true, date_from_civil(2030, 1, 1)};
    static const char planned[] =
        "<filings><filing side='CN' state='planned'/></filings>";
    int before = count_state(CHECK_UNKNOWN, "", none);
    assert_int_equal(count_state(CHECK_PENDING, "", none), FILINGS);
    assert_int_equal(count_state(CHECK_PENDING, planned, none), FILINGS);
    assert_int_equal(count_state(CHECK_PENDING, "", late), FILINGS - DATED);
    assert_int_equal(count_state(CHECK_UNKNOWN, "", late), before + DATED);
}

static void
one_refusal_fails_where_both_must_file(void **state)
{
    (void)state;
    struct check_dates none = {false, 0};
    static const char refused[] =
        "<filings><filing side='CN' state='not-filed'/></filings>";
    static const char filed[] =
        "<filings><filing side='CN' state='filed' proof='x'/></filings>";
    int unmet = count_state(CHECK_UNMET, "", none);
    int met = count_state(CHECK_MET, "", none);
    assert_int_equal(count_state(CHECK_UNMET, refused, none), unmet + 22);
    assert_int_equal(count_state(CHECK_MET, filed, none), met + 22);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_requirement_is_answered_in_both_languages),
        cmocka_unit_test(the_sample_does_not_fail),
        cmocka_unit_test(an_empty_german_seat_is_named),
        cmocka_unit_test(filings_wait_for_their_dates),
        cmocka_unit_test(one_refusal_fails_where_both_must_file),
    };
    return cmocka_run_group_tests_name("check sample", tests, open_call,
                                       bench_close);
}
