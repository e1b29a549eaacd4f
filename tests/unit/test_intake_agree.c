/* libxml2, the quick pass and the explaining one must find the same documents
   valid: the sample and the call, with elements and attributes taken out,
   misnamed or doubled in turn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "intake/accept.h"
#include "intake/explain.h"
#include "intake/intake.h"
#include "intake/pattern.h"

struct bench {
    struct arena *arena;
    struct diags *diags;
    struct grammar *grammar;
    struct source source;
    int stride; /* one change in so many is tried, to keep the test short */
    int changes;
    int valid, invalid;
};

static int
ask_libxml2(struct bench *b)
{
    struct first_error first = {""};
    xmlRelaxNGPtr schema = grammar_schema(b->grammar, b->diags);
    assert_non_null(schema);
    xmlRelaxNGValidCtxtPtr ctxt = xmlRelaxNGNewValidCtxt(schema);
    assert_non_null(ctxt);
    xmlRelaxNGSetValidStructuredErrors(ctxt, first_error_keep, &first);
    int valid = xmlRelaxNGValidateDoc(ctxt, b->source.doc);
    xmlRelaxNGFreeValidCtxt(ctxt);
    return valid;
}

static void
compare(struct bench *b)
{
    if (b->changes++ % b->stride != 0)
        return;
    struct arena_mark mark = arena_mark(b->arena);
    diags_clear(b->diags);
    int said =
        explain_document(&b->source, b->grammar->start, b->arena, b->diags);
    int valid = ask_libxml2(b);
    bool accepted = accept_document(b->grammar->acceptor, &b->source);
    arena_rewind(b->arena, mark);
    assert_true((said == 0) == (valid == 0));
    assert_true(accepted == (valid == 0));
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
compare_all(const char *grammar, const char *file, int stride)
{
    struct bench b = {.arena = arena_new((size_t)256 << 20),
                      .diags = diags_new(),
                      .stride = stride};
    assert_int_equal(grammar_load(b.arena, grammar, &b.grammar, b.diags), 0);
    assert_int_equal(intake_load(b.arena, file, &b.source, b.diags), 0);
    compare(&b);
    assert_int_equal(b.valid, 1);
    change_each(&b, xmlDocGetRootElement(b.source.doc));
    print_message("%d valid, %d invalid\n", b.valid, b.invalid);
    assert_true(b.valid > 20 && b.invalid > 50);
    arena_close(b.arena);
    diags_close(b.diags);
}

static void
a_proposal_agrees(void **state)
{
    (void)state;
    compare_all("calls/proposal.rng",
                "calls/most-2021-1/proposals/sample-3.3.xml", 13);
}

static void
a_call_agrees(void **state)
{
    (void)state;
    compare_all("calls/call.rng", "calls/most-2021-1/call.xml", 211);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_proposal_agrees),
                                       cmocka_unit_test(a_call_agrees)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
