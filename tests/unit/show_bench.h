/* `show --json` of the shipped call through the public interface. */
#ifndef SB_TESTS_SHOW_BENCH_H
#define SB_TESTS_SHOW_BENCH_H

#include <jansson.h>

#include "shenbao.h"

enum { SHOWN = 1 << 19, DIRECTIONS = 27 };

static struct {
    struct sb_session *session;
    char out[SHOWN];
    size_t n;
} shown;

static const char *const direction_ids[DIRECTIONS] = {
    "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9",
    "2.0", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8",
    "2.9", "3.0", "3.1", "3.2", "3.3", "3.4", "3.5", "3.6", "3.7"};

static inline int
show_take(void *context, const char *bytes, size_t n)
{
    (void)context;
    if (shown.n + n >= SHOWN)
        return -1;
    memcpy(shown.out + shown.n, bytes, n);
    shown.n += n;
    return 0;
}

static inline void
show_hear(void *context, const struct sb_diagnostic *d)
{
    (void)context;
    print_error("%s:%d:%d: %s\n", d->file ? d->file : "", d->line, d->column,
                d->en);
}

/* call: NULL for the one that ships. */
static inline void
show_open(const char *call, bool json)
{
    static const struct sb_client client = {NULL, show_take, show_hear};
    const struct sb_settings settings = {
        .data = ".", .call = call, .lang = "en", .json = json};

    assert_int_equal(
        sb_open(&settings, SB_CALL | SB_TEMPLATES, &client, &shown.session),
        SB_DONE);
}

static inline void
show_close(void)
{
    sb_close(shown.session);
    shown.session = NULL;
}

/* The text of a direction or "preamble", valid until the next. */
static inline const char *
show_text(const char *what)
{
    shown.n = 0;
    assert_int_equal(sb_show(shown.session, what), SB_DONE);
    shown.out[shown.n] = '\0';
    return shown.out;
}

/* Release with json_decref. */
static inline json_t *
show_json(const char *what)
{
    json_error_t error;
    json_t *j = json_loads(show_text(what), 0, &error);

    if (!j)
        fail_msg("show %s: %s", what, error.text);
    return j;
}

#endif
