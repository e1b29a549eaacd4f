/* Slips of marks that validate tells (R6), and what is none. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "packet/audit.h"

static const struct {
    const char *text;
    enum diag_code code; /* SB_NONE: nothing is told */
} ROWS[] = {
    {"中国一以色列政府间合作", SB_MARKS_ONE},
    {"关于中国一欧盟旗舰计划", SB_MARKS_ONE},
    {"《协定》一《备忘录》", SB_MARKS_ONE},
    {"中国一直支持", SB_NONE},
    {"每一中国公民", SB_NONE},
    {"其中一日本单位", SB_NONE},
    {"中国—以色列", SB_NONE},
    {"到此为止。。。", SB_MARKS_TWICE},
    {"甲，，乙", SB_MARKS_TWICE},
    {"真的？！", SB_NONE},
    {"完了……", SB_NONE},
    {"等等...", SB_MARKS_DOTS},
    {"《协定》...", SB_MARKS_DOTS},
    {"and so on...", SB_NONE},
    {"第1...10页", SB_NONE},
    {"技术--应用", SB_MARKS_HYPHENS},
    {"the work -- as agreed", SB_MARKS_HYPHENS},
    {"xn--fiqs8s", SB_NONE},
    {"签字：------", SB_NONE},
    {"为2～3年，最长2-3年", SB_MARKS_RANGES},
    {"增长4%～5%，或4%—6%", SB_MARKS_RANGES},
    {"2018—2020年间的2～3年", SB_NONE},
    {"2～3年，5～6年", SB_NONE},
    {"2021-12-26日与2～3日", SB_NONE},
    {"电话010-6888-2101号", SB_NONE},
    {"按《协定规定", SB_MARKS_PAIR},
    {"协定》规定", SB_MARKS_PAIR},
    {"（一）和二）", SB_MARKS_PAIR},
    {"他说“好。", SB_MARKS_PAIR},
    {"《甲（乙》）", SB_MARKS_PAIR},
    {"（甲)", SB_MARKS_PAIR},
    {"1）甲；2）乙；a）丙", SB_NONE},
    {"（1）甲（《乙》“丙”）", SB_NONE},
    {"the “first” (second)", SB_NONE},
    {"", SB_NONE},
};

static struct arena *arena;
static struct diags *diags;
static struct audit_marks *marks;

static void
free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

/* What is told of the text of an element on the second line. */
static void
look_at(const char *text)
{
    xmlDocPtr doc = xmlNewDoc((const xmlChar *)"1.0");
    xmlNodePtr node = xmlNewNode(NULL, (const xmlChar *)"zh");
    struct source source = {.doc = doc};

    arena_on_reset(arena, free_doc, doc);
    xmlDocSetRootElement(doc, node);
    xmlNodeAddContent(node, (const xmlChar *)text);
    diags_clear(diags);
    audit_marks(marks, &source, node, diags);
}

static void
slips_are_told(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        enum diag_code code = SB_NONE;

        look_at(ROWS[i].text);
        if (diags->count)
            code = diags->list[0].code;
        if (code != ROWS[i].code || diags->count > 1)
            print_error("%s: SB%d\n", ROWS[i].text, (int)code);
        assert_int_equal(code, ROWS[i].code);
        assert_true(diags->count <= 1);
    }
}

static void
one_text_has_one_note_of_each(void **state)
{
    (void)state;
    look_at("一。。二。。三--四--五...六...");
    assert_int_equal(diags->count, 3);
    assert_int_equal(diags->warnings, 0);
    assert_string_equal(diags->list[0].args[0], "一。。二。。三--四-");
}

static int
set_up(void **state)
{
    (void)state;
    arena = arena_new(16 << 20);
    diags = diags_new();
    marks = audit_marks_new(arena);
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    arena_close(arena);
    diags_close(diags);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(slips_are_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(one_text_has_one_note_of_each, set_up,
                                        tear_down),
    };

    return cmocka_run_group_tests_name("packet/marks", tests, NULL, NULL);
}
