/*
 * The order of a file: glyphs are noted, pages get their numbers, contents and
 * links report to the tags, fonts are cut to what was used, the structure is
 * written last.
 */
#include "pdf/pdf.h"

#include <stdio.h>

#include "pdf/catalogue.h"

/* ISO 19005-2, 6.1.13 [mpt] */
static const mpt side_min = 3000, side_max = 14400000;

/* What the catalogue holds together. */
struct frame {
    struct pdf_object *structure, *outline, *intent, *metadata;
    struct pdf_object *form; /* NULL: no fields */
};

static int
check_size(const struct page *page, struct diags *d)
{
    char number[20];

    if (page->width >= side_min && page->width <= side_max &&
        page->height >= side_min && page->height <= side_max)
        return 0;
    snprintf(number, sizeof number, "%d", page->number + 1);
    return diag_add(d, SB_PDF_SIZE, NO_PLACE, number, NULL, NULL);
}

static int
number_pages(struct arena *a, struct pdf_file *f, const struct pages *pages,
             struct pdf_pages *out, struct diags *d)
{
    int i = 0;

    out->count = pages->count;
    out->list = arena_make(a, const struct page *, pages->count);
    out->objects = arena_make(a, struct pdf_object *, pages->count);
    for (const struct page *p = pages->first; p != NULL; p = p->next, i++) {
        if (check_size(p, d) != 0)
            return -1;
        out->list[i] = p;
        out->objects[i] = pdf_page_new(f);
    }
    return 0;
}

static void
write_contents(struct arena *a, struct pdf_file *f,
               const struct pdf_pages *pages, const struct pdf_fonts *fonts,
               struct pdf_tags *tags, struct pdf_form *form)
{
    struct buf content = buf_new(a);

    for (int i = 0; i < pages->count; i++) {
        content.n = 0; /* the file has copied what was there */
        pdf_content(&content, pages->list[i], fonts, tags, form);
        pdf_page_content(f, pages->objects[i], buf_view(&content));
    }
}

/* 7.7.3.3. Links come after all contents, so that the text of a link stands
   before its annotation among the kids of the tag. */
static void
put_annotations(struct buf *b, struct pdf_file *f,
                const struct pdf_pages *pages, int i, struct pdf_tags *tags,
                const struct pdf_form *form)
{
    struct buf list = buf_new(b->arena);

    pdf_links(&list, pages->list[i], f, tags, pages);
    pdf_form_annotations(&list, form, i);
    if (list.n == 0)
        return;
    buf_text(b, "/Annots [");
    buf_str(b, buf_view(&list));
    buf_text(b, "]\n");
}

static void
fill_page(struct buf b, struct pdf_file *f, const struct page *page,
          struct pdf_object *object, const struct pdf_object *resources)
{
    buf_text(&b, "/MediaBox [0 0 ");
    buf_points(&b, page->width);
    buf_char(&b, ' ');
    buf_points(&b, page->height);
    buf_text(&b, "]\n");
    pdf_put_reference(&b, "Resources", resources);
    pdf_put_integer(&b, "StructParents", page->number);
    pdf_put_name(&b, "Tabs", "S");
    pdf_object_fill(f, object, b);
}

/* 7.7.2 */
static void
fill_catalogue(struct buf b, struct pdf_file *f, const struct pages *pages,
               const struct frame *frame)
{
    pdf_put_ascii(&b, "Lang", str_from(pages->document->lang));
    buf_text(&b, "/MarkInfo <</Marked true>>\n"
                 "/ViewerPreferences <</DisplayDocTitle true>>\n");
    if (frame->outline != NULL) {
        pdf_put_reference(&b, "Outlines", frame->outline);
        pdf_put_name(&b, "PageMode", "UseOutlines");
    }
    pdf_page_labels(&b, pages);
    pdf_put_reference(&b, "StructTreeRoot", frame->structure);
    pdf_put_reference(&b, "Metadata", frame->metadata);
    if (frame->form != NULL)
        pdf_put_reference(&b, "AcroForm", frame->form);
    buf_text(&b, "/OutputIntents [");
    pdf_put_reference(&b, NULL, frame->intent);
    buf_text(&b, "]\n");
    pdf_object_fill(f, pdf_catalogue(f), b);
}

int
pdf_write(struct arena *a, const struct font_set *fonts,
          const struct pages *pages, const struct pdf_options *options,
          struct buf *out, struct diags *d)
{
    struct pdf_file *f;
    struct pdf_fonts used;
    struct pdf_tags tags;
    struct pdf_pages list;
    struct pdf_form form;
    struct pdf_object *resources;
    struct frame frame;

    if (pdf_file_new(a, &f, d) != 0 || number_pages(a, f, pages, &list, d) != 0)
        return -1;
    pdf_fonts_note(a, fonts, pages, &used);
    pdf_form_collect(a, f, pages->first, pages->count, fonts, &form);
    pdf_form_note(&form, &used);
    pdf_fonts_list(&used);
    pdf_tags_new(a, pages->document, pages->count, &tags);
    write_contents(a, f, &list, &used, &tags, &form);
    if (pdf_fonts_write(&used, f, &resources, d) != 0)
        return -1;
    frame.form = pdf_form_write(&form, list.objects, &used, resources);
    for (int i = 0; i < list.count; i++) {
        struct buf b = buf_new(a);

        put_annotations(&b, f, &list, i, &tags, &form);
        fill_page(b, f, list.list[i], list.objects[i], resources);
    }

    frame.structure = pdf_tags_write(&tags, f, list.objects);
    frame.outline = pdf_outline(a, f, pages->bookmarks, &list);
    frame.intent = pdf_output_intent(a, f);
    if (pdf_metadata(a, f, pages->document, options, &frame.metadata, d) != 0)
        return -1;
    fill_catalogue(buf_new(a), f, pages, &frame);
    return pdf_file_save(f, out, d);
}
