/*
 * Evaluating a path, and asking how far its selection is complete.
 */
#include "check/path.h"

#include <string.h>

#include <libxml/xpathInternals.h>

#include "check/element.h"
#include "check/token.h"

/* Steps of one evaluation, after which a path is refused. */
enum { PATH_OPERATIONS = 20000000 };

/* Called by libxml2: the node at which the path starts, as in XSLT. */
static void
xpath_current(xmlXPathParserContextPtr ctxt, int nargs)
{
    CHECK_ARITY(0);
    valuePush(ctxt, xmlXPathNewNodeSet(ctxt->context->here));
}

/* Called by libxml2. */
static void
note_error(void *context, xmlErrorPtr error)
{
    struct path_context *c = context;
    (void)error;
    c->failed = true;
}

static void
free_context(void *xpath)
{
    xmlXPathFreeContext(xpath);
}

static void
free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

static void
free_object(void *object)
{
    xmlXPathFreeObject(object);
}

static xmlDocPtr
empty_doc(struct arena *a)
{
    xmlDocPtr doc = xmlNewDoc((const xmlChar *)"1.0");
    if (doc == NULL)
        return NULL;
    arena_on_reset(a, free_doc, doc);
    xmlDocSetRootElement(doc,
                         xmlNewDocNode(doc, NULL, (const xmlChar *)"x", NULL));
    return doc;
}

static bool
is_incomplete(const xmlNode *node)
{
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (strcmp((const char *)at->name, "complete") == 0)
            return at->children &&
                   strcmp((const char *)at->children->content, "no") == 0;
    return false;
}

/* Names of the lists at and below the nodes that say complete="no", in document
   order; out NULL: only counts them. */
static int
list_incomplete(const xmlNode *node, const char **out)
{
    int count = 0;
    for (; node; node = node->next) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (is_incomplete(node)) {
            if (out)
                out[count] = (const char *)node->name;
            count++;
        }
        count += list_incomplete(node->children, out ? out + count : NULL);
    }
    return count;
}

static void
find_incomplete(struct arena *a, struct path_context *c)
{
    c->incomplete_count = list_incomplete(c->root, NULL);
    c->incomplete = arena_make(a, const char *, c->incomplete_count + 1);
    (void)list_incomplete(c->root, c->incomplete);
}

struct path_context *
path_context_new(struct arena *a, xmlDocPtr doc)
{
    struct path_context *c = arena_make(a, struct path_context, 1);
    if (doc == NULL)
        doc = empty_doc(a);
    c->xpath = xmlXPathNewContext(doc);
    if (c->xpath == NULL) {
        c->failed = true;
        return c;
    }
    arena_on_reset(a, free_context, c->xpath);
    c->root = xmlDocGetRootElement(doc);
    c->xpath->node = c->root;
    c->xpath->error = note_error;
    c->xpath->userData = c;
    c->xpath->opLimit = PATH_OPERATIONS;
    if (xmlXPathRegisterFunc(c->xpath, (const xmlChar *)"current",
                             xpath_current) != 0)
        c->failed = true;
    find_incomplete(a, c);
    return c;
}

static xmlXPathObjectPtr
evaluate(struct path_context *c, xmlXPathCompExprPtr path, xmlNodePtr start)
{
    if (c->failed)
        return NULL;
    c->xpath->node = start;
    c->xpath->here = start;
    c->xpath->opCount = 0;
    xmlXPathObjectPtr found = xmlXPathCompiledEval(path, c->xpath);
    if (found == NULL || c->failed || found->type != XPATH_NODESET) {
        xmlXPathFreeObject(found);
        c->failed = true;
        return NULL;
    }
    return found;
}

/* Lists above the start are no part of the path: where it is a node of an
   each, they matter to that. */
static bool
is_open(const xmlNode *node, const xmlNode *start)
{
    for (; node != NULL; node = node->parent) {
        if (element_is(node, NULL) &&
            element_attribute_is(node, "complete", "no"))
            return true;
        if (node == start)
            break;
    }
    return false;
}

static bool
any_open(xmlNodeSetPtr nodes, const xmlNode *start)
{
    for (int i = 0; i < xmlXPathNodeSetGetLength(nodes); i++)
        if (is_open(xmlXPathNodeSetItem(nodes, i), start))
            return true;
    return false;
}

/* What stands in them is all there is: nothing is known to be nothing. */
static bool
all_complete(xmlNodeSetPtr nodes)
{
    int count = xmlXPathNodeSetGetLength(nodes);
    for (int i = 0; i < count; i++)
        if (!element_attribute_is(xmlXPathNodeSetItem(nodes, i), "complete",
                                  "yes"))
            return false;
    return count > 0;
}

/*
 * Walks the steps before the last. parents becomes how many nodes the step
 * before the last found.
 */
static enum coverage
branch_coverage(struct path_context *c, const struct path_branch *b,
                xmlNodePtr start, int *parents)
{
    bool open = is_open(start, start) || (b->skips && c->incomplete_count > 0);
    bool complete = false;
    *parents = 1;
    for (int i = 0; i < b->count; i++) {
        xmlXPathObjectPtr found = evaluate(c, b->steps[i].path, start);
        if (found == NULL)
            return COVERS_NONE;
        *parents = xmlXPathNodeSetGetLength(found->nodesetval);
        open = open || any_open(found->nodesetval, start);
        bool stated = complete || b->steps[i].filtered;
        complete = all_complete(found->nodesetval);
        xmlXPathFreeObject(found);
        if (*parents == 0 && !stated)
            return COVERS_NONE;
        if (*parents == 0)
            break;
    }
    return open ? COVERS_SOME : COVERS_ALL;
}

/* Whether a predicate looks where an incomplete list may stand. */
static bool
is_vague(const struct path_context *c, const struct path *p)
{
    size_t at = 0;
    if (c->incomplete_count == 0)
        return false;
    struct token token = token_next(p->predicates, &at);
    for (; token.kind != TOKEN_END; token = token_next(p->predicates, &at)) {
        if (str_is(token.text, "//") || str_is(token.text, "..") ||
            str_is(token.text, "::"))
            return true;
        for (int i = 0; i < c->incomplete_count; i++)
            if (token.kind == TOKEN_WORD &&
                str_is(token.text, c->incomplete[i]))
                return true;
    }
    return false;
}

static void
cover(struct path_context *c, const struct path *p, xmlNodePtr start,
      struct selection *out)
{
    int parents = 0;
    out->coverage = is_vague(c, p) ? COVERS_VAGUE : COVERS_ALL;
    for (int i = 0; i < p->count; i++) {
        int more = 0;
        const struct path_branch *b = &p->branches[i];
        enum coverage found = branch_coverage(c, b, start, &more);
        if (found > out->coverage)
            out->coverage = found;
        parents += b->attribute ? more : 0;
    }
    out->partial = out->count < parents;
}

bool
path_select(struct arena *a, struct path_context *c, const struct path *p,
            xmlNodePtr start, struct selection *out)
{
    xmlXPathObjectPtr found = evaluate(c, p->whole, start);
    if (found == NULL)
        return false;
    arena_on_reset(a, free_object, found);
    out->count = xmlXPathNodeSetGetLength(found->nodesetval);
    xmlNodePtr *nodes = arena_make(a, xmlNodePtr, out->count + 1);
    for (int i = 0; i < out->count; i++)
        nodes[i] = xmlXPathNodeSetItem(found->nodesetval, i);
    out->nodes = nodes;
    cover(c, p, start, out);
    return !c->failed;
}
