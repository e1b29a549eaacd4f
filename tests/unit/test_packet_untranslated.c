/*
 * A call that lacks English here and there: each print says where, and none
 * has an empty half.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <cmocka.h>

#include <libxml/parser.h>
#include <libxml/xpath.h>

#include "shenbao.h"

#define CALL "calls/most-2021-1/call.xml"
#define SAMPLE "calls/most-2021-1/proposals/sample-3.3.xml"
#define NOTICE "No English text in the call data"
#define NOTICE_ZH "缺少英文"

enum { KEPT = 4 << 20 };

/* What loses its English, and in which direction it is shown. */
struct loss {
    const char *direction;
    const char *path; /* below the direction, or from the root */
};

static const struct loss losses[] = {
    {"preamble", "/call/preamble/paragraph[3]/en"},
    {"3.3", "title/en"},
    {"3.3", "agreements/agreement[2]/en"},
    {"3.3", "topics/topic[1]/en"},
    {"3.3", "topics/topic[2]/topic[3]/en"},
    {"3.3", "projects/en"},
    {"3.3", "requirements/requirement[@no='2']/en"},
    {"2.0", "contacts/contact/org/en"},
    {"2.5", "initiative/en"},
    {"2.7", "urls/url[1]/label/en"},
    {"3.5", "topics/intro/en"},
    {"3.7", "topics/topic[1]/topic[1]/research/contents/en"},
    {"3.7", "topics/topic[1]/topic[2]/research/indicators/en"},
};

enum { LOSSES = sizeof losses / sizeof losses[0] };

static struct {
    char path[64]; /* of the call without these texts */
    char out[KEPT];
    size_t n;
    int missing; /* times a missing translation was diagnosed */
} heard;

static int
take(void *context, const char *bytes, size_t n)
{
    (void)context;
    if (heard.n + n >= KEPT)
        return -1;
    memcpy(heard.out + heard.n, bytes, n);
    heard.n += n;
    heard.out[heard.n] = '\0';
    return 0;
}

static void
hear(void *context, const struct sb_diagnostic *d)
{
    (void)context;
    heard.missing += d->code == 912;
    if (d->code == 912)
        assert_non_null(strstr(d->zh, NOTICE_ZH));
}

static struct sb_session *
open_session(bool json)
{
    static const struct sb_client client = {NULL, take, hear};
    const struct sb_settings settings = {
        .data = ".", .call = heard.path, .lang = "en", .json = json};
    struct sb_session *s;

    heard.n = 0;
    heard.missing = 0;
    assert_int_equal(sb_open(&settings, SB_CALL | SB_TEMPLATES, &client, &s),
                     SB_DONE);
    return s;
}

static size_t
count(const char *text, const char *words)
{
    size_t n = 0;

    for (const char *p = strstr(text, words); p; p = strstr(p + 1, words))
        n++;
    return n;
}

static size_t
lost_in(const char *direction)
{
    size_t n = 0;

    for (int i = 0; i < LOSSES; i++)
        n += strcmp(losses[i].direction, direction) == 0;
    return n;
}

static const char *const directions[] = {"preamble", "2.0", "2.5", "2.7",
                                         "3.3",      "3.5", "3.7", "3.4"};

enum { SHOWN = sizeof directions / sizeof directions[0] };

static void
show_says_what_is_missing(void **state)
{
    struct sb_session *s = open_session(false);

    (void)state;
    for (int i = 0; i < SHOWN; i++) {
        size_t said;

        heard.n = 0;
        assert_int_equal(sb_show(s, directions[i]), SB_DONE);
        said = count(heard.out, "[" NOTICE "]");
        if (said != lost_in(directions[i]))
            fail_msg("show %s says it %zu times, not %zu", directions[i], said,
                     lost_in(directions[i]));
    }
    sb_close(s);
}

