/* Widths and positions of glyphs: punctuation, gaps, justification, RTL. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "test_text_set.h"

static struct text_set set;

TEXT_SET_GROUP(set, TEST_FONTS, TEST_FONT_COUNT)

static struct text_lines
fill(const char *lang, const char *text, mpt width, enum text_align align)
{
    struct text_lines lines;
    struct text_shaped *s = text_set_prepare(&set, lang, str_from(text));
    assert_non_null(s);
    text_fill(set.arena, s, (struct text_measure){width, 0, align}, &lines);
    return lines;
}

/* Advance of the glyph that the nth letter of the line has [mpt]. */
static mpt
advance(const struct text_line *l, int nth)
{
    for (int k = 0; k < l->count; k++) {
        if (nth < l->runs[k].count)
            return l->runs[k].glyphs[nth].advance;
        nth -= l->runs[k].count;
    }
    fail();
    return 0;
}

struct width_row {
    const char *text;
    mpt width;        /* on one line */
    mpt advances[12]; /* 0: any */
};

/* O01, O02, O03, O11, and a dash of 2 em. */
static const struct width_row WIDTHS[] = {
    {"他说：“项目（计划）。”然后",
     125000,
     {10000, 10000, 5000, 10000, 10000, 10000, 10000, 10000, 10000, 5000, 5000,
      10000}},
    {"按《协议》《备忘录》（2015年）及",
     152500,
     {10000, 10000, 10000, 10000, 5000, 10000, 10000, 10000, 10000, 5000,
      10000}},
    {"为什么？！真的吗？？？好",
     100000,
     {10000, 10000, 10000, 5000, 5000, 10000, 10000, 10000, 5000, 5000, 10000,
      10000}},
    {"约 500 项约500项约500 项", 120000, {12500}},
    {"约500项", 40000, {12500, 5000, 5000, 7500, 10000}},
    {"甲——乙……丙", 70000, {10000}},
    {"比尔·盖茨", 45000, {10000, 10000, 5000, 10000, 10000}},
    {"电动/氢能", 45000, {10000, 10000, 5000}},
    {"国\n际 科", 30000, {10000, 10000, 10000}},
    {"国，a", 24438, {10000, 10000}},
};

static void
widths_follow_the_rules(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof WIDTHS / sizeof *WIDTHS; i++) {
        const struct width_row *r = &WIDTHS[i];
        struct text_lines lines =
            fill("zh-Hans", r->text, 300000, TEXT_JUSTIFY);
        assert_int_equal(lines.count, 1);
        assert_int_equal(lines.lines[0].width, r->width);
        for (int k = 0; k < 12 && r->advances[k]; k++)
            assert_int_equal(advance(&lines.lines[0], k), r->advances[k]);
    }
}

/* O07: each enumeration comma gives up a quarter of an em. */
static void
squeezes_equally(void **state)
{
    (void)state;
    struct text_lines lines = fill(
        "zh-Hans", "一、三四、六七八九十，一二三四五", 100000, TEXT_JUSTIFY);
    assert_int_equal(lines.count, 2);
    assert_int_equal(advance(&lines.lines[0], 0), 10000);
    assert_int_equal(advance(&lines.lines[0], 1), 7500);
    assert_int_equal(advance(&lines.lines[0], 4), 7500);
    assert_int_equal(lines.lines[0].natural, 105000);
    assert_int_equal(lines.lines[0].width, 100000);
}

/* O09: brackets are squeezed before commas. */
static void
squeezes_brackets_first(void **state)
{
    (void)state;
    struct text_lines lines =
        fill("zh-Hans", "（一）二三，四五六七八，九十百", 105000, TEXT_JUSTIFY);
    assert_int_equal(advance(&lines.lines[0], 0), 5000);
    assert_int_equal(advance(&lines.lines[0], 2), 5000);
    assert_int_equal(advance(&lines.lines[0], 5), 10000);
    assert_int_equal(lines.lines[0].runs[0].glyphs[0].x, -5000);
}

/* O10: the gaps grow first. */
static void
stretches_gaps_first(void **state)
{
    (void)state;
    struct text_lines lines =
        fill("zh-Hans", "一二7三四9五六七八九十", 83000, TEXT_JUSTIFY);
    assert_int_equal(advance(&lines.lines[0], 0), 10000);
    assert_int_equal(advance(&lines.lines[0], 1), 13250);
    assert_int_equal(advance(&lines.lines[0], 2), 8250);
    assert_int_equal(lines.lines[0].width, 83000);
}

