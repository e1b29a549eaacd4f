/*
 * What sheets may call besides the functions of value/. libxslt calls these:
 * no memory of the packet's arena, no jumps; a path is written in a small
 * arena of the call (see value/xpath.c).
 */
#include "template/run.h"

#include <stdio.h>
#include <string.h>

#include <libxml/xpathInternals.h>
#include <libxslt/extensions.h>

#include "intake/path.h"
#include "value/value_xpath.h"

enum { PATH_BYTES = 4 * 1024 * 1024 };

static struct run *
run_of(xmlXPathParserContextPtr ctxt)
{
    xsltTransformContextPtr context = xsltXPathGetTransformContext(ctxt);

    return context ? context->_private : NULL;
}

static xmlXPathObjectPtr
children_of(xmlNodePtr root)
{
    xmlXPathObjectPtr set = xmlXPathNewNodeSet(NULL);

    for (xmlNodePtr n = xmlFirstElementChild(root); set && n;
         n = xmlNextElementSibling(n))
        if (xmlXPathNodeSetAdd(set->nodesetval, n) != 0) {
            xmlXPathFreeObject(set);
            return NULL;
        }
    return set;
}

static xmlXPathObjectPtr
nodes_of(const xmlNodePtr *nodes, int count)
{
    xmlXPathObjectPtr set = xmlXPathNewNodeSet(NULL);

    for (int i = 0; set && i < count; i++)
        if (xmlXPathNodeSetAdd(set->nodesetval, nodes[i]) != 0) {
            xmlXPathFreeObject(set);
            return NULL;
        }
    return set;
}

static xmlNodePtr
root_of(xmlDocPtr doc)
{
    return doc ? xmlDocGetRootElement(doc) : NULL;
}

/* In a guide that of the part being made. */
static xmlNodePtr
direction_of(const struct run *run)
{
    xmlNodePtr subject = run->subject;

    if (run->in->direction || !subject || !run->in->chosen)
        return run->in->direction;
    return xmlStrEqual(subject->name, BAD_CAST "direction") ? subject : NULL;
}

xmlXPathObjectPtr
run_nodes(const struct run *run, const char *name)
{
    const struct template_input *in = run->in;

    if (strcmp(name, "call") == 0)
        return xmlXPathNewNodeSet(root_of(in->call->doc));
    if (strcmp(name, "direction") == 0)
        return xmlXPathNewNodeSet(direction_of(run));
    if (strcmp(name, "chosen") == 0)
        return nodes_of(in->chosen, in->chosen_count);
    if (strcmp(name, "proposal") == 0)
        return xmlXPathNewNodeSet(in->proposal ? root_of(in->proposal->doc)
                                               : NULL);
    if (strcmp(name, "findings") == 0)
        return xmlXPathNewNodeSet(in->findings ? root_of(in->findings->doc)
                                               : NULL);
    if (strcmp(name, "attached") == 0)
        return xmlXPathNewNodeSet(in->attached ? root_of(in->attached) : NULL);
    if (strcmp(name, "reminders") == 0)
        return xmlXPathNewNodeSet(in->reminders ? root_of(in->reminders)
                                                : NULL);
    if (strcmp(name, "parts") == 0 && run->parts)
        return children_of(root_of(run->parts));
    if (strcmp(name, "part") == 0)
        return xmlXPathNewNodeSet(run->part);
    return xmlXPathNewNodeSet(strcmp(name, "subject") == 0 ? run->subject
                                                           : NULL);
}

/* sb:input(name), which only our own parameters call. */
static void
function_input(xmlXPathParserContextPtr ctxt, int given)
{
    struct run *run = run_of(ctxt);
    xmlXPathObjectPtr nodes;
    xmlChar *name;

    if (given != 1 || !run) {
        xmlXPathSetError(ctxt, XPATH_INVALID_ARITY);
        return;
    }
    name = xmlXPathPopString(ctxt);
    nodes = name ? run_nodes(run, (const char *)name) : NULL;
    xmlFree(name);
    if (nodes)
        valuePush(ctxt, nodes);
    else
        xmlXPathSetError(ctxt, XPATH_MEMORY_ERROR);
}

static void
push_text(xmlXPathParserContextPtr ctxt, const char *text)
{
    xmlXPathObjectPtr object = xmlXPathNewCString(text);

    if (object)
        valuePush(ctxt, object);
    else
        xmlXPathSetError(ctxt, XPATH_MEMORY_ERROR);
}

static void
push_label(xmlXPathParserContextPtr ctxt, struct run *run, const char *key,
           const char *lang)
{
    size_t n = strlen(key);
    /* "kind-" is the word for a kind that is not stated. */
    const char *text = templates_label(
        run->t, n && key[n - 1] == '-' ? "not-stated" : key, lang);

    if (text) {
        push_text(ctxt, text);
        return;
    }
    faults_say(&run->faults, "sb:label: the labels in %.20s have no '%.80s'\n",
               lang, key);
    xmlXPathSetError(ctxt, XPATH_EXPR_ERROR);
}

