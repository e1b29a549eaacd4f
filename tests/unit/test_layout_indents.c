/* Where lines begin and end: indents (R32), labels of lists (R39), text from
   right to left (R47), dates of issue (R36). Lengths of one em are 10.5 pt. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "test_layout_set.h"

enum { EM = 10500, NEAR = 3 /* [mpt] */ };

#define RULER                                                                                 \
    "<para>尺国国国国国国国国国国国国国国国国国国国国国国国国国国" \
    "国国国国国国国国国国国国国国国国国国国国国国国国国国国国国</para>"
#define ITEM(LABEL, TEXT)                                                      \
    "<item><label>" LABEL "</label><para>" TEXT "</para></item>"

static const struct mark *
found(const char *text)
{
    const struct mark *m = layout_set_find(&set, text, NULL);

    if (!m)
        fail_msg("%s is not there", text);
    return m;
}

static mpt
left_of(const char *text)
{
    return found(text)->x;
}

static mpt
right_of(const char *text)
{
    const struct mark *m = found(text);

    return m->x + m->run->width;
}

static void
assert_near(mpt length, mpt expected)
{
    if (length < expected - NEAR || length > expected + NEAR)
        fail_msg("%d, not %d", (int)length, (int)expected);
}

/* Every paragraph, whatever stands above it; its other lines begin flush. */
static void
paragraphs_are_indented(void **state)
{
    (void)state;
    assert_set(
        RULER
        "<section><title>题</title><para style='narrative'>甲一</para>"
        "<para style='narrative'>乙一</para>"
        "<list kind='bullet'>" ITEM(
            "·", "项") "</list>"
                       "<para style='narrative'>丙一</para>"
                       "<table><col "
                       "width='1*'/><body><row><cell>格</cell></row></body>"
                       "</table><para style='narrative'>丁一</para></section>");
    assert_near(left_of("甲一"), left_of("尺") + 2 * EM);
    assert_near(left_of("乙一"), left_of("尺") + 2 * EM);
    assert_near(left_of("丙一"), left_of("尺") + 2 * EM);
    assert_near(left_of("丁一"), left_of("尺") + 2 * EM);
}

static void
other_languages_are_indented_as_they_say(void **state)
{
    (void)state;
    assert_set(RULER "<para style='narrative' lang='en'>Flush</para>"
                     "<para style='narrative' lang='ja'>字下</para>");
    assert_near(left_of("Flush"), left_of("尺"));
    assert_near(left_of("字下"), left_of("尺") + 2 * EM);
}

/* The widest label, rounded up to half an em, two em at least. */
static void
labels_have_one_box(void **state)
{
    static const struct {
        const char *first, *second;
        mpt box;
    } rows[] = {
        {"1）", "2）", 2 * EM},
        {"（1）", "（10）", 2 * EM},      /* .5 1 .5 */
        {"（1）", "（100）", 5 * EM / 2}, /* .5 1.5 .5 */
        {"①", "②", 2 * EM},
        {"第一条", "第十一条", 4 * EM},
        {"i", "iiii", 2 * EM},         /* 4 × .278 */
        {"iiiiiiii", "i", 5 * EM / 2}, /* 8 × .278 = 2.22 */
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char body[1500];

        (void)snprintf(body, sizeof body,
                       RULER
                       "<list kind='decimal' style='body'>" ITEM("%s", "甲")
                           ITEM("%s", "乙") "</list>",
                       rows[i].first, rows[i].second);
        assert_set(body);
        assert_near(left_of("甲"), left_of("尺") + rows[i].box);
        assert_near(left_of("乙"), left_of("尺") + rows[i].box);
    }
}

static void
lines_of_an_item_begin_at_one_x(void **state)
{
    mpt x;
    int lines = 0;

    (void)state;
    assert_set("<list kind='decimal' style='body'>" ITEM(
        "1）",
        "国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国"
        "国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国"
        "国国国国国国国国国国国国国国国国国国国国国国国国国国国国国国") "</"
                                                                        "list"
                                                                        ">");
    x = left_of("国");
    for (const struct mark *m = set.pages.first->first; m; m = m->next)
        if (m->kind == MARK_GLYPHS && str_starts(m->run->text, "国")) {
            assert_near(m->x, x);
            lines++;
        }
    assert_true(lines >= 2);
}

static void
text_from_the_right_has_its_labels_there(void **state)
{
    static const char *const langs[][2] = {{"he", "שלום"}, {"ar", "نص"}};

    (void)state;
    for (int i = 0; i < 2; i++) {
        char body[1500];

        (void)snprintf(body, sizeof body,
                       RULER
                       "<list kind='decimal' style='body' lang='%s'>" ITEM(
                           "1", "%s") "</list>",
                       langs[i][0], langs[i][1]);
        assert_set(body);
        assert_near(right_of("1"), right_of("尺"));
        assert_near(right_of(langs[i][1]), right_of("尺") - 2 * EM);
    }
}

static void
text_from_the_right_is_indented_there(void **state)
{
    (void)state;
    assert_set(RULER "<para lang='ar' style='narrative'>نص</para>"
                     "<para lang='he'>שלום</para>");
    assert_near(right_of("نص"), right_of("尺") - 2 * EM);
    assert_near(right_of("שלום"), right_of("尺"));
}

/* The partner's column stays on its side; its lines are flush right in it. */
static void
a_partner_from_the_right_keeps_its_side(void **state)
{
    (void)state;
    assert_set(RULER "<pair><left lang='zh'>甲</left>"
                     "<right lang='he'>שלום</right></pair>");
    assert_near(left_of("甲"), left_of("尺"));
    assert_near(right_of("שלום"), right_of("尺"));
    assert_near(found("甲")->y, found("שלום")->y);
}

static void
dates_of_issue_stand_four_em_from_the_right(void **state)
{
    (void)state;
    assert_set(RULER "<para style='gov-date'>二〇二一年</para>"
                     "<para style='gov-date'>十二月</para>");
    assert_near(right_of("二〇二一年"), right_of("尺") - 4 * 15793);
    assert_near(right_of("十二月"), right_of("尺") - 4 * 15793);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paragraphs_are_indented),
        cmocka_unit_test(other_languages_are_indented_as_they_say),
        cmocka_unit_test(labels_have_one_box),
        cmocka_unit_test(lines_of_an_item_begin_at_one_x),
        cmocka_unit_test(text_from_the_right_has_its_labels_there),
        cmocka_unit_test(text_from_the_right_is_indented_there),
        cmocka_unit_test(a_partner_from_the_right_keeps_its_side),
        cmocka_unit_test(dates_of_issue_stand_four_em_from_the_right),
    };

    return cmocka_run_group_tests_name("layout/indents", tests, set_up,
                                       tear_down);
}