static void
quotes_follow_the_language(void **state)
{
    (void)state;
    struct text_lines zh = fill("zh-Hans", "“国”", 300000, TEXT_LEFT);
    struct text_lines en = fill("en", "“a”", 300000, TEXT_LEFT);
    struct text_lines won = fill("zh-Hans", "don’t", 300000, TEXT_LEFT);
    assert_true(zh.lines[0].runs[0].face->cff);
    assert_int_equal(zh.lines[0].width, 20000);
    assert_false(en.lines[0].runs[0].face->cff);
    assert_true(en.lines[0].width < 14000);
    assert_int_equal(won.lines[0].count, 1);
    assert_false(won.lines[0].runs[0].face->cff);
}

/* R56: what a language draws otherwise, it draws otherwise here. */
static void
languages_have_their_own_glyphs(void **state)
{
    static const char *const LANGS[] = {"zh-Hans", "zh-Hant", "ja"};
    static const char *const LETTERS[] = {"骨", "，"};
    (void)state;
    for (int i = 0; i < 2; i++) {
        uint32_t ids[3];
        for (int k = 0; k < 3; k++)
            ids[k] = fill(LANGS[k], LETTERS[i], 300000, TEXT_LEFT)
                         .lines[0]
                         .runs[0]
                         .glyphs[0]
                         .id;
        assert_int_not_equal(ids[0], ids[1]);
        if (i == 0)
            assert_int_not_equal(ids[0], ids[2]);
    }
}

/* Kai has narrow quotes: they are padded to the geometry. */
static void
narrow_marks_are_padded(void **state)
{
    (void)state;
    const struct text_span span = {.text = STR("国“国”国"),
                                   .role = FONT_KAI,
                                   .size = TEST_EM,
                                   .lang = "zh-Hans"};
    const struct text_para para = {
        .spans = &span, .count = 1, .lang = "zh-Hans"};
    struct text_shaped *s;
    assert_int_equal(text_prepare(set.arena, set.text, &para, &s, set.diags),
                     0);
    assert_int_equal(text_max_width(s), 50000);
}

static void
names_uncovered_letter(void **state)
{
    (void)state;
    diags_clear(set.diags);
    assert_null(text_set_prepare(&set, "zh-Hans", STR("国\U0010FFFD")));
    assert_int_equal(set.diags->count, 1);
    assert_int_equal(set.diags->list[0].code, SB_TEXT_UNCOVERED);
    assert_string_equal(set.diags->list[0].args[0], "U+10FFFD");
    assert_int_equal(set.diags->list[0].place.line, 3);
    diags_clear(set.diags);
}

/* A name keeps its words: no break inside 国家 or 计划. */
static void
titles_break_between_words(void **state)
{
    (void)state;
    const struct text_span span = {
        .text = STR("国家重点研发计划"), .size = TEST_EM, .lang = "zh-Hans"};
    const struct text_para para = {
        .spans = &span, .count = 1, .lang = "zh-Hans", .whole_words = true};
    struct text_shaped *s;
    struct text_lines lines;
    assert_int_equal(text_prepare(set.arena, set.text, &para, &s, set.diags),
                     0);
    assert_int_equal(text_min_width(s), 2 * TEST_EM);
    text_fill(set.arena, s, (struct text_measure){35000, 0, TEXT_CENTRE},
              &lines);
    assert_int_equal(lines.count, 4);
}

/* Ends of the lines of a centred title, as bars in its text. */
static void
assert_title(const char *text, mpt width, const char *wanted)
{
    const struct text_span span = {
        .text = str_from(text), .size = TEST_EM, .lang = "zh"};
    const struct text_para para = {
        .spans = &span, .count = 1, .lang = "zh", .whole_words = true};
    struct text_shaped *s;
    struct text_lines lines;
    struct buf got = buf_new(set.arena);

    assert_int_equal(text_prepare(set.arena, set.text, &para, &s, set.diags),
                     0);
    text_fill(set.arena, s, (struct text_measure){width, 0, TEXT_CENTRE},
              &lines);
    for (int i = 0; i < lines.count; i++)
        for (int k = 0; k < lines.lines[i].count; k++) {
            buf_text(&got, i > 0 && k == 0 ? "|" : "");
            buf_str(&got, lines.lines[i].runs[k].text);
        }
    assert_string_equal(got.p, wanted);
}

