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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_requirement_is_answered_in_both_languages),
        cmocka_unit_test(the_sample_does_not_fail),
        cmocka_unit_test(an_empty_german_seat_is_named),
    };
    return cmocka_run_group_tests_name("check sample", tests, open_call,
                                       bench_close);
}
