/*
 * Marks of one page to the operators of its content stream (ISO 32000-1,
 * 8 and 9). Everything stands in a marked-content sequence: consecutive marks
 * of a tag share one, with an MCID of the page; what has no tag is an
 * artifact. Sequences are never nested: text that a reader could not guess
 * from the glyphs gets a sequence of its own with ActualText, under an MCID
 * too (readers that know only MCIDs would lose count of nested ones).
 */
#ifndef SB_PDF_CONTENT_H
#define SB_PDF_CONTENT_H

#include "pdf/font.h"
#include "pdf/form.h"
#include "pdf/tags.h"

/* The pages by number. */
struct pdf_pages {
    const struct page **list;
    struct pdf_object **objects;
    int count;
};

/* What belongs to the widgets of the form is left out: the tags learn of them
   instead, in their place. */
void pdf_content(struct buf *out, const struct page *page,
                 const struct pdf_fonts *fonts, struct pdf_tags *tags,
                 struct pdf_form *form);

/* links.c: references to the link annotations of a page. */
void pdf_links(struct buf *out, const struct page *page, struct pdf_file *f,
               struct pdf_tags *tags, const struct pdf_pages *pages);

#endif
