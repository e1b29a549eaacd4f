/* The shipped sheets over the shipped call and its sample proposal. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "check/check.h"
#include "template/template.h"
#include "diag_line.h"

#define CALL "calls/most-2021-1/call.xml"
#define SAMPLE "calls/most-2021-1/proposals/sample-3.3.xml"

static void
say(const struct diags *d)
{
    struct arena *a = arena_new(1 << 20);
    struct buf b = buf_new(a);

    for (int i = 0; i < d->count; i++)
        diag_line(&b, &d->list[i]);
    fputs(b.p ? b.p : "", stderr);
    arena_close(a);
}

static bool
any_style(const void *styles, const char *name)
{
    (void)styles;
    return name[0] != '\0';
}

static int
load_all(struct arena *a, struct template_grammars *g, struct source *call,
         struct source *proposal, struct diags *d)
{
    struct grammar *loaded[4];

    if (grammar_load(a, "calls/call.rng", &loaded[0], d) != 0 ||
        grammar_load(a, "calls/proposal.rng", &loaded[1], d) != 0 ||
        grammar_load(a, "templates/findings.rng", &loaded[2], d) != 0 ||
        grammar_load(a, "templates/document.rng", &loaded[3], d) != 0 ||
        intake_load(a, CALL, call, d) != 0 ||
        intake_load(a, SAMPLE, proposal, d) != 0)
        return -1;
    *g = (struct template_grammars){loaded[0], loaded[1], loaded[2], loaded[3]};
    return 0;
}

static int
count_parts(xmlDocPtr doc)
{
    int count = 0;

    for (xmlNodePtr n = xmlFirstElementChild(xmlDocGetRootElement(doc)); n;
         n = xmlNextElementSibling(n))
        count += xmlStrEqual(n->name, BAD_CAST "part");
    return count;
}

/* Packet of the sample, or a blank one; its number of parts. */
static int
parts_of(bool blank)
{
    struct arena *a = arena_new(256 << 20);
    struct diags *d = diags_new();
    const struct template_folders folders = {NULL, "templates"};
    struct template_grammars g;
    struct source call;
    struct source proposal;
    struct findings findings;
    struct rules *rules;
    struct templates *t;
    xmlDocPtr doc = NULL;
    int count = 0;

    if (load_all(a, &g, &call, &proposal, d) == 0 &&
        rules_new(a, &call, g.call, g.proposal, &rules, d) == 0 &&
        check_run(a, rules, &proposal, (struct check_dates){false, 0},
                  &findings, d) == 0 &&
        templates_open(a, folders, g, any_style, NULL, &t, d) == 0 &&
        templates_adopt(t, &call, d) == 0) {
        const struct template_input in = {
            .call = &call,
            .direction = rules_direction(rules, STR("3.3")),
            .proposal = blank ? NULL : &proposal,
            .findings = blank ? NULL : &findings,
            .today = "",
            .blank = blank,
        };

        if (template_packet(a, t, &in, &doc, d) == 0)
            count = count_parts(doc);
    }
    say(d);
    arena_close(a);
    diags_close(d);
    return count;
}

static void
sample_packet(void **state)
{
    (void)state;
    assert_true(parts_of(false) >= 8);
}

static void
blank_packet(void **state)
{
    (void)state;
    assert_true(parts_of(true) >= 6);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sample_packet),
        cmocka_unit_test(blank_packet),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
