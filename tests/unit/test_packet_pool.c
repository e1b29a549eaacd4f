/* Workers: every job is answered or lost once, whatever becomes of them. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

#include "packet/pool.h"

enum { JOBS = 64, LONG = 300000 };

struct seen {
    int answered[JOBS], lost[JOBS];
    int status[JOBS];
    int stop_at; /* the job whose answer stops the run; -1: none */
    char text[32];
    char *large;
};

static struct str
echo(void *context, int job)
{
    struct seen *s = context;
    int n = snprintf(s->text, sizeof s->text, "job %d", job);

    return (struct str){s->text, (size_t)n};
}

static bool
take(void *context, int job, struct str answer)
{
    struct seen *s = context;
    char wanted[32];

    (void)snprintf(wanted, sizeof wanted, "job %d", job);
    assert_true(str_is(answer, wanted));
    s->answered[job]++;
    return job != s->stop_at;
}

static bool
miss(void *context, int job, int status)
{
    struct seen *s = context;

    s->lost[job]++;
    s->status[job] = status;
    return true;
}

static struct seen
run(int workers, struct str (*work)(void *, int), int stop_at)
{
    struct arena *a = arena_new((size_t)16 << 20);
    struct seen seen = {.stop_at = stop_at};
    const struct pool pool = {.jobs = JOBS,
                              .workers = workers,
                              .limits = {1, 0},
                              .context = &seen,
                              .work = work,
                              .answered = take,
                              .lost = miss};

    assert_int_equal(pool_run(a, &pool), 0);
    arena_close(a);
    return seen;
}

static void
every_job_is_answered_once(void **state)
{
    (void)state;
    for (int workers = 1; workers <= JOBS; workers *= 4) {
        struct seen seen = run(workers, echo, -1);

        for (int i = 0; i < JOBS; i++) {
            assert_int_equal(seen.answered[i], 1);
            assert_int_equal(seen.lost[i], 0);
        }
    }
}

/* Every seventh worker ends by itself, every eleventh by a signal. */
static struct str
echo_or_end(void *context, int job)
{
    if (job % 7 == 3)
        _exit(5);
    if (job % 11 == 4)
        (void)raise(SIGKILL);
    return echo(context, job);
}

static void
a_lost_worker_costs_its_job(void **state)
{
    struct seen seen = run(3, echo_or_end, -1);

    (void)state;
    for (int i = 0; i < JOBS; i++) {
        bool ends = i % 7 == 3, killed = !ends && i % 11 == 4;

        assert_int_equal(seen.lost[i], ends || killed);
        assert_int_equal(seen.answered[i], !ends && !killed);
        if (ends)
            assert_int_equal(WEXITSTATUS(seen.status[i]), 5);
        if (killed)
            assert_int_equal(WTERMSIG(seen.status[i]), SIGKILL);
    }
}

static struct str
echo_or_spin(void *context, int job)
{
    volatile bool spinning = job == 9;

    while (spinning)
        continue;
    return echo(context, job);
}

static void
the_processor_limit_is_of_one_job(void **state)
{
    struct seen seen = run(2, echo_or_spin, -1);

    (void)state;
    assert_int_equal(seen.lost[9], 1);
    assert_int_equal(WTERMSIG(seen.status[9]), SIGXCPU);
    for (int i = 0; i < JOBS; i++)
        assert_int_equal(seen.answered[i], i != 9);
}

static void
nothing_is_begun_after_a_stop(void **state)
{
    struct seen seen = run(1, echo, 20);

    (void)state;
    for (int i = 0; i < JOBS; i++)
        assert_int_equal(seen.answered[i], i <= 20);
}

/* Longer than what a socket holds at a time. */
static struct str
answer_long(void *context, int job)
{
    struct seen *s = context;

    memset(s->large, 'a' + job, LONG);
    return (struct str){s->large, LONG};
}

static bool
take_long(void *context, int job, struct str answer)
{
    struct seen *s = context;

    assert_int_equal(answer.n, LONG);
    for (size_t i = 0; i < answer.n; i++)
        if (answer.p[i] != 'a' + job)
            fail();
    s->answered[job]++;
    return true;
}

static void
long_answers_arrive_whole(void **state)
{
    struct arena *a = arena_new((size_t)16 << 20);
    struct seen seen = {.large = malloc(LONG)};
    const struct pool pool = {.jobs = 20,
                              .workers = 4,
                              .context = &seen,
                              .work = answer_long,
                              .answered = take_long,
                              .lost = miss};

    (void)state;
    assert_int_equal(pool_run(a, &pool), 0);
    for (int i = 0; i < 20; i++)
        assert_int_equal(seen.answered[i], 1);
    free(seen.large);
    arena_close(a);
}

static void
fewer_workers_than_asked_for_are_enough(void **state)
{
    struct rlimit before, few;
    struct seen seen;
    int next = dup(0);

    (void)state;
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
    few = before;
    few.rlim_cur = (rlim_t)next + 4; /* a pair more than two workers take */
    (void)close(next);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &few), 0);
    seen = run(16, echo, -1);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
    for (int i = 0; i < JOBS; i++)
        assert_int_equal(seen.answered[i], 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_job_is_answered_once),
        cmocka_unit_test(a_lost_worker_costs_its_job),
        cmocka_unit_test(the_processor_limit_is_of_one_job),
        cmocka_unit_test(nothing_is_begun_after_a_stop),
        cmocka_unit_test(long_answers_arrive_whole),
        cmocka_unit_test(fewer_workers_than_asked_for_are_enough),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
