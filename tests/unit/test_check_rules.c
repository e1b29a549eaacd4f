/*
 * Every call of tests/rules, with the diagnostics that its first comment
 * announces: "SB308:9:7 SB324:8:7", code, line and column; "names" for a code
 * of intake's look-up; nothing for a call that is taken.
 */
#include "check_bench.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

static int
is_case(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');
    return dot != NULL && strcmp(dot, ".xml") == 0;
}

/* The diagnostics in the form of the comment. */
static struct str
told(void)
{
    struct buf b = buf_new(bench.arena);
    for (int i = 0; i < bench.diags->count; i++) {
        const struct diag *d = &bench.diags->list[i];
        if (i > 0)
            buf_char(&b, ' ');
        if (d->code >= 200 && d->code < 300)
            buf_text(&b, "names");
        else
            buf_format(&b, "SB%d", (int)d->code);
        buf_format(&b, ":%d:%d", d->place.line, d->place.column);
    }
    return buf_view(&b);
}

static struct str
announced(struct str file)
{
    struct str rest = file;
    if (!str_starts(file, "<!--"))
        fail_msg("the first line is no comment");
    rest.p += strlen("<!--");
    const char *end = memmem(rest.p, file.n - strlen("<!--"), "-->", 3);
    assert_non_null(end);
    rest.n = (size_t)(end - rest.p);
    return str_trim(rest);
}

/* Whether the case is told as announced. */
static bool
try_case(const char *name)
{
    struct buf path = buf_new(bench.arena);
    struct str file = {NULL, 0};
    struct source call = {0};
    struct rules *rules = NULL;
    buf_format(&path, "tests/rules/%s", name);
    diags_clear(bench.diags);
    if (file_read(bench.arena, path.p, FILE_CAP, &file, bench.diags) != 0 ||
        intake_parse(bench.arena, file, name, &call, bench.diags) != 0)
        fail_msg("%s: %s", name, bench_diagnostics());
    int result = rules_new(bench.arena, &call, bench.call, bench.proposal,
                           &rules, bench.diags);
    assert_int_equal(result, bench.diags->errors > 0 ? -1 : 0);
    if (str_equal(told(), announced(file)))
        return true;
    print_error("%s: announced %s\n%s\n", name,
                str_text(bench.arena, announced(file)), bench_diagnostics());
    return false;
}

static void
calls_are_refused_where_they_are_wrong(void **state)
{
    (void)state;
    struct dirent **list = NULL;
    int count = scandir("tests/rules", &list, is_case, alphasort);
    int wrong = 0;
    for (int i = 0; i < count; i++) {
        wrong += !try_case(list[i]->d_name);
        free(list[i]);
    }
    free(list);
    assert_true(count > 20);
    assert_int_equal(wrong, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calls_are_refused_where_they_are_wrong),
    };
    return cmocka_run_group_tests_name("check rules", tests, bench_open,
                                       bench_close);
}
