/* The head of a document: its titles, running heads and feet. */
#include <string.h>

#include "document/tree.h"

static enum style_align
side_of(const xmlNode *node)
{
    const char *side = tree_attribute(node, "side");

    return strcmp(side, "left") == 0    ? ALIGN_LEFT
           : strcmp(side, "right") == 0 ? ALIGN_RIGHT
                                        : ALIGN_CENTRE;
}

static struct running *
running_of(struct builder *b, const xmlNode *node, const char *style)
{
    struct running *r = arena_make(b->arena, struct running, 1);
    const char *lang = tree_attribute(node, "lang");
    const char *own = tree_attribute(node, "style");

    r->side = side_of(node);
    r->outer = strcmp(tree_attribute(node, "side"), "outer") == 0;
    r->lang = lang ? lang : b->document->lang;
    /* Running heads and feet are artifacts: their tag is never written. */
    r->spans = tree_spans(b, node, arena_make(b->arena, struct tag, 1), r->lang,
                          own ? own : style);
    return r;
}

struct running *
tree_running(struct builder *b, const xmlNode *parent, const char *element,
             const char *style)
{
    struct running *first = NULL, **end = &first;
    int tags = b->document->tag_count;

    for (xmlNode *n = tree_element(parent->children); n;
         n = tree_element(n->next)) {
        if (!tree_is(n, element))
            continue;
        *end = running_of(b, n, style);
        end = &(*end)->next;
    }
    b->document->tag_count = tags;
    return first;
}

int
tree_head(struct builder *b, const xmlNode *head)
{
    b->document->titles = tree_titles(b, head);
    b->document->heads = tree_running(b, head, "running", "running-head");
    b->document->feet = tree_running(b, head, "foot", "foot");
    return 0;
}
