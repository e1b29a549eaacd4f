/*
 * The words of letters in further languages: what the shipped files say, and
 * what becomes of a file of a user's own folder that is not as it must be.
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

#include "base/file.h"
#include "template/template.h"

struct scene {
    struct arena *a;
    struct diags *d;
    struct template_grammars grammars;
    struct source call;
    char folder[32];
    char inner[48];
    char path[64];
};

static struct scene scene;

static int
set_up(void **state)
{
    struct grammar *g[4];

    (void)state;
    scene = (struct scene){.a = arena_new(256 << 20), .d = diags_new()};
    (void)strcpy(scene.folder, "out/labels-XXXXXX");
    assert_non_null(mkdtemp(scene.folder));
    (void)snprintf(scene.inner, sizeof scene.inner, "%s/labels", scene.folder);
    (void)snprintf(scene.path, sizeof scene.path, "%s/de.xml", scene.inner);
    assert_int_equal(mkdir(scene.inner, 0700), 0);
    assert_int_equal(grammar_load(scene.a, "calls/call.rng", &g[0], scene.d),
                     0);
    assert_int_equal(
        grammar_load(scene.a, "calls/proposal.rng", &g[1], scene.d), 0);
    assert_int_equal(
        grammar_load(scene.a, "templates/findings.rng", &g[2], scene.d), 0);
    assert_int_equal(
        grammar_load(scene.a, "templates/document.rng", &g[3], scene.d), 0);
    scene.grammars = (struct template_grammars){g[0], g[1], g[2], g[3]};
    return 0;
}

static int
tear_down(void **state)
{
    (void)state;
    (void)unlink(scene.path);
    assert_int_equal(rmdir(scene.inner), 0);
    assert_int_equal(rmdir(scene.folder), 0);
    arena_close(scene.a);
    diags_close(scene.d);
    return 0;
}

static bool
any_style(const void *styles, const char *name)
{
    (void)styles;
    return name[0] != '\0';
}

static int
open_templates(struct templates **t)
{
    const struct template_folders folders = {scene.folder, "templates"};

    return templates_open(scene.a, folders, scene.grammars, any_style, NULL, t,
                          scene.d);
}

/* The shipped German, from on replaced by to, in the user's folder. */
static void
alter(const char *from, const char *to)
{
    struct str text;
    struct buf out = buf_new(scene.a);
    const char *at;

    assert_int_equal(
        file_read(scene.a, "templates/labels/de.xml", 1 << 20, &text, scene.d),
        0);
    at = strstr(str_text(scene.a, text), from);
    assert_non_null(at);
    buf_add(&out, text.p, text.n - strlen(at));
    buf_text(&out, to);
    buf_text(&out, at + strlen(from));
    assert_int_equal(file_write(scene.path, buf_view(&out), scene.d), 0);
}

/* The line is counted from the first of the file. */
static void
refused(int code, int line, const char *key)
{
    struct templates *t;

    assert_int_equal(open_templates(&t), -1);
    assert_int_equal(scene.d->count, 1);
    assert_int_equal(scene.d->list[0].code, code);
    assert_string_equal(scene.d->list[0].place.file, scene.path);
    assert_int_equal(scene.d->list[0].place.line, line);
    assert_string_equal(scene.d->list[0].args[0], key);
}

static void
missing(void **state)
{
    (void)state;
    alter("  <label key=\"letter-by\">Bis:</label>\n", "");
    refused(SB_LETTER_MISSING, 3, "letter-by");
}

static void
surplus(void **state)
{
    (void)state;
    alter("  <label key=\"full-stop\">", "  <label key=\"sample\">x</label>\n"
                                         "  <label key=\"full-stop\">");
    refused(SB_LETTER_SURPLUS, 5, "sample");
}

static void
twice(void **state)
{
    (void)state;
    alter("  <label key=\"full-stop\">.</label>\n",
          "  <label key=\"full-stop\">.</label>\n"
          "  <label key=\"full-stop\">.</label>\n");
    refused(SB_LABEL_TWICE, 6, "full-stop");
}

static void
open_names(void **state)
{
    (void)state;
    alter("Ortszeit: {issuer-side}", "Ortszeit: {issuerside}");
    refused(SB_LETTER_BRACES, 41, "letter-our-time");
}

static void
other_language(void **state)
{
    (void)state;
    alter("lang=\"de\"", "lang=\"nl\"");
    refused(SB_LETTER_LANGUAGE, 3, "nl");
}

