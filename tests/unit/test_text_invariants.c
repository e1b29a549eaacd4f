/*
 * What holds of any paragraph at any width, tried on 10,000 of them: nothing
 * of the text is lost, no line begins or ends where it must not, none is wider
 * than its measure, no gap is wider than its cap, what belongs together stays
 * together, and the same text gives the same lines. The classes are written
 * here anew. That the check sees what it is for, ten seeded faults show.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "test_text_edges.h"

enum fault {
    FAULT_LOST = 1,       /* a letter is not there, or twice */
    FAULT_ORDER = 2,      /* letters or runs do not follow each other */
    FAULT_START = 4,      /* a line begins with what must not */
    FAULT_END = 8,        /* a line ends with what must not */
    FAULT_WIDE = 16,      /* a line is wider than the measure */
    FAULT_SHORT = 32,     /* a line is not full, and not reported */
    FAULT_GAP = 64,       /* a gap is wider than its cap, and not reported */
    FAULT_SPLIT = 128,    /* two letters that belong together are apart */
    FAULT_GLYPH = 256,    /* a glyph that is none */
    FAULT_OTHERWISE = 512 /* a second time gives other lines */
};

static const char NOT_FIRST[] =
    "’”〉》」』】〕〗）］｝、，：；。．！？·—～／々％℃…";
static const char NOT_LAST[] = "‘“〈《「『【〔〖（［｛￥¥";
static const char DIGITS[] = "0123456789";
static const char UNITS[] = "万亿元年月日％%℃";
static const char PAIRED[] = "—…";

/* Words and what may follow one; no group of marks is wider than 3 em. */
static const char *const WORDS[] = {"国",       "科技",
                                    "合作研究", "4500万元",
                                    "2021年",   "20%",
                                    "37℃",      "￥300",
                                    "第14次",   "office",
                                    "and so ",  "Größe",
                                    "CO₂",      "𠮷",
                                    "𬭎",     "研究",
                                    "项目",     "尔·盖",
                                    "电动/氢",  "１２",
                                    "①",        "2018—2020年",
                                    "12月6日",  "e\u0301t",
                                    "x@y.org",  "https://a.cn/b/c.html"};
static const char *const MARKS[] = {"",   "",   "",   "，", "。", "、",
                                    "；", "？", "——", "……", " ",  "\n"};
static const char *const OPENS[] = {"（", "《", "“", "【"};
static const char *const CLOSES[] = {"）", "》", "”", "】"};

struct sample {
    struct str text;
    mpt width;
    const char *lang;
};

static struct text_set set;

TEXT_SET_GROUP(set, TEST_FONTS, TEST_FONT_COUNT)

#define ANY(list, seed)                                                        \
    ((list)[next_random(seed) % (sizeof(list) / sizeof *(list))])

static struct str
random_text(uint32_t *seed)
{
    struct buf b = buf_new(set.arena);
    uint32_t n = 1 + next_random(seed) % 40;

    while (n-- > 0) {
        uint32_t bracket = next_random(seed) % 24;

        if (bracket < 4)
            buf_text(&b, OPENS[bracket]);
        buf_text(&b, ANY(WORDS, seed));
        if (bracket < 4)
            buf_text(&b, CLOSES[bracket]);
        buf_text(&b, ANY(MARKS, seed));
    }
    return buf_view(&b);
}

static unsigned
faults_of_run(const struct text_run *r, struct str source, unsigned char *seen)
{
    size_t base = (size_t)(r->text.p - source.p);
    unsigned faults = 0;
    uint32_t at = 0;

    for (int i = 0; i < r->count; i++) {
        const struct text_glyph *g = &r->glyphs[i];

        if (g->id == 0 || g->id >= (uint32_t)r->face->glyph_count)
            faults |= FAULT_GLYPH;
        if (g->from < at || g->to > r->text.n)
            return faults | FAULT_ORDER;
        for (uint32_t k = g->from; k < g->to; k++)
            seen[base + k]++;
        at = g->to;
    }
    return faults;
}

/* Every letter but blanks in one cluster, runs in the order of the text. */
static unsigned
faults_of_text(const struct text_lines *lines, struct str source)
{
    unsigned char *seen = arena_make(set.arena, unsigned char, source.n + 1);
    const char *behind = source.p;
    unsigned faults = 0;

    for (int i = 0; i < lines->count; i++)
        for (int k = 0; k < lines->lines[i].count; k++) {
            const struct text_run *r = &lines->lines[i].runs[k];

            if (r->text.p != behind)
                return faults | FAULT_ORDER;
            behind = r->text.p + r->text.n;
            faults |= faults_of_run(r, source, seen);
        }
    for (size_t i = 0; i < source.n;) {
        size_t from = i;
        uint32_t c = utf8_next(source, &i);

        for (; from < i; from++)
            if (seen[from] > 1 || (!is_blank(c) && seen[from] == 0))
                faults |= FAULT_LOST;
    }
    return faults;
}

