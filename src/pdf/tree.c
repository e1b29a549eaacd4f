/*
 * The parent tree: from a page's StructParents key to the element of each of
 * its MCIDs, from an annotation's StructParent key to its element. Leaves of
 * 64 keys under one root, since readers load a leaf at a time.
 */
#include "pdf/tags.h"

enum { LEAF_KEYS = 64 };

static void
put_parents(struct buf *b, const struct pdf_tags *t, int key)
{
    const struct pdf_parents *p = &t->parents[key];

    buf_integer(b, key);
    buf_text(b, p->single ? " " : " [");
    for (int i = 0; i < p->count; i++)
        pdf_put_reference(b, NULL, t->nodes[p->list[i]->number].object);
    buf_text(b, p->single ? "\n" : "]\n");
}

static void
put_leaf(struct buf *b, const struct pdf_tags *t, int first, int end)
{
    buf_text(b, "/Nums [");
    for (int key = first; key < end; key++)
        put_parents(b, t, key);
    buf_text(b, "]\n");
}

struct pdf_object *
pdf_parent_tree(const struct pdf_tags *t, struct pdf_file *f)
{
    struct pdf_object *root = pdf_object_new(f);
    struct buf b = buf_new(t->arena);

    if (t->parent_count <= LEAF_KEYS) {
        put_leaf(&b, t, 0, t->parent_count);
        pdf_object_fill(f, root, b);
        return root;
    }
    buf_text(&b, "/Kids [");
    for (int first = 0; first < t->parent_count; first += LEAF_KEYS) {
        struct pdf_object *leaf = pdf_object_new(f);
        struct buf l = buf_new(t->arena);
        int end = first + LEAF_KEYS;

        if (end > t->parent_count)
            end = t->parent_count;
        buf_format(&l, "/Limits [%d %d]\n", first, end - 1);
        put_leaf(&l, t, first, end);
        pdf_object_fill(f, leaf, l);
        pdf_put_reference(&b, NULL, leaf);
    }
    buf_text(&b, "]\n");
    pdf_object_fill(f, root, b);
    return root;
}
