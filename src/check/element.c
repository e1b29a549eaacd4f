/*
 * Reading elements: copies with blanks made one, so that a text that was
 * broken over lines in its file reads as one line.
 */
#include "check/element.h"

bool
element_is(const xmlNode *node, const char *name)
{
    return node != NULL && node->type == XML_ELEMENT_NODE &&
           (name == NULL || xmlStrEqual(node->name, (const xmlChar *)name));
}

static xmlNodePtr
first_from(xmlNodePtr node, const char *name)
{
    while (node != NULL && !element_is(node, name))
        node = node->next;
    return node;
}

xmlNodePtr
element_child(const xmlNode *parent, const char *name)
{
    return parent == NULL ? NULL : first_from(parent->children, name);
}

xmlNodePtr
element_next(const xmlNode *node, const char *name)
{
    return first_from(node->next, name);
}

/* Copies with runs of blanks made one, and none at the ends. */
static struct str
collapse(struct arena *a, const xmlChar *text)
{
    struct buf b = buf_new(a);
    bool gap = false;
    for (; text != NULL && *text != '\0'; text++) {
        bool blank = *text == ' ' || (*text >= '\t' && *text <= '\r');
        if (!blank && gap && b.n > 0)
            buf_char(&b, ' ');
        if (!blank)
            buf_char(&b, (char)*text);
        gap = blank;
    }
    return buf_view(&b);
}

struct str
element_attribute(struct arena *a, const xmlNode *node, const char *name)
{
    xmlChar *value = xmlGetNoNsProp(node, (const xmlChar *)name);
    if (value == NULL)
        return (struct str){NULL, 0};
    struct str copy = str_trim(str_from((const char *)value));
    copy = str_from(str_text(a, copy));
    xmlFree(value);
    return copy;
}

struct str
element_source(struct arena *a, const xmlNode *texts)
{
    const xmlNode *text = element_child(texts, NULL);
    while (text != NULL && !element_has_attribute(text, "source"))
        text = element_next(text, NULL);
    return text == NULL ? (struct str){NULL, 0}
                        : element_attribute(a, text, "source");
}

bool
element_has_attribute(const xmlNode *node, const char *name)
{
    return xmlHasProp(node, (const xmlChar *)name) != NULL;
}

bool
element_attribute_is(const xmlNode *node, const char *name, const char *value)
{
    xmlChar *found = xmlGetNoNsProp(node, (const xmlChar *)name);
    bool same = xmlStrEqual(found, (const xmlChar *)value);
    xmlFree(found);
    return found != NULL && same;
}

struct str
element_text(struct arena *a, const xmlNode *node)
{
    xmlChar *content = xmlNodeGetContent(node);
    struct str text = collapse(a, content);
    xmlFree(content);
    return text;
}

struct bitext
element_pair(struct arena *a, const xmlNode *node)
{
    const xmlNode *zh = element_child(node, "zh");
    const xmlNode *en = element_child(node, "en");
    struct bitext pair = {{NULL, 0}, {NULL, 0}};
    if (zh != NULL)
        pair.zh = element_text(a, zh);
    if (en != NULL)
        pair.en = element_text(a, en);
    return pair;
}

struct bitext
element_bitext(struct arena *a, const xmlNode *node)
{
    struct bitext pair = {{NULL, 0}, {NULL, 0}};
    if (node->type == XML_ELEMENT_NODE)
        pair = element_pair(a, node);
    if (pair.zh.n == 0 && pair.en.n == 0)
        pair.zh = pair.en = element_text(a, node);
    else if (pair.zh.n == 0)
        pair.zh = pair.en;
    else if (pair.en.n == 0)
        pair.en = pair.zh;
    return pair;
}
