/*
 * Sheets in their sandbox. Each case writes a small own folder, which is
 * searched before the shipped one, and tells what becomes of it.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <cmocka.h>

#include "template/template.h"

#define SHEET(body)                                                            \
    "<xsl:stylesheet version='1.0'\n"                                          \
    " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'\n"                      \
    " xmlns:sb='urn:shenbao:functions' exclude-result-prefixes='sb'>\n" body   \
    "\n</xsl:stylesheet>\n"
#define PARAMS                                                                 \
    "<xsl:param name='direction'/><xsl:param name='part'/>"                    \
    "<xsl:param name='proposal'/><xsl:param name='parts'/>"                    \
    "<xsl:param name='subject'/><xsl:param name='call'/>"
#define PART(body)                                                              \
    SHEET(PARAMS "<xsl:template match='/'><part id='{$part/@id}'>"              \
                 "<title lang='zh'>题</title><title lang='en'>Title</title>\n" \
                 "<para style='body'>" body "</para></part></xsl:template>")
#define WORDS(name) "<" name "><zh>甲</zh><en>A</en></" name ">"
#define RULE(attributes)                                                       \
    "<part id='one' sheet='one.xsl' " attributes ">" WORDS("title")            \
        WORDS("why") WORDS("left-out") "</part>"

static const char head[] =
    SHEET("<xsl:template match='/'><head><title lang='zh'>题</title>"
          "<title lang='en'>Title</title></head></xsl:template>");
static const char labels[] =
    "<labels><group name='g'><label key='project-title'><zh>项目名称</zh>"
    "<en>Project title</en></label></group></labels>";
static const char call[] =
    "<call><direction id='3.3'><packet><part ref='one'/></packet></direction>"
    "</call>";
static const char proposal[] =
    "<proposal>\n <title><zh>题目</zh></title>\n <title><zh>二</zh></title>\n"
    "</proposal>";

struct scene {
    struct arena *a;
    struct diags *d;
    struct template_grammars grammars;
    struct templates *t;
    struct source call;
    struct source proposal;
    char folder[64];
};

static struct scene scene;

static void
write_file(const char *name, const char *text)
{
    char path[160];
    FILE *f;

    (void)snprintf(path, sizeof path, "%s/%s", scene.folder, name);
    f = fopen(path, "w");
    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, strlen(text), f), strlen(text));
    assert_int_equal(fclose(f), 0);
}

static void
load(const char *path, struct grammar **out)
{
    assert_int_equal(grammar_load(scene.a, path, out, scene.d), 0);
}

static int
set_up(void **state)
{
    struct grammar *g[4];

    (void)state;
    scene = (struct scene){.a = arena_new(64 << 20), .d = diags_new()};
    (void)strcpy(scene.folder, "out/template-XXXXXX");
    assert_non_null(mkdtemp(scene.folder));
    load("calls/call.rng", &g[0]);
    load("calls/proposal.rng", &g[1]);
    load("templates/findings.rng", &g[2]);
    load("templates/document.rng", &g[3]);
    scene.grammars = (struct template_grammars){g[0], g[1], g[2], g[3]};
    write_file("head.xsl", head);
    write_file("labels.xml", labels);
    write_file("parts.xml",
               "<parts head='head.xsl'>" RULE("when='true()'") "</parts>");
    assert_int_equal(
        intake_parse(scene.a, str_from(call), "call.xml", &scene.call, scene.d),
        0);
    assert_int_equal(intake_parse(scene.a, str_from(proposal), "p.xml",
                                  &scene.proposal, scene.d),
                     0);
    return 0;
}

static int
tear_down(void **state)
{
    static const char *const names[] = {
        "head.xsl", "labels.xml", "parts.xml",   "one.xsl",
        "two.xsl",  "link.xsl",   "report-x.xsl"};
    char path[160];

    (void)state;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        (void)snprintf(path, sizeof path, "%s/%s", scene.folder, names[i]);
        (void)unlink(path);
    }
    assert_int_equal(rmdir(scene.folder), 0);
    arena_close(scene.a);
    diags_close(scene.d);
    return 0;
}

static bool
known(const void *styles, const char *name)
{
    (void)styles;
    return strcmp(name, "body") == 0;
}

static int
open_sheet(const char *sheet)
{
    const struct template_folders folders = {scene.folder, "templates"};

    write_file("one.xsl", sheet);
    return templates_open(scene.a, folders, scene.grammars, known, NULL,
                          &scene.t, scene.d);
}

static const struct template_input *
input(void)
{
    static struct template_input in;

    in = (struct template_input){
        .call = &scene.call,
        .direction = xmlFirstElementChild(xmlDocGetRootElement(scene.call.doc)),
        .proposal = &scene.proposal,
        .today = "2020-11-26",
    };
    return &in;
}

/* The one diagnostic there is. */
static void
expect(enum diag_code code, int line)
{
    assert_int_equal(scene.d->count, 1);
    if (scene.d->list[0].code != code)
        fail_msg("SB%d %s: %s", scene.d->list[0].code,
                 scene.d->list[0].place.file, scene.d->list[0].args[0]);
    if (line)
        assert_int_equal(scene.d->list[0].place.line, line);
    diags_clear(scene.d);
}

