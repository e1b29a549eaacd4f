/* Bookmarks (ISO 32000-1, 12.3.3): the titles of both languages in one line. */
#include "pdf/catalogue.h"

/* One item; kin are indexes into the list, -1: none. */
struct item {
    const struct bookmark *mark;
    struct pdf_object *object;
    int parent, previous, next, first, last;
    int depth;
    int inside; /* items below it, of any depth */
};

void
pdf_join_titles(struct buf *out, const struct title *titles)
{
    struct str last = {NULL, 0};

    for (; titles != NULL; titles = titles->next) {
        if (titles->text.n == 0 || str_equal(titles->text, last))
            continue;
        if (last.n > 0)
            buf_text(out, " / ");
        buf_str(out, titles->text);
        last = titles->text;
    }
}

void
pdf_put_titles(struct buf *b, const char *key, const struct title *titles)
{
    struct buf text = buf_new(b->arena);

    pdf_join_titles(&text, titles);
    pdf_put_text(b, key, buf_view(&text));
}

static int
count_marks(const struct bookmark *m)
{
    int n = 0;

    for (; m != NULL; m = m->next)
        n++;
    return n;
}

/* The nearest item before i that is less deep; item 0 is the outline. */
static void
join(struct item *items, int i)
{
    int parent = i - 1, below = -1;

    while (parent > 0 && items[parent].depth >= items[i].depth) {
        below = parent;
        parent = items[parent].parent;
    }
    items[i].parent = parent;
    items[i].previous = below;
    if (below >= 0)
        items[below].next = i;
    else
        items[parent].first = i;
    items[parent].last = i;
    for (int up = parent; up >= 0; up = items[up].parent)
        items[up].inside++;
}

static void
put_kin(struct buf *b, const char *key, const struct item *items, int i)
{
    if (i >= 0)
        pdf_put_reference(b, key, items[i].object);
}

static void
write_item(struct buf b, struct pdf_file *f, const struct item *items, int i,
           const struct pdf_pages *pages)
{
    const struct item *item = &items[i];
    const struct bookmark *mark = item->mark;

    if (i == 0) {
        pdf_put_name(&b, "Type", "Outlines");
    } else {
        pdf_put_titles(&b, "Title", mark->titles);
        buf_text(&b, "/Dest [");
        pdf_put_reference(&b, NULL, pages->objects[mark->page]);
        buf_text(&b, "/XYZ null ");
        buf_points(&b, pages->list[mark->page]->height - mark->y);
        buf_text(&b, " null]\n");
    }
    put_kin(&b, "Parent", items, item->parent);
    put_kin(&b, "Prev", items, item->previous);
    put_kin(&b, "Next", items, item->next);
    put_kin(&b, "First", items, item->first);
    put_kin(&b, "Last", items, item->last);
    if (item->inside > 0) /* all items are open */
        pdf_put_integer(&b, "Count", item->inside);
    pdf_object_fill(f, item->object, b);
}

struct pdf_object *
pdf_outline(struct arena *a, struct pdf_file *f, const struct bookmark *marks,
            const struct pdf_pages *pages)
{
    int count = count_marks(marks) + 1;
    struct item *items = arena_make(a, struct item, count);

    if (marks == NULL)
        return NULL;
    for (int i = 0; i < count; i++) {
        items[i] =
            (struct item){NULL, pdf_object_new(f), -1, -1, -1, -1, -1, -1, 0};
        if (i == 0)
            continue;
        items[i].mark = marks;
        items[i].depth = marks->depth;
        marks = marks->next;
        join(items, i);
    }
    for (int i = 0; i < count; i++)
        write_item(buf_new(a), f, items, i, pages);
    return items[0].object;
}
