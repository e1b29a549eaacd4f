/* Private to the packet stage: a proposal to start from. */
#ifndef SB_PACKET_NEW_H
#define SB_PACKET_NEW_H

#include "packet/session.h"

/*
 * The file that `new` prints for a direction, made by the sheet new.xsl. -1
 * and SB_NO_DIRECTION, with the directions that there are, or what the sheet
 * did wrong.
 */
int new_proposal(struct sb_session *s, const char *direction, struct buf *out);

#endif