/* R15: not a full line above a word or two, and no box. */
static void
titles_are_trapezia(void **state)
{
    (void)state;
    assert_title("国家重点研发计划政府间国际科技创新合作", 150000,
                 "国家重点研发计划政府间|国际科技创新合作");
    assert_title("关于发布重点专项项目申报指南的通知", 160000,
                 "关于发布重点专项项目|申报指南的通知");
    assert_title("申报指南", 150000, "申报指南");
    /* No hourglass of 10, 8 and 10 em. */
    assert_title("国家国家国家国家国家国家国家国家国家国家国家国家国家国家",
                 100000,
                 "国家国家国家国家国家|国家国家国家国家国家|国家国家国家国家");
}

/* Traditional marks lose a quarter of an em on either side. */
static void
traditional_marks_are_centred(void **state)
{
    (void)state;
    struct text_lines lines = fill("zh-Hant", "國，（會）", 90000, TEXT_LEFT);
    assert_int_equal(advance(&lines.lines[0], 1), 7500);
    assert_int_equal(lines.lines[0].width, 10000 + 7500 + 10000 + 10000 + 5000);
}

/* Levels: the number stands to the left of the word it follows. */
static void
sets_right_to_left(void **state)
{
    (void)state;
    struct text_lines lines = fill("he", "שלום 123 עולם", 200000, TEXT_LEFT);
    assert_int_equal(lines.count, 1);
    const struct text_line *l = &lines.lines[0];
    assert_int_equal(l->x + l->width, 200000);
    assert_true(l->runs[0].rtl);
    assert_true(l->runs[0].text.p > l->runs[l->count - 1].text.p);
    for (int k = 0; k < l->count; k++)
        for (int g = 0; g < l->runs[k].count; g++)
            assert_true(l->runs[k].glyphs[g].id != 0);
}

static void
aligns(void **state)
{
    (void)state;
    assert_int_equal(fill("zh-Hans", "国际", 50000, TEXT_RIGHT).lines[0].x,
                     30000);
    assert_int_equal(fill("zh-Hans", "国际", 50000, TEXT_CENTRE).lines[0].x,
                     15000);
    struct text_lines lines =
        fill("zh-Hans", "联系人：", 50000, TEXT_DISTRIBUTE);
    assert_int_equal(advance(&lines.lines[0], 0), 17500);
    assert_int_equal(lines.lines[0].width, 50000);
}

/* Squeezing a line must not be cheaper than setting it: an earlier cost let
   the first line stand almost empty so that the others could be squeezed. */
static void
fills_ragged_lines(void **state)
{
    (void)state;
    struct text_lines lines =
        fill("en",
             "The Chinese and German partners shall sign a project cooperation "
             "document such as an agreement or a letter of intent, which makes "
             "clear the contributions and the division of tasks of both sides",
             300000, TEXT_LEFT);
    assert_true(lines.count > 2);
    for (int i = 0; i + 1 < lines.count; i++) {
        assert_true(lines.lines[i].natural <= 300000);
        assert_true(lines.lines[i].width > 300000 * 3 / 4);
    }
}

static void
keeps_fixed_cells(void **state)
{
    (void)state;
    const struct text_span spans[] = {
        {.text = STR("第"), .size = TEST_EM, .lang = "zh-Hans"},
        {.text = STR("7"),
         .size = TEST_EM,
         .lang = "zh-Hans",
         .fixed = 20000,
         .owner = spans},
        {.text = STR("页"), .size = TEST_EM, .lang = "zh-Hans"}};
    const struct text_para para = {
        .spans = spans, .count = 3, .lang = "zh-Hans"};
    struct text_shaped *s;
    struct text_lines lines;
    assert_int_equal(text_prepare(set.arena, set.text, &para, &s, set.diags),
                     0);
    text_fill(set.arena, s, (struct text_measure){100000, 0, TEXT_LEFT},
              &lines);
    const struct text_run *run = &lines.lines[0].runs[1];
    assert_ptr_equal(run->owner, spans);
    assert_int_equal(run->glyphs[0].x, 15000);
    assert_int_equal(run->width, 20000 + 2500);
}

static void
keeps_empty_cells(void **state)
{
    (void)state;
    const struct text_span spans[] = {
        {.text = STR("共"), .size = TEST_EM, .lang = "zh-Hans"},
        {.size = TEST_EM, .lang = "zh-Hans", .fixed = 20000},
        {.text = STR("页"), .size = TEST_EM, .lang = "zh-Hans"}};
    const struct text_para para = {
        .spans = spans, .count = 3, .lang = "zh-Hans"};
    struct text_shaped *s;
    struct text_lines lines;
    assert_int_equal(text_prepare(set.arena, set.text, &para, &s, set.diags),
                     0);
    text_fill(set.arena, s, (struct text_measure){100000, 0, TEXT_LEFT},
              &lines);
    const struct text_line *l = &lines.lines[0];
    assert_int_equal(l->count, 3);
    assert_int_equal(l->runs[1].count, 0);
    assert_int_equal(l->runs[2].x, 10000 + 2500 + 20000 + 2500);
    assert_int_equal(l->runs[2].x + l->runs[2].width, l->width);
}

