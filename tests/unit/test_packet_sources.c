/*
 * Each source line that the call names holds the words it is named for, and
 * the words have full-width punctuation, without the mark that ended them.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "intake/intake.h"
#include "intake/node.h"
#include "seed_text.h"

#define CALL "calls/most-2021-1/call.xml"

struct texts {
    struct arena *arena;
    struct source call;
    struct letters seed;
    int looked_at;
    int faults;
};

static int
first_letter(const struct letters *seed, int line)
{
    int i = 0;

    while (i < seed->n && seed->p[i].line < line)
        i++;
    return i;
}

static void
fault(struct texts *t, const xmlNode *node, const char *what, struct str text)
{
    t->faults++;
    print_error(CALL ":%d: %s: %.*s\n", intake_line(node), what, (int)text.n,
                text.p);
}

/* Words on these lines, from the first to the last of them. */
static void
stands_on(struct texts *t, const xmlNode *node, struct seed_lines lines,
          struct str text)
{
    struct letters words = seed_folded(t->arena, text);
    int from = first_letter(&t->seed, lines.first);
    int end = first_letter(&t->seed, lines.last + 1);
    int at = seed_find(&t->seed, from, end, &words);

    t->looked_at++;
    if (at == SEED_NOWHERE)
        fault(t, node, "its line does not hold it", text);
    else if (t->seed.p[at].line != lines.first ||
             t->seed.p[at + words.n - 1].line != lines.last)
        fault(t, node, "it does not reach over all lines named", text);
}

static void
look_at(struct texts *t, const xmlNode *node, const char *source,
        struct str text)
{
    struct str rest = str_from(source);
    struct seed_lines lines;

    if (!seed_lines(&rest, &lines) || rest.n > 0)
        fault(t, node, "one range of lines is expected", text);
    else
        stands_on(t, node, lines, text);
}

/* Phones and addresses of a contact carry no line of their own. */
static void
look_at_contact(struct texts *t, const xmlNode *contact)
{
    const char *source = node_attribute(contact, "source");
    struct str rest = str_from(source);
    struct seed_lines lines = {0, 0};

    assert_true(seed_lines(&rest, &lines));
    for (const xmlNode *n = node_child(contact, NULL); n;
         n = node_next(n, NULL)) {
        struct letters words = seed_folded(t->arena, node_text(n));

        if (!node_is(n, "phone") && !node_is(n, "email"))
            continue;
        t->looked_at++;
        if (seed_find(&t->seed, first_letter(&t->seed, lines.first),
                      first_letter(&t->seed, lines.last + 1),
                      &words) == SEED_NOWHERE)
            fault(t, n, "its line does not hold it", node_text(n));
    }
}

/* What a sentence of a topic asks is cut into points: their words need not be
   next to each other in it. */
static bool
is_cut_out(const xmlNode *node)
{
    return node_is(node, "point");
}

static void
look_below(struct texts *t, const xmlNode *node)
{
    const char *source = node_attribute(node, "source");

    if (is_cut_out(node))
        return;
    if (node_is(node, "contact"))
        look_at_contact(t, node);
    else if (source && (node_is(node, "zh") || node_is(node, "en")))
        look_at(t, node, source, node_text(node));
    for (const xmlNode *n = node_child(node, NULL); n; n = node_next(n, NULL))
        look_below(t, n);
}

static void
source_lines_hold_their_texts(void **state)
{
    struct texts *t = *state;

    t->looked_at = t->faults = 0;
    look_below(t, xmlDocGetRootElement(t->call.doc));
    assert_int_equal(t->faults, 0);
    assert_true(t->looked_at > 450);
}

static bool
is_of_the_guideline(const xmlNode *node)
{
    static const char *const names[] = {
        "title",   "initiative", "agreement",   "topic",
        "intro",   "contents",   "indicators",  "projects",
        "funding", "duration",   "requirement", "paragraph"};

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (node_is(node, names[i]))
            return true;
    return false;
}

static void
look_for_sources(struct texts *t, const xmlNode *node)
{
    const xmlNode *zh = node_child(node, "zh");

    if (node_is(node, "routes") || node_is(node, "seats")) /* our own words */
        return;
    if (zh && is_of_the_guideline(node) && !node_attribute(zh, "source"))
        fault(t, node, "no line is named", node_text(zh));
    for (const xmlNode *n = node_child(node, NULL); n; n = node_next(n, NULL))
        look_for_sources(t, n);
}

static void
texts_of_the_guideline_name_their_lines(void **state)
{
    struct texts *t = *state;
    const xmlNode *root = xmlDocGetRootElement(t->call.doc);

    t->faults = 0;
    look_for_sources(t, node_child(root, "preamble"));
    look_for_sources(t, node_child(root, "totals"));
    look_for_sources(t, node_child(root, "directions"));
    assert_int_equal(t->faults, 0);
}

