/*
 * What a session knows of letters and words is what HarfBuzz says of them in
 * their text. A language of a longer tag is not kept (para.h), so a text in it
 * is shaped anew as a whole; the same text in the short tag takes what is
 * known. Both must have the same glyphs, whatever came before.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "test_text_set.h"
#include "text/para.h"

enum { TEXTS = 1500, PIECES = 24 };

static struct text_set set;

TEXT_SET_GROUP(set, TEST_FONTS, TEST_FONT_COUNT)

/* Letters that fonts join, place or replace beside others among them. */
static const char *const TEXT[] = {"国",       "科技",
                                   "的",       "，",
                                   "。",       "“",
                                   "”",        "（",
                                   "）",       "——",
                                   "……",       "？！",
                                   "、、",     "辻\U000E0100",
                                   "か",       "か\u3099",
                                   "ハ\u309A", "ー",
                                   "〱",       "㍿",
                                   "①",        "ffi",
                                   "AVATAR",   "fi 1/2",
                                   "1⁄2",      "2021",
                                   "11",       "GEO",
                                   "T.",       "Wo",
                                   "e\u0301",  " ",
                                   "5. ",      "CO₂",
                                   "≤ 5",      "骨",
                                   "直",       "与",
                                   "令",       "\u200B",
                                   "\u200D",   "𠮷",
                                   "\uFE00",   "한국",
                                   "Größe",    "１２",
                                   "ｶﾞ",       "﹏",
                                   "〜"};

static uint32_t
draw(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static struct str
random_text(uint32_t *seed)
{
    struct buf b = buf_new(set.arena);
    uint32_t n = 1 + draw(seed) % PIECES;

    while (n-- > 0)
        buf_text(&b, TEXT[draw(seed) % (sizeof TEXT / sizeof *TEXT)]);
    return buf_view(&b);
}

static void
same_glyphs(const struct text_shaped *a, const struct text_shaped *b)
{
    assert_int_equal(a->count, b->count);
    for (int i = 0; i < a->count; i++) {
        const struct cell *x = &a->cells[i], *y = &b->cells[i];

        assert_int_equal(x->from, y->from);
        assert_int_equal(x->to, y->to);
        assert_int_equal(x->after, y->after);
        assert_int_equal(x->width, y->width);
        assert_int_equal(x->letters, y->letters);
        assert_int_equal(x->glyph_count, y->glyph_count);
        for (int g = 0; g < (int)x->glyph_count; g++)
            assert_memory_equal(&a->glyphs[x->glyph + g],
                                &b->glyphs[y->glyph + g],
                                sizeof(struct shaped_glyph));
    }
}

static void
known_is_what_is_shaped(void **state)
{
    static const struct {
        const char *kept, *other;
    } langs[] = {{"zh-CN", "zh-CN-x-is-not-kept"},
                 {"zh-Hant", "zh-Hant-x-is-not-kept"},
                 {"ja", "ja-x-is-not-kept-here"},
                 {"en", "en-x-is-not-kept-here"}};
    uint32_t seed = 20211;

    (void)state;
    for (int i = 0; i < TEXTS; i++) {
        uint32_t lang = draw(&seed) % 4;
        struct arena_mark mark = arena_mark(set.arena);
        struct str text = random_text(&seed);
        struct text_shaped *known, *anew;

        known = text_set_prepare(&set, langs[lang].kept, text);
        anew = text_set_prepare(&set, langs[lang].other, text);
        assert_non_null(known);
        assert_non_null(anew);
        same_glyphs(known, anew);
        arena_rewind(set.arena, mark);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_is_what_is_shaped),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
