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

/* Findings of a proposal for direction 1.1 (11) to 3.7 (37). */
static struct findings
findings_in(int direction, const char *stage, const char *content,
            struct check_dates dates)
{
    struct buf text = buf_new(bench.arena);
    static struct source proposal;
    struct findings f = {0};
    buf_format(&text,
               "<proposal id='p' direction='%d.%d' stage='%s'>%s</proposal>",
               direction / 10, direction % 10, stage, content);
    diags_clear(bench.diags);
    if (intake_parse(bench.arena, buf_view(&text), "p.xml", &proposal,
                     bench.diags) != 0 ||
        check_run(bench.arena, rules, &proposal, dates, &f, bench.diags) != 0)
        fail_msg("%s", bench_diagnostics());
    return f;
}

/* Findings that a state leaves over all directions, 1.1 to 3.7. */
static int
count_state(enum check_state state, const char *content,
            struct check_dates dates)
{
    int count = 0;
    for (int n = 11; n <= 37; n++)
        count += findings_in(n, "after-defence", content, dates).counts[state];
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

/* Directions in which a must is unmet by a message with one of the words. */
static int
count_directions(const char *content, const char *word, const char *other)
{
    int count = 0;
    for (int n = 11; n <= 37; n++) {
        struct findings f = findings_in(n, "pre-application", content,
                                        (struct check_dates){false, 0});
        bool found = false;
        for (const struct finding *e = f.first; e != NULL; e = e->next) {
            const char *zh = str_text(bench.arena, e->message.zh);
            found = found ||
                    (e->state == CHECK_UNMET && e->strength == CHECK_MUST &&
                     (strstr(zh, word) != NULL || strstr(zh, other) != NULL));
        }
        count += found;
    }
    return count;
}

/*
 * What the table of the directions counts: 21 void what one side files alone
 * (not 3.1, which only has the duty, nor 1.5 before the defence); a joint form
 * in 2.9 and 3.3; an agreement or an IP document in 2.5, 2.8 and 3.0 to 3.5.
 */
static void
the_duties_of_the_directions_are_counted(void **state)
{
    (void)state;
    static const char refused[] =
        "<filings><filing side='CN' state='not-filed'/></filings>";
    static const char useless[] =
        "<attachments><attachment id='a' kind='other'/></attachments>";
    static const char lone[] = "单方";
    static const char form[] = "英文版联合申报书";
    static const char agreement[] = "协议";
    assert_int_equal(count_directions(refused, lone, lone), 21);
    assert_int_equal(count_directions(useless, form, form), 2);
    assert_int_equal(count_directions(useless, agreement, "知识产权"), 8);
    assert_int_equal(count_directions("", lone, agreement), 0);
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
        cmocka_unit_test(the_duties_of_the_directions_are_counted),
    };
    return cmocka_run_group_tests_name("check sample", tests, open_call,
                                       bench_close);
}
