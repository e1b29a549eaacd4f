/* Text: places of glyphs, widths, ToUnicode, and what only ActualText says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pdf/font.h"
#include "pdf_reader.h"
#include "test_pages.h"

struct fixture {
    struct maker maker;
    struct tag *root, *p;
    struct reader reader;
};

static void
start(struct fixture *f)
{
    maker_start(&f->maker);
    f->root = add_tag(&f->maker, NULL, TAG_DOCUMENT);
    f->p = add_tag(&f->maker, f->root, TAG_P);
    add_page(&f->maker);
}

static struct str
content_of(struct fixture *f)
{
    struct buf out;

    assert_int_equal(write_pages(&f->maker, &out), 0);
    reader_open(&f->reader, f->maker.arena, buf_view(&out));
    return page_content(&f->reader, 0);
}

static int64_t
advance_micro(const struct font_face *face, uint32_t glyph)
{
    return mpt_scale(font_advance(face, glyph), 1000000, face->units_per_em);
}

/* A decimal with at most three places, in thousandths. */
static int64_t
thousandths(const char *p, const char **end)
{
    bool minus = *p == '-';
    int64_t n = 0;
    int places = -1;

    for (p += minus; (*p >= '0' && *p <= '9') || *p == '.'; p++) {
        if (*p == '.') {
            places = 0;
        } else {
            n = 10 * n + *p - '0';
            places += places >= 0;
        }
    }
    for (places = places < 0 ? 0 : places; places < 3; places++)
        n *= 10;
    *end = p;
    return minus ? -n : n;
}

/*
 * Plays one [ ... ] TJ that follows a Tm, as a viewer would, and holds the
 * place of each glyph against the run's own reckoning; 5 mpt are the same
 * place. Counts the corrections.
 */
static int
check_places(struct str content, const struct mark *m)
{
    const char *tm = find_in(content, " Tm\n"), *p = strchr(tm, '[') + 1;
    const struct text_run *run = m->run;
    int64_t at = 0; /* [1/1000000 em] */
    mpt pen = 0;
    int i = 0, corrections = 0;

    while (*p != ']') {
        if (*p != '<') {
            at -= thousandths(p, &p);
            corrections++;
            continue;
        }
        for (p++; *p != '>'; p += 4, i++) {
            char hex[5] = {p[0], p[1], p[2], p[3], '\0'};
            mpt x = pen + run->glyphs[i].x - run->glyphs[0].x;

            assert_in_range(i, 0, run->count - 1);
            assert_int_equal(strtoul(hex, NULL, 16), run->glyphs[i].id);
            assert_in_range(mpt_scale(at, run->size, 1000000) - x + 5, 0, 10);
            pen += run->glyphs[i].advance;
            at += advance_micro(run->face, run->glyphs[i].id);
        }
        p++;
    }
    assert_int_equal(i, run->count);
    return corrections;
}

/* Odd advances at every glyph, kerning, an offset. */
static void
glyphs_stand_where_they_were_put(void **state)
{
    struct fixture f;
    struct mark *m;
    struct text_glyph *g;

    (void)state;
    start(&f);
    m = add_text(&f.maker, f.p, SERIF, 72345, 100001,
                 "AVAVA To be justified by odd amounts, and far along.");
    g = (struct text_glyph *)m->run->glyphs;
    for (int i = 0; i < m->run->count; i++)
        g[i].advance += i % 7 * 13 - 17;
    g[5].x = 333;
    (void)check_places(content_of(&f), m);
    assert_non_null(
        find_in(page_content(&f.reader, 0), "1 0 0 1 72.345 741.889 Tm"));
    maker_end(&f.maker);
}

/* A width of so many 2048ths of an em is no whole number of millipoints: over
   300 letters that adds up, but few of them need a correction. */
static void
rounding_is_mended_before_it_shows(void **state)
{
    char text[301];
    struct fixture f;
    struct mark *m;
    int corrections;

    (void)state;
    for (int i = 0; i < 300; i++)
        text[i] = (char)('a' + i * 7 % 26);
    text[300] = '\0';
    start(&f);
    m = add_text(&f.maker, f.p, SERIF, 72345, 100001, text);
    corrections = check_places(content_of(&f), m);
    assert_in_range(corrections, 1, 60);
    maker_end(&f.maker);
}