static void
look_for_links(struct texts *t, const xmlNode *direction)
{
    for (const xmlNode *url = node_child(node_child(direction, "urls"), "url");
         url; url = node_next(url, "url"))
        look_at(t, url, node_attribute(url, "source"),
                str_from(node_attribute(url, "href")));
}

/* A direction's lines begin with its number and end where the next begins. */
static void
directions_name_all_their_lines(void **state)
{
    struct texts *t = *state;
    const xmlNode *root = xmlDocGetRootElement(t->call.doc);
    int end = 18; /* the last line before them is blank */

    t->faults = 0;
    for (const xmlNode *d =
             node_child(node_child(root, "directions"), "direction");
         d; d = node_next(d, "direction")) {
        struct str rest = str_from(node_attribute(d, "source"));
        struct letters id =
            seed_folded(t->arena, str_from(node_attribute(d, "id")));
        struct seed_lines lines = {0, 0};
        int at;

        assert_true(seed_lines(&rest, &lines) && rest.n == 0);
        at = first_letter(&t->seed, lines.first);
        assert_int_equal(seed_agree(&t->seed, at, t->seed.n, &id), id.n);
        assert_int_equal(lines.first, t->seed.p[at].line);
        /* Only blank lines lie between. */
        assert_int_equal(first_letter(&t->seed, end),
                         first_letter(&t->seed, lines.first));
        end = lines.last + 1;
        look_for_links(t, d);
    }
    assert_int_equal(first_letter(&t->seed, end), t->seed.n);
    assert_int_equal(t->faults, 0);
}

static bool
is_wide(uint32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x303F) ||
           (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x2018 && c <= 0x201D);
}

/* A mark of the scan that has a full-width form, or a blank beside one. */
static bool
is_half(uint32_t before, uint32_t c, uint32_t after)
{
    if (c == ' ')
        return is_wide(before) || is_wide(after);
    return c < 0x80 && strchr(",;:()\"'!?", (int)c) != NULL;
}

static size_t
address_length(struct str rest)
{
    size_t n = 0;

    if (str_starts(rest, "http"))
        while (n < rest.n && rest.p[n] > ' ' && rest.p[n] <= '~')
            n++;
    return n;
}

/* Whether a mark stands there that a list or a sentence would end with. */
static bool
ends_open(struct str text)
{
    static const char *const marks[] = {"。", "；", "，", "：", "、", ";"};

    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++) {
        struct str mark = str_from(marks[i]);

        if (text.n >= mark.n &&
            memcmp(text.p + text.n - mark.n, mark.p, mark.n) == 0)
            return true;
    }
    return false;
}

static bool
is_chinese_throughout(struct str text)
{
    uint32_t before = 0;

    for (size_t i = 0; i < text.n;) {
        size_t next = i + address_length((struct str){text.p + i, text.n - i});
        uint32_t c, after = 0;

        if (next > i) {
            i = next;
            before = 'a';
            continue;
        }
        c = utf8_next(text, &i);
        next = i;
        if (next < text.n)
            after = utf8_next(text, &next);
        if (is_half(before, c, after))
            return false;
        before = c;
    }
    return !ends_open(text);
}

static void
look_at_punctuation(struct texts *t, const xmlNode *node)
{
    if (node_is(node, "zh") && node_attribute(node, "source")) {
        t->looked_at++;
        if (!is_chinese_throughout(node_text(node)))
            fault(t, node, "half-width among Chinese, or a final mark",
                  node_text(node));
    }
    for (const xmlNode *n = node_child(node, NULL); n; n = node_next(n, NULL))
        look_at_punctuation(t, n);
}

static void
chinese_has_its_own_punctuation(void **state)
{
    struct texts *t = *state;

    t->looked_at = t->faults = 0;
    assert_false(is_chinese_throughout(str_from("项目,单方")));
    assert_false(is_chinese_throughout(str_from("2 年")));
    assert_false(is_chinese_throughout(str_from("1个。")));
    assert_true(is_chinese_throughout(str_from("见https://a.b/c:1，Dr. A")));
    look_at_punctuation(t, xmlDocGetRootElement(t->call.doc));
    assert_int_equal(t->faults, 0);
    assert_true(t->looked_at > 400);
}

static int
load_both(void **state)
{
    struct arena *a = arena_new((size_t)64 << 20);
    struct texts *t = arena_make(a, struct texts, 1);
    struct diags *d = arena_make(a, struct diags, 1);

    t->arena = a;
    t->seed = seed_load(a);
    assert_int_equal(intake_load(a, CALL, &t->call, d), 0);
    *state = t;
    return 0;
}

static int
close_both(void **state)
{
    arena_close(((struct texts *)*state)->arena);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(source_lines_hold_their_texts),
        cmocka_unit_test(texts_of_the_guideline_name_their_lines),
        cmocka_unit_test(directions_name_all_their_lines),
        cmocka_unit_test(chinese_has_its_own_punctuation),
    };

    return cmocka_run_group_tests(tests, load_both, close_both);
}
