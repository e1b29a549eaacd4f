#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>
#include <hb-ot.h>

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

static uint32_t
glyph_of(const struct font_face *f, uint32_t c)
{
    hb_codepoint_t glyph = 0;
    assert_true(hb_font_get_nominal_glyph(f->font, c, &glyph));
    return glyph;
}

static int
add_sorted(uint32_t *list, int n, uint32_t glyph)
{
    int i = n;
    for (; i > 0 && list[i - 1] > glyph; i--)
        list[i] = list[i - 1];
    list[i] = glyph;
    return n + 1;
}

static void
cff_is_bare_and_repeatable(void **state)
{
    struct fixture *f = *state;
    const struct font_face *face = font_at(f->fonts, 0);
    uint32_t glyphs[3];
    int n = 0;
    n = add_sorted(glyphs, n, glyph_of(face, 0x56FD));
    n = add_sorted(glyphs, n, glyph_of(face, 0x4E00));
    n = add_sorted(glyphs, n, glyph_of(face, 0x20BB7));
    struct font_program one, two;
    assert_int_equal(font_subset(f->arena, face, glyphs, n, &one, f->diags), 0);
    assert_int_equal(font_subset(f->arena, face, glyphs, n, &two, f->diags), 0);
    assert_null(one.gids);
    assert_int_equal(one.glyph_count, 4);
    assert_int_equal(one.bytes.p[0], 1); /* CFF version, not 'O' of OTTO */
    assert_true(one.bytes.n > 500 && one.bytes.n < 20000);
    assert_true(str_equal(one.bytes, two.bytes));
}

/* The outlines under the new numbers are those of the old ones. */
static void
truetype_maps_glyphs(void **state)
{
    struct fixture *f = *state;
    const struct font_face *face =
        font_find(f->fonts, FONT_LATIN_SERIF, false, 'A', "en");
    static const uint32_t text[] = {'A', 'g', 0xFC, 0x151}; /* composites */
    uint32_t glyphs[4];
    int n = 0;
    for (int i = 0; i < 4; i++)
        n = add_sorted(glyphs, n, glyph_of(face, text[i]));
    struct font_program out;
    assert_int_equal(font_subset(f->arena, face, glyphs, n, &out, f->diags), 0);
    assert_non_null(out.gids);
    hb_blob_t *blob = hb_blob_create(out.bytes.p, (unsigned)out.bytes.n,
                                     HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *small = hb_face_create(blob, 0);
    hb_font_t *font = hb_font_create(small);
    assert_int_equal(hb_face_get_glyph_count(small), out.glyph_count);
    assert_true(out.glyph_count > n + 1 && out.glyph_count < 20);
    for (int i = 0; i < n; i++) {
        hb_glyph_extents_t was, is;
        assert_int_equal(hb_font_get_glyph_h_advance(font, out.gids[i]),
                         font_advance(face, glyphs[i]));
        hb_font_get_glyph_extents(face->font, glyphs[i], &was);
        hb_font_get_glyph_extents(font, out.gids[i], &is);
        assert_memory_equal(&was, &is, sizeof was);
    }
    hb_font_destroy(font);
    hb_face_destroy(small);
    hb_blob_destroy(blob);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cff_is_bare_and_repeatable),
        cmocka_unit_test(truetype_maps_glyphs),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
