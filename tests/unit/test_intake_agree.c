/* libxml2 and the second pass must find the same documents valid: the sample,
   with elements and attributes taken out, misnamed or doubled in turn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "intake/explain.h"
#include "intake/intake.h"
#include "intake/pattern.h"

/* One change in so many is tried, to keep the test short. */
enum { STRIDE = 7 };

struct bench {
    struct arena *arena;
    struct diags *diags;
    struct grammar *grammar;
    struct source source;
    int changes;
    int valid, invalid;
};

static void
compare(struct bench *b)
{
    if (b->changes++ % STRIDE != 0)
        return;
    struct arena_mark mark = arena_mark(b->arena);
    diags_clear(b->diags);
    int said =
        explain_document(&b->source, b->grammar->start, b->arena, b->diags);
    diags_clear(b->diags);
    int valid = intake_validate(&b->source, b->grammar, b->arena, b->diags);
    arena_rewind(b->arena, mark);
    assert_int_equal(said, valid);
    if (valid != 0)
        assert_int_not_equal(b->diags->list[0].code, SB_INVALID);
    b->valid += valid == 0;
    b->invalid += valid != 0;
}

static void
misname(struct bench *b, xmlNodePtr node)
{
    xmlChar *name = xmlStrdup(node->name);
    xmlNodeSetName(node, (const xmlChar *)"zebra");
    compare(b);
    xmlNodeSetName(node, name);
    xmlFree(name);
}

static void
double_it(struct bench *b, xmlNodePtr node)
{
    xmlNodePtr copy = xmlAddNextSibling(node, xmlCopyNode(node, 1));
    compare(b);
    xmlUnlinkNode(copy);
    xmlFreeNode(copy);
}

static void
take_out(struct bench *b, xmlNodePtr node)
{
    xmlNodePtr mark = xmlNewText((const xmlChar *)" ");
    xmlReplaceNode(node, mark);
    compare(b);
    xmlReplaceNode(mark, node);
    xmlFreeNode(mark);
}

static void
change_attributes(struct bench *b, xmlNodePtr node)
{
    for (xmlAttr *at = node->properties; at; at = at->next) {
        xmlChar *value = xmlGetProp(node, at->name);
        xmlSetProp(node, at->name, (const xmlChar *)"?");
        compare(b);
        xmlSetProp(node, at->name, value);
        xmlFree(value);
    }
}

static void
change_each(struct bench *b, xmlNodePtr node)
{
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        misname(b, node);
        change_attributes(b, node);
        if (node->parent->type == XML_ELEMENT_NODE) {
            take_out(b, node);
            double_it(b, node);
        }
        change_each(b, node->children);
    }
}

static void
agrees(void **state)
{
    (void)state;
    struct bench b = {.arena = arena_new((size_t)256 << 20),
                      .diags = diags_new()};
    assert_int_equal(
        grammar_load(b.arena, "calls/proposal.rng", &b.grammar, b.diags), 0);
    assert_int_equal(intake_load(b.arena,
                                 "calls/most-2021-1/proposals/sample-3.3.xml",
                                 &b.source, b.diags),
                     0);
    compare(&b);
    assert_int_equal(b.valid, 1);
    change_each(&b, xmlDocGetRootElement(b.source.doc));
    print_message("%d valid, %d invalid\n", b.valid, b.invalid);
    assert_true(b.valid > 10 && b.invalid > 100);
    arena_close(b.arena);
    diags_close(b.diags);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(agrees)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