static void
refused(const char *sheet, enum diag_code code, int line)
{
    assert_int_equal(open_sheet(sheet), -1);
    expect(code, line);
}

static void
fails(const char *sheet, enum diag_code code, int line)
{
    xmlDocPtr doc;

    if (open_sheet(sheet) != 0)
        fail_msg("SB%d %s", scene.d->list[0].code, scene.d->list[0].args[0]);
    assert_int_equal(template_packet(scene.a, scene.t, input(), &doc, scene.d),
                     -1);
    expect(code, line);
}

static void
made(const char *sheet, const char *part)
{
    xmlDocPtr doc = NULL;
    xmlBufferPtr text = xmlBufferCreate();

    if (open_sheet(sheet) != 0 ||
        template_packet(scene.a, scene.t, input(), &doc, scene.d) != 0)
        fail_msg("SB%d %s %s", scene.d->list[0].code, scene.d->list[0].args[0],
                 scene.d->list[0].args[1]);
    (void)xmlNodeDump(text, doc, xmlDocGetRootElement(doc), 0, 0);
    if (!strstr((const char *)xmlBufferContent(text), part))
        fail_msg("%s", (const char *)xmlBufferContent(text));
    xmlBufferFree(text);
}

static void
good_run(void **state)
{
    (void)state;
    made(PART("<xsl:value-of select=\"concat(sb:label('project-title', 'en'), "
              "' ', $direction/@id, ' ', count($parts), ' ', "
              "sb:date('2021-12-26', 'zh'))\"/>"),
         "<part id=\"one\"><title lang=\"zh\">题</title><title "
         "lang=\"en\">Title</title><para style=\"body\">Project title 3.3 1 "
         "2021年12月26日</para></part></document>");
    assert_string_equal(templates_label(scene.t, "project-title", "zh"),
                        "项目名称");
    assert_null(templates_label(scene.t, "project", "zh"));
}

static void
places_and_paths(void **state)
{
    (void)state;
    made(PART("<xsl:value-of select='sb:at($proposal/title[1])'/>"
              "<xsl:value-of select='sb:path($proposal/title[2])'/>"),
         ">p.xml:2:2/proposal/title[2]<");
}

static void
repeated_part(void **state)
{
    (void)state;
    write_file("parts.xml",
               "<parts head='head.xsl'>" RULE(
                   "when='not($blank)' repeat='$proposal/title'") "</parts>");
    made(PART("<xsl:value-of select='$subject/zh'/>"
              "<xsl:value-of select='count($parts)'/>"),
         "<part id=\"one-2\"><title lang=\"zh\">题</title><title "
         "lang=\"en\">Title</title><para style=\"body\">二2</para>");
}

