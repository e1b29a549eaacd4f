/*
 * What `show --json` promises a script: its keys in their order for every
 * direction, and the numbers of the call.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "show_bench.h"

/* Keys of an object in order; one in brackets may be absent. */
static void
has_keys(const json_t *object, const char *keys, const char *where)
{
    void *at;

    assert_true(json_is_object(object));
    at = json_object_iter((json_t *)object);
    while (*keys) {
        bool optional = *keys == '[';
        size_t n = strcspn(keys += optional, "] ");
        const char *key = at ? json_object_iter_key(at) : "";

        if (strlen(key) == n && strncmp(key, keys, n) == 0)
            at = json_object_iter_next((json_t *)object, at);
        else if (!optional)
            fail_msg("%s: key %.*s expected, not %s", where, (int)n, keys, key);
        keys += n + optional;
        keys += *keys == ' ';
    }
    if (at)
        fail_msg("%s: unknown key %s", where, json_object_iter_key(at));
}

static bool
ends_in(const json_t *text, const char *lang, const char *stop)
{
    const char *words = json_string_value(json_object_get(text, lang));
    size_t n = words ? strlen(words) : 0;

    return n >= strlen(stop) && strcmp(words + n - strlen(stop), stop) == 0;
}

/* Both languages, without the final stop of the call. */
static void
has_words(const json_t *text, const char *where)
{
    assert_true(json_string_length(json_object_get(text, "zh")) > 0);
    assert_true(json_string_length(json_object_get(text, "en")) > 0);
    if (ends_in(text, "zh", "。") || ends_in(text, "en", "."))
        fail_msg("%s: %s", where,
                 json_string_value(json_object_get(text, "zh")));
}

static void
has_text(const json_t *text, const char *where)
{
    has_keys(text, "zh en", where);
    has_words(text, where);
}

/* Says -> of an object that carries them. */
static const json_t *
in(const json_t *object, const char *key)
{
    const json_t *value = json_object_get(object, key);

    assert_non_null(value);
    return value;
}

static void
has_topics(const json_t *topics, const char *where)
{
    size_t i;
    json_t *topic;

    json_array_foreach(topics, i, topic)
    {
        const json_t *research = json_object_get(topic, "research");

        has_keys(topic, "no zh en [intro] topics [research]", where);
        has_words(topic, where);
        has_topics(in(topic, "topics"), where);
        assert_true(!research || strcmp(where, "3.7") == 0);
        if (!research)
            continue;
        has_keys(research, "contents indicators", where);
        has_text(in(research, "contents"), where);
        has_text(in(research, "indicators"), where);
    }
}

static void
has_amounts(const json_t *j, const char *where)
{
    const json_t *duration = in(j, "duration");
    size_t i;
    json_t *pool;

    has_keys(in(j, "projects"), "min max bound text", where);
    has_text(in(in(j, "projects"), "text"), where);
    has_keys(in(j, "funding_wan"), "amount bound text", where);
    has_text(in(in(j, "funding_wan"), "text"), where);
    json_array_foreach(json_object_get(j, "pools"), i, pool)
    {
        has_keys(pool, "title projects funding_wan", where);
        has_text(in(pool, "title"), where);
        has_keys(in(pool, "projects"), "min max bound", where);
    }
    if (json_is_null(duration))
        return;
    has_keys(duration, "min_months max_months strength text", where);
    has_text(in(duration, "text"), where);
}

static void
has_lists(const json_t *j, const char *where)
{
    size_t i;
    json_t *item;

    json_array_foreach(in(j, "agreements"), i, item) has_text(item, where);
    json_array_foreach(in(j, "requirements"), i, item)
    {
        has_keys(item, "no zh en strength source checks", where);
        has_words(item, where);
        assert_int_equal(json_string_value(in(item, "source"))[0], 'L');
    }
    json_array_foreach(in(j, "contacts"), i, item)
    {
        has_keys(item, "side name org phones emails", where);
        if (!json_is_null(in(item, "org")))
            has_text(in(item, "org"), where);
    }
    json_array_foreach(in(j, "urls"), i, item)
        assert_memory_equal(json_string_value(item), "http", 4);
}

static void
keys_stand_in_their_order(void **state)
{
    json_t *j = show_json("preamble");
    size_t i;
    json_t *paragraph;

    (void)state;
    has_keys(j, "paragraphs", "preamble");
    json_array_foreach(in(j, "paragraphs"), i, paragraph)
    {
        has_keys(paragraph, "zh en source", "preamble");
        has_words(paragraph, "preamble");
    }
    json_decref(j);
    for (int d = 0; d < DIRECTIONS; d++) {
        const char *where = direction_ids[d];

        j = show_json(where);
        has_keys(j,
                 "id title partners projects funding_wan [pools] initiative "
                 "agreements [topics_intro] topics duration requirements "
                 "contacts urls",
                 where);
        assert_string_equal(json_string_value(in(j, "id")), where);
        has_text(in(j, "title"), where);
        has_amounts(j, where);
        has_topics(in(j, "topics"), where);
        has_lists(j, where);
        json_decref(j);
    }
}

