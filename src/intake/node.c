#include "intake/node.h"

#include <string.h>

bool
node_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           (!name || strcmp((const char *)node->name, name) == 0);
}

const char *
node_attribute(const xmlNode *node, const char *name)
{
    const xmlAttr *attr = xmlHasProp(node, (const xmlChar *)name);

    if (!attr)
        return NULL;
    return attr->children ? (const char *)attr->children->content : "";
}

bool
node_attribute_is(const xmlNode *node, const char *name, const char *value)
{
    const char *text = node_attribute(node, name);

    return text && strcmp(text, value) == 0;
}

static const xmlNode *
first_from(const xmlNode *node, const char *name)
{
    while (node && !node_is(node, name))
        node = node->next;
    return node;
}

const xmlNode *
node_child(const xmlNode *node, const char *name)
{
    return node ? first_from(node->children, name) : NULL;
}

const xmlNode *
node_next(const xmlNode *node, const char *name)
{
    return node ? first_from(node->next, name) : NULL;
}

const xmlNode *
node_find(const xmlNode *node, const char *name, const char *attribute,
          const char *value)
{
    const xmlNode *n = first_from(node, name);

    while (n && !node_attribute_is(n, attribute, value))
        n = node_next(n, name);
    return n;
}

const xmlNode *
node_after(const xmlNode *root, const xmlNode *node)
{
    const xmlNode *next = node_child(node, NULL);

    while (!next && node != root) {
        next = node_next(node, NULL);
        node = node->parent;
    }
    return next;
}

struct str
node_text(const xmlNode *node)
{
    const xmlNode *text = node->children;

    return str_trim(str_from(text && text->type == XML_TEXT_NODE
                                 ? (const char *)text->content
                                 : NULL));
}
