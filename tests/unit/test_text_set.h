/* A text context over the test fonts, and paragraphs of one span. */
#ifndef SB_TESTS_TEXT_SET_H
#define SB_TESTS_TEXT_SET_H

#include <string.h>

#include "test_fonts.h"
#include "text/text.h"

enum { TEST_EM = 10000 };

/* Latin letters of half an em, as the cases of typography demand. */
static const struct font_choice HALF_EM_FONTS[] = {
    {FONT_SONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 2, ""},
    {FONT_SONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 0, "ja"},
    {FONT_SONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 1, "ko"},
    {FONT_HEI, false, FONTS_OTF "NotoSansCJK-Regular.ttc", 2, ""},
    {FONT_KAI, false, FONTS_TTF "lxgw-wenkai/LXGWWenKai-Regular.ttf", 0, ""},
    {FONT_FANGSONG, false, FONTS_OTF "NotoSerifCJK-Regular.ttc", 2, ""},
    {FONT_LATIN_SERIF, false,
     FONTS_TTF "lxgw-wenkai/LXGWWenKaiMono-Regular.ttf", 0, ""},
    {FONT_LATIN_SANS, false, FONTS_TTF "lxgw-wenkai/LXGWWenKaiMono-Regular.ttf",
     0, ""},
    {FONT_SYMBOL, false, FONTS_TTF "dejavu/DejaVuSans.ttf", 0, ""},
};

struct text_set {
    struct arena *arena;
    struct diags *diags;
    struct text_context *text;
};

static int
text_set_open(struct text_set *s, const struct font_choice *fonts, size_t count)
{
    struct font_set *set;
    s->arena = arena_new((size_t)512 << 20);
    s->diags = diags_new();
    if (!s->arena || !s->diags ||
        font_open(s->arena, fonts, (int)count, &set, s->diags) < 0)
        return -1;
    return text_open(s->arena, set, NULL, 0, &s->text, s->diags);
}

static void
text_set_close(struct text_set *s)
{
    arena_close(s->arena);
    diags_close(s->diags);
}

/* NULL after a diagnostic. */
static struct text_shaped *
text_set_prepare(struct text_set *s, const char *lang, struct str text)
{
    const struct text_span span = {
        .text = text, .role = FONT_SONG, .size = TEST_EM, .lang = lang};
    const struct text_para para = {
        .spans = &span, .count = 1, .lang = lang, .place = {"p.xml", 3, 7}};
    struct text_shaped *shaped = NULL;
    text_prepare(s->arena, s->text, &para, &shaped, s->diags);
    return shaped;
}

/* What cmocka calls before and after the tests of a file; set is the file's. */
#define TEXT_SET_GROUP(set, fonts, count)                                      \
    static int set_up(void **state)                                            \
    {                                                                          \
        (void)state;                                                           \
        return text_set_open(&(set), (fonts), (count));                        \
    }                                                                          \
    static int tear_down(void **state)                                         \
    {                                                                          \
        (void)state;                                                           \
        text_set_close(&(set));                                                \
        return 0;                                                              \
    }

#endif
