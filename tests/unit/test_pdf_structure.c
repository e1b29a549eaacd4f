/* The structure tree and the marked content, read back and held together. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pdf_reader.h"
#include "test_pages.h"

static void
write_and_read(struct maker *m, struct reader *r)
{
    struct buf out;

    assert_int_equal(write_pages(m, &out), 0);
    reader_open(r, m->arena, buf_view(&out));
}

/* Whether the element lists an MCID of the page, plainly or by an MCR. */
static bool
lists(struct str element, long page, int mcid)
{
    char text[80];
    struct str kids = {find_in(element, "/K ["), 0};

    kids.n = (size_t)(element.p + element.n - kids.p);
    snprintf(text, sizeof text, "/Pg %ld 0 R /MCID %d>>", page, mcid);
    if (find_in(kids, text) != NULL)
        return true;
    for (const char *p = kids.p + 4; *p != ']'; p++) {
        bool first = p[-1] == '[' || p[-1] == ' ';
        char *end;

        if (*p == '<')
            p = strstr(p, ">>") + 1;
        else if (first && strtol(p, &end, 10) == mcid &&
                 strncmp(end, " 0 R", 4))
            return number_after(element, "/Pg ") == page;
    }
    return false;
}

/* Each MCID of a page stands once in its content and in the element that the
   parent tree names for it. */
static void
check_parents(const struct reader *r, int page)
{
    struct str content = page_content(r, page);
    struct str root = object(r, find_object(r, "/Type /StructTreeRoot", 1));
    struct str tree = referred(r, root, "/ParentTree ");
    char text[40];
    const char *p;

    snprintf(text, sizeof text, "%s%d [", page == 0 ? "[" : "\n", page);
    p = find_in(tree, text);
    assert_non_null(p);
    p += strlen(text);
    for (int mcid = 0; mcid < count_in(content, "/MCID "); mcid++) {
        snprintf(text, sizeof text, "/MCID %d", mcid);
        assert_int_equal(count_in(content, text) > 0, 1);
        assert_true(
            lists(object(r, strtol(p, NULL, 10)), page_number(r, page), mcid));
        p = strstr(p, " R ") + 3;
    }
    assert_int_equal(*p, ']');
}

/* Two pages of a paragraph with an inner link, in this order of marks. */
static struct tag *
paragraph(struct maker *m)
{
    struct tag *root = add_tag(m, NULL, TAG_DOCUMENT);
    struct tag *p = add_tag(m, root, TAG_P);
    struct tag *link = add_tag(m, p, TAG_LINK);

    add_tag(m, root, TAG_P);
    add_page(m);
    add_text(m, p, SERIF, 72000, 100000, "before ");
    add_text(m, link, SERIF, 72000, 120000, "inside");
    add_area(m, MARK_LINK, link, 72000, 110000, 30000, 12000)->label =
        STR("inside");
    add_text(m, p, SERIF, 72000, 140000, "after");
    add_page(m);
    add_text(m, p, SERIF, 72000, 100000, "next page");
    return root;
}

static void
parent_tree_and_kids_agree(void **state)
{
    struct maker m;
    struct reader r;

    (void)state;
    maker_start(&m);
    paragraph(&m);
    write_and_read(&m, &r);
    assert_int_equal(count_in(page_content(&r, 0), "/MCID "), 3);
    check_parents(&r, 0);
    check_parents(&r, 1);
    for (int i = 0; i < 2; i++) {
        struct str page = object(&r, page_number(&r, i));

        assert_int_equal(number_after(page, "/StructParents "), i);
        assert_non_null(find_in(page, "/Tabs /S\n"));
        assert_non_null(find_in(page, "/MediaBox [0 0 595.276 841.89]"));
    }
    maker_end(&m);
}

static void
kids_keep_reading_order(void **state)
{
    struct maker m;
    struct reader r;
    struct str p;
    char kids[120];

    (void)state;
    maker_start(&m);
    paragraph(&m);
    write_and_read(&m, &r);
    p = object(&r, find_object(&r, "/S /P\n", 1));
    snprintf(kids, sizeof kids,
             "/K [0 %d 0 R 2 <</Type /MCR /Pg %ld 0 R /MCID 0>> ]",
             find_object(&r, "/S /Link", 1), page_number(&r, 1));
    assert_non_null(find_in(p, kids));
    /* the second paragraph was never set */
    assert_int_equal(count_in(r.file, "/S /P\n"), 1);
    maker_end(&m);
}

static void
link_annotation_and_element_agree(void **state)
{
    struct maker m;
    struct reader r;
    struct str link, root, annotation;
    char text[80];
    int a;

    (void)state;
    maker_start(&m);
    paragraph(&m);
    write_and_read(&m, &r);
    a = find_object(&r, "/Subtype /Link", 1);
    annotation = object(&r, a);
    link = object(&r, find_object(&r, "/S /Link", 1));
    snprintf(text, sizeof text, "/K [1 <</Type /OBJR /Obj %d 0 R /Pg ", a);
    assert_non_null(find_in(link, text));
    assert_int_equal(number_after(annotation, "/StructParent "), 2);
    assert_int_equal(number_after(annotation, "/F "), 4);
    assert_non_null(find_in(annotation, "/Contents (inside)"));
    assert_non_null(find_in(annotation, "/Rect [72 719.89 102 731.89]"));
    assert_non_null(find_in(annotation, "/XYZ null 841.89 null]"));
    root = object(&r, find_object(&r, "/Type /StructTreeRoot", 1));
    snprintf(text, sizeof text, "\n2 %d 0 R", find_object(&r, "/S /Link", 1));
    assert_non_null(find_in(referred(&r, root, "/ParentTree "), text));
    assert_int_equal(number_after(root, "/ParentTreeNextKey "), 3);
    maker_end(&m);
}

