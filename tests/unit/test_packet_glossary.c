/*
 * A text keeps to the glossary or not: how terms are found in Chinese and their
 * forms in English; and the fixed words of the templates keep to the glossary
 * of the call that ships.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "diag_line.h"
#include "packet/glossary.h"

#define CALL "calls/most-2021-1/call.xml"

struct bench {
    struct arena *arena;
    struct diags *diags;
};

/* A text under some terms; what is said, "term > what stands instead" for
   each. */
struct line {
    const char *terms;
    const char *zh, *en;
    const char *said; /* "" where the text keeps to them */
};

#define LAB "<term zh='实验室' en='laboratory'/>"
#define JOINT "<term zh='联合实验室' en='joint laboratory'/>"
#define LETTER "<term zh='意向书' en='letter of intent'><also>LoI</also></term>"
#define LEADER                                                                 \
    "<term zh='负责人' en='leader'><avoid>head</avoid>"                     \
    "<avoid>project leader</avoid></term>"
#define PROJECT                                                                \
    "<term zh='负责人' en='project leader'><avoid>leader</avoid></term>"

static const struct line lines[] = {
    {LAB, "实验室", "The laboratory", ""},
    {LAB, "实验室", "The lab", "实验室 > The lab"},
    {LAB, "单位", "The lab", ""},
    {"", "实验室", "The lab", ""},
    /* Words are whole, may be plural and begin with a capital. */
    {LAB, "实验室", "Laboratory", ""},
    {LAB, "实验室", "laboratories", ""},
    {LAB, "实验室", "Laboratories of", ""},
    {LAB, "实验室", "LABORATORY", "实验室 > LABORATORY"},
    {LAB, "实验室", "collaboratory", "实验室 > collaboratory"},
    {LAB, "实验室", "laboratoryx", "实验室 > laboratoryx"},
    {LAB, "实验室", "a laboratory-wide", ""},
    {LAB, "实验室", "the laboratory's", ""},
    {LAB, "实验室", "“laboratory”", ""},
    {LETTER, "意向书", "Letters of Intent", ""},
    {LETTER, "意向书", "letter  of intent", ""},
    {LETTER, "意向书", "letter ofintent", "意向书 > letter ofintent"},
    {LETTER, "意向书", "letter of", "意向书 > letter of"},
    {LETTER, "意向书", "an LoI", ""},
    {LETTER, "意向书", "LoIs", ""},
    {LETTER, "意向书", "a loi", "意向书 > a loi"},
    {"<term zh='箱' en='box'/>", "箱", "boxes", ""},
    {"<term zh='箱' en='box'/>", "箱", "boxess", "箱 > boxess"},
    {"<term zh='日' en='day'/>", "日", "days", ""},
    {"<term zh='卡' en='U.S. Center (CERC)'/>", "卡", "the U.S. Center (CERC)",
     ""},
    {"<term zh='计划' en='Program'/>", "计划", "a program", "计划 > a program"},
    /* A term counts where it is not part of a longer one. */
    {LAB JOINT, "联合实验室", "joint laboratories", ""},
    {LAB JOINT, "联合实验室", "laboratory of both",
     "联合实验室 > laboratory of both"},
    {LAB JOINT, "联合实验室和实验室", "joint centre, laboratory",
     "联合实验室 > joint centre, laboratory"},
    {LAB "<term zh='联合实验室'/>", "联合实验室", "centre", ""},
    {LAB "<term zh='联合实验室'/>", "联合实验室的实验室", "centre",
     "实验室 > centre"},
    {"<term zh='中方' en='Chinese side'/><term zh='其中'/>", "其中方向",
     "of these", "中方 > of these"},
    {"<term zh='中方' en='Chinese side'/><term zh='其中方向'/>", "其中方向",
     "of these", ""},
    /* Each is said once a text, and two that overlap are both asked for. */
    {LAB, "实验室与实验室", "none", "实验室 > none"},
    {LAB LETTER, "意向书、实验室", "none", "意向书 > none; 实验室 > none"},
    {"<term zh='项目申报' en='application'/><term zh='申报单位' "
     "en='applicant'/>",
     "项目申报单位", "application", "申报单位 > application"},
    /* What is to be avoided, unless it is part of what is allowed. */
    {LEADER, "负责人", "the leader", ""},
    {LEADER, "负责人", "its Heads and the leader", "负责人 > Heads"},
    {LEADER, "负责人", "ahead of the leader", ""},
    {LEADER, "负责人", "the project leader", "负责人 > project leader"},
    {LEADER, "单位", "the head", ""},
    {PROJECT, "负责人", "the project leader", ""},
    {PROJECT, "负责人", "project leaders and a leader", "负责人 > leader"},
    /* English that quotes the Chinese word. */
    {LAB, "写作“实验室”", "It prints 实验室", ""},
};