/* How wide a cluster may stand: a blank to half an em and more in Western
   text, another letter half an em wider than its font has it, and a mark of
   Han text, which fonts may have narrower, than an em. */
static mpt
cap(const struct text_run *r, const struct text_glyph *g, uint32_t c)
{
    mpt natural =
        mpt_scale(r->size, font_advance(r->face, g->id), r->face->units_per_em);

    if (c >= 0x2000 && natural < r->size)
        natural = r->size;
    return natural + (is_blank(c) ? r->size * 3 / 5 : r->size / 2);
}

static unsigned
faults_of_gaps(const struct text_run *r)
{
    for (int i = 0; i < r->count; i++) {
        const struct text_glyph *g = &r->glyphs[i];
        size_t at = g->from;
        uint32_t c = g->from < g->to ? utf8_next(r->text, &at) : 0;

        if (c && g->advance > cap(r, g, c))
            return FAULT_GAP;
    }
    return 0;
}

static unsigned
faults_of_line(const struct text_line *l, mpt width, bool last)
{
    unsigned faults = l->width > width ? FAULT_WIDE : 0;
    mpt x = l->x;

    for (int k = 0; k < l->count; k++) {
        mpt sum = 0;

        if (l->runs[k].x != x)
            faults |= FAULT_ORDER;
        for (int g = 0; g < l->runs[k].count; g++)
            sum += l->runs[k].glyphs[g].advance;
        x += sum;
        faults |= faults_of_gaps(&l->runs[k]);
    }
    if (x - l->x != l->width)
        faults |= FAULT_ORDER;
    if (!last && !l->ragged && l->width != width)
        faults |= FAULT_SHORT;
    return faults;
}

/* Whether a line may not end between the two. */
static bool
belongs(uint32_t a, uint32_t b)
{
    if (in_set(DIGITS, a))
        return in_set(DIGITS, b) || in_set(UNITS, b);
    return a == b && in_set(PAIRED, a);
}

/* At narrow measures a unit may be wider than the line. */
static unsigned
faults_of_edges(const struct text_lines *lines, mpt width)
{
    unsigned faults = 0;

    if (width < 12 * TEST_EM)
        return 0;
    for (int i = 0; i + 1 < lines->count; i++) {
        uint32_t a = edge(&lines->lines[i], true);
        uint32_t b = edge(&lines->lines[i + 1], false);

        /* A pair of dashes may begin a line at level gb. */
        if (in_set(NOT_FIRST, b) && !(b == 0x2014 && a != 0x2014))
            faults |= FAULT_START;
        if (in_set(NOT_LAST, a))
            faults |= FAULT_END;
        if (belongs(a, b))
            faults |= FAULT_SPLIT;
    }
    return faults;
}

static unsigned
faults_of_lines(const struct text_lines *lines, const struct sample *s)
{
    unsigned faults = faults_of_text(lines, s->text);

    for (int i = 0; i < lines->count; i++)
        faults |=
            faults_of_line(&lines->lines[i], s->width, i + 1 == lines->count);
    return faults | faults_of_edges(lines, s->width);
}

static struct text_lines
fill(const struct sample *s)
{
    struct text_lines lines;
    struct text_shaped *shaped = text_set_prepare(&set, s->lang, s->text);

    assert_non_null(shaped);
    text_fill(set.arena, shaped,
              (struct text_measure){s->width, 0, TEXT_JUSTIFY}, &lines);
    return lines;
}

/* SHENBAO_PARAGRAPHS asks for more of them (make soak). */
static int
how_many(void)
{
    const char *asked = getenv("SHENBAO_PARAGRAPHS");
    int64_t n = 10000;

    if (asked)
        (void)str_integer(str_from(asked), &n);
    return (int)n;
}