static void
empty_cells_stay(void **state)
{
    struct maker m;
    struct reader r;
    struct tag *root, *row, *th;

    (void)state;
    maker_start(&m);
    root = add_tag(&m, NULL, TAG_DOCUMENT);
    row = add_tag(&m, add_tag(&m, add_tag(&m, root, TAG_TABLE), TAG_TBODY),
                  TAG_TR);
    add_tag(&m, row, TAG_TD)->colspan = 2;
    th = add_tag(&m, row, TAG_TH);
    th->scope = 'r';
    th->rowspan = 3;
    add_page(&m);
    add_text(&m, th, SERIF, 72000, 100000, "x");
    write_and_read(&m, &r);
    assert_non_null(find_in(r.file, "/S /TD"));
    assert_non_null(find_in(r.file, "/A <</O /Table /ColSpan 2>>"));
    assert_non_null(find_in(r.file, "/A <</O /Table /Scope /Row /RowSpan 3>>"));
    maker_end(&m);
}

/* Entries that a role or the tag asks for, each on a tag with content. */
static void
attributes_by_role(void **state)
{
    static const enum tag_role roles[] = {TAG_NOTE, TAG_SPAN};
    struct maker m;
    struct reader r;
    struct tag *root, *list, *tags[2];

    (void)state;
    maker_start(&m);
    root = add_tag(&m, NULL, TAG_DOCUMENT);
    list = add_tag(&m, root, TAG_L);
    list->numbering = "Decimal";
    add_page(&m);
    for (int i = 0; i < 2; i++) {
        tags[i] = add_tag(&m, root, roles[i]);
        add_text(&m, tags[i], SERIF, 72000, 100000 + 20000 * i, "x");
    }
    tags[1]->lang = "en";
    tags[1]->actual = "必须";
    add_text(&m, add_tag(&m, add_tag(&m, list, TAG_LI), TAG_LBL), SERIF, 72000,
             200000, "1.");
    write_and_read(&m, &r);
    assert_non_null(find_in(object(&r, find_object(&r, "/S /Note", 1)),
                            "/ID (note-00000002)"));
    assert_non_null(find_in(r.file, "/IDTree <</Names [(note-00000002) "));
    assert_non_null(find_in(object(&r, find_object(&r, "/S /Span", 1)),
                            "/Lang (en)\n/ActualText <FEFF5FC5987B>"));
    assert_non_null(find_in(object(&r, find_object(&r, "/S /L\n", 1)),
                            "/A <</O /List /ListNumbering /Decimal>>"));
    maker_end(&m);
}

/* Painting and text only between BDC and EMC, which are never nested. */
static void
check_sequences(struct str content)
{
    int depth = 0;

    while (content.n > 0) {
        struct str line = str_cut(&content, '\n');
        const char *last = line.p + line.n;

        if (line.n >= 4 && memcmp(last - 4, " BDC", 4) == 0)
            depth++;
        else if (str_is(line, "EMC"))
            depth--;
        else if (str_is(line, "BT") || str_is(line, "ET") ||
                 (line.n > 3 && memcmp(last - 3, " TJ", 3) == 0) ||
                 (line.n > 3 && memcmp(last - 3, "re ", 3) == 0))
            assert_int_equal(depth, 1);
        assert_in_range(depth, 0, 1);
    }
    assert_int_equal(depth, 0);
}

static void
all_content_is_marked(void **state)
{
    struct maker m;
    struct reader r;
    struct str content;

    (void)state;
    maker_start(&m);
    paragraph(&m);
    add_area(&m, MARK_FILL, NULL, 0, 0, 10000, 10000);
    add_text(&m, NULL, SERIF, 72000, 800000, "foot")->artifact =
        ARTIFACT_PAGINATION;
    write_and_read(&m, &r);
    content = page_content(&r, 1);
    check_sequences(page_content(&r, 0));
    check_sequences(content);
    assert_int_equal(count_in(content, "/Artifact <</Type /Layout>> BDC"), 1);
    assert_int_equal(count_in(content, "/Artifact <</Type /Pagination>> BDC"),
                     1);
    maker_end(&m);
}

/* More keys than a leaf takes: each page's key is in the leaf of its limits. */
static void
large_parent_tree_has_leaves(void **state)
{
    struct maker m;
    struct reader r;
    struct tag *root;
    struct str tree, leaf;

    (void)state;
    maker_start(&m);
    root = add_tag(&m, NULL, TAG_DOCUMENT);
    for (int i = 0; i < 70; i++) {
        add_page(&m);
        add_text(&m, add_tag(&m, root, TAG_P), SERIF, 72000, 100000, "page");
    }
    write_and_read(&m, &r);
    tree = object(&r, find_object(&r, "/Type /StructTreeRoot", 1));
    tree = referred(&r, tree, "/ParentTree ");
    assert_null(find_in(tree, "/Nums"));
    leaf = object(&r, find_object(&r, "/Limits [64 69]", 1));
    assert_non_null(find_in(leaf, "/Nums [64 ["));
    assert_non_null(find_in(leaf, "\n69 ["));
    assert_true(find_object(&r, "/Limits [0 63]", 1) > 0);
    maker_end(&m);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(parent_tree_and_kids_agree),
        cmocka_unit_test(kids_keep_reading_order),
        cmocka_unit_test(link_annotation_and_element_agree),
        cmocka_unit_test(empty_cells_stay),
        cmocka_unit_test(attributes_by_role),
        cmocka_unit_test(all_content_is_marked),
        cmocka_unit_test(large_parent_tree_has_leaves),
    };

    return cmocka_run_group_tests_name("pdf structure", tests, NULL, NULL);
}
