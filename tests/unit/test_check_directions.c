/*
 * Runs tests/data/checks/: the checks of the directions over their samples, as
 * they are and after small edits, so that each is met, unmet and open.
 */
#include "check_bench.h"

#include <string.h>
#include <unistd.h>

#include "base/file.h"

#define CALL "calls/most-2021-1/call.xml"
#define SAMPLES "calls/most-2021-1/proposals/sample-"

enum { TEXT_LIMIT = 1 << 20, CHECKS = 1000 };
enum { SEEN_MET = 1, SEEN_UNMET = 2, SEEN_OPEN = 4, SEEN_ALL = 7 };

/* What the cases have shown of a check. */
struct seen {
    struct str check;
    int states;
};

static struct rules *rules;
static struct seen seen[CHECKS];
static int seen_count;
static int wrong; /* cases, so that one run tells them all */

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

static struct str
text_of(const char *path)
{
    struct str text = {NULL, 0};
    if (file_read(bench.arena, path, TEXT_LIMIT, &text, bench.diags) != 0)
        fail_msg("%s", bench_diagnostics());
    return text;
}

static void
see(struct str check, int state)
{
    int i = 0;
    while (i < seen_count && !str_equal(seen[i].check, check))
        i++;
    if (i == seen_count) {
        assert_true(seen_count < CHECKS);
        seen[seen_count++].check = check;
    }
    seen[i].states |= state;
}

static int
bit_of(enum check_state state)
{
    if (state == CHECK_MET)
        return SEEN_MET;
    if (state == CHECK_UNMET)
        return SEEN_UNMET;
    return state == CHECK_UNKNOWN || state == CHECK_PENDING ? SEEN_OPEN : 0;
}

/* "from => to" at every place of from; there must be one. */
static struct str
edited(struct str text, struct str edit, const char *line)
{
    struct buf out = buf_new(bench.arena);
    const char *whole = str_text(bench.arena, edit);
    const char *arrow = strstr(whole, " => ");
    assert_non_null(arrow);
    size_t width = (size_t)(arrow - whole);
    const char *from = str_text(bench.arena, (struct str){whole, width});
    const char *at = str_text(bench.arena, text);
    const char *next = strstr(at, from);
    int found = 0;
    for (; next != NULL; next = strstr(at, from)) {
        buf_add(&out, at, (size_t)(next - at));
        buf_text(&out, arrow + strlen(" => "));
        at = next + width;
        found++;
    }
    buf_text(&out, at);
    if (found == 0)
        fail_msg("nothing to edit: %s", line);
    return buf_view(&out);
}

/* What stands at a place, to the end of the file. */
static const char *
text_at(struct str text, struct place place)
{
    const char *p = text.p;
    for (int line = 1; line < place.line; line++)
        p = strchr(p, '\n') + 1;
    return p + place.column - 1;
}

static struct findings
findings_of(struct str text, struct str today, const char *line)
{
    struct source proposal = {0};
    struct findings all = {0};
    struct check_dates dates = {.has_today = !str_is(today, "-")};
    if (dates.has_today)
        assert_true(value_date(today, &dates.today));
    diags_clear(bench.diags);
    if (intake_parse(bench.arena, text, "p.xml", &proposal, bench.diags) != 0 ||
        check_run(bench.arena, rules, &proposal, dates, &all, bench.diags) != 0)
        fail_msg("%s: %s", line, bench_diagnostics());
    return all;
}

static const struct finding *
find(const struct findings *all, struct str check)
{
    const struct finding *f = all->first;
    while (f != NULL && !str_equal(f->check, check))
        f = f->next;
    return f;
}

