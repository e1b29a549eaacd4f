/*
 * The form of a file (ISO 32000-1, 12.7): fields, and the widgets that show
 * them. A widget is found among the marks of a page: the area of a field with
 * the text that follows it, or the box of an option. These marks are not drawn
 * on the page but in the appearance of the widget, by the same pen, so that
 * the page looks the same and no text is there twice.
 *
 * A field is named by the path of what it edits. Its partial name must not
 * hold a full stop, so '.' is written %2E in it, and '%' is written %25. What
 * stands in several places is one field with several widgets; a text that was
 * cut between pages is a field whose kids are fields, named 1, 2 ..., each
 * with its piece of the text: what follows a full stop in a whole name is the
 * number of such a piece.
 */
#ifndef SB_PDF_FORM_H
#define SB_PDF_FORM_H

#include "pdf/font.h"
#include "pdf/tags.h"

/* On the page, y from its top. [mpt] */
struct pdf_area {
    mpt left, head, right, foot;
};

struct pdf_field;

struct pdf_widget {
    const struct block *block; /* FIELD, OPTION, CHECKBOX or SIGNATURE */
    const struct mark *mark;   /* its area, or the glyph of its box */
    const struct mark *last;   /* mark that belongs to it; itself if none */
    struct pdf_area area;
    const char *name; /* path */
    const struct page *page;
    int number; /* in the order of the document */
    int key;    /* StructParent, once content has met it */
    struct pdf_object *object;
    struct pdf_field *field;
    struct pdf_widget *next;  /* on the page */
    struct pdf_widget *other; /* of the field */
};

struct pdf_field {
    const struct block *block; /* FIELD, CHOICE, CHECKBOX or SIGNATURE */
    const char *name;
    struct str text;               /* FIELD */
    struct pdf_field *parts;       /* NULL: it was not cut */
    int part;                      /* number of a part; 0: no part */
    const struct pdf_field *whole; /* of a part */
    struct pdf_widget *first, *last;
    struct pdf_object *object; /* also that of its only widget */
    struct pdf_field *next;
};

struct pdf_widgets {
    struct pdf_widget *first, *last;
};

struct pdf_form {
    struct arena *arena;
    struct pdf_file *file;
    const struct font_set *fonts;
    struct pdf_widgets *pages; /* by number of the page */
    int count;                 /* of widgets */
    struct pdf_field *fields, *last;
};

/* Finds widgets and fields and gives them objects. */
void pdf_form_collect(struct arena *a, struct pdf_file *f,
                      const struct page *pages, int page_count,
                      const struct font_set *fonts, struct pdf_form *out);

/* Notes the glyphs that fields need beside those on the pages: the boxes'
   other state, and ASCII in the fonts in which one types. */
void pdf_form_note(const struct pdf_form *form, struct pdf_fonts *fonts);

/* Content has come to the widget: it is the next kid of its tag. */
void pdf_form_meet(struct pdf_widget *w, struct pdf_tags *tags);

/* All fields and widgets; the AcroForm dictionary, NULL if there are none.
   pages: objects by number. */
struct pdf_object *pdf_form_write(const struct pdf_form *form,
                                  struct pdf_object *const *pages,
                                  const struct pdf_fonts *fonts,
                                  const struct pdf_object *resources);

/* References to the widgets of a page. */
void pdf_form_annotations(struct buf *out, const struct pdf_form *form,
                          int page);

/* The face in which one types into a field or by which its box is drawn. */
const struct font_face *pdf_field_face(const struct pdf_form *form,
                                       const struct block *block);

#endif
