/* Structure elements: what content reported, then their objects. */
#include "pdf/tags.h"

#include <assert.h>
#include <string.h>

const char *
pdf_tag_type(enum tag_role role)
{
    static const char *const types[] = {
        [TAG_DOCUMENT] = "Document",
        [TAG_PART] = "Part",
        [TAG_SECT] = "Sect",
        [TAG_H1] = "H1",
        [TAG_H2] = "H2",
        [TAG_H3] = "H3",
        [TAG_H4] = "H4",
        [TAG_H5] = "H5",
        [TAG_H6] = "H6",
        [TAG_P] = "P",
        [TAG_L] = "L",
        [TAG_LI] = "LI",
        [TAG_LBL] = "Lbl",
        [TAG_LBODY] = "LBody",
        [TAG_TABLE] = "Table",
        [TAG_THEAD] = "THead",
        [TAG_TBODY] = "TBody",
        [TAG_TR] = "TR",
        [TAG_TH] = "TH",
        [TAG_TD] = "TD",
        [TAG_SPAN] = "Span",
        [TAG_LINK] = "Link",
        [TAG_FORM] = "Form",
        [TAG_DIV] = "Div",
        [TAG_NOTE] = "Note",
        [TAG_FIGURE] = "Figure",
        [TAG_TOC] = "TOC",
        [TAG_TOCI] = "TOCI",
        [TAG_REFERENCE] = "Reference",
    };

    return types[role];
}

static void
list_nodes(struct pdf_tags *t, const struct tag *tag)
{
    for (; tag != NULL; tag = tag->next) {
        assert(tag->number >= 0 && tag->number < t->count);
        t->nodes[tag->number].tag = tag;
        t->nodes[tag->number].page = -1;
        list_nodes(t, tag->first);
    }
}

void
pdf_tags_new(struct arena *a, const struct document *doc, int page_count,
             struct pdf_tags *out)
{
    memset(out, 0, sizeof *out);
    out->arena = a;
    out->count = out->room = doc->tag_count;
    out->nodes = arena_make(a, struct pdf_node, out->count);
    out->root = doc->tags;
    out->page_count = page_count;
    out->parent_room = 2 * page_count;
    out->parent_count = page_count;
    out->parents = arena_make(a, struct pdf_parents, out->parent_room);
    list_nodes(out, doc->tags);
}

static struct pdf_kid *
add_kid(struct pdf_tags *t, struct pdf_node *node, enum pdf_kid_kind kind)
{
    struct pdf_kid *kid = arena_make(t->arena, struct pdf_kid, 1);

    kid->kind = kind;
    if (node->last == NULL)
        node->first = kid;
    else
        node->last->next = kid;
    node->last = kid;
    return kid;
}

/* Puts a tag, and those above it, among the kids of the parent once. */
static struct pdf_node *
meet(struct pdf_tags *t, const struct tag *tag)
{
    struct pdf_node *node = &t->nodes[tag->number];

    for (struct pdf_node *n = node; !n->met; n = &t->nodes[tag->number]) {
        n->met = true;
        if (tag->parent == NULL)
            break;
        add_kid(t, &t->nodes[tag->parent->number], PDF_KID_TAG)->tag = tag;
        tag = tag->parent;
    }
    return node;
}

static struct pdf_kid *
add_content(struct pdf_tags *t, const struct tag *tag, int page,
            enum pdf_kid_kind kind)
{
    struct pdf_node *node = meet(t, tag);
    struct pdf_kid *kid = add_kid(t, node, kind);

    node->content = true;
    if (node->page < 0)
        node->page = page;
    kid->page = page;
    return kid;
}

static void
add_parent(struct pdf_tags *t, struct pdf_parents *p, const struct tag *tag)
{
    if (p->count == p->room) {
        int room = p->room == 0 ? 16 : 2 * p->room;
        const struct tag **list =
            arena_make(t->arena, const struct tag *, room);

        for (int i = 0; i < p->count; i++)
            list[i] = p->list[i];
        p->list = list;
        p->room = room;
    }
    p->list[p->count++] = tag;
}

int
pdf_tags_content(struct pdf_tags *t, const struct tag *tag, int page)
{
    struct pdf_parents *p = &t->parents[page];
    int mcid = p->count;

    add_content(t, tag, page, PDF_KID_CONTENT)->mcid = mcid;
    add_parent(t, p, tag);
    return mcid;
}

static mpt
lesser(mpt a, mpt b)
{
    return a < b ? a : b;
}

static mpt
greater(mpt a, mpt b)
{
    return a > b ? a : b;
}