static void
random_paragraphs_hold(void **state)
{
    uint32_t seed = 20211226;
    int lines_seen = 0;

    (void)state;
    for (int i = how_many(); i > 0; i--) {
        struct arena_mark mark = arena_mark(set.arena);
        struct sample s = {.text = random_text(&seed)};

        s.width = (3 + next_random(&seed) % 38) * TEST_EM;
        s.lang = next_random(&seed) % 4 ? "zh-Hans" : "ja";
        struct text_lines lines = fill(&s);
        struct text_lines again = fill(&s);
        unsigned faults = faults_of_lines(&lines, &s);

        if (!same_lines(set.arena, &lines, &again))
            faults |= FAULT_OTHERWISE;
        if (faults)
            print_error("faults %u, %s, width %d em: %.*s\n", faults, s.lang,
                        (int)(s.width / TEST_EM), (int)s.text.n, s.text.p);
        assert_int_equal(faults, 0);
        lines_seen += lines.count;
        arena_rewind(set.arena, mark);
    }
    assert_true(lines_seen > how_many() / 2);
}

/* Lines of a text that is broken where | stands, right or wrong. */
static struct text_lines
broken(const char *marked, struct sample *s)
{
    struct buf whole = buf_new(set.arena);
    struct str rest = str_from(marked);
    struct text_line *lines = arena_make(set.arena, struct text_line, 8);
    size_t at = 0;
    int count = 0;

    for (const char *p = marked; *p; p++)
        if (*p != '|')
            buf_char(&whole, *p);
    *s = (struct sample){buf_view(&whole), 40 * TEST_EM, "zh-Hans"};
    while (rest.n) {
        struct str part = str_cut(&rest, '|');
        struct sample one = *s;

        one.text = (struct str){s->text.p + at, part.n};
        at += part.n;
        struct text_lines set_one = fill(&one);
        assert_int_equal(set_one.count, 1);
        lines[count] = set_one.lines[0];
        lines[count++].ragged = true;
    }
    return (struct text_lines){lines, count};
}

static unsigned
faults_of_broken(const char *marked)
{
    struct sample s;
    struct text_lines lines = broken(marked, &s);

    return faults_of_lines(&lines, &s);
}

/* What a seeded fault changes: the line, its first run, and a glyph of it. */
struct seeded {
    struct sample sample;
    struct text_lines lines;
    struct text_line *line;
    struct text_run *run;
    struct text_glyph *glyph;
};

static void
seed_start(struct seeded *s)
{
    s->lines = broken("科技创新|合作研究", &s->sample);
    s->line = (struct text_line *)s->lines.lines;
    s->run = (struct text_run *)s->line->runs;
    s->glyph = (struct text_glyph *)s->run->glyphs;
    assert_int_equal(faults_of_lines(&s->lines, &s->sample), 0);
}

static void
seeded_faults_of_breaks_are_seen(void **state)
{
    (void)state;
    assert_int_equal(faults_of_broken("科技|创新"), 0);
    assert_int_equal(faults_of_broken("科技|，创新"), FAULT_START);
    assert_int_equal(faults_of_broken("科技“|创新”"), FAULT_END);
    assert_int_equal(faults_of_broken("经费4500|万元"), FAULT_SPLIT);
    assert_int_equal(faults_of_broken("科技—|—创新"),
                     FAULT_SPLIT | FAULT_START);
}

static void
seeded_faults_of_lines_are_seen(void **state)
{
    struct seeded s;

    (void)state;
    seed_start(&s);
    s.run->count--;
    assert_true(faults_of_lines(&s.lines, &s.sample) & FAULT_LOST);
    seed_start(&s);
    s.glyph[1].from = s.glyph[0].from;
    assert_true(faults_of_lines(&s.lines, &s.sample) & FAULT_ORDER);
    seed_start(&s);
    s.glyph[0].id = 0;
    assert_true(faults_of_lines(&s.lines, &s.sample) & FAULT_GLYPH);
    seed_start(&s);
    s.run->x += 1;
    assert_true(faults_of_lines(&s.lines, &s.sample) & FAULT_ORDER);
    seed_start(&s);
    s.line->ragged = false;
    assert_int_equal(faults_of_lines(&s.lines, &s.sample), FAULT_SHORT);
    seed_start(&s);
    s.glyph[1].advance += TEST_EM;
    s.run->width += TEST_EM;
    s.line->width += TEST_EM;
    assert_int_equal(faults_of_lines(&s.lines, &s.sample), FAULT_GAP);
    seed_start(&s);
    s.sample.width = s.line->width - 1;
    assert_true(faults_of_lines(&s.lines, &s.sample) & FAULT_WIDE);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(random_paragraphs_hold),
        cmocka_unit_test(seeded_faults_of_breaks_are_seen),
        cmocka_unit_test(seeded_faults_of_lines_are_seen),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
