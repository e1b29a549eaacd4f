/*
 * A whole file: two pages with every kind of tag and mark. With a path as
 * argument the file is also written there, for tests/clients/pdf.sh.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "test_pages.h"

/* Where the text mark just added ends. */
static mpt
after(const struct maker *m)
{
    return m->page->last->x + m->page->last->width;
}

static void
first_page_text(struct maker *m, struct tag *sect)
{
    struct tag *title = add_tag(m, sect, TAG_H1);
    struct tag *zh = add_tag(m, sect, TAG_P);
    struct tag *en = add_tag(m, sect, TAG_P);
    struct tag *link = add_tag(m, en, TAG_LINK);
    struct mark *mark;

    add_text(m, title, SONG_BOLD, 72000, 90000, "申报说明：第一章");
    add_text(m, zh, SONG, 72000, 120000, "申请人应当在截止日期之前提交。𠮷㐀");
    add_text(m, zh, SERIF, after(m) + 1300, 120000, "Horizon 2020");
    add_text(m, zh, SONG, after(m) + 1300, 120000, "项目");
    add_text(m, zh, SONG, 72000, 138000, "另行通知。");

    en->lang = "en";
    add_text(m, en, SERIF, 72000, 160000, "An efficient office finds its ");
    add_text(m, en, SERIF, 72000, 178000, "affiliates; see\xC2\xA0");
    mark = add_text(m, link, SERIF, after(m), 178000, "the guide");
    add_text(m, en, SERIF, after(m), 178000, " for more.");
    mark = add_area(m, MARK_LINK, link, mark->x, 168000, 50000, 12000);
    mark->href = "https://example.org/指南?a=(1)";
    mark->label = STR("the guide");
}

static void
first_page_list(struct maker *m, struct tag *sect)
{
    struct tag *list = add_tag(m, sect, TAG_L);
    struct tag *item = add_tag(m, list, TAG_LI);
    struct tag *label = add_tag(m, item, TAG_LBL);
    struct tag *body = add_tag(m, item, TAG_LBODY);
    struct tag *note = add_tag(m, sect, TAG_NOTE);

    list->numbering = "Decimal";
    add_text(m, label, SERIF, 72000, 200000, "1.");
    add_text(m, body, SONG, 92000, 200000, "预算合计");
    note->lang = "he";
    add_text(m, note, SYMBOL, 72000, 220000, "שלום עולם");
    add_text(m, note, SYMBOL, 72000, 240000, "x\xCC\x82 + q\xCC\xA3\xCC\x82");
}

static void
table(struct maker *m, struct tag *sect)
{
    struct tag *t = add_tag(m, sect, TAG_TABLE);
    struct tag *head = add_tag(m, add_tag(m, t, TAG_THEAD), TAG_TR);
    struct tag *th1 = add_tag(m, head, TAG_TH), *th2 = add_tag(m, head, TAG_TH);
    struct tag *row = add_tag(m, add_tag(m, t, TAG_TBODY), TAG_TR);
    struct tag *td = add_tag(m, row, TAG_TD);

    add_tag(m, row, TAG_TD);
    th1->scope = th2->scope = 'c';
    add_text(m, th1, SANS, 72000, 100000, "Name");
    add_text(m, th2, SANS, 200000, 100000, "Sum");
    add_text(m, td, SONG, 72000, 120000, "中国");
}

static void
artifacts(struct maker *m)
{
    struct mark *mark =
        add_area(m, MARK_FILL, NULL, 70000, 70000, 200000, 30000);

    mark->colour = 0xE8EEF7;
    add_area(m, MARK_RULE, NULL, 70000, 100000, 455000, 400)->colour = 0x1F3864;
    mark = add_area(m, MARK_BOX, NULL, 300000, 300000, 100000, 50000);
    mark->thickness = 400;
    mark = add_text(m, NULL, SERIF, 280000, 800000, "1 of 2");
    mark->artifact = ARTIFACT_PAGINATION;
}

