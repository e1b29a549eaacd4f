/* What is empty in a proposal: taken out, and what stays keeps its path. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "intake/intake.h"
#include "intake/path.h"

#define P(content) "<proposal id='A1' direction='3.3'>" content "</proposal>"
#define LEAD(rest)                                                             \
    "<participant id='u1' side='CN' kind='university' role='lead'" rest

struct row {
    const char *bytes;
    const char *left; /* of the root's content, as one line */
};

static const struct row ROWS[] = {
    {P("<title><zh/><en> </en></title>"), ""},
    {P("<title><zh>a</zh><en/></title>"), "<title><zh>a</zh></title>"},
    {P("<period start='' end='2021-01-01'/>"), "<period end='2021-01-01'/>"},
    {P("<period start='' end=''/>"), ""},
    {P("<topics/>"), "<topics/>"},
    {P("<topics><topic ref=''/></topics>"), ""},
    {P("<flags><flag name='a' value=''/><flag name='b' value='no'/></flags>"),
     "<flags><flag name='b' value='no'/></flags>"},
    /* A row of which only the keys are there is a row when it was typed so,
       not when its other fields are empty. */
    {P("<participants>" LEAD("/>") "</participants>"),
     "<participants>" LEAD("/>") "</participants>"},
    {P("<participants complete='no'>" LEAD(
         "><name><zh/></name></participant>") "</participants>"),
     "<participants complete='no'/>"},
    /* An entry that does not say what it is leaves its list open. */
    {P("<participants><participant id='u1' side='CN' kind='' role='lead'>"
       "<name><zh>a</zh></name></participant></participants>"),
     "<participants complete='no'><participant id='u1' side='CN' role='lead'>"
     "<name><zh>a</zh></name></participant></participants>"},
    {P("<participants>" LEAD(
         " sme=''><name><zh>a</zh></name></participant>") "</participants>"),
     "<participants>" LEAD(
         "><name><zh>a</zh></name></participant>") "</participants>"},
    {P("<filings><filing side='CN' state='filed' on='' proof=''/></filings>"),
     "<filings><filing side='CN' state='filed'/></filings>"},
    {P("<judgements><judgement check='a' state='met' by='' on=''/>"
       "</judgements>"),
     ""},
    {P("<deadlines><deadline id='a' at='' zone='Europe/Berlin'/>"
       "<deadline id='b' at='2021-01-29' zone=''/></deadlines>"),
     "<deadlines><deadline id='b' at='2021-01-29'/></deadlines>"},
};

struct fixture {
    struct arena *arena;
    struct diags *diags;
    struct grammar *grammar;
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
load(struct fixture *f, const char *bytes, struct source *out)
{
    assert_int_equal(
        intake_parse(f->arena, str_from(bytes), "x.xml", out, f->diags), 0);
    assert_int_equal(intake_validate(out, f->grammar, f->arena, f->diags), 0);
    assert_int_equal(intake_ids(out, f->arena, f->diags), 0);
    assert_int_equal(intake_blanks(out, f->grammar, f->diags), 0);
}

/* Without the marks; quotes are single here. */
static void
write_node(struct buf *out, const xmlNode *node)
{
    for (; node; node = node->next) {
        if (node->type == XML_TEXT_NODE)
            buf_text(out, (const char *)node->content);
        if (node->type != XML_ELEMENT_NODE)
            continue;
        buf_format(out, "<%s", (const char *)node->name);
        for (const xmlAttr *at = node->properties; at; at = at->next)
            buf_format(out, " %s='%s'", (const char *)at->name,
                       (const char *)at->children->content);
        struct buf inside = buf_new(out->arena);
        write_node(&inside, node->children);
        if (inside.n)
            buf_format(out, ">%s</%s>", inside.p, (const char *)node->name);
        else
            buf_text(out, "/>");
    }
}

static void
takes_out(void **state)
{
    struct fixture *f = *state;

    for (size_t i = 0; i < sizeof ROWS / sizeof ROWS[0]; i++) {
        struct source s;
        struct buf left = buf_new(f->arena);

        load(f, ROWS[i].bytes, &s);
        write_node(&left, xmlDocGetRootElement(s.doc)->children);
        assert_string_equal(left.p ? left.p : "", ROWS[i].left);
    }
}

static void
keeps_paths(void **state)
{
    struct fixture *f = *state;
    struct source s;
    struct buf path = buf_new(f->arena);
    const char *names = "/proposal/keywords/keyword[2]/zh";
    xmlNodePtr node;

    load(f,
         P("<keywords><keyword><zh/></keyword><keyword><zh>b</zh></keyword>"
           "<keyword><en/></keyword></keywords>"),
         &s);
    node = path_find(s.doc, names);
    assert_non_null(node);
    assert_string_equal((const char *)node->children->content, "b");
    path_of(&path, node);
    assert_string_equal(path.p, names);
    assert_null(path_find(s.doc, "/proposal/keywords/keyword[1]"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(takes_out),
        cmocka_unit_test(keeps_paths),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
