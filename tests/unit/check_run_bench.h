/*
 * A small call around some rules, run over a small proposal around some
 * content.
 */
#ifndef SB_TESTS_CHECK_RUN_BENCH_H
#define SB_TESTS_CHECK_RUN_BENCH_H

#include "check_bench.h"

static const char call_head[] =
    "<call id='c' version='1' issuer-side='CN' currency='CNY'>"
    "<deadlines><deadline id='cn' side='CN' at='2020-11-26T16:00+08:00'"
    " certainty='stated'/><deadline id='de' side='DE' certainty='unknown'/>"
    "</deadlines><limits><limit id='birth' type='date'/>"
    "<limit id='most' type='number' value='2'/>"
    "<limit id='strict' type='flag'/></limits><directions><direction id='3.3' "
    "source='L1'>"
    "<funding amount='32000000' bound='at-most'/>"
    "<partners><partner ref='DE'/><partner ref='AT'/></partners>"
    "<requirements>";
static const char call_tail[] = "</requirements></direction></directions>"
                                "</call>";

static struct findings all;

/* Runs the requirements of a call over the content of a proposal. */
static int
run_dated(const char *rules, const char *content, struct check_dates dates)
{
    struct buf call = buf_new(bench.arena);
    struct buf proposal = buf_new(bench.arena);
    struct source c = {0};
    struct source p = {0};
    struct rules *r = NULL;
    buf_text(&call, call_head);
    buf_text(&call, rules);
    buf_text(&call, call_tail);
    buf_text(&proposal, "<proposal id='P-1' direction='3.3'>\n");
    buf_text(&proposal, content);
    buf_text(&proposal, "</proposal>");
    diags_clear(bench.diags);
    if (intake_parse(bench.arena, buf_view(&call), "call.xml", &c,
                     bench.diags) != 0 ||
        intake_parse(bench.arena, buf_view(&proposal), "p.xml", &p,
                     bench.diags) != 0 ||
        rules_new(bench.arena, &c, bench.call, bench.proposal, &r,
                  bench.diags) != 0)
        fail_msg("%s", bench_diagnostics());
    return check_run(bench.arena, r, &p, dates, &all, bench.diags);
}

static int
run(const char *rules, const char *content)
{
    return run_dated(rules, content, (struct check_dates){false, 0});
}

/* One requirement with one check, made of the inside of that check. */
static const struct finding *
run_check(const char *strength, const char *attributes, const char *inside,
          const char *content)
{
    struct buf rules = buf_new(bench.arena);
    buf_format(&rules,
               "<requirement no='1' strength='%s'><zh source='L500'>条款</zh>"
               "<en>Clause</en><check id='3.3/1' %s>",
               strength, attributes);
    buf_text(&rules, inside);
    buf_text(&rules, "</check></requirement>");
    if (run(rules.p, content) != 0)
        fail_msg("%s", bench_diagnostics());
    assert_non_null(all.first);
    assert_null(all.first->next);
    return all.first;
}

static inline enum check_state
state_of(const char *inside, const char *content)
{
    return run_check("must", "", inside, content)->state;
}

static void
assert_text(struct str s, const char *wanted)
{
    const char *found = str_text(bench.arena, s);
    assert_string_equal(found, wanted);
}

#endif