void
pdf_tags_cover(struct pdf_tags *t, const struct tag *tag, struct pdf_box box)
{
    struct pdf_box *sum = &t->nodes[tag->number].box;

    if (tag->role != TAG_FIGURE)
        return;
    if (sum->right == 0) {
        *sum = box;
        return;
    }
    sum->left = lesser(sum->left, box.left);
    sum->bottom = lesser(sum->bottom, box.bottom);
    sum->right = greater(sum->right, box.right);
    sum->top = greater(sum->top, box.top);
}

static int
new_key(struct pdf_tags *t)
{
    if (t->parent_count == t->parent_room) {
        struct pdf_parents *more =
            arena_make(t->arena, struct pdf_parents, 2 * t->parent_room);

        memcpy(more, t->parents, sizeof *more * (size_t)t->parent_count);
        t->parents = more;
        t->parent_room *= 2;
    }
    return t->parent_count++;
}

/* A tag that the document does not have: the last twin of this one. */
static const struct tag *
add_twin(struct pdf_tags *t, const struct tag *tag)
{
    struct tag *twin = arena_make(t->arena, struct tag, 1);

    *twin = *tag;
    twin->number = t->count;
    if (t->count == t->room) {
        struct pdf_node *more =
            arena_make(t->arena, struct pdf_node, 2 * t->room);

        memcpy(more, t->nodes, sizeof *more * (size_t)t->count);
        t->nodes = more;
        t->room *= 2;
    }
    t->count++;
    t->nodes[twin->number].tag = twin;
    t->nodes[twin->number].page = -1;
    while (t->nodes[tag->number].twin != NULL)
        tag = t->nodes[tag->number].twin;
    t->nodes[tag->number].twin = twin;
    return twin;
}

int
pdf_tags_annotation(struct pdf_tags *t, const struct tag *tag, int page,
                    const struct pdf_object *object)
{
    int key = new_key(t);

    if (tag->role == TAG_FORM && t->nodes[tag->number].content)
        tag = add_twin(t, tag);
    add_content(t, tag, page, PDF_KID_ANNOTATION)->object = object;
    t->parents[key].single = true;
    add_parent(t, &t->parents[key], tag);
    return key;
}

/* Rows, cells and their groups stay when their table does, or the grid of
   the table would break; an item's body stays with the item. */
static bool
needed(enum tag_role role)
{
    return role == TAG_THEAD || role == TAG_TBODY || role == TAG_TR ||
           role == TAG_TH || role == TAG_TD || role == TAG_LBODY;
}

static void
keep(struct pdf_tags *t, const struct tag *tag)
{
    struct pdf_node *node = &t->nodes[tag->number];

    node->kept = true;
    if (node->twin != NULL)
        keep(t, node->twin);
    for (const struct tag *kid = tag->first; kid != NULL; kid = kid->next)
        if (t->nodes[kid->number].met || needed(kid->role))
            keep(t, kid);
}

static void
make_objects(struct pdf_tags *t, struct pdf_file *f)
{
    for (int i = 0; i < t->count; i++)
        if (t->nodes[i].kept)
            t->nodes[i].object = pdf_object_new(f);
}

static void
put_kid(struct buf *b, const struct pdf_tags *t, const struct pdf_node *node,
        const struct pdf_kid *kid, struct pdf_object *const *pages)
{
    switch (kid->kind) {
    case PDF_KID_TAG:
        pdf_put_reference(b, NULL, t->nodes[kid->tag->number].object);
        break;
    case PDF_KID_ANNOTATION:
        buf_text(b, "<</Type /OBJR /Obj ");
        pdf_put_reference(b, NULL, kid->object);
        buf_text(b, "/Pg ");
        pdf_put_reference(b, NULL, pages[kid->page]);
        buf_text(b, ">> ");
        break;
    case PDF_KID_CONTENT:
        if (kid->page == node->page) {
            pdf_put_integer(b, NULL, kid->mcid);
            break;
        }
        buf_text(b, "<</Type /MCR /Pg ");
        pdf_put_reference(b, NULL, pages[kid->page]);
        buf_format(b, "/MCID %d>> ", kid->mcid);
        break;
    }
}

/* An element and those made after it. */
static void
put_twins(struct buf *b, const struct pdf_tags *t, const struct pdf_node *node)
{
    pdf_put_reference(b, NULL, node->object);
    if (node->twin != NULL)
        put_twins(b, t, &t->nodes[node->twin->number]);
}

