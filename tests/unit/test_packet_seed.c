/*
 * The call holds the whole guideline: preamble and directions as `show`
 * prints them cover each of its letters but for the listed exceptions, in its
 * order, and hold no Chinese that is not in it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "seed_text.h"
#include "show_bench.h"

struct walk {
    struct arena *arena;
    struct letters seed;
    struct letters last; /* the text that was found last */
    int inside;          /* how far later texts have said it again */
    int cursor;          /* the seed is walked up to here */
    int end;             /* of the direction in the seed */
    const char *where;   /* direction */
    int faults;
};

static void
report_departure(struct walk *w, const struct letters *text, const char *what)
{
    int best = w->cursor, most = 0;
    int at;

    for (int i = w->cursor; i < w->end; i++) {
        int n = seed_agree(&w->seed, i, w->end, text);

        if (n > most) {
            most = n;
            best = i;
        }
    }
    w->faults++;
    at = best + most < w->seed.n ? best + most : w->seed.n - 1;
    print_error(GUIDELINE ":%d:%d: %s, %s: the seed goes on \"%s\", the call "
                          "\"%s\"\n",
                w->seed.p[at].line, w->seed.p[at].column, w->where, what,
                seed_words(w->arena, &w->seed, at, 12),
                seed_words(w->arena, text, most, 12));
}

/* The next text: a part of the last one said again, or further on. */
static void
cover(struct walk *w, const char *text, const char *what)
{
    struct letters t = seed_folded(w->arena, str_from(text));
    int at = seed_find(&w->last, w->inside, w->last.n, &t);

    if (at != SEED_NOWHERE) {
        w->inside = at + t.n;
        return;
    }
    at = seed_find(&w->seed, w->cursor, w->end, &t);
    if (at == SEED_NOWHERE) {
        report_departure(w, &t, what);
        return;
    }
    for (int i = at; i < at + t.n; i++)
        w->seed.p[i].covered = true;
    w->cursor = at + t.n;
    w->last = t;
    w->inside = 0;
}

static const char *
chinese(const json_t *text)
{
    return json_string_value(json_object_get(text, "zh"));
}

static void
cover_text(struct walk *w, const json_t *text, const char *what)
{
    if (!json_is_object(text))
        return;
    assert_non_null(chinese(text));
    cover(w, chinese(text), what);
}

static void
cover_topics(struct walk *w, const json_t *topics)
{
    size_t i;
    json_t *topic;

    json_array_foreach(topics, i, topic)
    {
        const json_t *research = json_object_get(topic, "research");

        cover_text(w, topic, "topic");
        cover_text(w, json_object_get(topic, "intro"), "topic");
        cover_topics(w, json_object_get(topic, "topics"));
        cover_text(w, json_object_get(research, "contents"), "contents");
        cover_text(w, json_object_get(research, "indicators"), "indicators");
    }
}

static void
cover_each(struct walk *w, const json_t *list, const char *what)
{
    size_t i;
    json_t *item;

    json_array_foreach(list, i, item) cover_text(w, item, what);
}

static void
cover_direction(struct walk *w, const json_t *j)
{
    cover_text(w, json_object_get(j, "title"), "title");
    cover_text(w, json_object_get(j, "initiative"), "initiative");
    cover_each(w, json_object_get(j, "agreements"), "agreement");
    cover_text(w, json_object_get(j, "topics_intro"), "topics");
    cover_topics(w, json_object_get(j, "topics"));
    cover_text(w, json_object_get(json_object_get(j, "projects"), "text"),
               "projects");
    cover_text(w, json_object_get(json_object_get(j, "funding_wan"), "text"),
               "funding");
    cover_each(w, json_object_get(j, "requirements"), "requirement");
}

/* Where the direction begins: its number at the start of a line. */
static int
direction_start(const struct walk *w, int direction)
{
    struct letters id;

    if (direction == DIRECTIONS)
        return w->seed.n;
    id = seed_folded(w->arena, str_from(direction_ids[direction]));
    for (int i = 0; i < w->seed.n; i++)
        if (w->seed.p[i].column == 1 &&
            seed_agree(&w->seed, i, w->seed.n, &id) == id.n)
            return i;
    fail_msg("the seed has no direction %s", direction_ids[direction]);
    return SEED_NOWHERE;
}

/* direction: -1 for the preamble. */
static json_t *
enter(struct walk *w, int direction)
{
    w->where = direction < 0 ? "preamble" : direction_ids[direction];
    w->cursor = direction < 0 ? 0 : direction_start(w, direction);
    w->end = direction_start(w, direction + 1);
    w->last = (struct letters){0};
    return show_json(w->where);
}

