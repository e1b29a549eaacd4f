/* Nodes, tags and blocks: the small pieces every builder file uses. */
#include "document/tree.h"

#include <stdlib.h>
#include <string.h>

const char *
tree_attribute(const xmlNode *node, const char *name)
{
    const xmlAttr *attr = xmlHasProp((xmlNode *)node, (const xmlChar *)name);

    if (!attr)
        return NULL;
    return attr->children ? (const char *)attr->children->content : "";
}

bool
tree_is(const xmlNode *node, const char *name)
{
    return node->type == XML_ELEMENT_NODE &&
           strcmp((const char *)node->name, name) == 0;
}

xmlNode *
tree_element(xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE)
        node = node->next;
    return node;
}

/* "file:line:column": the numbers stand at the end, the file may hold ':'. */
static bool
split_place(struct builder *b, const char *text, struct place *out)
{
    const char *column = strrchr(text, ':');
    const char *line = column;

    while (line && line > text && *--line != ':')
        continue;
    if (!line || line == text)
        return false;
    out->file = arena_text(b->arena, text, (size_t)(line - text));
    out->line = atoi(line + 1);
    out->column = atoi(column + 1);
    return true;
}

struct place
tree_place(struct builder *b, const xmlNode *node)
{
    struct place place = {b->file, (int)xmlGetLineNo((xmlNode *)node), 0};

    for (; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
        const char *text = tree_attribute(node, "at");

        if (text && split_place(b, text, &place))
            return place;
    }
    return place;
}

bool
tree_has_blocks(const xmlNode *node)
{
    static const char *const blocks[] = {
        "para", "list",  "field", "choice",  "checkbox", "signature",
        "note", "table", "pair",  "section", "break",    "qr"};
    const xmlNode *child = tree_element(node->children);

    for (size_t i = 0; child && i < sizeof blocks / sizeof blocks[0]; i++)
        if (tree_is(child, blocks[i]))
            return true;
    return false;
}

struct tag *
tree_tag(struct builder *b, struct tag *parent, enum tag_role role,
         const char *lang)
{
    struct tag *tag = arena_make(b->arena, struct tag, 1);

    tag->role = role;
    tag->lang = lang;
    tag->colspan = tag->rowspan = 1;
    tag->number = b->document->tag_count++;
    tag->parent = parent;
    if (!parent)
        return tag;
    if (parent->last)
        parent->last->next = tag;
    else
        parent->first = tag;
    parent->last = tag;
    return tag;
}

struct block *
tree_block(struct builder *b, struct block *parent, enum block_kind kind,
           const xmlNode *node)
{
    struct block *block = arena_make(b->arena, struct block, 1);

    block->kind = kind;
    block->parent = parent;
    block->place = tree_place(b, node);
    block->id = tree_attribute(node, "id");
    block->colspan = block->rowspan = 1;
    if (!parent)
        return block;
    if (parent->last)
        parent->last->next = block;
    else
        parent->first = block;
    parent->last = block;
    return block;
}