static void
stands_upright(void **state)
{
    (void)state;
    const struct text_span span = {
        .text = STR("项目 名称"), .size = TEST_EM, .lang = "zh-Hans"};
    const struct text_para para = {
        .spans = &span, .count = 1, .lang = "zh-Hans", .upright = true};
    struct text_shaped *s;
    struct text_lines lines;
    assert_int_equal(text_prepare(set.arena, set.text, &para, &s, set.diags),
                     0);
    assert_int_equal(text_min_width(s), TEST_EM);
    text_fill(set.arena, s, (struct text_measure){15000, 0, TEXT_CENTRE},
              &lines);
    assert_int_equal(lines.count, 4);
}

static void
takes_empty_text(void **state)
{
    (void)state;
    assert_int_equal(fill("zh-Hans", "", 50000, TEXT_JUSTIFY).count, 0);
    assert_int_equal(fill("ar", "", 50000, TEXT_JUSTIFY).count, 0);
    assert_int_equal(fill("en", "  \n ", 50000, TEXT_LEFT).lines[0].width, 0);
}

/* An accent and its base are one cluster; a ligature covers its letters. */
static void
clusters_carry_bytes(void **state)
{
    (void)state;
    struct text_lines lines = fill("en", "m\xCC\x82\x61", 50000, TEXT_LEFT);
    const struct text_run *r = &lines.lines[0].runs[0];
    assert_int_equal(r->glyphs[0].from, 0);
    assert_int_equal(r->glyphs[0].to, 3);
    for (int i = 1; i + 1 < r->count; i++)
        assert_int_equal(r->glyphs[i].from, r->glyphs[i].to);
    assert_int_equal(r->glyphs[r->count - 1].to, 4);
}

/* More marks on one letter than 16 bits count: none is lost. They are shaped
   in pieces, since the work on one piece grows with the square. */
static void
keeps_towers_of_marks(void **state)
{
    (void)state;
    enum { MARKS = 70000 };
    struct buf b = buf_new(set.arena);
    buf_char(&b, 'a');
    for (int i = 0; i < MARKS; i++)
        buf_text(&b, "\xCC\x82");
    struct text_lines lines = fill("en", b.p, 50000, TEXT_JUSTIFY);
    assert_int_equal(lines.count, 1);
    const struct text_line *line = &lines.lines[0];
    assert_true(line->count > 10);
    int glyphs = 0;
    size_t bytes = 0;
    for (int i = 0; i < line->count; i++) {
        const struct text_run *r = &line->runs[i];
        assert_int_equal(r->glyphs[0].from, 0);
        assert_int_equal(r->glyphs[r->count - 1].to, r->text.n);
        glyphs += r->count;
        bytes += r->text.n;
    }
    assert_true(glyphs >= MARKS);
    assert_int_equal(bytes, 1 + 2 * MARKS);
}

/* R23: the gap is the same where spans, their faces and colours change. */
static void
gaps_cross_spans(void **state)
{
    const struct text_span spans[] = {
        {.text = STR("约"), .size = TEST_EM, .lang = "zh"},
        {.text = STR("50"), .role = FONT_KAI, .size = TEST_EM, .lang = "zh"},
        {.text = STR("0"), .size = TEST_EM, .lang = "en", .colour = 0xAA0000},
        {.text = STR("项"), .role = FONT_HEI, .size = TEST_EM, .lang = "zh"},
    };
    const struct text_para para = {.spans = spans, .count = 4, .lang = "zh"};
    struct text_shaped *s;
    struct text_lines lines;

    (void)state;
    assert_int_equal(text_prepare(set.arena, set.text, &para, &s, set.diags),
                     0);
    text_fill(set.arena, s, (struct text_measure){300000, 0, TEXT_LEFT},
              &lines);
    assert_int_equal(lines.lines[0].width, 40000);
    assert_int_equal(advance(&lines.lines[0], 0), 12500);
    assert_int_equal(advance(&lines.lines[0], 2), 5000);
    assert_int_equal(advance(&lines.lines[0], 3), 7500);
}

struct label_row {
    const char *text;
    mpt width;
    mpt advances[4]; /* 0: no more */
};

