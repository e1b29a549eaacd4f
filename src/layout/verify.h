/*
 * What must hold of any pages, whatever the document: each source character
 * on one page once, nothing outside the page, no text over other text, blocks
 * in reading order, both sides of a pair on one baseline, a tag or an
 * artifact for each mark. For tests; costs the square of a page's marks.
 */
#ifndef SB_LAYOUT_VERIFY_H
#define SB_LAYOUT_VERIFY_H

#include "layout/layout.h"

/* Number of faults; each is a line in why. */
int layout_verify(struct arena *a, const struct pages *p, struct buf *why);

#endif
