/*
 * Block tree to pages. A block is measured once for the width it has; a
 * splitter cuts measured blocks at page ends with an explicit resume path and
 * a cost (widow, orphan, keep-with-next), and must make progress; what cannot
 * be cut and fits no empty page is placed with a diagnostic. Running heads and
 * feet are made when the number of pages is known; page-refs have a fixed
 * width, so nothing is laid out twice.
 */
#ifndef SB_LAYOUT_LAYOUT_H
#define SB_LAYOUT_LAYOUT_H

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "document/document.h"
#include "layout/page.h"
#include "text/text.h"

enum {
    LAYOUT_PAGES = 2000,
    LAYOUT_BLOCKS = 200000,
    LAYOUT_COLUMNS = 64,
    LAYOUT_ROWS = 20000
};

/* Adds SB7xx (limits, a block taller than a page, an unknown page-ref) and
   passes on SB65x. */
int layout_paginate(struct arena *a, struct text_context *text,
                    const struct document *doc, struct pages *out,
                    struct diags *d);

/* The fonts that a style asks for. */
enum font_role layout_font_role(enum style_role role);

/* --stage=pages: each page, its marks with position, tag, text. */
void layout_dump_pages(struct buf *out, const struct pages *p);

/* --stage=lines: each line of text as set, in reading order. */
void layout_dump_lines(struct buf *out, const struct pages *p);

#endif
