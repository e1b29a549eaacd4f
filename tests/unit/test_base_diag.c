/* Diagnostics: store, printing, and the table itself. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"

static void
printing_in_both_languages(void **state)
{
    struct arena *a = arena_new(1 << 20);
    struct diags *d = diags_new();
    struct buf out = buf_new(a);
    char file[] = "x.xml";

    (void)state;
    assert_int_equal(diag_add(d, SB_FILE_TOO_LARGE, (struct place){file, 3, 5},
                              "100", NULL, NULL),
                     -1);
    file[0] = '!'; /* the store keeps a copy */
    assert_string_equal(d->list[0].place.file, "x.xml");
    diag_sentence(&out, &d->list[0], "en");
    buf_char(&out, '|');
    diag_sentence(&out, &d->list[0], "zh");
    assert_string_equal(out.p, "the file is larger than the limit of 100 bytes"
                               "|文件超过上限100字节");
    diags_close(d);
    arena_close(a);
}

static void
a_message_is_one_line_that_shows_all(void **state)
{
    struct arena *a = arena_new(1 << 20);
    struct diags *d = diags_new();
    struct buf out = buf_new(a);

    (void)state;
    diag_add(d, SB_FILE_OPEN, (struct place){"a\033[1mb", 0, 0},
             "x\ny\u202Ez\xC2\x9Bw \u4E00", NULL, NULL);
    assert_string_equal(d->list[0].place.file, "a<U+001B>[1mb");
    diag_sentence(&out, &d->list[0], "en");
    assert_string_equal(out.p,
                        "cannot open the file: x y<U+202E>z<U+009B>w \u4E00");
    diags_close(d);
    arena_close(a);
}

static void
a_long_argument_is_cut_between_characters(void **state)
{
    struct diags *d = diags_new();
    char text[9001];

    (void)state;
    for (size_t i = 0; i < sizeof text - 1; i += 3)
        memcpy(text + i, "\u4E00", 3);
    text[sizeof text - 1] = '\0';
    diag_add(d, SB_FILE_OPEN, NO_PLACE, text, NULL, NULL);
    const char *kept = d->list[0].args[0];
    size_t n = strlen(kept);
    assert_in_range(n, 2000, 2047);
    assert_int_equal(n % 3, 0);
    assert_string_equal(kept + n - 3, "…");
    diags_close(d);
}

static void
warnings_leave_room_for_the_error(void **state)
{
    struct diags *d = diags_new();
    char text[400];

    (void)state;
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    for (int i = 0; i < 3000; i++)
        diag_add(d, SB_CHARACTER_BIDI, NO_PLACE, text, text, NULL);
    diag_add(d, SB_FILE_OPEN, NO_PLACE, "why", NULL, NULL);
    assert_int_equal(d->list[d->count - 1].code, SB_FILE_OPEN);
    assert_string_equal(d->list[d->count - 1].args[0], "why");
    assert_true(d->dropped > 1000);
    diags_close(d);
}

static void
a_full_store_counts(void **state)
{
    struct diags *d = diags_new();
    char text[3000];

    (void)state;
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';
    for (int i = 0; i < 1500; i++)
        diag_add(d, SB_FILE_OPEN, NO_PLACE, text, NULL, NULL);
    assert_int_equal(d->errors, 1500);
    assert_true(d->count <= DIAG_CAPACITY);
    assert_int_equal(d->count + d->dropped, 1500);
    assert_true(d->used <= sizeof d->pool);
    diags_clear(d);
    assert_int_equal(d->errors, 0);
    diags_close(d);
}

static int
has_han(const char *text)
{
    struct str s = str_from(text);

    for (size_t i = 0; i < s.n;) {
        uint32_t c = utf8_next(s, &i);

        if (c >= 0x4E00 && c <= 0x9FFF)
            return 1;
    }
    return 0;
}

/* Highest {n} in a sentence. */
static int
arguments(const char *text)
{
    int most = 0;

    for (; *text; text++)
        if (text[0] == '{' && text[1] >= '1' && text[1] <= '9' &&
            text[2] == '}' && text[1] - '0' > most)
            most = text[1] - '0';
    return most;
}

/* Two of its arguments are one text in both languages. */
static bool
has_text_as_arguments(enum diag_code code)
{
    return code == SB_AUDIT_ODDITY || code == SB_BATCH_FAIL ||
           code == SB_BATCH_WARNING || code == SB_BATCH_NOTE ||
           code == SB_BATCH_ALSO;
}

static void
a_row_is_whole(const struct diag_row *row)
{
    if (!has_han(row->zh) || !has_han(row->explain_zh) || has_han(row->en) ||
        has_han(row->explain_en))
        fail_msg("SB%03d: a text in the wrong language", (int)row->code);
    if (strlen(row->explain_en) <= 20)
        fail_msg("SB%03d explains nothing", (int)row->code);
    assert_true(arguments(row->en) <= DIAG_ARGS);
    if (!has_text_as_arguments(row->code) &&
        arguments(row->en) != arguments(row->zh))
        fail_msg("SB%03d: arguments differ", (int)row->code);
}

static void
the_tables_are_whole(void **state)
{
    const struct diag_row *rows;
    size_t count;
    int last = 99; /* the code before */

    (void)state;
    assert_null(diag_rows(-1, &count));
    for (int table = 0; (rows = diag_rows(table, &count)) != NULL; table++) {
        const int hundred = (int)rows[0].code / 100;

        assert_true(count > 0);
        /* Tables follow each other without a gap of a hundred. */
        assert_in_range(hundred, last / 100, last / 100 + 1);
        for (size_t i = 0; i < count; i++) {
            if ((int)rows[i].code / 100 != hundred)
                fail_msg("SB%03d is in another's table", (int)rows[i].code);
            if (last >= (int)rows[i].code)
                fail_msg("SB%03d is out of order", (int)rows[i].code);
            last = (int)rows[i].code;
            a_row_is_whole(&rows[i]);
        }
    }
    assert_int_equal(last / 100, 9);
    assert_int_equal(count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printing_in_both_languages),
        cmocka_unit_test(a_message_is_one_line_that_shows_all),
        cmocka_unit_test(a_long_argument_is_cut_between_characters),
        cmocka_unit_test(warnings_leave_room_for_the_error),
        cmocka_unit_test(a_full_store_counts),
        cmocka_unit_test(the_tables_are_whole),
    };

    return cmocka_run_group_tests_name("base/diag", tests, NULL, NULL);
}
