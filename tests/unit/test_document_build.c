/* Document XML to blocks: styles, tags, spans, tables. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include <libxml/parser.h>

#include "document/document.h"

static struct arena *arena;
static struct diags *diags;
static struct styles *styles;

static void
free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

static xmlDocPtr
parsed(const char *text)
{
    xmlDocPtr doc = xmlReadMemory(text, (int)strlen(text), "t.xml", NULL, 0);

    assert_non_null(doc);
    arena_on_reset(arena, free_doc, doc);
    return doc;
}

static int
set_up(void **state)
{
    xmlDocPtr doc;

    (void)state;
    arena = arena_new(64 << 20);
    diags = diags_new();
    doc = xmlReadFile("templates/styles.xml", NULL, 0);
    assert_non_null(doc);
    arena_on_reset(arena, free_doc, doc);
    assert_int_equal(
        styles_build(arena, doc, "templates/styles.xml", &styles, diags), 0);
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    arena_close(arena);
    diags_close(diags);
    return 0;
}

/* The dump of a document whose body is given. */
static const char *
dumped(const char *body)
{
    struct buf xml = buf_new(arena), out = buf_new(arena);
    struct document *doc;

    buf_text(&xml, "<document lang='zh'><head><title lang='zh'>题</title>"
                   "</head>");
    buf_text(&xml, body);
    buf_text(&xml, "</document>");
    if (document_build(arena, parsed(xml.p), "t.xml", styles, &doc, diags) != 0)
        return NULL;
    document_dump(&out, doc);
    return out.p;
}

static void
styles_inherit_by_language(void **state)
{
    const struct style *zh = styles_find(styles, "heading-1", "zh");
    const struct style *en = styles_find(styles, "heading-1", "en-GB");

    (void)state;
    assert_int_equal(zh->size, 15750);
    assert_int_equal(zh->role, ROLE_HEI);
    assert_int_equal(en->size, 12000);
    assert_int_equal(en->role, ROLE_LATIN_SANS);
    assert_true(en->keep_next);
    assert_null(styles_find(styles, "no-such-style", "zh"));
    assert_int_equal(styles_page(styles, NULL)->width, 595276);
    assert_null(styles_page(styles, "no-such-page"));
}

static void
blanks_fold_across_elements(void **state)
{
    const char *out = dumped("<para>  a  <emphasis> b</emphasis>\n c <text "
                             "lang='en'> </text></para>");

    (void)state;
    assert_non_null(out);
    assert_non_null(strstr(out, "    \"a \" body zh <P>\n"
                                "    \"b\" body zh emphasis <P>\n"
                                "    \" c\" body zh <P>\n"));
    assert_null(strstr(out, "<Span>\n    \" \""));
}

static void
languages_and_links_have_tags(void **state)
{
    const char *out =
        dumped("<para>见<link href='https://example.org/'>此处</link>，<text "
               "lang='en'>see</text><glyph name='must'/></para>");

    (void)state;
    assert_non_null(strstr(out, "\"此处\" body zh -> https://example.org/ "
                                "<Link>"));
    assert_non_null(strstr(out, "\"see\" body en <Span>"));
    assert_non_null(strstr(out, "glyph \"●\" body zh <Span>"));
}

static void
a_heading_in_two_languages_is_one(void **state)
{
    const char *out = dumped(
        "<section id='s'><title><pair><left lang='zh'>预算</left>"
        "<right lang='en'>Budget</right></pair></title>"
        "<section><title>下层</title><para>x</para></section></section>");

    (void)state;
    assert_non_null(strstr(out, "title <H1> heading-1 zh\n      \"预算\" "
                                "heading-1 zh <H1>\n      \"\u3000\" heading-1 "
                                "zh <H1>\n      \"Budget\" heading-1 en "
                                "<Span>\n"));
    assert_non_null(strstr(out, "title <H2> heading-2 zh"));
}

