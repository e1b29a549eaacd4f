/*
 * Properties of any text at any width: lines within the measure, every source
 * byte in one cluster and in order, no prohibited line edge, same bytes twice.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "test_text_edges.h"

static const char *const PIECES[] = {
    "国",      "际",     "科技",   "创新",    "，",
    "。",      "、",     "（",     "）",      "《",
    "》",      "“",      "”",      "——",      "……",
    "？！",    " ",      " ",      "\n",      "a",
    "office ", "and ",   "Größe ", "2021",    "4500万元",
    "20%",     "¥300",   "3年",    "·",       "/",
    "𠮷",      "𬭎",   "CO₂",    "☑",       "https://a.cn/b/c.html",
    "x@y.org", "é",      "(",      ")",       ",",
    ".",       "\u200B", "\u00AD", "e\u0301", " \u0301",
    "Ａ",      "１２",   "①",      "国",      "的",
    "研究",
};

static const char *const RTL_PIECES[] = {
    "שלום ", "עולם", "مرحبا ", "بكم",  " ",  "123 ", "abc ",   "+972-3-511",
    "(",     ")",    ", ",     "国际", "。", "لا",   "\u05B8", "20%",
};

static struct text_set set;

TEXT_SET_GROUP(set, TEST_FONTS, TEST_FONT_COUNT)

static struct str
random_text(uint32_t *seed, const char *const *pieces, uint32_t count)
{
    struct buf b = buf_new(set.arena);
    uint32_t n = 1 + next_random(seed) % 80;
    for (uint32_t i = 0; i < n; i++)
        buf_text(&b, pieces[next_random(seed) % count]);
    return buf_view(&b);
}

/* Clusters of the run, marked in seen; those of a line follow each other. */
static void
mark_run(const struct text_run *r, struct str source, unsigned char *seen)
{
    size_t base = (size_t)(r->text.p - source.p);
    uint32_t at = 0;
    for (int i = 0; i < r->count; i++) {
        const struct text_glyph *g = &r->glyphs[i];
        assert_true(g->id != 0 && g->id < (uint32_t)r->face->glyph_count);
        assert_true(g->from >= at && g->to <= r->text.n);
        for (uint32_t k = g->from; k < g->to; k++)
            assert_int_equal(seen[base + k]++, 0);
        at = g->to;
    }
}

static void
check_conserved(const struct text_lines *lines, struct str source)
{
    unsigned char *seen = arena_make(set.arena, unsigned char, source.n + 1);
    const char *behind = source.p;
    for (int i = 0; i < lines->count; i++)
        for (int k = 0; k < lines->lines[i].count; k++) {
            const struct text_run *r = &lines->lines[i].runs[k];
            assert_true(r->text.p == behind);
            behind = r->text.p + r->text.n;
            mark_run(r, source, seen);
        }
    assert_true(behind == source.p + source.n);
    for (size_t i = 0; i < source.n;) {
        size_t from = i;
        uint32_t c = utf8_next(source, &i);
        bool visible = c != ' ' && c != '\n' && c != 0x200B && c != 0xAD;
        for (; visible && from < i; from++)
            assert_true(seen[from]);
    }
}

static void
check_widths(const struct text_lines *lines, mpt width)
{
    for (int i = 0; i < lines->count; i++) {
        const struct text_line *l = &lines->lines[i];
        mpt x = l->x;
        for (int k = 0; k < l->count; k++) {
            mpt sum = 0;
            assert_int_equal(l->runs[k].x, x);
            for (int g = 0; g < l->runs[k].count; g++)
                sum += l->runs[k].glyphs[g].advance;
            assert_int_equal(sum, l->runs[k].width);
            x += sum;
        }
        assert_int_equal(x - l->x, l->width);
        assert_true(l->width <= width);
        if (i + 1 < lines->count && !l->ragged)
            assert_int_equal(l->width, width);
    }
}

