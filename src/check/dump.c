/*
 * The stage as text: the XML of the findings, an element a line, two blanks a
 * level.
 */
#include "check/check.h"

static void
indent(struct buf *out, int depth)
{
    for (int i = 0; i < depth; i++)
        buf_text(out, "  ");
}

static void
dump_content(struct buf *out, const xmlNode *node)
{
    for (const xmlNode *n = node->children; n != NULL; n = n->next)
        if (n->type == XML_TEXT_NODE)
            buf_xml(out, str_from((const char *)n->content));
}

static void
dump_start(struct buf *out, const xmlNode *node)
{
    buf_char(out, '<');
    buf_text(out, (const char *)node->name);
    for (const xmlAttr *a = node->properties; a != NULL; a = a->next) {
        buf_char(out, ' ');
        buf_text(out, (const char *)a->name);
        buf_text(out, "=\"");
        dump_content(out, (const xmlNode *)a);
        buf_char(out, '"');
    }
    buf_char(out, '>');
}

static void
dump_element(struct buf *out, const xmlNode *node, int depth)
{
    bool parent =
        node->children != NULL && node->children->type == XML_ELEMENT_NODE;
    indent(out, depth);
    dump_start(out, node);
    if (parent) {
        buf_char(out, '\n');
        for (const xmlNode *n = node->children; n != NULL; n = n->next)
            dump_element(out, n, depth + 1);
        indent(out, depth);
    } else {
        dump_content(out, node);
    }
    buf_text(out, "</");
    buf_text(out, (const char *)node->name);
    buf_text(out, ">\n");
}

void
check_dump(struct buf *out, const struct findings *f)
{
    dump_element(out, xmlDocGetRootElement(f->doc), 0);
}
