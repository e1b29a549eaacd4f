/*
 * Pages to the bytes of a tagged PDF 1.7. The only folder that includes
 * libharu, and only as a writer of objects, cross-references and pages: fonts
 * are our own Type0 objects over subsets of the faces (bare CFF, or TrueType
 * with a CIDToGIDMap), codes are original glyph ids, ToUnicode gives for each
 * glyph the text it stood for. No clock: dates only when given, the document
 * ID is made from the content.
 */
#ifndef SB_PDF_PDF_H
#define SB_PDF_PDF_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "font/font.h"
#include "layout/page.h"

struct pdf_options {
    const char *producer; /* "shenbao 0.1.0" */
    const char *date;     /* ISO date-time for CreationDate, NULL: none */
    const char *subject;  /* NULL: none */
    bool archival;        /* claim PDF/A-2a and PDF/UA-1 in the metadata */
};

/* Appends the file to out. Adds SB801..SB803, passes on SB606. */
int pdf_write(struct arena *a, const struct font_set *fonts,
              const struct pages *pages, const struct pdf_options *options,
              struct buf *out, struct diags *d);

#endif