static void
own_file_first(void **state)
{
    struct templates *t;

    (void)state;
    alter("reviewed=\"no\"", "reviewed=\"yes\"");
    assert_int_equal(open_templates(&t), 0);
    assert_string_equal(templates_labels_in(t, "de"), "reviewed");
    assert_string_equal(templates_labels_in(t, "hu"), "unreviewed");
}

static const struct {
    const char *lang;
    const char *key;
    const char *text;
} shipped[] = {
    {"zh", "letter-by", "截止时间："},
    {"zh-Hans-CN", "letter-by", "截止时间："},
    {"en-GB", "letter-by", "By:"},
    {"ja", "letter-by", "期限："},
    {"ko", "letter-by", "기한:"},
    {"mn", "letter-by", "Эцсийн хугацаа:"},
    {"ar-EG", "letter-by", "آخر موعد:"},
    {"he", "letter-by", "עד:"},
    {"de-AT", "letter-by", "Bis:"},
    {"es", "letter-by", "Plazo:"},
    {"fr-BE", "letter-by", "Au plus tard\u202f:"},
    {"fi", "letter-by", "Määräaika:"},
    {"hu", "letter-by", "Határidő:"},
};

static const struct {
    const char *lang;
    const char *text;
} filled[] = {
    {"en", "local time of China"},
    {"ja", "中国の現地時間"},
    {"ko", "중국 현지 시각"},
    {"mn", "орон нутгийн цаг: Хятад"},
    {"ar", "بالتوقيت المحلي في الصين"},
    {"he", "לפי השעון המקומי: סין"},
    {"de", "Ortszeit: China"},
    {"es", "hora local de China"},
    {"fr", "heure locale\u202f: Chine"},
    {"fi", "paikallista aikaa: Kiina"},
    {"hu", "helyi idő: Kína"},
};

static void
languages(void **state)
{
    struct templates *t;

    (void)state;
    assert_int_equal(open_templates(&t), 0);
    for (size_t i = 0; i < sizeof shipped / sizeof *shipped; i++)
        assert_string_equal(templates_label(t, shipped[i].key, shipped[i].lang),
                            shipped[i].text);
    assert_null(templates_label(t, "letter-by", "nl"));
    assert_null(templates_label(t, "application-packet", "de"));
    assert_string_equal(templates_labels_in(t, "nl"), "");
    assert_string_equal(templates_labels_in(t, "deu"), "");
    assert_string_equal(templates_labels_in(t, "en"), "reviewed");
    assert_string_equal(templates_labels_in(t, "ar-AE"), "unreviewed");
}

/* The name of the issuing side is that of the country in each language. */
static void
issuer(void **state)
{
    struct templates *t;

    (void)state;
    assert_int_equal(intake_load(scene.a, "calls/most-2021-1/call.xml",
                                 &scene.call, scene.d),
                     0);
    assert_int_equal(open_templates(&t), 0);
    assert_int_equal(templates_adopt(t, &scene.call, scene.d), 0);
    for (size_t i = 0; i < sizeof filled / sizeof *filled; i++)
        assert_string_equal(
            templates_label(t, "letter-our-time", filled[i].lang),
            filled[i].text);
}

/* A word of the call's own has no translation but its own English. */
static void
own_word(void **state)
{
    static const char call[] =
        "<call issuer-side='XX' currency='EUR'><parties><party id='XX' "
        "kind='body'><name><zh>某组织</zh><en>The Body</en></name></party>"
        "</parties><words><word key='letter-by'><zh>期限</zh><en>Until:</en>"
        "</word></words></call>";
    struct templates *t;

    (void)state;
    assert_int_equal(
        intake_parse(scene.a, str_from(call), "call.xml", &scene.call, scene.d),
        0);
    assert_int_equal(open_templates(&t), 0);
    assert_int_equal(templates_adopt(t, &scene.call, scene.d), 0);
    assert_string_equal(templates_label(t, "letter-by", "fi"), "Until:");
    assert_string_equal(templates_label(t, "letter-our-time", "de"),
                        "Ortszeit: The Body");
}

#define CASE(f) cmocka_unit_test_setup_teardown(f, set_up, tear_down)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        CASE(missing),    CASE(surplus),        CASE(twice),
        CASE(open_names), CASE(other_language), CASE(own_file_first),
        CASE(languages),  CASE(issuer),         CASE(own_word),
    };

    return cmocka_run_group_tests_name("labels of letters", tests, NULL, NULL);
}
