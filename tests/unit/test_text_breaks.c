/* Runs tests/data/breaks.tests. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

#include "base/file.h"
#include "test_text_set.h"

static struct text_set set;

static int
set_up(void **state)
{
    (void)state;
    return text_set_open(&set, HALF_EM_FONTS,
                         sizeof HALF_EM_FONTS / sizeof *HALF_EM_FONTS);
}

static int
tear_down(void **state)
{
    (void)state;
    text_set_close(&set);
    return 0;
}

/* Source bytes of the lines in reading order, apart by bars. */
static const char *
lines_text(const struct text_lines *lines)
{
    struct buf b = buf_new(set.arena);
    for (int i = 0; i < lines->count; i++) {
        const struct text_line *l = &lines->lines[i];
        if (i > 0)
            buf_char(&b, '|');
        for (int k = 0; k < l->count; k++) {
            struct str t = l->runs[k].text;
            while (k + 1 == l->count && t.n > 0 && t.p[t.n - 1] == ' ')
                t.n--;
            buf_str(&b, t);
        }
    }
    return b.p;
}

static void
run_case(struct str row, int *cases)
{
    struct str id = str_cut(&row, '\t'), lang = str_cut(&row, '\t');
    struct str width = str_cut(&row, '\t'), input = str_cut(&row, '\t');
    struct buf em = buf_new(set.arena);
    struct text_lines lines;
    mpt measure;
    buf_str(&em, width);
    buf_text(&em, "em");
    assert_true(mpt_parse(em.p, em.n, TEST_EM, &measure));
    struct text_shaped *s =
        text_set_prepare(&set, str_text(set.arena, lang), input);
    assert_non_null(s);
    text_fill(set.arena, s, (struct text_measure){measure, 0, TEXT_JUSTIFY},
              &lines);
    const char *got = lines_text(&lines), *want = str_text(set.arena, row);
    if (strcmp(got, want) != 0)
        print_error("%s\n", str_text(set.arena, id));
    assert_string_equal(got, want);
    for (int i = 0; i < lines.count; i++)
        assert_true(lines.lines[i].width <= measure);
    ++*cases;
}

static void
breaks_as_the_table_says(void **state)
{
    (void)state;
    struct str file;
    int cases = 0;
    assert_int_equal(file_read(set.arena, "tests/data/breaks.tests", FILE_CAP,
                               &file, set.diags),
                     0);
    while (file.n > 0) {
        struct str row = str_cut(&file, '\n');
        if (row.n > 0 && *row.p != '#')
            run_case(row, &cases);
    }
    assert_true(cases >= 25);
}

/* O20, O21: nothing sticks out, breaks only where R12 allows them. */
static void
breaks_addresses(void **state)
{
    (void)state;
    static const struct {
        const char *text, *lines;
        mpt width;
        int count;
    } rows[] = {
        {"见https://service.most.gov.cn/kjjh_tztg_all/zn/0930.html页", NULL,
         120000, 3},
        {"邮箱nofar.hamrany@innovationisrael.org。", "innovationisrael", 80000,
         4},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct text_lines lines;
        struct text_shaped *s =
            text_set_prepare(&set, "zh-Hans", str_from(rows[i].text));
        text_fill(set.arena, s,
                  (struct text_measure){rows[i].width, 0, TEXT_JUSTIFY},
                  &lines);
        assert_int_equal(lines.count, rows[i].count);
        for (int k = 0; k < lines.count; k++)
            assert_true(lines.lines[k].width <= rows[i].width);
        if (rows[i].lines)
            assert_true(str_is(lines.lines[2].runs[0].text, rows[i].lines));
        for (int k = 1; k < lines.count; k++) {
            struct str before =
                lines.lines[k - 1].runs[lines.lines[k - 1].count - 1].text;
            struct str after = lines.lines[k].runs[0].text;
            char last = before.p[before.n - 1];
            assert_true(last == '/' || last == '@' || *after.p == '.' ||
                        *after.p == '_' || (last & 0x80));
        }
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(breaks_as_the_table_says),
        cmocka_unit_test(breaks_addresses),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
