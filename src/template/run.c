/*
 * Running a sheet. A result counts only if the state is good and nobody said
 * a word: libxslt returns a tree even after errors.
 */
#include "template/run.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/xpathInternals.h>
#include <libxslt/transform.h>
#include <libxslt/variables.h>
#include <libxslt/xsltutils.h>

#include "value/value_xpath.h"

static void
free_doc(void *slot)
{
    xmlFreeDoc(*(xmlDocPtr *)slot);
}

xmlDocPtr *
template_doc_slot(struct arena *a)
{
    xmlDocPtr *slot = arena_make(a, xmlDocPtr, 1);

    arena_on_reset(a, free_doc, slot);
    return slot;
}

static void
free_context(void *slot)
{
    xsltTransformContextPtr *context = slot;

    if (*context)
        xsltFreeTransformContext(*context);
}

/* Texts go in quoted, whatever they hold; nodes by sb:input. */
static int
bind(xsltTransformContextPtr context, const struct run *run)
{
    const struct template_input *in = run->in;
    const char *nodes[] = {"call",      "sb:input('call')",
                           "direction", "sb:input('direction')",
                           "proposal",  "sb:input('proposal')",
                           "findings",  "sb:input('findings')",
                           "attached",  "sb:input('attached')",
                           "reminders", "sb:input('reminders')",
                           "parts",     "sb:input('parts')",
                           "part",      "sb:input('part')",
                           "subject",   "sb:input('subject')",
                           "chosen",    "sb:input('chosen')",
                           "blank",     in->blank ? "true()" : "false()",
                           NULL};
    const char *texts[][2] = {{"today", in->today},
                              {"hash", in->hash},
                              {"format", in->format},
                              {"lang", in->lang},
                              {"edition", in->edition}};
    int wrong;

    /* Parameters are evaluated without the namespaces of a sheet. libxslt
       forgets a table of prefixes without freeing it. */
    wrong = xmlXPathRegisterNs(context->xpathCtxt, BAD_CAST "sb",
                               BAD_CAST SB_NS) != 0 ||
            xsltEvalUserParams(context, nodes) != 0;
    xmlXPathRegisteredNsCleanup(context->xpathCtxt);
    if (wrong)
        return -1;
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        if (texts[i][1] && xsltQuoteOneUserParam(context, BAD_CAST texts[i][0],
                                                 BAD_CAST texts[i][1]) != 0)
            return -1;
    return 0;
}

/* The sheets' main input: the proposal, or the call where there is none. */
static xmlDocPtr
main_input(const struct run *run)
{
    return run->in->proposal ? run->in->proposal->doc : run->in->call->doc;
}

static int
set_up(xsltTransformContextPtr context, struct run *run,
       xsltSecurityPrefsPtr prefs)
{
    context->_private = run;
    context->maxTemplateDepth = TEMPLATE_DEPTH;
    context->opLimit = TEMPLATE_OPERATIONS;
    context->xpathCtxt->opLimit = TEMPLATE_OPERATIONS;
    xsltSetTransformErrorFunc(context, &run->faults, faults_say);
    if (xsltSetCtxtSecurityPrefs(prefs, context) != 0)
        return -1;
    return functions_register(context) == 0 && bind(context, run) == 0 ? 0 : -1;
}

/* Words of libxslt and libxml2 about their limits. */
static bool
is_limit(const char *words)
{
    return strstr(words, "infinite template recursion") ||
           strstr(words, "limit exceeded") || strstr(words, "recursion");
}

static int
report(const struct run *run, const char *name, struct diags *d)
{
    struct fault fault = faults_first(&run->faults);
    struct place place = {name, 0, 0};

    for (const struct sheet_file *f = run->t->files; f; f = f->next)
        if (strcmp(f->name, fault.line ? fault.sheet : name) == 0)
            place = (struct place){f->source.file, fault.line, 0};
    return diag_add(d, is_limit(fault.words) ? SB_SHEET_LIMIT : SB_SHEET_RUN,
                    place, name, fault.words[0] ? fault.words : "?", NULL);
}

int
sheet_run(struct arena *a, struct run *run, const char *name,
          xsltStylesheetPtr style, xmlDocPtr *out, struct diags *d)
{
    xmlDocPtr *slot = template_doc_slot(a);
    xsltTransformContextPtr *context =
        arena_make(a, xsltTransformContextPtr, 1);
    xsltSecurityPrefsPtr prefs = sandbox_prefs(a, d);
    bool good;

    if (!prefs)
        return -1;
    arena_on_reset(a, free_context, context);
    faults_begin(&run->faults);
    *context = xsltNewTransformContext(style, main_input(run));
    good = *context && set_up(*context, run, prefs) == 0;
    if (good)
        *slot = xsltApplyStylesheetUser(style, main_input(run), NULL, NULL,
                                        NULL, *context);
    faults_end();
    if (!good || !*slot || (*context)->state != XSLT_STATE_OK ||
        run->faults.hits > 0)
        return report(run, name, d);
    *out = *slot;
    return 0;
}

xmlXPathObjectPtr
run_evaluate(struct run *run, const struct part_rule *rule, const char *xpath,
             struct diags *d)
{
    static const char *const names[] = {"call",     "direction", "proposal",
                                        "findings", "chosen",    "subject"};
    enum { NAMES = sizeof names / sizeof *names };
    xmlXPathContextPtr context = xmlXPathNewContext(run->in->call->doc);
    xmlXPathObjectPtr result = NULL;
    struct fault fault;
    int wrong = !context;

    faults_begin(&run->faults);
    for (int i = 0; i < NAMES && !wrong; i++)
        wrong = xmlXPathRegisterVariable(context, BAD_CAST names[i],
                                         run_nodes(run, names[i]));
    if (!wrong)
        wrong = xmlXPathRegisterVariable(context, BAD_CAST "blank",
                                         xmlXPathNewBoolean(run->in->blank));
    if (!wrong) {
        context->opLimit = TEMPLATE_OPERATIONS;
        result = xmlXPathEvalExpression(BAD_CAST xpath, context);
    }
    faults_end();
    xmlXPathFreeContext(context);
    if (result && run->faults.hits == 0)
        return result;
    xmlXPathFreeObject(result);
    fault = faults_first(&run->faults);
    (void)diag_add(d, SB_PARTS_XPATH, rule->place, xpath, fault.words, NULL);
    return NULL;
}