/* Without spacing, a line of full-width characters is one string. */
static void
plain_text_needs_no_adjustment(void **state)
{
    struct fixture f;

    (void)state;
    start(&f);
    add_text(&f.maker, f.p, SONG, 72000, 100000, "国家重点研发计划");
    assert_int_equal(count_in(content_of(&f), "<"), 3); /* <</MCID, < */
    maker_end(&f.maker);
}

static struct str
descendant(const struct reader *r, int number)
{
    struct str font;
    char key[12];

    snprintf(key, sizeof key, "/F%d ", number);
    font = referred(r, object(r, find_object(r, "/Font <<", 1)), key);
    return referred(r, font, "/DescendantFonts [");
}

/* The width that W gives a glyph, in 1/1000000 em; DW if it has none. */
static int64_t
width_in(struct str cid_font, uint32_t glyph)
{
    const char *p = find_in(cid_font, "/W [") + 4;

    while (*p != ']') {
        char *end;
        uint32_t first = (uint32_t)strtoul(p, &end, 10);

        for (p = strchr(end, '[') + 1; p[-1] != ']'; first++) {
            int64_t w = thousandths(p, &p);

            if (first == glyph)
                return w;
            p++;
        }
    }
    return 1000 * number_after(cid_font, "/DW ");
}

static void
widths_are_those_of_the_font(void **state)
{
    struct fixture f;
    struct text_run *run;
    struct str cid_font;

    (void)state;
    start(&f);
    run = (struct text_run *)add_text(&f.maker, f.p, SERIF, 72000, 100000,
                                      "Wide, narrow: Ill 1,234.5")
              ->run;
    content_of(&f);
    cid_font = descendant(&f.reader, SERIF);
    for (int i = 0; i < run->count; i++)
        assert_int_equal(width_in(cid_font, run->glyphs[i].id),
                         advance_micro(run->face, run->glyphs[i].id));
    maker_end(&f.maker);
}

static void
fonts_say_what_they_are(void **state)
{
    struct fixture f;
    struct str cff, ttf;

    (void)state;
    start(&f);
    add_text(&f.maker, f.p, SONG, 72000, 100000, "中");
    add_text(&f.maker, f.p, SERIF, 92000, 100000, "x");
    content_of(&f);
    cff = descendant(&f.reader, SONG);
    ttf = descendant(&f.reader, SERIF);
    assert_non_null(find_in(cff, "/Subtype /CIDFontType0\n"));
    assert_null(find_in(cff, "/CIDToGIDMap"));
    assert_non_null(find_in(ttf, "/Subtype /CIDFontType2\n"));
    assert_true(number_after(ttf, "/CIDToGIDMap ") > 0);
    assert_non_null(
        find_in(referred(&f.reader, cff, "/FontDescriptor "), "/FontFile3 "));
    assert_null(find_in(f.reader.file, "/CIDSet"));
    maker_end(&f.maker);
}

/* The subset's glyph for each original id draws with the same advance. More
   than 256 glyphs, composites among them. */
static void
map_leads_to_the_new_glyphs(void **state)
{
    struct fixture f;
    struct buf text;
    const struct text_run *run;
    struct str ttf, map, file;
    hb_blob_t *blob;
    hb_face_t *face;
    hb_font_t *font;

    (void)state;
    start(&f);
    text = buf_new(f.maker.arena);
    for (uint32_t c = 0x100; c < 0x230; c++)
        buf_utf8(&text, c);
    run = add_text(&f.maker, f.p, SYMBOL, 72000, 100000, text.p)->run;
    content_of(&f);
    ttf = descendant(&f.reader, SYMBOL);
    map = stream(&f.reader, referred(&f.reader, ttf, "/CIDToGIDMap "));
    file = referred(&f.reader, ttf, "/FontDescriptor ");
    file = stream(&f.reader, referred(&f.reader, file, "/FontFile2 "));
    blob = hb_blob_create(file.p, (unsigned)file.n, HB_MEMORY_MODE_READONLY,
                          NULL, NULL);
    face = hb_face_create(blob, 0);
    font = hb_font_create(face);
    for (int i = 0; i < run->count; i++) {
        uint32_t id = run->glyphs[i].id;
        const unsigned char *p = (const unsigned char *)map.p + 2 * id;

        assert_int_equal(hb_font_get_glyph_h_advance(font, p[0] << 8 | p[1]),
                         font_advance(run->face, id));
    }
    hb_font_destroy(font);
    hb_face_destroy(face);
    hb_blob_destroy(blob);
    maker_end(&f.maker);
}