static void
json_has_null_and_no_empty_string(void **state)
{
    struct sb_session *s = open_session(true);

    (void)state;
    for (int i = 0; i < SHOWN; i++) {
        size_t lost = lost_in(directions[i]);

        heard.n = 0;
        assert_int_equal(sb_show(s, directions[i]), SB_DONE);
        if (strcmp(directions[i], "2.7") == 0)
            lost = 0; /* names of links are not in the contract */
        assert_int_equal(count(heard.out, "\"en\": null"), lost);
        assert_int_equal(count(heard.out, "\"en\": \"\""), 0);
    }
    sb_close(s);
}

static void
validate_warns_of_each(void **state)
{
    struct sb_session *s = open_session(false);

    (void)state;
    assert_int_equal(sb_validate(s, heard.path), SB_DONE);
    assert_int_equal(heard.missing, LOSSES);
    sb_close(s);
}

static size_t
indent_of(const char *line)
{
    return strspn(line, " ");
}

/* No half of a pair has nothing below it. */
static void
no_half_is_empty(void)
{
    char *line = heard.out;

    while (*line) {
        char *end = strchr(line, '\n');
        const char *name = line + indent_of(line);

        if (!end)
            break;
        if (strncmp(name, "cell <P> ", 9) == 0 &&
            indent_of(end + 1) <= indent_of(line))
            fail_msg("an empty half: %.*s", (int)(end - line), line);
        line = end + 1;
    }
}

static void
the_direction_sheet_says_what_is_missing(void **state)
{
    struct sb_session *s = open_session(false);
    const char *sheet, *next;

    (void)state;
    assert_int_equal(sb_dump(s, "document", SAMPLE), SB_DONE);
    no_half_is_empty();
    sheet = strstr(heard.out, "part #direction-sheet ");
    assert_non_null(sheet);
    next = strstr(sheet, "  part #application-form ");
    assert_non_null(next);
    heard.out[next - heard.out] = '\0';
    /* The requirement stands among the dangerous ones too. */
    assert_true(count(sheet, "\"" NOTICE "\"") +
                    count(sheet, NOTICE "\" missing en") >=
                lost_in("3.3"));
    assert_true(count(sheet, " missing en") >= lost_in("3.3"));
    sb_close(s);
}

static void
take_away(xmlDocPtr doc, const struct loss *loss)
{
    xmlXPathContextPtr context = xmlXPathNewContext(doc);
    xmlXPathObjectPtr found;
    char path[256];

    if (loss->path[0] == '/')
        (void)snprintf(path, sizeof path, "%s", loss->path);
    else
        (void)snprintf(path, sizeof path, "//direction[@id='%s']/%s",
                       loss->direction, loss->path);
    found = xmlXPathEvalExpression((const xmlChar *)path, context);
    if (!found || !found->nodesetval || found->nodesetval->nodeNr != 1)
        fail_msg("%s does not select one text", path);
    xmlUnlinkNode(found->nodesetval->nodeTab[0]);
    xmlFreeNode(found->nodesetval->nodeTab[0]);
    found->nodesetval->nodeNr = 0;
    xmlXPathFreeObject(found);
    xmlXPathFreeContext(context);
}

static int
write_call(void **state)
{
    xmlDocPtr doc = xmlReadFile(CALL, NULL, XML_PARSE_NONET);
    int file;

    (void)state;
    assert_non_null(doc);
    for (int i = 0; i < LOSSES; i++)
        take_away(doc, &losses[i]);
    (void)snprintf(heard.path, sizeof heard.path, "/tmp/untranslated-XXXXXX");
    file = mkstemp(heard.path);
    assert_true(file >= 0);
    assert_int_equal(close(file), 0);
    assert_true(xmlSaveFile(heard.path, doc) > 0);
    xmlFreeDoc(doc);
    return 0;
}

static int
remove_call(void **state)
{
    (void)state;
    return unlink(heard.path);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(show_says_what_is_missing),
        cmocka_unit_test(json_has_null_and_no_empty_string),
        cmocka_unit_test(validate_warns_of_each),
        cmocka_unit_test(the_direction_sheet_says_what_is_missing),
    };

    return cmocka_run_group_tests(tests, write_call, remove_call);
}