static void
imports(void **state)
{
    (void)state;
    write_file("two.xsl", PART("from two"));
    made(SHEET("<xsl:import href='two.xsl'/>"), "from two");
}

static void
imports_refused(void **state)
{
    char path[160];

    (void)state;
    refused(SHEET("<xsl:import href='../x.xsl'/>"), SB_SHEET_HREF, 4);
    refused(SHEET("<xsl:include href='file:///etc/hosts'/>"), SB_SHEET_HREF, 4);
    refused(SHEET("<xsl:import href='http://example.org/x.xsl'/>"),
            SB_SHEET_HREF, 4);
    refused(SHEET("<xsl:import href='none.xsl'/>"), SB_SHEET_MISSING, 4);
    refused(SHEET("<xsl:import href='one.xsl'/>"), SB_SHEET_IMPORTS, 4);
    /* A link that leads out of the folder */
    (void)snprintf(path, sizeof path, "%s/link.xsl", scene.folder);
    assert_int_equal(symlink("/etc/hostname", path), 0);
    refused(SHEET("<xsl:import href='link.xsl'/>"), SB_SHEET_HREF, 4);
}

static void
instructions_refused(void **state)
{
    (void)state;
    refused(PART("<xsl:copy-of select=\"document('labels.xml')\"/>"),
            SB_SHEET_FORBIDDEN, 5);
    refused(PART("<xsl:value-of select='generate-id(.)'/>"), SB_SHEET_FORBIDDEN,
            5);
    refused(PART("<text lang=\"{sb:input('call')}\">x</text>"),
            SB_SHEET_FORBIDDEN, 5);
    refused(SHEET("<xsl:strip-space elements='*'/>"), SB_SHEET_FORBIDDEN, 4);
    refused(SHEET("<xsl:output method='html'/>"), SB_SHEET_FORBIDDEN, 4);
    refused(PART("<xsl:document href='x'/>"), SB_SHEET_FORBIDDEN, 5);
    refused(PART("<e:document xmlns:e='http://exslt.org/common' href='x'/>"),
            SB_SHEET_FORBIDDEN, 5);
    refused(PART("<xsl:value-of xmlns:d='http://exslt.org/dates-and-times' "
                 "select='d:date()'/>"),
            SB_SHEET_FORBIDDEN, 5);
    refused(PART("<xsl:value-of xmlns:m='http://exslt.org/math' "
                 "select='m:random()'/>"),
            SB_SHEET_FORBIDDEN, 5);
}

static void
names_refused(void **state)
{
    (void)state;
    refused(PART("<xsl:value-of select=\"sb:label('project-titel','zh')\"/>"),
            SB_LABEL_UNKNOWN, 5);
    refused(PART("<text style='bdoy'>x</text>"), SB_SHEET_STYLE, 5);
    refused(PART("<txet>x</txet>"), SB_SHEET_ELEMENT, 5);
    refused(PART("<text colour='red'>x</text>"), SB_SHEET_ATTRIBUTE, 5);
    assert_int_equal(
        open_sheet(PART("<xsl:value-of select='$proposal/titel/zh'/>")), -1);
    assert_int_equal(scene.d->count, 1);
    assert_int_equal(scene.d->list[0].place.line, 5);
}

static void
not_a_sheet(void **state)
{
    (void)state;
    assert_int_equal(open_sheet("<!DOCTYPE x [<!ENTITY e SYSTEM "
                                "'/etc/hostname'>]><x>&e;</x>"),
                     -1);
    assert_int_equal(scene.d->count, 1);
    diags_clear(scene.d);
    refused(PART("<xsl:value-of select='1 +'/>"), SB_SHEET_COMPILE, 5);
    refused(PART("<xsl:when test='1'/>"), SB_SHEET_COMPILE, 0);
}

