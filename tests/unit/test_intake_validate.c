/* The messages of the second pass, its agreement with libxml2, ids, paths and
   names, on the grammar of proposals. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "intake/explain.h"
#include "intake/intake.h"
#include "intake/names.h"
#include "intake/path.h"
#include "diag_line.h"

#define P "<proposal id='A1' direction='3.3'>"
#define U(attributes)                                                          \
    P "\n<participants><participant id='u1' " attributes                       \
      "/></participants></proposal>"

struct row {
    const char *bytes;
    const char *begins; /* of the message; NULL: valid */
};

static const struct row ROWS[] = {
    {P "</proposal>", NULL},
    {U("side='CN' role='lead' kind='university'"), NULL},
    {P "\n <particpants/></proposal>",
     "x.xml:2:2: error SB215: element \"particpants\" may not stand here; "},
    {P "<zebra/></proposal>",
     "x.xml:1:35: error SB214: element \"zebra\" may not stand here; "
     "expected "},
    {"<proposal id='A1'/>",
     "x.xml:1:1: error SB218: element proposal lacks attribute "
     "\"direction\""},
    {"<proposal id='A1' directon='3.3'/>",
     "x.xml:1:1: error SB217: element proposal may not have attribute "
     "\"directon\" (did you mean \"direction\"?)"},
    {P "<period start='2021-13-01'/></proposal>",
     "x.xml:1:35: error SB223: start=\"2021-13-01\": must be a date such as"},
    {U("side='CN' role='lead' kind='univercity'"),
     "x.xml:2:15: error SB222: kind=\"univercity\": must be one of "
     "university, "},
    {P "text</proposal>",
     "x.xml:1:1: error SB220: text is not allowed in element proposal: "
     "\"text\""},
    {"<call/>", "x.xml:1:1: error SB214: element \"call\" may not stand here; "
                "expected proposal"},
    {"<proposal xmlns='urn:x'/>",
     "x.xml:1:1: error SB232: \"proposal\" is in the namespace urn:x; "},
};

struct fixture {
    struct arena *arena;
    struct diags *diags;
    struct grammar *grammar;
    struct source source;
};

static int
set_up(void **state)
{
    static struct fixture f;
    f.arena = arena_new((size_t)64 << 20);
    f.diags = diags_new();
    *state = &f;
    return grammar_load(f.arena, "calls/proposal.rng", &f.grammar, f.diags);
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
parse(struct fixture *f, const char *bytes)
{
    diags_clear(f->diags);
    assert_int_equal(
        intake_parse(f->arena, str_from(bytes), "x.xml", &f->source, f->diags),
        0);
}

static void
assert_message(struct fixture *f, const char *begins)
{
    struct buf b = buf_new(f->arena);
    assert_int_equal(f->diags->count, 1);
    diag_line(&b, &f->diags->list[0]);
    if (!str_starts(buf_view(&b), begins))
        assert_string_equal(b.p, begins);
}

static void
explains(void **state)
{
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        parse(f, ROWS[i].bytes);
        int result =
            intake_validate(&f->source, f->grammar, f->arena, f->diags);
        if (ROWS[i].begins)
            assert_message(f, ROWS[i].begins);
        assert_int_equal(result, ROWS[i].begins ? -1 : 0);
        diags_clear(f->diags);
        assert_int_equal(result, explain_document(&f->source, f->grammar->start,
                                                  f->arena, f->diags));
    }
}

static void
looks_at_ids(void **state)
{
    struct fixture *f = *state;
    parse(f, "<proposal id='blank-x'><participants>"
             "<participant id='u1'/><participant id='U1'/>"
             "<participant id='u1'/></participants>"
             "<people><person id='p' participant='u2'/></people>"
             "<tasks><task id='t' leader='nobody'/></tasks></proposal>");
    assert_int_equal(intake_ids(&f->source, f->arena, f->diags), -1);
    const enum diag_code codes[] = {SB_ID_CASE, SB_ID_TWICE, SB_ID_NEAR,
                                    SB_ID_DANGLING, SB_ID_RESERVED};
    assert_int_equal(f->diags->count, 5);
    for (int i = 0; i < 5; i++)
        assert_int_equal(f->diags->list[i].code, codes[i]);
}

static void
assert_round_trip(struct fixture *f, xmlNodePtr node)
{
    struct buf b = buf_new(f->arena);
    path_of(&b, node);
    assert_ptr_equal(path_find(f->source.doc, b.p), node);
}

static void
round_trip(struct fixture *f, xmlNodePtr node)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        assert_round_trip(f, node);
        for (xmlAttr *at = node->properties; at; at = at->next)
            assert_round_trip(f, (xmlNodePtr)at);
        round_trip(f, node->children);
    }
}

static void
leads_back(void **state)
{
    struct fixture *f = *state;
    parse(f, "<a id='x'><b id='1/2'/><b id='d'/><b id='d'/><b id=\"it's\"/>"
             "<c><zh k='1'/><zh/><en/></c></a>");
    round_trip(f, xmlDocGetRootElement(f->source.doc));
    assert_null(path_find(f->source.doc, "/a/b"));
    assert_null(path_find(f->source.doc, "/a/b[@id='d']"));
    assert_null(path_find(f->source.doc, "/a/"));
}

struct name_row {
    const char *xpath;
    enum diag_code code;
};

static const struct name_row NAMES[] = {
    {"/proposal/participants/participant[@role='lead']/@side", SB_NONE},
    {"count(//participant[@kind = 'university' and @side]) * 2", SB_NONE},
    {"participants/participant[not(@side = 'CN')] | //person", SB_NONE},
    {"../person/name/zh", SB_NONE},
    {"//*[@id = current()/@participant]/name", SB_NONE},
    {"child::participants/attribute::complete", SB_NONE},
    {"//particpant", SB_NAME_NEAR},
    {"//participant/@sidee", SB_NAME_NEAR},
    {"//participant[@kindd='x']", SB_NAME_NEAR},
    {"zebra", SB_NAME_UNKNOWN},
    {"participant/person", SB_NAME_STEP},
    {"count(person/@side)", SB_NAME_STEP},
};

static void
looks_up_names(void **state)
{
    struct fixture *f = *state;
    const struct grammar *grammars[] = {f->grammar};
    for (size_t i = 0; i < sizeof NAMES / sizeof NAMES[0]; i++) {
        diags_clear(f->diags);
        names_check(NAMES[i].xpath, grammars, 1, NO_PLACE, f->diags);
        enum diag_code code =
            f->diags->count ? f->diags->list[0].code : SB_NONE;
        if (code != NAMES[i].code)
            print_error("%s\n", NAMES[i].xpath);
        assert_int_equal(code, NAMES[i].code);
    }
}

static void
warns_of_characters(void **state)
{
    struct fixture *f = *state;
    parse(f, "<a>x\u202Ey<b c='\uE000'>\u2F00</b>e\u0301 \uFFFD é 中</a>");
    intake_characters(&f->source, f->diags);
    assert_int_equal(f->diags->count, 5);
    assert_int_equal(f->diags->warnings, 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(explains, set_up, tear_down),
        cmocka_unit_test_setup_teardown(looks_at_ids, set_up, tear_down),
        cmocka_unit_test_setup_teardown(leads_back, set_up, tear_down),
        cmocka_unit_test_setup_teardown(looks_up_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(warns_of_characters, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
