/* Files that must not come through, and where elements stand in those that
   do. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "intake/intake.h"

struct row {
    const char *bytes;
    enum diag_code code;
    int line, column;
};

static const struct row REFUSED[] = {
    {"", SB_XML_EMPTY, 1, 1},
    {"<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", SB_XML_DOCTYPE, 1, 1},
    {"\n <!DOCTYPE a SYSTEM \"/etc/passwd\"><a/>", SB_XML_DOCTYPE, 2, 2},
    {"<a>&#xD800;</a>", SB_XML_CHARREF, 1, 12},
    {"<a>&#0;</a>", SB_XML_CHARREF, 1, 8},
    {"<a>\n\x01</a>", SB_XML_CONTROL, 2, 1},
    {"<?xml version='1.0' encoding='ISO-8859-1'?><a/>", SB_XML_ENCODING, 1, 1},
    {"<a>\xC2\x9B</a>", SB_XML_CONTROL, 1, 4},
    {"<a>\n<b c='&#x9B;'/></a>", SB_XML_CONTROL, 2, 1},
    {"<a>\n<b>x&#x7F;</b></a>", SB_XML_CONTROL, 2, 1},
    {"<a>\xE9</a>", SB_XML_BYTES, 1, 4},
    {"<a>\n<b>text", SB_XML_UNCLOSED, 2, 8},
    {"<a>\n<b></a>", SB_XML_MISMATCH, 2, 8},
    {"<a>&foo;</a>", SB_XML_ENTITY, 1, 9},
    {"<a b='1' b='2'/>", SB_XML_ATTRIBUTE_TWICE, 1, 15},
    {"<a b=1/>", SB_XML_QUOTES, 1, 6},
    {"<a b/>", SB_XML_NO_VALUE, 1, 5},
    {"<a b='<'/>", SB_XML_LESS, 1, 7},
    {"<a/><b/>", SB_XML_AFTER_ROOT, 1, 5},
    {"<a><!-- -- --></a>", SB_XML_COMMENT, 1, 9},
    {"<a>]]></a>", SB_XML_CDATA, 1, 4},
    {"<a><p:b/></a>", SB_XML_PREFIX, 1, 8},
};

struct fixture {
    struct arena *arena;
    struct diags *diags;
    struct source source;
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

static int
parse(struct fixture *f, struct str bytes)
{
    diags_clear(f->diags);
    return intake_parse(f->arena, bytes, "x.xml", &f->source, f->diags);
}

static void
assert_refused(struct fixture *f, struct str bytes, enum diag_code code)
{
    assert_int_equal(parse(f, bytes), -1);
    assert_int_equal(f->diags->count, 1);
    assert_int_equal(f->diags->list[0].code, code);
}

static void
refuses(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof REFUSED / sizeof REFUSED[0]; i++) {
        const struct row *r = &REFUSED[i];
        assert_refused(f, str_from(r->bytes), r->code);
        assert_int_equal(f->diags->list[0].place.line, r->line);
        assert_int_equal(f->diags->list[0].place.column, r->column);
    }
}

static void
refuses_nul_and_utf16(void **state)
{
    assert_refused(*state, STR("<a>\0</a>"), SB_XML_CONTROL);
    assert_refused(*state, STR("\xFF\xFE<\0a\0/\0>\0"), SB_XML_ENCODING);
}

static char *
repeat(struct fixture *f, const char *text, int count)
{
    size_t n = strlen(text);
    char *out = arena_alloc(f->arena, n, (size_t)count + 1);
    for (int i = 0; i < count; i++)
        memcpy(out + n * (size_t)i, text, n);
    return out;
}

static void
limits_depth(void **state)
{
    struct fixture *f = *state;
    assert_refused(f, str_from(repeat(f, "<a>", 10000)), SB_XML_DEPTH);
    assert_int_equal(f->diags->list[0].place.column, 3 * INTAKE_DEPTH + 1);
}

static void
limits_text_and_file(void **state)
{
    struct fixture *f = *state;
    char *text = repeat(f, "x", 9 << 20);
    memcpy(text, "<a>", 3);
    assert_refused(f, (struct str){text, 9 << 20}, SB_FILE_TOO_LARGE);
    assert_refused(f, (struct str){text, INTAKE_TEXT + 4}, SB_XML_TEXT_LONG);
}

/* The n-th element in document order must stand there. */
static void
assert_stands(const xmlNode *node, int line, int column)
{
    assert_non_null(node);
    assert_int_equal(intake_line(node), line);
    assert_int_equal(intake_column(node), column);
}

/* '=' in texts, values and comments is no attribute. */
static void
limits_attributes(void **state)
{
    struct fixture *f = *state;
    struct buf b = buf_new(f->arena);
    buf_text(&b, "<a b='========'>====<!-- =\"=\"= ");
    for (int i = 0; i < 300; i++)
        buf_text(&b, "= x='' ");
    buf_text(&b, "-->\n<c");
    for (int i = 0; i < INTAKE_ATTRIBUTES; i++)
        buf_format(&b, " x%d = '>'", i);
    size_t most = b.n;
    buf_text(&b, "/></a>");
    assert_int_equal(parse(f, buf_view(&b)), 0);
    b.n = most;
    buf_text(&b, " y=''/></a>");
    assert_refused(f, buf_view(&b), SB_XML_ATTRIBUTES);
    assert_int_equal(f->diags->list[0].place.line, 2);
    assert_int_equal(f->diags->list[0].place.column, 1);
}

static void
keeps_places(void **state)
{
    struct fixture *f = *state;
    const char *bytes = "\xEF\xBB\xBF<?xml version='1.0'?><!-- <x> -->\r\n"
                        "\t<r a='>' b=\"'>\"><b/>中<![CDATA[<c>]]>"
                        "<?pi <d> ?>\r<e\n\n>x</e><f/></r>";
    assert_int_equal(parse(f, str_from(bytes)), 0);
    const xmlNode *r = xmlDocGetRootElement(f->source.doc);
    assert_stands(r, 2, 2);
    assert_stands(r->children, 2, 18);
    assert_string_equal((const char *)r->children->next->content, "中<c>\n");
    assert_stands(r->children->next->next, 3, 1);
    assert_stands(r->last, 5, 7);
}

static void
keeps_lines_beyond_65535(void **state)
{
    struct fixture *f = *state;
    char *lines = repeat(f, "\n", 70000);
    memcpy(lines, "<a>", 3);
    memcpy(lines + 69990, "<b/></a>\n\n", 10);
    assert_int_equal(parse(f, str_from(lines)), 0);
    assert_stands(xmlDocGetRootElement(f->source.doc)->last, 69988, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(refuses, set_up, tear_down),
        cmocka_unit_test_setup_teardown(refuses_nul_and_utf16, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(limits_depth, set_up, tear_down),
        cmocka_unit_test_setup_teardown(limits_text_and_file, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(limits_attributes, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_places, set_up, tear_down),
        cmocka_unit_test_setup_teardown(keeps_lines_beyond_65535, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
