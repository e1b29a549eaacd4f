/*
 * What may stand in a sheet, told from its DOM before libxslt sees it:
 * instructions that read, write or change nothing outside the result, XPath
 * with known names, literal elements of the language that the sheet makes
 * (reports, a new proposal, else documents), styles that exist.
 */
#include "template/store.h"

#include <string.h>

#include <libxslt/xsltutils.h>

#include "value/value_xpath.h"

struct inspection {
    const struct templates *t;
    const struct sheet_file *file;
    bool report;                /* makes a report */
    const struct grammar *made; /* of literals elsewhere; NULL: unknown */
    struct diags *d;
};

/* Not there: strip-space and preserve-space, which change the input;
   document, which writes; extension fallbacks. */
static const char *const instructions[] = {
    "stylesheet",    "transform",     "import",     "include",
    "param",         "variable",      "template",   "apply-templates",
    "apply-imports", "call-template", "with-param", "if",
    "choose",        "when",          "otherwise",  "for-each",
    "sort",          "value-of",      "text",       "copy",
    "copy-of",       "element",       "attribute",  "attribute-set",
    "comment",       "number",        "key",        "decimal-format",
    "message",       "output",
};

static const char *const namespaces[] = {
    "http://www.w3.org/1999/XSL/Transform",
    SB_NS,
    "http://exslt.org/common",
    "http://exslt.org/math",
    "http://exslt.org/sets",
    "http://exslt.org/strings",
};

static const char *const report_elements[] = {
    "report", "array", "object", "string", "number", "boolean",
    "null",   "table", "row",    "cell",   "line",   "item",
};

static const char *const expressions[] = {"select", "test", "match", "use",
                                          "count",  "from", "value"};

#define COUNT(list) (sizeof(list) / sizeof *(list))

static bool
among(const char *const *list, size_t count, const xmlChar *name)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(list[i], (const char *)name) == 0)
            return true;
    return false;
}

static struct place
place_of(const struct inspection *in, const xmlNode *node)
{
    return intake_place(&in->file->source, node);
}

static int
forbidden(const struct inspection *in, const xmlNode *node, const char *what)
{
    return diag_add(in->d, SB_SHEET_FORBIDDEN, place_of(in, node), what, NULL,
                    NULL);
}

static int
inspect_namespaces(const struct inspection *in, const xmlNode *node)
{
    for (const xmlNs *ns = node->nsDef; ns; ns = ns->next)
        if (!among(namespaces, COUNT(namespaces), ns->href))
            return forbidden(in, node, (const char *)ns->href);
    return 0;
}

/* The length of the expression behind '{', up to its '}'. */
static size_t
template_length(const char *p)
{
    size_t n = 0;

    while (p[n] && p[n] != '}') {
        const char *end =
            p[n] == '\'' || p[n] == '"' ? strchr(p + n + 1, p[n]) : NULL;

        n = end ? (size_t)(end - p) + 1 : n + 1;
    }
    return n;
}

/* Attribute value template: "heading-{$level}"; "{{" is a brace. */
static int
inspect_template(const struct inspection *in, const xmlNode *node,
                 const char *p)
{
    while ((p = strchr(p, '{')) != NULL) {
        size_t n = template_length(p + 1);
        char *xpath;

        if (p[1] == '{') {
            p += 2;
            continue;
        }
        xpath = arena_text(in->t->arena, p + 1, n);
        if (expression_inspect(in->t, xpath, place_of(in, node), in->d) != 0)
            return -1;
        p += n + 1;
    }
    return 0;
}

/* An instruction's attribute: an expression, or may be a value template. */
static int
inspect_xsl_attribute(const struct inspection *in, const xmlNode *node,
                      const xmlAttr *attribute, const char *value)
{
    bool output = xmlStrEqual(node->name, BAD_CAST "output");

    if (xmlStrEqual(attribute->name, BAD_CAST "extension-element-prefixes"))
        return forbidden(in, node, (const char *)attribute->name);
    /* Sorting by lang would go by the locales of the machine. */
    if (xmlStrEqual(node->name, BAD_CAST "sort") &&
        xmlStrEqual(attribute->name, BAD_CAST "lang"))
        return forbidden(in, node, "xsl:sort lang");
    if (output && xmlStrEqual(attribute->name, BAD_CAST "method") &&
        strcmp(value, "xml") != 0)
        return forbidden(in, node, "xsl:output method");
    if (among(expressions, COUNT(expressions), attribute->name))
        return expression_inspect(in->t, value, place_of(in, node), in->d);
    return inspect_template(in, node, value);
}

