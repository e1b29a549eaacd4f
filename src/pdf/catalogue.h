/*
 * What stands around the pages: bookmarks, metadata, the colour profile, and
 * the catalogue that holds them together.
 */
#ifndef SB_PDF_CATALOGUE_H
#define SB_PDF_CATALOGUE_H

#include "pdf/content.h"
#include "pdf/object.h"
#include "pdf/pdf.h"

/* All titles in one line, "zh / en", as text and as an entry. */
void pdf_join_titles(struct buf *out, const struct title *titles);
void pdf_put_titles(struct buf *b, const char *key, const struct title *titles);

/* NULL if there are no bookmarks. */
/* What readers call the pages, where a document numbers them by itself. */
void pdf_page_labels(struct buf *b, const struct pages *pages);

struct pdf_object *pdf_outline(struct arena *a, struct pdf_file *f,
                               const struct bookmark *marks,
                               const struct pdf_pages *pages);

/* Fills the Info dictionary and makes the metadata stream, which says the
   same. Adds SB802 for a bad date. */
int pdf_metadata(struct arena *a, struct pdf_file *f,
                 const struct document *doc, const struct pdf_options *options,
                 struct pdf_object **out, struct diags *d);

/* The output intent: sRGB. */
struct pdf_object *pdf_output_intent(struct arena *a, struct pdf_file *f);

#endif