static void
make_sample(struct maker *m)
{
    static struct title en = {"en", {"Chapter", 7}, NULL};
    static struct title zh = {"zh-CN", {"第一章", 9}, &en};
    struct tag *root = add_tag(m, NULL, TAG_DOCUMENT);
    struct tag *sect = add_tag(m, root, TAG_SECT), *link;
    struct mark *mark;

    add_tag(m, sect, TAG_P); /* never set: must not appear */
    add_page(m);
    artifacts(m);
    first_page_text(m, sect);
    first_page_list(m, sect);
    add_page(m);
    table(m, sect);
    link = add_tag(m, add_tag(m, sect, TAG_P), TAG_LINK);
    add_text(m, link, SONG, 72000, 160000, "返回首页");
    mark = add_area(m, MARK_LINK, link, 72000, 150000, 42000, 12000);
    mark->label = STR("返回首页");
    add_bookmark(m, 0, 0, &zh);
    add_bookmark(m, 1, 1, &en);
    add_bookmark(m, 0, 1, &zh);
}

/* The file of the sample; the maker must outlive it. */
static struct str
sample(struct maker *m)
{
    struct buf out;

    maker_start(m);
    make_sample(m);
    assert_int_equal(write_pages(m, &out), 0);
    return buf_view(&out);
}

static bool
has(struct str file, const char *text)
{
    return memmem(file.p, file.n, text, strlen(text)) != NULL;
}

static void
header_and_trailer(void **state)
{
    struct maker m;
    struct str file = sample(&m);

    (void)state;
    assert_true(str_starts(file, "%PDF-1.7\n%\xE7\x94\xB3\xE6\x8A\xA5\n"));
    assert_true(has(file, "/ID ["));
    assert_memory_equal(file.p + file.n - 6, "%%EOF\n", 6);
    maker_end(&m);
}

static void
catalogue_entries(void **state)
{
    struct maker m;
    struct str file = sample(&m);

    (void)state;
    assert_true(has(file, "/Lang (zh-CN)"));
    assert_true(has(file, "/MarkInfo <</Marked true>>"));
    assert_true(has(file, "<</DisplayDocTitle true>>"));
    assert_true(has(file, "/S /GTS_PDFA1"));
    assert_true(has(file, "<pdfaid:conformance>A</pdfaid:conformance>"));
    assert_true(has(file, "<pdfuaid:part>1</pdfuaid:part>"));
    assert_true(has(file, "/CreationDate (D:20210301120000+08'00')"));
    assert_true(has(file, "/Subject (a \\(sample\\))"));
    assert_true(has(file, "/Title <FEFF6837672CD842DFB7"));
    maker_end(&m);
}

/* Of two runs with arenas of their own, each byte is the same. */
static void
same_input_same_bytes(void **state)
{
    struct maker one, two;
    struct str a = sample(&one), b = sample(&two);

    (void)state;
    assert_int_equal(a.n, b.n);
    assert_memory_equal(a.p, b.p, a.n);
    maker_end(&one);
    maker_end(&two);
}

static void
bad_date_is_refused(void **state)
{
    static const char *const dates[] = {"2021-03-01", "2021-03-01T12:00:00",
                                        "2021-03-01T12:00:00Zx", ""};
    struct maker m;

    (void)state;
    maker_start(&m);
    make_sample(&m);
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        struct pdf_options options = {"test", dates[i], NULL, false};
        struct buf out = buf_new(m.arena);

        assert_int_equal(
            pdf_write(m.arena, m.fonts, &m.pages, &options, &out, m.diags), -1);
        assert_int_equal(m.diags->list[i].code, SB_PDF_DATE);
        assert_int_equal(out.n, 0);
    }
    maker_end(&m);
}

static void
page_size_is_checked(void **state)
{
    struct maker m;
    struct buf out;

    (void)state;
    maker_start(&m);
    make_sample(&m);
    m.pages.first->next->width = 14400001;
    assert_int_equal(write_pages(&m, &out), -1);
    assert_int_equal(m.diags->list[0].code, SB_PDF_SIZE);
    assert_string_equal(m.diags->list[0].args[0], "2");
    maker_end(&m);
}

static int
write_sample(const char *path)
{
    struct maker m;
    struct buf out;
    int status;

    maker_start(&m);
    make_sample(&m);
    status = write_pages(&m, &out);
    if (status == 0)
        status = file_write(path, buf_view(&out), m.diags);
    maker_end(&m);
    return status == 0 ? 0 : 1;
}

int
main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(header_and_trailer),
        cmocka_unit_test(catalogue_entries),
        cmocka_unit_test(same_input_same_bytes),
        cmocka_unit_test(bad_date_is_refused),
        cmocka_unit_test(page_size_is_checked),
    };

    if (argc == 2)
        return write_sample(argv[1]);
    return cmocka_run_group_tests_name("pdf file", tests, NULL, NULL);
}
