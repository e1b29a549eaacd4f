/*
 * The structure tree of a tagged PDF (ISO 32000-1, 14.7). Content reports
 * each marked-content sequence and each annotation as it is written; the tree
 * is written when all pages are. Tags without content are left out, except
 * where their parent needs them: the cells of a table's rows, the body of a
 * list item. A tag that has content of its own keeps its kids in the order in
 * which content met them; one that has none keeps the order of the document.
 */
#ifndef SB_PDF_TAGS_H
#define SB_PDF_TAGS_H

#include "document/document.h"
#include "pdf/object.h"

enum pdf_kid_kind { PDF_KID_CONTENT, PDF_KID_ANNOTATION, PDF_KID_TAG };

struct pdf_kid {
    enum pdf_kid_kind kind;
    int page, mcid;                  /* CONTENT; ANNOTATION: page */
    const struct pdf_object *object; /* ANNOTATION */
    const struct tag *tag;           /* TAG */
    struct pdf_kid *next;
};

/* In the page's own coordinates, y from the bottom. [mpt] */
struct pdf_box {
    mpt left, bottom, right, top;
};

/* What is known of a tag, by tag->number. */
struct pdf_node {
    const struct tag *tag;
    struct pdf_kid *first, *last;
    bool met;     /* stands among its parent's kids */
    bool content; /* has content or annotations of its own */
    bool kept;
    int page;           /* of its first content; -1: none */
    struct pdf_box box; /* of its content; FIGURE only */
    struct pdf_object *object;
    const struct tag *twin; /* FORM: one more like it; NULL: none */
};

/* The element of each MCID of a page, or of one annotation. */
struct pdf_parents {
    const struct tag **list;
    int count, room;
    bool single; /* an annotation: one element, not an array */
};

struct pdf_tags {
    struct arena *arena;
    struct pdf_node *nodes;
    int count, room;
    const struct tag *root;
    struct pdf_parents *parents; /* by key: pages first, then annotations */
    int parent_count, parent_room;
    int page_count;
};

void pdf_tags_new(struct arena *a, const struct document *doc, int page_count,
                  struct pdf_tags *out);

/* A new marked-content sequence of a tag: its MCID on the page. */
int pdf_tags_content(struct pdf_tags *t, const struct tag *tag, int page);

/* Content of a figure takes this room (its BBox is the union). */
void pdf_tags_cover(struct pdf_tags *t, const struct tag *tag,
                    struct pdf_box box);

/* An annotation of a tag: its StructParent key. A Form element has one only
   (ISO 14289-1, 7.18.4), so a further one gets an element like it, beside
   it. */
int pdf_tags_annotation(struct pdf_tags *t, const struct tag *tag, int page,
                        const struct pdf_object *object);

/* Writes all elements; the StructTreeRoot. pages: objects by number. */
struct pdf_object *pdf_tags_write(struct pdf_tags *t, struct pdf_file *f,
                                  struct pdf_object *const *pages);

/* The structure type of a role (14.8.4). */
const char *pdf_tag_type(enum tag_role role);

/* tree.c: number tree of the parents (14.7.4.4). */
struct pdf_object *pdf_parent_tree(const struct pdf_tags *t,
                                   struct pdf_file *f);

#endif
