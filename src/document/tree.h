/*
 * Private to the document stage: what the files that build the tree share.
 * A builder walks the XML once, in reading order, so tags are numbered as
 * they are made.
 */
#ifndef SB_DOCUMENT_TREE_H
#define SB_DOCUMENT_TREE_H

#include "document/document.h"

/* Blocks in blocks: parts, sections, cells, lists. */
enum { DOCUMENT_DEPTH = 64 };

struct builder {
    struct arena *arena;
    const struct styles *styles;
    struct document *document;
    const char *file; /* name for places where no at= is given */
    struct diags *diags;
    int depth;
};

/* What a block inherits. */
struct setting {
    const char *lang;
    const char *style; /* of paragraphs without one; NULL: "body" */
    const char *cell;  /* style of table cells without one */
    int level;         /* of the section around, 0 outside */
};

/* Attribute text in the arena's document; NULL if absent. */
const char *tree_attribute(const xmlNode *node, const char *name);
bool tree_is(const xmlNode *node, const char *name);
/* First element at or after node, in sibling order. */
xmlNode *tree_element(xmlNode *node);
/* Place of a node: its at= or that of the nearest ancestor. */
struct place tree_place(struct builder *b, const xmlNode *node);
bool tree_has_blocks(const xmlNode *node);

struct tag *tree_tag(struct builder *b, struct tag *parent, enum tag_role role,
                     const char *lang);
struct block *tree_block(struct builder *b, struct block *parent,
                         enum block_kind kind, const xmlNode *node);

/*
 * The inline content of a node as spans; blanks folded, none at either end.
 * NULL if there is none.
 */
struct span *tree_spans(struct builder *b, const xmlNode *node, struct tag *tag,
                        const char *lang, const char *style);
/* The same for a block whose text is written in lines: line feeds are kept. */
struct span *tree_written_lines(struct builder *b, const xmlNode *node,
                                const struct block *block);
/* Appends the content of more after a wide blank, in its own language. */
void tree_append_spans(struct builder *b, struct span **list, struct tag *tag,
                       const char *blank_style, const char *blank_lang,
                       struct span *more);
/* Full-width digits, letters, ％ and ． of half width (R4). */
struct str tree_half_width(struct arena *a, struct str s);
/* A reference to the page of what has that id. */
struct span *tree_page_ref(struct builder *b, struct tag *link, const char *to,
                           const struct block *block);
struct span *tree_glyph(struct builder *b, struct tag *parent, const char *name,
                        const char *lang, const char *style);

/* Children of node that are blocks, appended to parent. */
int tree_blocks(struct builder *b, const xmlNode *node, struct block *parent,
                struct setting s);
/* Inline content as the block's own spans, or small blocks as children. */
int tree_flow(struct builder *b, const xmlNode *node, struct block *block,
              struct setting s);
int tree_table(struct builder *b, const xmlNode *node, struct block *parent,
               struct setting s);
int tree_form(struct builder *b, const xmlNode *node, struct block *parent,
              struct setting s);
int tree_toc(struct builder *b, const xmlNode *node, struct block *parent,
             struct setting s);
/* Checks the names of all form pieces, when the tree stands. */
int tree_names(struct builder *b);
int tree_head(struct builder *b, const xmlNode *head);
/* The children of that name as running lines; they take no tag numbers. */
struct running *tree_running(struct builder *b, const xmlNode *parent,
                             const char *element, const char *style);
struct title *tree_titles(struct builder *b, const xmlNode *node);

#endif