/* check, state, strength, today, what stands at the place, edits */
static void
run_case(struct str sample, struct str rest)
{
    struct arena_mark mark = arena_mark(bench.arena);
    const char *line = str_text(bench.arena, rest);
    struct str text = sample;
    struct str check = str_cut(&rest, '\t');
    struct str state = str_cut(&rest, '\t');
    struct str strength = str_cut(&rest, '\t');
    struct str today = str_cut(&rest, '\t');
    struct str at = str_cut(&rest, '\t');
    while (rest.n > 0)
        text = edited(text, str_cut(&rest, '\t'), line);
    struct findings all = findings_of(text, today, line);
    const struct finding *f = find(&all, check);
    if (f == NULL)
        fail_msg("no such finding: %s", line);
    const char *found = text_at(text, f->place);
    if (!str_is(state, check_state_name(f->state)) ||
        !str_is(strength, check_strength_name(f->strength))) {
        print_error("%s\nis %s: %s\n", line, check_state_name(f->state),
                    str_text(bench.arena, f->message.en));
        wrong++;
    } else if (!str_is(at, "-") && strncmp(found, at.p, at.n) != 0) {
        print_error("%s\nis at %.60s\n", line, found);
        wrong++;
    }
    see(check, bit_of(f->state));
    diags_clear(bench.diags);
    arena_rewind(bench.arena, mark);
}

/* Files of tests are named by a direction, or base. */
static const char *
file_of(const char *direction)
{
    struct buf path = buf_new(bench.arena);
    buf_format(&path, "tests/data/checks/%s.tests", direction);
    return path.p;
}

static void
run_file(const char *path)
{
    struct str rest = text_of(path);
    struct str sample = {NULL, 0};
    while (rest.n > 0) {
        struct str line = str_cut(&rest, '\n');
        if (line.n == 0 || str_starts(line, "#"))
            continue;
        if (str_starts(line, "= ")) {
            struct buf name = buf_new(bench.arena);
            buf_format(&name, SAMPLES "%s.xml",
                       str_text(bench.arena, line) + strlen("= "));
            sample = text_of(name.p);
        } else if (str_starts(line, "never ")) {
            (void)str_cut(&line, ' ');
            struct str check = str_cut(&line, ' ');
            see(check, str_is(line, "unmet") ? SEEN_UNMET : SEEN_OPEN);
        } else {
            run_case(sample, line);
        }
    }
}

/* The directions of the call, from 1.1 to 3.7, that have a file. */
static const char *
next_direction(int *n)
{
    for (*n = *n == 0 ? 11 : *n + 1; *n <= 37; (*n)++) {
        struct buf id = buf_new(bench.arena);
        buf_format(&id, "%d.%d", *n / 10, *n % 10);
        if (access(file_of(id.p), R_OK) == 0)
            return id.p;
    }
    return NULL;
}

static void
every_case_holds(void **state)
{
    (void)state;
    int n = 0;
    const char *direction;
    run_file(file_of("base"));
    while ((direction = next_direction(&n)) != NULL)
        run_file(file_of(direction));
    assert_int_equal(wrong, 0);
}

static int
states_seen(struct str check)
{
    for (int i = 0; i < seen_count; i++)
        if (str_equal(seen[i].check, check))
            return seen[i].states;
    return 0;
}

/* Each check that a clause of the direction has, or each base check; a manual
   entry aside. */
static int
hold_states(const char *direction, bool base)
{
    struct buf empty = buf_new(bench.arena);
    buf_format(&empty, "<proposal id='p' direction='%s'/>", direction);
    struct findings all =
        findings_of(buf_view(&empty), str_from("-"), direction);
    int count = 0;
    for (const struct finding *f = all.first; f != NULL; f = f->next) {
        if ((f->requirement.n == 0) != base || f->state == CHECK_MANUAL)
            continue;
        count++;
        if (states_seen(f->check) != SEEN_ALL)
            fail_msg("%s lacks a case: %d", str_text(bench.arena, f->check),
                     states_seen(f->check));
    }
    return count;
}

static void
every_check_has_its_states(void **state)
{
    (void)state;
    int n = 0, count = 0;
    const char *direction;
    while ((direction = next_direction(&n)) != NULL)
        count += hold_states(direction, false);
    assert_true(hold_states("3.3", true) > 30);
    assert_true(count > 35);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_case_holds),
        cmocka_unit_test(every_check_has_its_states),
    };
    return cmocka_run_group_tests_name("check directions", tests, open_call,
                                       bench_close);
}