static int
inspect_style(const struct inspection *in, const xmlNode *node,
              const char *style)
{
    if (!in->t->style_known || strchr(style, '{') ||
        in->t->style_known(in->t->styles, style))
        return 0;
    return diag_add(in->d, SB_SHEET_STYLE, place_of(in, node), style, NULL,
                    NULL);
}

static int
inspect_literal_attribute(const struct inspection *in, const xmlNode *node,
                          const xmlAttr *attribute, const char *value)
{
    const struct grammar *g = in->made;
    const char *name = (const char *)attribute->name;

    if (attribute->ns)
        return among((const char *const[]){"use-attribute-sets",
                                           "exclude-result-prefixes"},
                     2, attribute->name)
                   ? 0
                   : forbidden(in, node, name);
    if (!in->report && g &&
        !grammar_allows_attribute(g, (const char *)node->name, name))
        return diag_add(in->d, SB_SHEET_ATTRIBUTE, place_of(in, node),
                        (const char *)node->name, name, NULL);
    if (strcmp(name, "style") == 0 && inspect_style(in, node, value) != 0)
        return -1;
    return inspect_template(in, node, value);
}

static bool
is_xsl(const xmlNode *node)
{
    return node->ns && xmlStrEqual(node->ns->href, XSLT_NAMESPACE);
}

static int
inspect_attributes(const struct inspection *in, const xmlNode *node)
{
    for (const xmlAttr *a = node->properties; a; a = a->next) {
        xmlChar *text = xmlNodeListGetString(node->doc, a->children, 1);
        char *value = arena_text(in->t->arena, text ? (char *)text : "",
                                 text ? strlen((char *)text) : 0);
        int failed;

        xmlFree(text);
        failed = is_xsl(node) && !a->ns
                     ? inspect_xsl_attribute(in, node, a, value)
                     : inspect_literal_attribute(in, node, a, value);
        if (failed)
            return -1;
    }
    return 0;
}

static int
inspect_literal(const struct inspection *in, const xmlNode *node)
{
    const struct grammar *g = in->made;
    const char *name = (const char *)node->name;
    const char *nearest;

    if (node->ns)
        return forbidden(in, node, name);
    if (in->report ? among(report_elements, COUNT(report_elements), node->name)
                   : !g || grammar_has_element(g, name))
        return 0;
    nearest = g ? grammar_nearest(g, name, false) : NULL;
    return diag_add(in->d, SB_SHEET_ELEMENT, place_of(in, node), name,
                    nearest ? nearest : "", NULL);
}

static int
inspect_instruction(const struct inspection *in, const xmlNode *node)
{
    char name[80] = "xsl:";

    if (among(instructions, COUNT(instructions), node->name))
        return 0;
    strncat(name, (const char *)node->name, sizeof name - strlen(name) - 1);
    return forbidden(in, node, name);
}

static int
inspect_element(const struct inspection *in, const xmlNode *node)
{
    if (inspect_namespaces(in, node) != 0)
        return -1;
    if ((is_xsl(node) ? inspect_instruction(in, node)
                      : inspect_literal(in, node)) != 0)
        return -1;
    return inspect_attributes(in, node);
}

/* The next element in document order within the root; no recursion. */
static const xmlNode *
next_element(const xmlNode *node)
{
    const xmlNode *next = xmlFirstElementChild((xmlNode *)node);

    while (!next && node && node->type == XML_ELEMENT_NODE) {
        next = xmlNextElementSibling((xmlNode *)node);
        node = node->parent;
    }
    return next;
}

int
sheet_inspect(const struct templates *t, const struct sheet_file *file,
              struct diags *d)
{
    bool is_new = strcmp(file->name, "new.xsl") == 0 ||
                  strncmp(file->name, "new-", 4) == 0;
    const struct inspection in = {
        t, file, strncmp(file->name, "report-", 7) == 0,
        is_new ? t->grammars.proposal : t->grammars.document, d};

    for (const xmlNode *n = xmlDocGetRootElement(file->source.doc); n;
         n = next_element(n))
        if (inspect_element(&in, n) != 0)
            return -1;
    return 0;
}
