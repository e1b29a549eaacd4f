/*
 * What the tests of the check stage share: an arena, the real grammars, a
 * small call around some rules, a small proposal around some content.
 */
#ifndef SB_TESTS_CHECK_BENCH_H
#define SB_TESTS_CHECK_BENCH_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/buf.h"
#include "check/check.h"
#include "diag_line.h"

struct bench {
    struct arena *arena;
    struct diags *diags;
    struct grammar *call;
    struct grammar *proposal;
};

static struct bench bench;

static int
bench_open(void **state)
{
    (void)state;
    bench.arena = arena_new((size_t)256 << 20);
    bench.diags = diags_new();
    if (bench.arena == NULL || bench.diags == NULL)
        return -1;
    if (grammar_load(bench.arena, "calls/call.rng", &bench.call, bench.diags) !=
        0)
        return -1;
    return grammar_load(bench.arena, "calls/proposal.rng", &bench.proposal,
                        bench.diags);
}

static int
bench_close(void **state)
{
    (void)state;
    diags_close(bench.diags);
    arena_close(bench.arena);
    return 0;
}

/* All diagnostics in English, for the message of a failed test. */
static const char *
bench_diagnostics(void)
{
    struct buf b = buf_new(bench.arena);
    for (int i = 0; i < bench.diags->count; i++)
        diag_line(&b, &bench.diags->list[i]);
    return b.p == NULL ? "(no diagnostic)" : b.p;
}

#endif
