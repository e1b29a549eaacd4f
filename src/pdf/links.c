/* Link annotations (ISO 32000-1, 12.5.6.5; ISO 14289-1, 7.18.5). */
#include "pdf/content.h"

#include <assert.h>

enum { FLAG_PRINT = 4 };

/* 12.6.4.7: a URI is ASCII; other bytes are escaped (RFC 3986, 2.1). */
static void
put_uri(struct buf *b, const char *href)
{
    buf_text(b, "/A <</S /URI /URI (");
    for (; *href != '\0'; href++) {
        unsigned char c = (unsigned char)*href;

        if (c <= ' ' || c > '~' || c == '(' || c == ')' || c == '\\') {
            buf_char(b, '%');
            buf_hex(b, c, 2);
        } else {
            buf_char(b, *href);
        }
    }
    buf_text(b, ")>>\n");
}

static void
put_rect(struct buf *b, const struct page *page, const struct mark *m)
{
    const mpt sides[] = {m->x, page->height - m->y - m->height, m->x + m->width,
                         page->height - m->y};

    pdf_put_rectangle(b, "Rect", sides);
}

static void
put_target(struct buf *b, const struct mark *m, const struct pdf_pages *pages)
{
    if (m->href != NULL) {
        put_uri(b, m->href);
        return;
    }
    assert(m->target_page >= 0 && m->target_page < pages->count);
    buf_text(b, "/Dest [");
    pdf_put_reference(b, NULL, pages->objects[m->target_page]);
    buf_text(b, "/XYZ null ");
    buf_points(b, pages->list[m->target_page]->height);
    buf_text(b, " null]\n");
}

/* What the link is for, in words; never empty (ISO 14289-1, 7.18.5). */
static void
put_contents(struct buf *b, const struct mark *m)
{
    struct buf text = buf_new(b->arena);

    if (m->label.n > 0)
        buf_str(&text, m->label);
    else if (m->href != NULL)
        buf_text(&text, m->href);
    else
        buf_integer(&text, m->target_page + 1);
    pdf_put_text(b, "Contents", buf_view(&text));
}

void
pdf_links(struct buf *out, const struct page *page, struct pdf_file *f,
          struct pdf_tags *tags, const struct pdf_pages *pages)
{
    for (const struct mark *m = page->first; m != NULL; m = m->next) {
        struct buf b = buf_new(out->arena);
        struct pdf_object *o;

        if (m->kind != MARK_LINK)
            continue;
        o = pdf_object_new(f);
        pdf_put_name(&b, "Type", "Annot");
        pdf_put_name(&b, "Subtype", "Link");
        put_rect(&b, page, m);
        pdf_put_integer(&b, "F", FLAG_PRINT);
        buf_text(&b, "/Border [0 0 0]\n");
        put_contents(&b, m);
        put_target(&b, m, pages);
        if (m->tag != NULL)
            pdf_put_integer(&b, "StructParent",
                            pdf_tags_annotation(tags, m->tag, page->number, o));
        pdf_object_fill(f, o, b);
        pdf_put_reference(out, NULL, o);
    }
}