/* Only where marks alone fill the measure may one stand at a wrong edge. */
static int
wrong_edges(const struct text_lines *lines)
{
    int wrong = 0;
    for (int i = 0; i < lines->count; i++) {
        if (i > 0)
            wrong += in_set("，。、）》”·？！", edge(&lines->lines[i], false));
        if (i + 1 < lines->count)
            wrong += in_set("（《“¥", edge(&lines->lines[i], true));
    }
    return wrong;
}

static void
random_paragraphs_hold(void **state)
{
    (void)state;
    uint32_t seed = 20211226;
    int wrong = 0, lines_seen = 0;
    for (int round = 0; round < 700; round++) {
        struct arena_mark mark = arena_mark(set.arena);
        struct str text =
            random_text(&seed, PIECES, sizeof PIECES / sizeof *PIECES);
        mpt width = (3 + next_random(&seed) % 38) * TEST_EM;
        const char *lang = next_random(&seed) % 4 ? "zh-Hans" : "en";
        struct text_measure m = {width, 0, TEXT_JUSTIFY};
        struct text_shaped *s = text_set_prepare(&set, lang, text);
        struct text_lines one, two;
        assert_non_null(s);
        text_fill(set.arena, s, m, &one);
        text_fill(set.arena, s, m, &two);
        check_conserved(&one, text);
        check_widths(&one, width);
        assert_true(same_lines(set.arena, &one, &two));
        if (width >= 12 * TEST_EM && strcmp(lang, "en") != 0)
            wrong += wrong_edges(&one);
        lines_seen += one.count;
        arena_rewind(set.arena, mark);
    }
    assert_int_equal(wrong, 0);
    assert_true(lines_seen > 2000);
}

/* Clusters of right-to-left runs come in reverse; each byte still once. */
static void
check_bytes_once(const struct text_lines *lines, struct str source)
{
    unsigned char *seen = arena_make(set.arena, unsigned char, source.n + 1);
    for (int i = 0; i < lines->count; i++)
        for (int k = 0; k < lines->lines[i].count; k++) {
            const struct text_run *r = &lines->lines[i].runs[k];
            size_t base = (size_t)(r->text.p - source.p);
            for (int g = 0; g < r->count; g++)
                for (uint32_t b = r->glyphs[g].from; b < r->glyphs[g].to; b++)
                    assert_int_equal(seen[base + b]++, 0);
        }
    for (size_t i = 0; i < source.n; i++)
        assert_true(seen[i] || is_blank(source.p[i]));
}

static void
mixed_directions_hold(void **state)
{
    (void)state;
    uint32_t seed = 972;
    static const char *const langs[] = {"ar", "he", "zh-Hans"};
    for (int round = 0; round < 200; round++) {
        struct arena_mark mark = arena_mark(set.arena);
        struct str text = random_text(&seed, RTL_PIECES,
                                      sizeof RTL_PIECES / sizeof *RTL_PIECES);
        mpt width = (3 + next_random(&seed) % 38) * TEST_EM;
        struct text_shaped *s = text_set_prepare(&set, langs[round % 3], text);
        struct text_lines lines;
        assert_non_null(s);
        text_fill(set.arena, s, (struct text_measure){width, 0, TEXT_JUSTIFY},
                  &lines);
        check_bytes_once(&lines, text);
        check_widths(&lines, width);
        arena_rewind(set.arena, mark);
    }
}

/* The narrowest measure that needs no emergency break is honoured. */
static void
min_width_is_enough(void **state)
{
    (void)state;
    struct text_lines lines;
    struct text_shaped *s = text_set_prepare(
        &set, "zh-Hans", STR("总计不超过4500万元，见（附件）"));
    mpt width = text_min_width(s);
    text_fill(set.arena, s, (struct text_measure){width, 0, TEXT_LEFT}, &lines);
    bool whole = false;
    for (int i = 0; i < lines.count; i++) {
        assert_true(lines.lines[i].width <= width);
        struct str t = lines.lines[i].runs[0].text;
        whole |= str_is(t, "4500");
    }
    assert_true(whole);
    assert_true(text_max_width(s) > width);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_paragraphs_hold),
        cmocka_unit_test(mixed_directions_hold),
        cmocka_unit_test(min_width_is_enough),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