static void
put_kids(struct buf *b, const struct pdf_tags *t, const struct pdf_node *node,
         struct pdf_object *const *pages)
{
    buf_text(b, "/K [");
    if (node->content)
        for (const struct pdf_kid *k = node->first; k != NULL; k = k->next)
            put_kid(b, t, node, k, pages);
    for (const struct tag *k = node->tag->first; k != NULL; k = k->next) {
        const struct pdf_node *child = &t->nodes[k->number];

        if (child->kept && !(node->content && child->met))
            put_twins(b, t, child);
    }
    buf_text(b, "]\n");
}

/* 14.8.5.7, table 349 */
static void
put_cell_attributes(struct buf *b, const struct tag *tag)
{
    if (tag->scope == 0 && tag->colspan <= 1 && tag->rowspan <= 1)
        return;
    buf_text(b, "/A <</O /Table");
    if (tag->scope != 0)
        buf_format(b, " /Scope /%s", tag->scope == 'c' ? "Column" : "Row");
    if (tag->colspan > 1)
        buf_format(b, " /ColSpan %d", tag->colspan);
    if (tag->rowspan > 1)
        buf_format(b, " /RowSpan %d", tag->rowspan);
    buf_text(b, ">>\n");
}

/* 14.8.5.4.3 */
static void
put_box(struct buf *b, const struct pdf_box *box)
{
    const mpt sides[] = {box->left, box->bottom, box->right, box->top};

    buf_text(b, "/A <</O /Layout ");
    pdf_put_rectangle(b, "BBox", sides);
    buf_text(b, ">>\n");
}

static void
put_attributes(struct buf *b, const struct pdf_node *node)
{
    const struct tag *tag = node->tag;

    if (tag->role == TAG_TH || tag->role == TAG_TD)
        put_cell_attributes(b, tag);
    if (tag->role == TAG_L && tag->numbering != NULL)
        buf_format(b, "/A <</O /List /ListNumbering /%s>>\n", tag->numbering);
    if (tag->role == TAG_FIGURE && node->box.right > 0)
        put_box(b, &node->box);
    if (tag->role == TAG_NOTE) /* ISO 14289-1, 7.9 */
        buf_format(b, "/ID (note-%08d)\n", tag->number);
}

static void
write_element(const struct pdf_tags *t, struct pdf_file *f,
              const struct pdf_node *node, const struct pdf_object *root,
              struct pdf_object *const *pages)
{
    const struct tag *tag = node->tag;
    struct buf b = buf_new(t->arena);

    pdf_put_name(&b, "Type", "StructElem");
    pdf_put_name(&b, "S", pdf_tag_type(tag->role));
    pdf_put_reference(
        &b, "P",
        tag->parent == NULL ? root : t->nodes[tag->parent->number].object);
    if (node->page >= 0)
        pdf_put_reference(&b, "Pg", pages[node->page]);
    if (tag->lang != NULL)
        pdf_put_ascii(&b, "Lang", str_from(tag->lang));
    if (tag->alt != NULL && *tag->alt != '\0')
        pdf_put_text(&b, "Alt", str_from(tag->alt));
    if (tag->actual != NULL && *tag->actual != '\0')
        pdf_put_text(&b, "ActualText", str_from(tag->actual));
    put_attributes(&b, node);
    put_kids(&b, t, node, pages);
    pdf_object_fill(f, node->object, b);
}

/* 14.7.2: elements with an ID are found by name. */
static void
put_ids(struct buf *b, const struct pdf_tags *t)
{
    bool any = false;

    for (int i = 0; i < t->count; i++) {
        const struct pdf_node *node = &t->nodes[i];

        if (!node->kept || node->tag->role != TAG_NOTE)
            continue;
        if (!any)
            buf_text(b, "/IDTree <</Names [");
        any = true;
        buf_format(b, "(note-%08d) ", node->tag->number);
        pdf_put_reference(b, NULL, node->object);
    }
    if (any)
        buf_text(b, "]>>\n");
}

struct pdf_object *
pdf_tags_write(struct pdf_tags *t, struct pdf_file *f,
               struct pdf_object *const *pages)
{
    struct pdf_object *root = pdf_object_new(f);
    struct buf b = buf_new(t->arena);

    keep(t, t->root);
    make_objects(t, f);
    for (int i = 0; i < t->count; i++)
        if (t->nodes[i].kept)
            write_element(t, f, &t->nodes[i], root, pages);
    pdf_put_name(&b, "Type", "StructTreeRoot");
    buf_text(&b, "/K [");
    pdf_put_reference(&b, NULL, t->nodes[t->root->number].object);
    buf_text(&b, "]\n");
    pdf_put_reference(&b, "ParentTree", pdf_parent_tree(t, f));
    pdf_put_integer(&b, "ParentTreeNextKey", t->parent_count);
    put_ids(&b, t);
    pdf_object_fill(f, root, b);
    return root;
}