static void
spans_give_cells_their_columns(void **state)
{
    const char *out = dumped(
        "<table><col width='auto'/><col width='20mm'/><col width='2*'/><head>"
        "<row><cell>a</cell><cell colspan='2'>b</cell></row></head><body>"
        "<row><cell rowspan='2'>c</cell><cell>d</cell><cell>e</cell></row>"
        "<row><cell>f</cell><cell>g</cell></row></body></table>");

    (void)state;
    assert_non_null(out);
    assert_non_null(strstr(out, "table <Table> table zh columns=3 head=1"));
    assert_non_null(strstr(out, "cell <TH> table-head zh column=1 colspan=2"));
    assert_non_null(strstr(out, "cell <TD> table-cell zh column=0 rowspan=2"));
    assert_non_null(strstr(out, "cell <TD> table-cell zh column=1\n"
                                "        \"f\""));
}

static void
rows_that_do_not_fill_the_table_are_refused(void **state)
{
    static const char *const bodies[] = {
        "<row><cell>a</cell></row>",
        "<row><cell>a</cell><cell>b</cell><cell>c</cell></row>",
        "<row><cell rowspan='2'>a</cell><cell>b</cell></row>",
        "<row><cell rowspan='2'>a</cell><cell>b</cell></row>"
        "<row><cell colspan='2'>c</cell></row>",
    };

    (void)state;
    for (size_t i = 0; i < sizeof bodies / sizeof bodies[0]; i++) {
        char body[512];

        diags_clear(diags);
        (void)snprintf(body, sizeof body,
                       "<table at='x.xml:7:9'><col width='auto'/><col "
                       "width='auto'/><body>%s</body></table>",
                       bodies[i]);
        assert_null(dumped(body));
        assert_int_equal(diags->count, 1);
        assert_int_equal(diags->list[0].code, SB_TABLE_ROW);
        assert_string_equal(diags->list[0].place.file, "x.xml");
        assert_int_equal(diags->list[0].place.line, 7);
        assert_int_equal(diags->list[0].place.column, 9);
    }
}

static void
an_unknown_style_is_refused(void **state)
{
    (void)state;
    assert_null(dumped("<para style='nonsuch'>x</para>"));
    assert_int_equal(diags->list[0].code, SB_STYLE_UNKNOWN);
    assert_string_equal(diags->list[0].args[0], "nonsuch");
}

static void
pairs_carry_mark_and_source(void **state)
{
    const char *out = dumped("<pair mark='must' note='L503' missing='en'>"
                             "<left lang='zh'>须</left><right lang='en'>none"
                             "</right></pair>");

    (void)state;
    assert_non_null(strstr(out, "pair <Div> body zh note=L503"));
    assert_non_null(strstr(out, "glyph \"●\" mark zh <Span>"));
    assert_non_null(strstr(out, "cell <P> missing en"));
}

static void
lines_of_a_field_are_its_paragraphs(void **state)
{
    const char *out = dumped("<field name='/a' label='a' kind='multiline'>"
                             "\n 一  甲 \n\n二\n </field>");
    const char *field, *first, *empty, *second;

    (void)state;
    assert_non_null(out);
    field = strstr(out, "/a");
    assert_non_null(field);
    first = strstr(field, "\"一 甲\"");
    assert_non_null(first);
    empty = strstr(first, "para");
    assert_non_null(empty);
    second = strstr(empty + 1, "para");
    assert_non_null(second);
    assert_null(strstr(second + 1, "para"));
    assert_true(strstr(first, "\"二\"") > second);
}

static void
page_references_are_links(void **state)
{
    const char *out =
        dumped("<table><col width='1*'/><body><row><cell><page-ref to='x'/>"
               "</cell></row></body></table>");

    (void)state;
    assert_non_null(out);
    assert_non_null(strstr(out, "page-ref \"x\" table-cell zh <Link>"));
}