static void
endless(void **state)
{
    (void)state;
    fails(SHEET("<xsl:template match='/'>\n<xsl:call-template name='x'/>"
                "</xsl:template>\n<xsl:template name='x'>"
                "<xsl:call-template name='x'/></xsl:template>"),
          SB_SHEET_LIMIT, 6);
    fails(SHEET("<xsl:template match='/'>\n<xsl:call-template name='x'/>"
                "</xsl:template>\n<xsl:template name='x'>"
                "<xsl:param name='n' select='0'/><xsl:if test='$n &lt; 400'>\n"
                "<xsl:call-template name='x'><xsl:with-param name='n' "
                "select='$n + 1'/></xsl:call-template>"
                "<xsl:call-template name='x'><xsl:with-param name='n' "
                "select='$n + 1'/></xsl:call-template>"
                "</xsl:if></xsl:template>"),
          SB_SHEET_LIMIT, 0);
}

static void
faults_of_a_run(void **state)
{
    (void)state;
    fails(PART("<xsl:message terminate='yes'>no title</xsl:message>"),
          SB_SHEET_RUN, 0);
    fails(PART("<xsl:message>a word</xsl:message>"), SB_SHEET_RUN, 0);
    fails(PART("<xsl:value-of select=\"sb:date('26.12.2021', 'zh')\"/>"),
          SB_SHEET_RUN, 5);
    fails(PART("<xsl:value-of select=\"sb:label(concat('no','ne'), 'zh')\"/>"),
          SB_SHEET_RUN, 5);
    fails(PART("<xsl:value-of select='$nobody'/>"), SB_SHEET_RUN, 5);
    fails(SHEET("<xsl:template match='/'><section/></xsl:template>"),
          SB_SHEET_RESULT, 0);
}

static void
wrong_document(void **state)
{
    xmlDocPtr doc;

    (void)state;
    assert_int_equal(open_sheet(PART("<para>in a para</para>")), 0);
    assert_int_equal(template_packet(scene.a, scene.t, input(), &doc, scene.d),
                     -1);
    assert_int_equal(scene.d->count, 1);
    assert_string_equal(scene.d->list[0].place.file, "one.xsl");
}

static void
part_missing(void **state)
{
    (void)state;
    write_file("parts.xml",
               "<parts head='head.xsl'>" RULE("when='$blank'") "</parts>");
    fails(PART("x"), SB_PART_MISSING, 1);
    write_file("parts.xml",
               "<parts head='head.xsl'>" RULE("when='$nobody'") "</parts>");
    fails(PART("x"), SB_PARTS_XPATH, 1);
}

static void
reports(void **state)
{
    struct template_input in = *input();
    xmlDocPtr doc;
    xmlChar *text;

    (void)state;
    in.proposal = NULL;
    in.format = "json";
    in.lang = "en";
    assert_int_equal(open_sheet(PART("x")), 0);
    write_file("report-x.xsl",
               SHEET("<xsl:param name='format'/><xsl:param name='call'/>"
                     "<xsl:template match='/'><report><string><xsl:value-of "
                     "select=\"concat($format, count($call/direction), "
                     "sb:label('project-title'))\"/></string></report>"
                     "</xsl:template>"));
    assert_int_equal(
        template_report(scene.a, scene.t, "report-x", &in, &doc, scene.d), 0);
    text = xmlNodeGetContent(xmlDocGetRootElement(doc));
    assert_string_equal(text, "json1Project title");
    xmlFree(text);
    assert_int_equal(
        template_report(scene.a, scene.t, "report-y", &in, &doc, scene.d), -1);
    expect(SB_SHEET_MISSING, 0);
}

#define CASE(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(good_run),        CASE(places_and_paths),
        CASE(repeated_part),   CASE(imports),
        CASE(imports_refused), CASE(instructions_refused),
        CASE(names_refused),   CASE(not_a_sheet),
        CASE(endless),         CASE(faults_of_a_run),
        CASE(wrong_document),  CASE(part_missing),
        CASE(reports),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
