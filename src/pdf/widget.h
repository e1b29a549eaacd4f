/*
 * Private to the form: what stands in a widget. A field without text has an
 * empty appearance of its own, not one shared with others, since some viewers
 * write what is typed into the stream that is there. Boxes only change their
 * state, so all of one look share their appearances.
 */
#ifndef SB_PDF_WIDGET_H
#define SB_PDF_WIDGET_H

#include "pdf/form.h"

/* Appearances of boxes that look the same. */
struct pdf_look {
    const struct font_face *face;
    mpt size;
    mpt width, height; /* [mpt] */
    uint32_t colour;
    struct pdf_object *states[2]; /* off, on */
    struct pdf_look *next;
};

struct pdf_looks {
    struct arena *arena;
    struct pdf_file *file;
    const struct pdf_fonts *fonts;
    struct pdf_look *first;
};

/* The text of a widget, as the page would have it. */
struct pdf_object *pdf_appearance(const struct pdf_looks *looks,
                                  const struct pdf_widget *w);

/* The look of a widget that is a box. */
const struct pdf_look *pdf_box_look(struct pdf_looks *looks,
                                    const struct pdf_widget *w);

/* content.c: draws the runs of a widget into its area. */
void pdf_content_runs(struct buf *out, const struct pdf_widget *w,
                      const struct pdf_fonts *fonts);

/* content.c: a colour as operands and the operator after them. */
void pdf_put_colour(struct buf *b, uint32_t colour, const char *operation);

#endif