static void
contents_have_lines_and_references(void **state)
{
    const char *out = dumped(
        "<part id='p' numbering='roman' bare='yes' follows='yes' "
        "tab='美'><title lang='zh'>甲"
        "</title><running side='left' lang='zh'>眉</running><toc><entry to='p' "
        "level='2'><label>1</label><para>甲</para><para lang='en'>A</para>"
        "</entry></toc></part>");

    (void)state;
    assert_non_null(out);
    assert_non_null(
        strstr(out, "  part #p <Part> body zh roman bare follows tab=美\n"
                    "    head\n"
                    "      \"眉\" running-head zh <Document>\n"
                    "    toc <TOC> toc zh\n"
                    "      entry <TOCI> toc zh\n"
                    "          \"1\" toc zh <Lbl>\n"
                    "          page-ref \"p\" toc zh <Link>\n"
                    "        para <Link> toc zh\n"
                    "          \"甲\" toc zh <Link>\n"
                    "        para <P> toc en\n"
                    "          \"A\" toc en <P>\n"));
    assert_null(dumped("<toc style='no-such-style'><entry to='p'><para>a"
                       "</para></entry></toc>"));
    assert_int_equal(diags->list[diags->count - 1].code, SB_STYLE_UNKNOWN);
}

static void
a_pair_may_have_one_side(void **state)
{
    const char *out =
        dumped("<section><title><pair><right lang='en'>Head</right></pair>"
               "</title><pair note='L5'><left lang='zh'>甲</left></pair>"
               "</section>");

    (void)state;
    assert_non_null(out);
    assert_non_null(strstr(out, "\"Head\" heading-1 en <H1>\n"));
    assert_non_null(strstr(out, "pair <Div> body zh note=L5\n"
                                "      cell <P> body zh\n"
                                "        \"甲\" body zh <P>\n"));
}

/* Whether the body is refused with this code. */
static bool
refused(const char *body, int code)
{
    int before = diags->count;

    return dumped(body) == NULL && diags->count == before + 1 &&
           (int)diags->list[before].code == code;
}

static void
fields_of_one_name_agree(void **state)
{
    (void)state;
    assert_non_null(dumped("<field name='/a' label='a'>x</field>"
                           "<field name='/a' label='a'>x</field>"
                           "<checkbox name='/b' label='b'>甲</checkbox>"));
    assert_true(refused("<field name='/a' label='a'>x</field>"
                        "<field name='/b' label='b'/>"
                        "<field name='/a' label='a'>y</field>",
                        SB_FIELD_TWICE));
    assert_true(refused("<field name='/a' label='a'/>"
                        "<field name='/a' label='a' kind='date'/>",
                        SB_FIELD_TWICE));
    assert_true(refused("<checkbox name='/a' label='a'/>"
                        "<checkbox name='/a' label='a' checked='yes'/>",
                        SB_FIELD_TWICE));
}

static void
options_of_a_choice_differ(void **state)
{
    (void)state;
    assert_non_null(strstr(
        dumped("<choice name='/a' label='a'><option value='1'>甲</option>"
               "<option value='2' checked='yes'>乙</option></choice>"),
        "value=2 checked"));
    assert_true(refused("<choice name='/a' label='a'><option value='1'/>"
                        "<option value='1'/></choice>",
                        SB_CHOICE_VALUES));
    assert_true(
        refused("<choice name='/a' label='a'><option value='1' checked='yes'/>"
                "<option value='2' checked='yes'/></choice>",
                SB_CHOICE_VALUES));
}

static void
a_field_is_one_text(void **state)
{
    const char *out = dumped("<field name='/a' label='a'>一<!-- -->二"
                             "<![CDATA[三]]></field>");

    (void)state;
    assert_non_null(strstr(out, "\"一二三\""));
}

static const struct block *
first_field(const struct block *b)
{
    const struct block *found = NULL;

    for (; b && !found; b = b->next)
        found = b->kind == BLOCK_FIELD ? b : first_field(b->first);
    return found;
}

