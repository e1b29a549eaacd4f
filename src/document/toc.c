/*
 * Contents (ISO 32000-1, 14.8.4.2, 14.8.4.4.2): each entry is a TOCI with its
 * number as a Lbl and its line as a Reference whose Link holds the words and
 * the page; paragraphs below the line are P.
 *
 *   1.1  words of the first paragraph . . . . . . . . 12
 *        another paragraph
 */
#include <stdlib.h>

#include "document/tree.h"

static struct block *
styled_block(struct builder *b, struct block *parent, enum block_kind kind,
             const xmlNode *node, struct setting s)
{
    const char *style = tree_attribute(node, "style");
    const char *lang = tree_attribute(node, "lang");
    struct block *block = tree_block(b, parent, kind, node);

    block->lang = lang ? lang : s.lang;
    block->style = styles_find(b->styles, style ? style : s.style, block->lang);
    if (block->style)
        return block;
    (void)diag_add(b->diags, SB_STYLE_UNKNOWN, tree_place(b, node),
                   style ? style : s.style, NULL, NULL);
    return NULL;
}

static const char *
own_lang(const struct block *block, struct setting s)
{
    return str_is(str_from(s.lang), block->lang) ? NULL : block->lang;
}

static int
build_line(struct builder *b, const xmlNode *node, struct block *entry,
           struct setting s)
{
    struct block *line = styled_block(b, entry, BLOCK_PARA, node, s);
    struct tag *link;

    if (!line)
        return -1;
    link = tree_tag(b, tree_tag(b, entry->tag, TAG_REFERENCE, NULL), TAG_LINK,
                    own_lang(line, s));
    line->tag = link;
    line->spans = tree_spans(b, node, link, line->lang, line->style->name);
    entry->page_ref =
        tree_page_ref(b, link, tree_attribute(node->parent, "to"), line);
    return 0;
}

static int
build_below(struct builder *b, const xmlNode *node, struct block *entry,
            struct setting s)
{
    struct block *para = styled_block(b, entry, BLOCK_PARA, node, s);

    if (!para)
        return -1;
    para->tag = tree_tag(b, entry->tag, TAG_P, own_lang(para, s));
    para->spans = tree_spans(b, node, para->tag, para->lang, para->style->name);
    return 0;
}

static int
build_entry(struct builder *b, const xmlNode *node, struct block *toc,
            struct setting s)
{
    struct block *entry = styled_block(b, toc, BLOCK_ENTRY, node, s);
    const xmlNode *n = tree_element(node->children);
    const char *level = tree_attribute(node, "level");

    if (!entry)
        return -1;
    entry->level = level ? atoi(level) : 1;
    entry->tag = tree_tag(b, toc->tag, TAG_TOCI, own_lang(entry, s));
    s.lang = entry->lang;
    s.style = entry->style->name;
    if (tree_is(n, "label")) {
        entry->label_tag = tree_tag(b, entry->tag, TAG_LBL, NULL);
        entry->label =
            tree_spans(b, n, entry->label_tag, entry->lang, entry->style->name);
        n = tree_element(n->next);
    }
    if (build_line(b, n, entry, s) != 0)
        return -1;
    while ((n = tree_element(n->next)) != NULL)
        if (build_below(b, n, entry, s) != 0)
            return -1;
    return 0;
}

int
tree_toc(struct builder *b, const xmlNode *node, struct block *parent,
         struct setting s)
{
    struct block *toc;

    s.style = "toc";
    toc = styled_block(b, parent, BLOCK_TOC, node, s);
    if (!toc)
        return -1;
    toc->tag = tree_tag(b, parent->tag, TAG_TOC, own_lang(toc, s));
    s.lang = toc->lang;
    s.style = toc->style->name;
    for (const xmlNode *n = tree_element(node->children); n;
         n = tree_element(n->next))
        if (build_entry(b, n, toc, s) != 0)
            return -1;
    return 0;
}