static struct str
what_is_said(struct bench *b)
{
    struct buf out = buf_new(b->arena);

    for (int i = 0; i < b->diags->count; i++)
        buf_format(&out, "%s%s > %s", i > 0 ? "; " : "",
                   b->diags->list[i].args[0], b->diags->list[i].args[2]);
    return buf_view(&out);
}

static void
parse(struct bench *b, struct str bytes, struct source *out)
{
    if (intake_parse(b->arena, bytes, "text.xml", out, b->diags) != 0)
        fail_msg("%.*s", (int)bytes.n, bytes.p);
}

static void
terms_are_found_and_named(void **state)
{
    struct bench *b = *state;

    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        const struct line *l = &lines[i];
        struct buf call = buf_new(b->arena);
        struct source source;

        diags_clear(b->diags);
        buf_format(&call,
                   "<call><glossary>%s</glossary><title><zh>%s</zh>"
                   "<en>%s</en></title></call>",
                   l->terms, l->zh, l->en);
        parse(b, buf_view(&call), &source);
        glossary_audit(glossary_read(b->arena, &source), &source, b->diags);
        if (!str_is(what_is_said(b), l->said))
            fail_msg("%s | %s: %.*s, not %s", l->zh, l->en,
                     (int)what_is_said(b).n, what_is_said(b).p, l->said);
    }
}

/* At the English, with the name that is asked for. */
static void
a_warning_names_its_place(void **state)
{
    struct bench *b = *state;
    struct source source;

    diags_clear(b->diags);
    parse(b,
          STR("<call><glossary>" JOINT "</glossary>\n <title>\n"
              "  <zh>联合实验室</zh>\n  <en>centre</en></title></call>"),
          &source);
    glossary_audit(glossary_read(b->arena, &source), &source, b->diags);
    assert_int_equal(b->diags->count, 1);
    assert_int_equal(b->diags->list[0].code, SB_AUDIT_TERM);
    assert_int_equal(b->diags->list[0].place.line, 4);
    assert_int_equal(b->diags->list[0].place.column, 3);
    assert_string_equal(b->diags->list[0].args[1], "joint laboratory");
    assert_int_equal(b->diags->warnings, 1);
}

/* Texts of another file are held against the call's glossary. */
static void
labels_keep_to_the_glossary(void **state)
{
    static const char *const files[] = {"templates/labels.xml",
                                        "templates/parts.xml"};
    struct bench *b = *state;
    struct source call, texts;

    diags_clear(b->diags);
    assert_int_equal(intake_load(b->arena, CALL, &call, b->diags), 0);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(intake_load(b->arena, files[i], &texts, b->diags), 0);
        glossary_audit(glossary_read(b->arena, &call), &texts, b->diags);
    }
    for (int i = 0; i < b->diags->count; i++) {
        struct buf line = buf_new(b->arena);

        diag_line(&line, &b->diags->list[i]);
        print_error("%s", line.p);
    }
    assert_int_equal(b->diags->count, 0);
}

static int
open_bench(void **state)
{
    static struct bench b;

    b.arena = arena_new((size_t)64 << 20);
    b.diags = diags_new();
    *state = &b;
    return b.arena && b.diags ? 0 : -1;
}

static int
close_bench(void **state)
{
    struct bench *b = *state;

    diags_close(b->diags);
    arena_close(b->arena);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(terms_are_found_and_named),
        cmocka_unit_test(a_warning_names_its_place),
        cmocka_unit_test(labels_keep_to_the_glossary),
    };

    return cmocka_run_group_tests(tests, open_bench, close_bench);
}