/* What is printed is what the field holds (R4). */
static void
values_have_half_width_digits(void **state)
{
    static const struct {
        const char *kind, *typed, *value;
    } rows[] = {
        {"text", "１２．５％，ＡＢｚ", "12.5%，ABz"},
        {"text", "（２０２１）〇一①㎡", "（2021）〇一①㎡"},
        {"number", "４５００", "4500"},
        {"text", "＋８６：１０／３－５", "＋86：10／3－5"},
        {"text", "12.5%", "12.5%"},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buf xml = buf_new(arena);
        struct document *doc;
        const struct block *field;

        buf_format(&xml,
                   "<document lang='zh'><head><title lang='zh'>题</title>"
                   "</head><field name='/a' label='a' kind='%s'>%s</field>"
                   "</document>",
                   rows[i].kind, rows[i].typed);
        assert_int_equal(
            document_build(arena, parsed(xml.p), "t.xml", styles, &doc, diags),
            0);
        field = first_field(doc->root);
        assert_non_null(field);
        assert_string_equal(str_text(arena, field->text), rows[i].value);
        assert_ptr_equal(field->text.p, field->spans->text.p);
    }
}

static void
digits_of_other_text_are_kept(void **state)
{
    const char *lines = dumped("<field name='/a' label='a' kind='multiline'>"
                               "一１\n２０％</field>");
    const char *text = dumped("<para>第１２条，５％</para>");

    (void)state;
    assert_non_null(strstr(lines, "\"一1\""));
    assert_non_null(strstr(lines, "\"20%\""));
    assert_non_null(strstr(text, "\"第１２条，５％\""));
}

/* Levels of official documents and their title (R36; GB/T 9704-2012, 7.3). */
static void
levels_have_their_faces(void **state)
{
    static const struct {
        const char *style;
        enum style_role role;
        mpt size;
    } rows[] = {
        {"gov-title", ROLE_SONG, 22000},
        {"gov-heading-1", ROLE_HEI, 15793},
        {"gov-heading-2", ROLE_KAI, 15793},
        {"gov-heading-3", ROLE_FANGSONG, 15793},
        {"gov-text", ROLE_FANGSONG, 15793},
    };

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const struct style *s = styles_find(styles, rows[i].style, "zh");

        assert_int_equal(s->role, rows[i].role);
        assert_int_equal(s->size, rows[i].size);
    }
}

/* Boxes are drawn, and said as what they are (R42). */
static void
boxes_say_what_they_are(void **state)
{
    const char *out = dumped("<para><glyph name='box'/>甲"
                             "<glyph name='box-checked'/>乙</para>");
    const char *unchecked, *checked;

    (void)state;
    assert_non_null(out);
    unchecked = strstr(out, "glyph \"☐\"");
    checked = strstr(out, "glyph \"☑\"");
    assert_non_null(unchecked);
    assert_non_null(checked);
    assert_true(unchecked < checked);
}

int
main(void)
{
#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)
    const struct CMUnitTest tests[] = {
        CASE(styles_inherit_by_language),
        CASE(blanks_fold_across_elements),
        CASE(languages_and_links_have_tags),
        CASE(a_heading_in_two_languages_is_one),
        CASE(spans_give_cells_their_columns),
        CASE(rows_that_do_not_fill_the_table_are_refused),
        CASE(an_unknown_style_is_refused),
        CASE(pairs_carry_mark_and_source),
        CASE(lines_of_a_field_are_its_paragraphs),
        CASE(fields_of_one_name_agree),
        CASE(options_of_a_choice_differ),
        CASE(a_field_is_one_text),
        CASE(levels_have_their_faces),
        CASE(boxes_say_what_they_are),
        CASE(values_have_half_width_digits),
        CASE(digits_of_other_text_are_kept),
        CASE(page_references_are_links),
        CASE(contents_have_lines_and_references),
        CASE(a_pair_may_have_one_side),
    };

    return cmocka_run_group_tests_name("document/build", tests, NULL, NULL);
}