/* R41: labels of one width, and a name of two characters among those of
   three. The last is set to its end with no blank. */
static const struct label_row LABELS[] = {
    {"姓名", 40000, {30000, 10000}},
    {"联系人", 40000, {15000, 15000, 10000}},
    {"电子邮箱", 40000, {10000, 10000, 10000, 10000}},
    {"姓名：", 45000, {30000, 10000, 5000}},
    {"联系人：", 45000, {15000, 15000, 10000, 5000}},
    {"王明", 30000, {20000, 10000}},
};

static void
labels_are_spread(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof LABELS / sizeof *LABELS; i++) {
        const struct label_row *r = &LABELS[i];
        struct text_lines lines =
            fill("zh", r->text, r->width, TEXT_DISTRIBUTE);
        assert_int_equal(lines.count, 1);
        assert_int_equal(lines.lines[0].width, r->width);
        for (int k = 0; k < 4 && r->advances[k]; k++)
            assert_int_equal(advance(&lines.lines[0], k), r->advances[k]);
    }
}

/* Faces whose dash fills its cell, and faces whose dash does not. */
static const struct font_choice DASHES[] = {
    {FONT_SONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 2, ""},
    {FONT_SONG, false, FONTS_TTF "lxgw-wenkai/LXGWWenKai-Regular.ttf", 0, ""},
    {FONT_SONG, false, FONTS_TTF "arphic/uming.ttc", 0, ""},
};

/* Left and right edge of the ink of a glyph whose pen is at x [mpt]. */
static mpt
ink(const struct text_run *r, int glyph, mpt x, mpt *right)
{
    const struct text_glyph *g = &r->glyphs[glyph];
    hb_glyph_extents_t e;

    assert_true(hb_font_get_glyph_extents(r->face->font, g->id, &e));
    x += g->x + mpt_scale(r->size, e.x_bearing, r->face->units_per_em);
    *right = x + mpt_scale(r->size, e.width, r->face->units_per_em);
    return x;
}

/* R55: one stroke of at most two em, also when it is all there is. */
static void
a_dash_is_one_stroke(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof DASHES / sizeof *DASHES; i++) {
        struct font_choice fonts[sizeof HALF_EM_FONTS / sizeof *HALF_EM_FONTS];
        struct text_set one;
        struct text_lines lines;
        mpt left, middle, next, right;

        memcpy(fonts, HALF_EM_FONTS, sizeof fonts);
        fonts[0] = DASHES[i];
        assert_int_equal(
            text_set_open(&one, fonts, sizeof fonts / sizeof *fonts), 0);
        text_fill(one.arena, text_set_prepare(&one, "zh", str_from("——")),
                  (struct text_measure){300000, 0, TEXT_JUSTIFY}, &lines);
        assert_int_equal(lines.lines[0].width, 2 * TEST_EM);
        const struct text_run *r = lines.lines[0].runs;
        left = ink(r, 0, 0, &middle);
        next = ink(r, r->count - 1, r->count == 2 ? r->glyphs[0].advance : 0,
                   &right);
        assert_true(next <= middle);
        assert_true(left >= 0 && right <= 2 * TEST_EM);
        assert_in_range(left + right, 2 * TEST_EM - 100, 2 * TEST_EM + 100);
        text_set_close(&one);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(widths_follow_the_rules),
        cmocka_unit_test(squeezes_equally),
        cmocka_unit_test(squeezes_brackets_first),
        cmocka_unit_test(stretches_gaps_first),
        cmocka_unit_test(quotes_follow_the_language),
        cmocka_unit_test(languages_have_their_own_glyphs),
        cmocka_unit_test(narrow_marks_are_padded),
        cmocka_unit_test(names_uncovered_letter),
        cmocka_unit_test(titles_break_between_words),
        cmocka_unit_test(titles_are_trapezia),
        cmocka_unit_test(traditional_marks_are_centred),
        cmocka_unit_test(sets_right_to_left),
        cmocka_unit_test(aligns),
        cmocka_unit_test(fills_ragged_lines),
        cmocka_unit_test(keeps_fixed_cells),
        cmocka_unit_test(keeps_empty_cells),
        cmocka_unit_test(stands_upright),
        cmocka_unit_test(takes_empty_text),
        cmocka_unit_test(clusters_carry_bytes),
        cmocka_unit_test(keeps_towers_of_marks),
        cmocka_unit_test(gaps_cross_spans),
        cmocka_unit_test(labels_are_spread),
        cmocka_unit_test(a_dash_is_one_stroke),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
