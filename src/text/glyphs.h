/*
 * Glyphs of an item, and what the session knows of them from items before.
 * Nothing kept depends on a size or on the text around. Private to text.
 */
#ifndef SB_TEXT_GLYPHS_H
#define SB_TEXT_GLYPHS_H

#include "text/para.h"

/* In visual order, font units; lent until the next item is shaped. */
struct glyph_list {
    const hb_glyph_info_t *info;
    const hb_glyph_position_t *pos;
    int count;
    int base; /* letter that clusters are counted from */
};

/* -1 if HarfBuzz has no memory; adds nothing. */
int text_glyphs_make(struct para *p, const struct item *it,
                     struct glyph_list *out);

/*
 * What HarfBuzz makes of one letter of a Han item [font units]. alone: one
 * glyph that no neighbour changes, and that changes none.
 */
struct single {
    uint32_t c, glyph;
    int32_t advance, x, y;
    uint16_t face; /* its number + 1; 0: empty */
    uint8_t lang;
    bool alone;
};

/* NULL if it has to be shaped with its neighbours. */
const struct single *text_glyphs_single(struct para *p, const struct item *it,
                                        int letter, struct text_lang lang);

/* Session life. */
void text_glyphs_open(struct arena *session, struct text_context *c);

#endif
