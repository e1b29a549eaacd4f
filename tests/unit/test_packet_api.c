/* The public interface: what a program that links the library relies on. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "shenbao.h"

enum { KEPT = 1 << 20 };

struct heard {
    char out[KEPT];
    size_t n;
    int codes[64];
    int count;
};

static int
take(void *context, const char *bytes, size_t n)
{
    struct heard *h = context;

    if (h->n + n >= KEPT)
        return -1;
    memcpy(h->out + h->n, bytes, n);
    h->n += n;
    h->out[h->n] = '\0';
    return 0;
}

static int
refuse(void *context, const char *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
    return -1;
}

static void
hear(void *context, const struct sb_diagnostic *d)
{
    struct heard *h = context;

    assert_non_null(d->zh);
    assert_non_null(d->en);
    if (h->count < 64)
        h->codes[h->count++] = d->code;
}

static const struct sb_settings settings = {.data = ".", .lang = "en"};

static void
a_session_serves_many_calls(void **state)
{
    struct heard *h = calloc(1, sizeof *h);
    const struct sb_client client = {h, take, hear};
    struct sb_session *s;
    size_t once;

    (void)state;
    assert_int_equal(sb_open(&settings, SB_CALL | SB_TEMPLATES, &client, &s),
                     SB_DONE);
    assert_int_equal(sb_list(s), SB_DONE);
    once = h->n;
    assert_true(once > 27 * 10);
    assert_int_equal(sb_list(s), SB_DONE);
    assert_int_equal(h->n, 2 * once);
    assert_memory_equal(h->out, h->out + once, once);
    /* A call that fails leaves the session fit for the next. */
    assert_int_equal(sb_show(s, "no such direction"), SB_INPUT);
    assert_int_equal(h->codes[0], 903);
    assert_int_equal(sb_check(s, "no/such/file.xml"), SB_INPUT);
    assert_int_equal(h->codes[1], 101);
    assert_int_equal(sb_show(s, "2.0"), SB_DONE);
    assert_non_null(strstr(h->out, "2.0"));
    sb_close(s);
    free(h);
}

static void
a_refusing_client_stops_the_call(void **state)
{
    struct heard *h = calloc(1, sizeof *h);
    const struct sb_client client = {h, refuse, hear};
    struct sb_session *s;

    (void)state;
    assert_int_equal(sb_open(&settings, SB_CALL | SB_TEMPLATES, &client, &s),
                     SB_DONE);
    assert_int_equal(sb_list(s), SB_SYSTEM);
    sb_close(s);
    free(h);
}

static void
opening_without_data_says_so(void **state)
{
    struct heard *h = calloc(1, sizeof *h);
    const struct sb_client client = {h, take, hear};
    const struct sb_settings nowhere = {.data = "/no/such", .lang = "en"};
    const struct sb_settings someday = {
        .data = ".", .lang = "en", .today = "2020-13-01"};
    struct sb_session *s = (void *)h;

    (void)state;
    assert_int_equal(sb_open(&nowhere, SB_CALL, &client, &s), SB_INPUT);
    assert_null(s);
    assert_int_equal(h->codes[0], 101);
    assert_int_equal(sb_open(&someday, SB_GRAMMARS, &client, &s), SB_USAGE);
    assert_int_equal(h->codes[1], 901);
    sb_close(NULL);
    free(h);
}

static enum sb_status
crash(void *argument)
{
    (void)argument;
    abort();
}

static enum sb_status
turn(void *argument)
{
    volatile unsigned n = 0;

    while (argument == NULL)
        n++;
    return SB_DONE;
}

static enum sb_status
answer(void *argument)
{
    return *(enum sb_status *)argument;
}

static void
a_worker_gives_its_status(void **state)
{
    struct heard *h = calloc(1, sizeof *h);
    const struct sb_client client = {h, take, hear};
    const struct sb_limits limits = {1, 0};
    enum sb_status status = SB_INPUT;

    (void)state;
    assert_int_equal(sb_worker(&limits, answer, &status, NULL, &client),
                     SB_INPUT);
    status = SB_DONE;
    assert_int_equal(sb_worker(&limits, answer, &status, NULL, &client),
                     SB_DONE);
    assert_int_equal(h->count, 0);
    free(h);
}

static void
a_worker_that_dies_costs_one_result(void **state)
{
    struct heard *h = calloc(1, sizeof *h);
    const struct sb_client client = {h, take, hear};
    const struct sb_limits limits = {1, 0};

    (void)state;
    assert_int_equal(sb_worker(&limits, crash, NULL, NULL, &client), SB_SYSTEM);
    assert_int_equal(h->codes[0], 113);
    assert_int_equal(sb_worker(&limits, turn, NULL, NULL, &client), SB_INPUT);
    assert_int_equal(h->codes[1], 112);
    free(h);
}

/* Half a packet, and a link that is named as one. */
static enum sb_status
begin_and_crash(void *argument)
{
    if (chdir(argument) != 0 || mkdir("out/.new-P", 0700) != 0 ||
        mkdir("out/.new-P/parts", 0700) != 0 || mkdir("out/P", 0700) != 0 ||
        mkdir("other", 0700) != 0 || mkdir("other/kept", 0700) != 0 ||
        symlink("../other", "out/.new-link") != 0)
        return SB_DONE;
    _exit(SB_WORKER_NO_MEMORY);
}

static void
a_lost_worker_leaves_nothing_half_made(void **state)
{
    struct heard *h = calloc(1, sizeof *h);
    const struct sb_client client = {h, take, hear};
    const struct sb_limits limits = {1, 0};
    char place[] = "/tmp/shenbao-lost-XXXXXX";
    char output[64], path[64];
    static const char *const left[] = {"out/P", "out", "other/kept", "other",
                                       ""};

    (void)state;
    assert_non_null(mkdtemp(place));
    (void)snprintf(output, sizeof output, "%s/out", place);
    assert_int_equal(mkdir(output, 0700), 0);
    assert_int_equal(
        sb_worker(&limits, begin_and_crash, place, output, &client), SB_SYSTEM);
    assert_int_equal(h->count, 1);
    assert_int_equal(h->codes[0], 110);
    /* Just these are there: rmdir takes empty folders only. */
    for (size_t i = 0; i < sizeof left / sizeof left[0]; i++) {
        (void)snprintf(path, sizeof path, "%s/%s", place, left[i]);
        assert_int_equal(rmdir(path), 0);
    }
    free(h);
}

static void
explain_needs_no_session(void **state)
{
    struct heard *h = calloc(1, sizeof *h);
    const struct sb_client client = {h, take, hear};

    (void)state;
    assert_int_equal(sb_explain("SB103", &client), SB_DONE);
    assert_non_null(strstr(h->out, "SB103"));
    assert_int_equal(sb_explain("SB1", &client), SB_INPUT);
    assert_int_equal(sb_explain("103x", &client), SB_INPUT);
    assert_int_equal(h->codes[1], 905);
    free(h);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_session_serves_many_calls),
        cmocka_unit_test(a_refusing_client_stops_the_call),
        cmocka_unit_test(opening_without_data_says_so),
        cmocka_unit_test(a_worker_gives_its_status),
        cmocka_unit_test(a_worker_that_dies_costs_one_result),
        cmocka_unit_test(a_lost_worker_leaves_nothing_half_made),
        cmocka_unit_test(explain_needs_no_session),
    };

    return cmocka_run_group_tests_name("packet/api", tests, NULL, NULL);
}
