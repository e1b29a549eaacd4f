#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "font/face.h"
#include "test_fonts.h"

struct fixture {
    struct arena *arena;
    struct diags *diags;
};

static int
set_up(void **state)
{
    static struct fixture f;
    f.arena = arena_new((size_t)64 << 20);
    f.diags = diags_new();
    *state = &f;
    return f.arena && f.diags ? 0 : -1;
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;
    arena_close(f->arena);
    diags_close(f->diags);
    return 0;
}

static void
measures_faces(void **state)
{
    struct fixture *f = *state;
    struct font_set *s;
    assert_int_equal(
        font_open(f->arena, TEST_FONTS, TEST_FONT_COUNT, &s, f->diags), 0);
    /* Song stands in for Fangsong: one face. */
    assert_int_equal(font_count(s), TEST_FONT_COUNT - 1);
    const struct font_face *song = font_at(s, 0);
    assert_true(song->cff && song->cid_keyed && song->serif);
    assert_int_equal(song->units_per_em, 1000);
    assert_int_equal(song->glyph_count, 65535);
    assert_int_equal(song->ascent, 880);
    assert_int_equal(song->descent, -120);
    assert_string_equal(song->postscript, "NotoSerifCJKsc-Regular");
    const struct font_face *latin =
        font_find(s, FONT_LATIN_SANS, false, 'A', "en");
    assert_false(latin->cff || latin->serif || latin->fixed);
    assert_int_equal(latin->units_per_em, 2048);
    assert_true(latin->cap_height > 1300 && latin->cap_height < 1500);
}

static int
open_one(struct fixture *f, const char *path, int index)
{
    struct font_choice choice = {FONT_SONG, false, path, index, ""};
    struct font_set *s;
    diags_clear(f->diags);
    return font_open(f->arena, &choice, 1, &s, f->diags);
}

static void
expect_fault(struct fixture *f, enum diag_code code, const char *path)
{
    assert_int_equal(f->diags->count, 1);
    assert_int_equal(f->diags->list[0].code, code);
    if (path)
        assert_string_equal(f->diags->list[0].args[0], path);
}

static void
names_missing_file(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(open_one(f, "/nowhere/none.ttf", 0), -1);
    expect_fault(f, SB_FONT_FILE, "/nowhere/none.ttf");
}

static void
names_missing_face(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(open_one(f, TEST_FONTS[0].path, 77), -1);
    expect_fault(f, SB_FONT_BROKEN, TEST_FONTS[0].path);
    assert_string_equal(f->diags->list[0].args[1], "index");
}

static void
misses_roles(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(open_one(f, TEST_FONTS[0].path, 2), -1);
    expect_fault(f, SB_FONT_ROLE, "hei");
}

/* A font cut off anywhere is refused, or its tables hold together. */
static void
refuses_cut_files(void **state)
{
    struct fixture *f = *state;
    const char *source = FONTS_TTF "dejavu/DejaVuSans.ttf";
    static const long lengths[] = {0, 3, 11, 200, 1000, 60000};
    char path[] = "/tmp/shenbao-font-XXXXXX";
    int fd = mkstemp(path);
    assert_true(fd >= 0);
    close(fd);
    struct str whole;
    assert_int_equal(file_read(f->arena, source, FILE_CAP, &whole, f->diags),
                     0);
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        FILE *out = fopen(path, "wb");
        assert_non_null(out);
        fwrite(whole.p, 1, (size_t)lengths[i], out);
        fclose(out);
        assert_int_equal(open_one(f, path, 0), -1);
        expect_fault(f,
                     f->diags->list[0].code == SB_FONT_FILE ? SB_FONT_FILE
                                                            : SB_FONT_BROKEN,
                     path);
    }
    unlink(path);
}

static void
reads_cff_keys(void **state)
{
    (void)state;
    static const unsigned char junk[] = {1, 0, 4, 1, 0, 1, 9, 1, 1};
    assert_int_equal(font_cff_keys(junk, sizeof junk, 10), CFF_BROKEN);
    assert_int_equal(font_cff_keys(NULL, 0, 10), CFF_BROKEN);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(measures_faces, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_missing_file, set_up, tear_down),
        cmocka_unit_test_setup_teardown(names_missing_face, set_up, tear_down),
        cmocka_unit_test_setup_teardown(misses_roles, set_up, tear_down),
        cmocka_unit_test_setup_teardown(refuses_cut_files, set_up, tear_down),
        cmocka_unit_test(reads_cff_keys),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