struct numbers {
    size_t requirements, agreements, titles, topics, contacts, emails, phones,
        links, one_sided, unnumbered;
};

static size_t
count_topics(const json_t *topics)
{
    size_t n = json_array_size(topics);
    size_t i;
    json_t *topic;

    json_array_foreach(topics, i, topic) n += count_topics(in(topic, "topics"));
    return n;
}

/* How often words occur. */
static size_t
count_words(const char *text, const char *words)
{
    size_t n = 0;

    for (const char *p = strstr(text, words); p; p = strstr(p + 1, words))
        n++;
    return n;
}

static void
count_requirements(const json_t *list, struct numbers *n)
{
    bool void_alone = false;
    size_t i;
    json_t *item;

    n->requirements += json_array_size(list);
    json_array_foreach(list, i, item)
    {
        const char *text = json_string_value(in(item, "zh"));

        if (strstr(text, "单方申报项目无效") || strstr(text, "单方申报无效") ||
            strstr(text, "单方或双方申报项目无效"))
            void_alone = true;
        n->unnumbered += json_is_null(in(item, "no"));
    }
    n->one_sided += void_alone;
}

static void
count_direction(const json_t *j, struct numbers *n)
{
    size_t i;
    json_t *item;

    count_requirements(in(j, "requirements"), n);
    json_array_foreach(in(j, "agreements"), i, item)
    {
        n->agreements++;
        n->titles += count_words(json_string_value(in(item, "zh")), "《");
    }
    n->topics += count_topics(in(j, "topics"));
    json_array_foreach(in(j, "contacts"), i, item)
    {
        n->contacts++;
        n->emails += json_array_size(in(item, "emails"));
        n->phones += json_array_size(in(item, "phones"));
    }
    n->links += json_array_size(in(j, "urls"));
}

static void
the_numbers_are_those_of_the_guideline(void **state)
{
    struct numbers n = {0};

    (void)state;
    for (int d = 0; d < DIRECTIONS; d++) {
        json_t *j = show_json(direction_ids[d]);

        count_direction(j, &n);
        json_decref(j);
    }
    assert_int_equal(n.requirements, 108);
    assert_int_equal(n.agreements, 41);
    assert_int_equal(n.titles, 41); /* each names one instrument in 《》 */
    assert_int_equal(n.topics, 167);
    assert_int_equal(n.contacts, 22);
    assert_int_equal(n.emails, 22);
    assert_int_equal(n.phones, 16);
    assert_int_equal(n.links, 11); /* as often as they are printed */
    assert_int_equal(n.one_sided, 21);
    assert_int_equal(n.unnumbered, 5);
}

/* What a direction does not say, it does not say here either. */
struct silence {
    const char *key;        /* of the array or value */
    const char *directions; /* that say nothing, blanks around each */
};

static bool
says_nothing(const json_t *j, const char *key)
{
    const json_t *value;
    size_t i;
    json_t *item;

    if (strcmp(key, "phones") != 0) {
        value = in(j, key);
        return json_is_null(value) ||
               (json_is_array(value) && json_array_size(value) == 0);
    }
    json_array_foreach(in(j, "contacts"), i,
                       item) if (json_array_size(in(item, "phones")) >
                                 0) return false;
    return true;
}

static void
silence_stays_silence(void **state)
{
    static const struct silence silences[] = {
        {"duration", " 1.1 1.2 1.3 1.5 1.6 2.1 2.4 3.3 "},
        {"contacts", " 1.1 1.2 1.5 1.6 2.2 2.3 2.5 2.6 2.9 3.7 "},
        {"phones", " 1.1 1.2 1.5 1.6 2.2 2.3 2.4 2.5 2.6 2.7 2.9 3.0 3.1 3.4"
                   " 3.7 "},
        {"topics", " 1.3 "},
    };

    (void)state;
    for (int d = 0; d < DIRECTIONS; d++) {
        json_t *j = show_json(direction_ids[d]);
        char id[8];

        (void)snprintf(id, sizeof id, " %s ", direction_ids[d]);
        for (size_t i = 0; i < sizeof silences / sizeof silences[0]; i++)
            if (says_nothing(j, silences[i].key) !=
                (strstr(silences[i].directions, id) != NULL))
                fail_msg("%s: %s", direction_ids[d], silences[i].key);
        assert_true(json_is_null(in(j, "initiative")) !=
                    (strcmp(direction_ids[d], "2.5") == 0));
        json_decref(j);
    }
}

static int
open_all(void **state)
{
    (void)state;
    show_open(NULL, true);
    return 0;
}

static int
close_all(void **state)
{
    (void)state;
    show_close();
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_stand_in_their_order),
        cmocka_unit_test(the_numbers_are_those_of_the_guideline),
        cmocka_unit_test(silence_stays_silence),
    };

    return cmocka_run_group_tests(tests, open_all, close_all);
}
