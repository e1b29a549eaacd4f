/*
 * The fonts of one file: which glyphs of each face are used and what text they
 * stand for. Glyphs are noted in two passes over all runs: first those that
 * are a cluster of their own, then the rest, so that an "e" that also occurs
 * in an e-acute of two glyphs keeps its plain meaning. The first use of a
 * glyph decides; content that means something else by it says so with
 * ActualText. Codes in content are the face's own glyph ids.
 */
#ifndef SB_PDF_FONT_H
#define SB_PDF_FONT_H

#include "font/font.h"
#include "layout/page.h"
#include "pdf/object.h"

/* [1/1000000 em], as exact as widths and adjustments are printed. */
typedef int64_t micro_em;

/* What a used glyph stands for, and its advance. */
struct glyph_use {
    struct str text;
    micro_em width;
};

struct pdf_font {
    struct arena *arena;
    const struct font_face *face; /* NULL: not used */
    uint16_t *slots;              /* by glyph id: 1 + index of use, 0 unused */
    struct glyph_use *uses;       /* by first use */
    int count, room;
    uint32_t *glyphs;          /* used glyphs, ascending; after the notes */
    struct pdf_object *object; /* the Type0 font, once it is written */
};

struct pdf_fonts {
    struct arena *arena;
    struct pdf_font *list; /* by number of the face */
    int count;
};

/* Notes all glyphs of all pages; more may be added until all are listed. */
void pdf_fonts_note(struct arena *a, const struct font_set *set,
                    const struct pages *pages, struct pdf_fonts *out);

/* The face's own glyph of a character; nothing if it has none. */
void pdf_fonts_add(struct pdf_fonts *fonts, const struct font_face *face,
                   uint32_t c);
void pdf_fonts_list(struct pdf_fonts *fonts);

/* Font objects and the one Resources dictionary of all pages. Passes on
   SB606. */
int pdf_fonts_write(struct pdf_fonts *fonts, struct pdf_file *f,
                    struct pdf_object **resources, struct diags *d);

/* The text noted for a used glyph. */
struct str pdf_font_text(const struct pdf_font *font, uint32_t glyph);

/* Advance of a glyph as W and the font program have it. */
micro_em pdf_font_width(const struct pdf_font *font, uint32_t glyph);

/* End of the cluster that starts at glyph i: one past its last glyph. */
int pdf_cluster_end(const struct text_run *run, int i);
struct str pdf_cluster_text(const struct text_run *run, int i);

/* Whether the source has a blank before cluster i of the run, in visual order,
   that has no glyph: at a line's end, or between Han and Latin. i == count:
   behind the last cluster. */
bool pdf_blank_before(const struct text_run *run, int i);

/* The glyph of a blank, 0 if the face has none. */
uint32_t pdf_blank_glyph(const struct font_face *face);

/* The ToUnicode stream of a font (9.10.3). */
void pdf_tounicode(struct buf *out, const struct pdf_font *font);

#endif
