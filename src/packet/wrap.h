/* Private to the packet stage: running text in the columns of a terminal. */
#ifndef SB_PACKET_WRAP_H
#define SB_PACKET_WRAP_H

#include "base/buf.h"
#include "base/str.h"

/*
 * Appends the text, which begins at column indent, broken so that no line
 * passes width columns; later lines are indented alike. Breaks stand at blanks
 * and between Han characters, but not before closing or after opening
 * punctuation. What has no break is left to pass the width. No final newline.
 */
void wrap_text(struct buf *out, struct str text, int indent, int width);

#endif