static void
take_exception(struct walk *w, const struct seed_row *row, int *at)
{
    struct letters text = seed_folded(w->arena, row->field[1]);

    while (*at < w->seed.n && w->seed.p[*at].covered)
        (*at)++;
    if (*at < w->seed.n && w->seed.p[*at].line == row->line &&
        seed_agree(&w->seed, *at, w->seed.n, &text) == text.n) {
        for (int i = 0; i < text.n; i++)
            w->faults += w->seed.p[(*at)++].covered;
        return;
    }
    w->faults++;
    if (*at < w->seed.n && w->seed.p[*at].line <= row->line)
        fail_msg(GUIDELINE ":%d:%d: not covered: %s", w->seed.p[*at].line,
                 w->seed.p[*at].column,
                 seed_words(w->arena, &w->seed, *at, 40));
    fail_msg(SEED "exceptions.tsv: %.*s of line %d is no exception",
             (int)row->field[1].n, row->field[1].p, row->line);
}

static void
the_call_covers_the_guideline(void **state)
{
    struct walk w = {.arena = *state, .seed = seed_load(*state)};
    struct seed_table exceptions = seed_table(w.arena, SEED "exceptions.tsv");
    int at = 0;
    json_t *j = enter(&w, -1);

    cover_each(&w, json_object_get(j, "paragraphs"), "paragraph");
    json_decref(j);
    for (int i = 0; i < DIRECTIONS; i++) {
        j = enter(&w, i);
        cover_direction(&w, j);
        json_decref(j);
    }
    assert_int_equal(w.faults, 0);
    for (int i = 0; i < exceptions.n; i++)
        take_exception(&w, &exceptions.rows[i], &at);
    while (at < w.seed.n && w.seed.p[at].covered)
        at++;
    if (at < w.seed.n)
        fail_msg(GUIDELINE ":%d:%d: not covered: %s", w.seed.p[at].line,
                 w.seed.p[at].column, seed_words(w.arena, &w.seed, at, 40));
    assert_int_equal(w.faults, 0);
}

/* Keys whose strings are not words of the guideline. */
static bool
is_own(const char *key)
{
    static const char *const keys[] = {"en",     "no",       "side",
                                       "id",     "source",   "bound",
                                       "checks", "partners", "strength"};

    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        if (strcmp(keys[i], key) == 0)
            return true;
    return false;
}

static void
find_all(struct walk *w, const json_t *value, const char *key)
{
    struct letters text;
    const char *name;
    json_t *item;
    size_t i;

    if (is_own(key))
        return;
    json_array_foreach(value, i, item) find_all(w, item, key);
    if (json_is_object(value))
        json_object_foreach((json_t *)value, name, item)
            find_all(w, item, name);
    if (!json_is_string(value))
        return;
    text = seed_folded(w->arena, str_from(json_string_value(value)));
    if (seed_find(&w->seed, w->cursor, w->end, &text) != SEED_NOWHERE)
        return;
    w->faults++;
    print_error("%s: %s: not in the guideline: %s\n", w->where, key,
                json_string_value(value));
}

static void
nothing_is_said_that_the_guideline_does_not_say(void **state)
{
    struct walk w = {.arena = *state, .seed = seed_load(*state)};

    for (int i = -1; i < DIRECTIONS; i++) {
        json_t *j = enter(&w, i);

        find_all(&w, j, "");
        json_decref(j);
    }
    assert_int_equal(w.faults, 0);
}

static bool
is_chinese(uint32_t c)
{
    return c >= 0x4E00 && c <= 0x9FFF;
}

/* Words can hide in no exception but a label. */
static void
exceptions_are_what_they_are_called(void **state)
{
    struct seed_table t = seed_table(*state, SEED "exceptions.tsv");

    for (int i = 0; i < t.n; i++) {
        struct letters text = seed_folded(*state, t.rows[i].field[1]);
        struct str kind = t.rows[i].field[0];
        int words = 0;

        for (int k = 0; k < text.n; k++)
            words += is_chinese(text.p[k].c);
        if (str_is(kind, "label"))
            assert_true(words > 0 && text.p[text.n - 1].c == ':');
        else if (str_is(kind, "join"))
            assert_int_equal(text.n, 1);
        else if (str_is(kind, "marker"))
            assert_true(words == 0 || (words == 1 && text.p[0].c == '('));
        else
            assert_true(str_is(kind, "stop") && words == 0 && text.n == 1);
    }
}

static int
open_all(void **state)
{
    show_open(NULL, true);
    *state = arena_new((size_t)64 << 20);
    return 0;
}

static int
close_all(void **state)
{
    arena_close(*state);
    show_close();
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_call_covers_the_guideline),
        cmocka_unit_test(nothing_is_said_that_the_guideline_does_not_say),
        cmocka_unit_test(exceptions_are_what_they_are_called),
    };

    return cmocka_run_group_tests(tests, open_all, close_all);
}
