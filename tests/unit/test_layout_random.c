/* Random documents, always the same ones: what must hold of any pages. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "test_layout_set.h"

enum { DOCUMENTS = 60 };

static uint32_t seed;

static int
below(int n)
{
    seed = seed * 1664525U + 1013904223U;
    return (int)((seed >> 8) % (uint32_t)n);
}

static void
add_words(struct buf *b, int most)
{
    static const char *const words[] = {"项目",  "合作",    "申报，", "材料。",
                                        "plan ", "budget ", "2021 ",  "（一）"};

    for (int n = below(most) + 1; n > 0; n--)
        buf_text(b, words[below(8)]);
}

static void
add_para(struct buf *b)
{
    static const char *const styles[] = {"body", "narrative", "framed",
                                         "clause", "note"};

    buf_format(b, "<para style='%s'>", styles[below(5)]);
    add_words(b, below(6) ? 40 : 600);
    buf_text(b, "</para>");
}

static void
add_pair(struct buf *b)
{
    buf_text(b, below(2) ? "<pair mark='must' note='L1'>" : "<pair>");
    buf_text(b, "<left lang='zh'>");
    add_words(b, 120);
    buf_text(b, "</left><right lang='en'>");
    add_words(b, 200);
    buf_text(b, "</right></pair>");
}

static void
add_list(struct buf *b)
{
    buf_text(b, "<list kind='decimal'>");
    for (int n = below(8) + 1; n > 0; n--) {
        buf_text(b, "<item>");
        add_words(b, 50);
        buf_text(b, "</item>");
    }
    buf_text(b, "</list>");
}

static void
add_cell(struct buf *b, int rowspan)
{
    buf_format(b, "<cell rowspan='%d'>", rowspan);
    if (below(4))
        add_words(b, below(12) ? 25 : 700);
    buf_text(b, "</cell>");
}

/* Groups of rows under one spanning cell, mixed with single rows. */
static void
add_table(struct buf *b)
{
    buf_text(b, below(2) ? "<table style='form'>" : "<table continued='续'>");
    buf_text(b, "<col width='auto'/><col width='2*'/><col width='30mm'/>");
    buf_text(b, "<head><row><cell>甲</cell><cell>乙</cell><cell>丙</cell></row>"
                "</head><body>");
    for (int n = below(15) + 1; n > 0; n--) {
        int rows = below(3) ? 1 : below(6) + 1;

        for (int r = 0; r < rows; r++) {
            buf_text(b, below(5) ? "<row>" : "<row keep='yes'>");
            if (r == 0)
                add_cell(b, rows);
            add_cell(b, 1);
            add_cell(b, 1);
            buf_text(b, "</row>");
        }
    }
    buf_text(b, "</body></table>");
}

/* Names differ by where they stand in the text: places of one name would have
   to agree. */
static void
add_form(struct buf *b)
{
    buf_format(b, "<field name='/a%zu' label='a' lines='%d'>", b->n, below(9));
    add_words(b, 60);
    buf_text(b, "</field><signature role='r' label='s' seal='yes' "
                "sign-label='签字' name-label='姓名' date-label='日期' "
                "seal-label='盖章'>");
    add_words(b, 6);
    buf_text(b, "</signature>");
}

static void
add_choice(struct buf *b)
{
    buf_format(b, "<choice name='/c%zu' label='c'>", b->n);
    for (int n = below(9) + 1; n > 0; n--) {
        buf_format(b, "<option value='%d'>", n);
        add_words(b, below(5) ? 4 : 60);
        buf_text(b, "</option>");
    }
    buf_format(b, "</choice><field name='/m%zu' label='m' kind='multiline'>",
               b->n);
    for (int n = below(5); n > 0; n--) {
        add_words(b, 20);
        buf_text(b, below(2) ? "\n" : " \n\n ");
    }
    buf_text(b, "</field>");
}

static void
add_blocks(struct buf *b, int depth)
{
    for (int n = below(7) + 1; n > 0; n--) {
        int kind = below(8);

        if (kind == 0 && depth < 4) {
            buf_text(b, "<section><title>标题</title>");
            add_blocks(b, depth + 1);
            buf_text(b, "</section>");
        } else if (kind < 3) {
            add_para(b);
        } else if (kind == 3) {
            add_list(b);
        } else if (kind == 4) {
            add_table(b);
        } else if (kind == 5) {
            add_form(b);
            add_choice(b);
        } else if (kind == 6) {
            add_pair(b);
        } else if (below(3) == 0) {
            buf_text(b, "<break kind='page'/>");
        }
    }
}

static void
any_document_holds(void **state)
{
    struct arena *texts = arena_new(64 << 20);

    (void)state;
    for (uint32_t n = 1; n <= DOCUMENTS; n++) {
        struct buf b;
        const char *faults;

        arena_reset(texts);
        b = buf_new(texts);
        seed = n;
        add_blocks(&b, 0);
        add_para(&b);
        if (layout_set_pages(&set, b.p) != 0)
            fail_msg("document %u: diagnostic %d", n,
                     (int)set.diags->list[0].code);
        faults = layout_set_faults(&set);
        if (*faults)
            fail_msg("document %u, %d pages: %s", n, set.pages.count, faults);
    }
    arena_close(texts);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(any_document_holds)};

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