static struct str
unicode_of(const struct reader *r)
{
    struct str font = object(r, find_object(r, "/Subtype /Type0", 1));

    return stream(r, referred(r, font, "/ToUnicode "));
}

/* 250 characters, one of them beyond the BMP: blocks of 100, 100, 50. */
static void
unicode_blocks_hold_a_hundred(void **state)
{
    struct fixture f;
    struct buf text;
    struct str cmap;

    (void)state;
    start(&f);
    text = buf_new(f.maker.arena);
    buf_utf8(&text, 0x20BB7);
    for (uint32_t c = 0; c < 249; c++)
        buf_utf8(&text, 0x4E00 + c);
    add_text(&f.maker, f.p, SONG, 72000, 100000, text.p);
    content_of(&f);
    cmap = unicode_of(&f.reader);
    assert_int_equal(count_in(cmap, "\n100 beginbfchar\n"), 2);
    assert_int_equal(count_in(cmap, "\n50 beginbfchar\n"), 1);
    assert_int_equal(count_in(cmap, "> <"), 250 + 1); /* the code space */
    assert_non_null(find_in(cmap, "> <D842DFB7>"));
    maker_end(&f.maker);
}

static void
ligature_has_all_its_letters(void **state)
{
    struct fixture f;
    const struct text_run *run;

    (void)state;
    start(&f);
    run = add_text(&f.maker, f.p, SYMBOL, 72000, 100000, "fi")->run;
    content_of(&f);
    assert_int_equal(run->count, 1);
    assert_non_null(find_in(unicode_of(&f.reader), "> <00660069>"));
    maker_end(&f.maker);
}

/* A glyph that stands for two characters: the first in ToUnicode, the second
   in a sequence of its own; the paragraph goes on in a third. */
static void
second_meaning_is_said(void **state)
{
    struct fixture f;
    struct text_run *run;
    struct text_glyph *g;
    struct str content;

    (void)state;
    start(&f);
    run = make_run(&f.maker, SERIF, 10500, "AbAc");
    g = (struct text_glyph *)run->glyphs;
    run->text = STR("Ab\xCE\x91"
                    "c");
    g[2].to = 4;
    g[3].from = 4;
    g[3].to = 5;
    add_mark(&f.maker, MARK_GLYPHS, f.p, 72000, 100000)->run = run;
    content = content_of(&f);
    assert_non_null(find_in(content, "/P <</MCID 0>> BDC"));
    assert_non_null(
        find_in(content, "/Span <</MCID 1 /ActualText <FEFF0391> >> BDC"));
    assert_non_null(find_in(content, "/P <</MCID 2>> BDC"));
    assert_int_equal(count_in(content, " BDC\n"), 3);
    maker_end(&f.maker);
}

/* Two glyphs for one character, each with a plain meaning elsewhere. */
static void
composed_character_is_said(void **state)
{
    struct fixture f;
    struct text_run *run;
    struct text_glyph *g;
    struct str content;

    (void)state;
    start(&f);
    add_text(&f.maker, f.p, SERIF, 72000, 80000, "e'");
    run = make_run(&f.maker, SERIF, 10500, "e'");
    g = (struct text_glyph *)run->glyphs;
    run->text = STR("\xC3\xA9");
    g[0].to = 2;
    g[1].from = g[1].to = 2;
    add_mark(&f.maker, MARK_GLYPHS, f.p, 72000, 100000)->run = run;
    /* glyphs that tell only the beginning */
    run = make_run(&f.maker, SERIF, 10500, "e'");
    g = (struct text_glyph *)run->glyphs;
    run->text = STR("e'x");
    g[0].to = 3;
    g[1].from = g[1].to = 3;
    add_mark(&f.maker, MARK_GLYPHS, f.p, 72000, 120000)->run = run;
    content = content_of(&f);
    assert_non_null(
        find_in(content, "/Span <</MCID 1 /ActualText <FEFF00E9> >> BDC"));
    assert_non_null(
        find_in(content, "/Span <</MCID 2 /ActualText (e'x) >> BDC"));
    assert_non_null(find_in(unicode_of(&f.reader), "> <0065>"));
    maker_end(&f.maker);
}

