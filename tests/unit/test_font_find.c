#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "font/font.h"
#include "test_fonts.h"

struct fixture {
    struct arena *arena;
    struct diags *diags;
    struct font_set *fonts;
};

static int
set_up(void **state)
{
    static struct fixture f;
    f.arena = arena_new((size_t)64 << 20);
    f.diags = diags_new();
    *state = &f;
    return font_open(f.arena, TEST_FONTS, TEST_FONT_COUNT, &f.fonts, f.diags);
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;
    arena_close(f->arena);
    diags_close(f->diags);
    return 0;
}

struct row {
    enum font_role role;
    bool bold;
    uint32_t c;
    const char *lang;
    const char *postscript; /* NULL: no face */
};

static const struct row ROWS[] = {
    {FONT_SONG, false, 0x56FD, "zh-Hans", "NotoSerifCJKsc-Regular"},
    {FONT_SONG, true, 0x56FD, "zh-Hans", "NotoSerifCJKsc-Bold"},
    {FONT_SONG, false, 0x56FD, "ja", "NotoSerifCJKjp-Regular"},
    {FONT_SONG, false, 0xAC00, "ko", "NotoSerifCJKkr-Regular"},
    {FONT_SONG, false, 'A', "zh-Hans", "LiberationSerif"},
    {FONT_SONG, true, '5', "zh-Hans", "LiberationSerif-Bold"},
    {FONT_HEI, false, 0xDC, "zh-Hans", "LiberationSans"},
    {FONT_HEI, false, 0x56FD, "zh-Hans", "NotoSansCJKsc-Regular"},
    {FONT_KAI, false, 0x56FD, "zh-Hans", "LXGWWenKai-Regular"},
    /* no bold Kai: the regular one, not another role */
    {FONT_KAI, true, 0x56FD, "zh-Hans", "LXGWWenKai-Regular"},
    {FONT_SONG, false, 0x201C, "zh-Hans", "NotoSerifCJKsc-Regular"},
    {FONT_SONG, false, 0x2014, "zh-Hans", "NotoSerifCJKsc-Regular"},
    {FONT_SONG, false, 0x2026, "zh-Hans", "NotoSerifCJKsc-Regular"},
    {FONT_SONG, false, 0x201C, "en", "LiberationSerif"},
    {FONT_SONG, false, 0xFF0C, "en", "NotoSerifCJKsc-Regular"},
    {FONT_LATIN_SERIF, false, 0x56FD, "en", "NotoSerifCJKsc-Regular"},
    {FONT_SONG, false, 0x20BB7, "zh-Hans", "NotoSerifCJKsc-Regular"},
    {FONT_SONG, false, 0x2CB4E, "zh-Hans", "NotoSerifCJKsc-Regular"},
    {FONT_SONG, false, 0x2611, "zh-Hans", "DejaVuSans"},
    {FONT_LATIN_SERIF, false, 0x5D0, "he", "LiberationSerif"},
    {FONT_SONG, false, 0x627, "ar", "Amiri-Regular"},
    {FONT_HEI, true, 0x627, "ar", "Amiri-Bold"},
    {FONT_HEI, true, 0x662, "ar", "Amiri-Bold"},
    {FONT_SONG, false, 0x627, "zh-Hans", "Amiri-Regular"},
    {FONT_HEI, true, 0x5D0, "he", "LiberationSans-Bold"},
    {FONT_SONG, false, 0x10FFFD, "zh-Hans", NULL},
};

static void
finds_faces(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof ROWS / sizeof *ROWS; i++) {
        const struct row *r = &ROWS[i];
        const struct font_face *face =
            font_find(f->fonts, r->role, r->bold, r->c, r->lang);
        if (!r->postscript) {
            assert_null(face);
            continue;
        }
        assert_non_null(face);
        assert_string_equal(face->postscript, r->postscript);
        assert_true(font_covers(face, r->c));
    }
}

/* Noto CJK lacks subscript 4 (R57): CO2, CH4 come from elsewhere. */
static void
falls_back_for_subscripts(void **state)
{
    struct fixture *f = *state;
    for (uint32_t c = 0x2080; c <= 0x2089; c++) {
        const struct font_face *face =
            font_find(f->fonts, FONT_HEI, false, c, "zh-Hans");
        assert_non_null(face);
        assert_true(font_covers(face, c));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_faces),
        cmocka_unit_test(falls_back_for_subscripts),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
