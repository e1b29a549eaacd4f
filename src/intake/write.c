#include "intake/write.h"

#include "base/buf.h"

static void
free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

xmlNodePtr
write_document(struct node_writer *w, struct arena *a, const char *root)
{
    xmlNodePtr node;

    *w = (struct node_writer){a, xmlNewDoc(BAD_CAST "1.0"), false};
    if (w->doc)
        arena_on_reset(a, free_doc, w->doc);
    node = w->doc ? xmlNewDocNode(w->doc, NULL, BAD_CAST root, NULL) : NULL;
    if (node)
        xmlDocSetRootElement(w->doc, node);
    else
        w->failed = true;
    return node;
}

xmlNodePtr
write_element(struct node_writer *w, xmlNodePtr parent, const char *name)
{
    xmlNodePtr node =
        parent ? xmlNewChild(parent, NULL, BAD_CAST name, NULL) : NULL;

    if (!node)
        w->failed = true;
    return node;
}

void
write_attribute(struct node_writer *w, xmlNodePtr node, const char *name,
                struct str value)
{
    const char *text = str_text(w->arena, value);

    if (!node || !xmlNewProp(node, BAD_CAST name, BAD_CAST text))
        w->failed = true;
}

void
write_number(struct node_writer *w, xmlNodePtr node, const char *name, int n)
{
    struct buf b = buf_new(w->arena);

    buf_integer(&b, n);
    write_attribute(w, node, name, buf_view(&b));
}

void
write_text(struct node_writer *w, xmlNodePtr parent, const char *name,
           struct str text)
{
    xmlNodePtr node, content;

    if (text.n == 0)
        return;
    node = write_element(w, parent, name);
    content = xmlNewTextLen(BAD_CAST text.p, (int)text.n);
    if (!node || !content || !xmlAddChild(node, content))
        w->failed = true;
}