/* The hyphen of a broken word belongs to no source text. */
static void
hyphen_is_not_in_the_text(void **state)
{
    struct fixture f;
    struct text_run *run;
    struct text_glyph *g;

    (void)state;
    start(&f);
    run = make_run(&f.maker, SERIF, 10500, "exam-");
    g = (struct text_glyph *)run->glyphs;
    run->text = STR("exam");
    g[4].from = g[4].to = 4;
    add_mark(&f.maker, MARK_GLYPHS, f.p, 72000, 100000)->run = run;
    assert_non_null(
        find_in(content_of(&f), "/Span <</MCID 1 /ActualText (m) >> BDC"));
    assert_non_null(find_in(unicode_of(&f.reader), "> <006D>"));
    assert_non_null(find_in(unicode_of(&f.reader), "> <00AD>"));
    maker_end(&f.maker);
}

/* The blank at a line's end has a glyph; the no-break space is a space. */
static void
blanks_are_kept(void **state)
{
    struct fixture f;
    struct str content;
    const struct text_run *run;
    char code[8], line[20];

    (void)state;
    start(&f);
    run = add_text(&f.maker, f.p, SONG, 72000, 100000, "one\xC2\xA0two ")->run;
    add_text(&f.maker, f.p, SONG, 72000, 118000, "three");
    content = content_of(&f);
    snprintf(code, sizeof code, "%04X", run->glyphs[3].id);
    snprintf(line, sizeof line, "<%s> <0020>", code);
    assert_int_equal(count_in(content, " BDC\n"), 1);
    assert_int_equal(count_in(content, code), 2);
    assert_non_null(find_in(unicode_of(&f.reader), line));
    maker_end(&f.maker);
}

/* Blanks that were not set stand in the stream where the source has them, and
   the glyphs around them stay where they were. */
static void
vanished_blanks_are_kept(void **state)
{
    struct fixture f;
    struct text_run *run;
    struct text_glyph *g;
    struct str content;
    char strings[80];
    int em;

    (void)state;
    start(&f);
    run = make_run(&f.maker, SONG, 10000, "中文");
    g = (struct text_glyph *)run->glyphs;
    run->text = STR(" 中 文");
    g[0].from = 1;
    g[0].to = 4;
    g[1].from = 5;
    g[1].to = 8;
    add_mark(&f.maker, MARK_GLYPHS, f.p, 72000, 100000)->run = run;
    content = content_of(&f);
    em = font_advance(run->face, 1); /* of the blank, in a face of 1000 units */
    snprintf(strings, sizeof strings, "[<0001>%d<%04X0001>%d<%04X>] TJ", em,
             g[0].id, em, g[1].id);
    assert_non_null(find_in(content, strings));
    maker_end(&f.maker);
}

/* From right to left the source's end is at the left, outside the ink. */
static void
blank_of_a_line_from_the_right(void **state)
{
    struct fixture f;
    struct text_run *run;

    (void)state;
    start(&f);
    run = make_run(&f.maker, SYMBOL, 10000, "שלום ");
    assert_true(run->rtl);
    assert_true(pdf_blank_before(run, 0));
    assert_false(pdf_blank_before(run, run->count));
    add_mark(&f.maker, MARK_GLYPHS, f.p, 72000, 100000)->run = run;
    assert_non_null(find_in(content_of(&f), "1 0 0 1 68.821 741.89 Tm"));
    maker_end(&f.maker);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(glyphs_stand_where_they_were_put),
        cmocka_unit_test(rounding_is_mended_before_it_shows),
        cmocka_unit_test(plain_text_needs_no_adjustment),
        cmocka_unit_test(widths_are_those_of_the_font),
        cmocka_unit_test(fonts_say_what_they_are),
        cmocka_unit_test(map_leads_to_the_new_glyphs),
        cmocka_unit_test(unicode_blocks_hold_a_hundred),
        cmocka_unit_test(ligature_has_all_its_letters),
        cmocka_unit_test(second_meaning_is_said),
        cmocka_unit_test(composed_character_is_said),
        cmocka_unit_test(hyphen_is_not_in_the_text),
        cmocka_unit_test(blanks_are_kept),
        cmocka_unit_test(vanished_blanks_are_kept),
        cmocka_unit_test(blank_of_a_line_from_the_right),
    };

    return cmocka_run_group_tests_name("pdf text", tests, NULL, NULL);
}