/* sb:label(key [, lang]); without lang that of the report, else Chinese. */
static void
function_label(xmlXPathParserContextPtr ctxt, int given)
{
    struct run *run = run_of(ctxt);
    xmlChar *lang = NULL;
    xmlChar *key;

    if (given < 1 || given > 2 || !run) {
        xmlXPathSetError(ctxt, XPATH_INVALID_ARITY);
        return;
    }
    if (given == 2)
        lang = xmlXPathPopString(ctxt);
    key = xmlXPathPopString(ctxt);
    if (key && !xmlXPathCheckError(ctxt))
        push_label(ctxt, run, (const char *)key,
                   lang            ? (const char *)lang
                   : run->in->lang ? run->in->lang
                                   : "zh");
    xmlFree(lang);
    xmlFree(key);
}

/* sb:labels-in(lang): "reviewed", "unreviewed" or, if there are none, "". */
static void
function_labels_in(xmlXPathParserContextPtr ctxt, int given)
{
    struct run *run = run_of(ctxt);
    xmlChar *lang;

    if (given != 1 || !run) {
        xmlXPathSetError(ctxt, XPATH_INVALID_ARITY);
        return;
    }
    lang = xmlXPathPopString(ctxt);
    if (lang && !xmlXPathCheckError(ctxt))
        push_text(ctxt, templates_labels_in(run->t, (const char *)lang));
    xmlFree(lang);
}

/* The first node of the argument; NULL if it is empty or no node set. */
static xmlNodePtr
pop_node(xmlXPathParserContextPtr ctxt, int given)
{
    xmlNodeSetPtr nodes;
    xmlNodePtr node = NULL;

    if (given != 1) {
        xmlXPathSetError(ctxt, XPATH_INVALID_ARITY);
        return NULL;
    }
    nodes = xmlXPathPopNodeSet(ctxt);
    if (nodes && nodes->nodeNr > 0) {
        xmlXPathNodeSetSort(nodes);
        node = nodes->nodeTab[0];
    }
    xmlXPathFreeNodeSet(nodes);
    return node && node->type != XML_NAMESPACE_DECL ? node : NULL;
}

/* "file:line:column"; empty for a node that no file has. */
static void
function_at(xmlXPathParserContextPtr ctxt, int given)
{
    struct run *run = run_of(ctxt);
    xmlNodePtr node = pop_node(ctxt, given);
    const struct source *sources[2];
    char text[1024] = "";

    if (!run || xmlXPathCheckError(ctxt))
        return;
    sources[0] = run->in->call;
    sources[1] = run->in->proposal;
    for (int i = 0; node && i < 2; i++)
        if (sources[i] && sources[i]->doc == node->doc) {
            struct place at = intake_place(sources[i], node);

            (void)snprintf(text, sizeof text, "%s:%d:%d", at.file, at.line,
                           at.column);
        }
    push_text(ctxt, text);
}

static void
function_path(xmlXPathParserContextPtr ctxt, int given)
{
    xmlNodePtr node = pop_node(ctxt, given);
    struct arena *a;
    struct buf path;

    if (xmlXPathCheckError(ctxt))
        return;
    if (!node ||
        (node->type != XML_ELEMENT_NODE && node->type != XML_ATTRIBUTE_NODE)) {
        push_text(ctxt, "");
        return;
    }
    a = arena_new(PATH_BYTES);
    if (!a) {
        xmlXPathSetError(ctxt, XPATH_MEMORY_ERROR);
        return;
    }
    path = buf_new(a);
    path_of(&path, node);
    push_text(ctxt, path.p ? path.p : "");
    arena_close(a);
}

static xmlXPathFunction
find_function(const xmlChar *name)
{
    static const struct {
        const char *name;
        xmlXPathFunction function;
    } functions[] = {{"input", function_input},
                     {"label", function_label},
                     {"labels-in", function_labels_in},
                     {"at", function_at},
                     {"path", function_path}};

    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (strcmp((const char *)name, functions[i].name) == 0)
            return functions[i].function;
    return value_function(name);
}

int
functions_register(xsltTransformContextPtr context)
{
    static const char *const names[] = {
        "input",    "label",      "labels-in", "at",     "path",
        "date",     "date-han",   "money",     "wan",    "words",
        "capitals", "sum",        "months",    "list",   "moment",
        "plural",   "characters", "sort-key",  "pinyin", "language"};
    int wrong = 0;

    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        wrong |=
            xsltRegisterExtFunction(context, BAD_CAST names[i], BAD_CAST SB_NS,
                                    find_function(BAD_CAST names[i]));
    return wrong ? -1 : 0;
}
