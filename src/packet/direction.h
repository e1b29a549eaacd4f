/* Private to the packet stage: the directions of the call by their ids. */
#ifndef SB_PACKET_DIRECTION_H
#define SB_PACKET_DIRECTION_H

#include "packet/session.h"

/* The first direction of the call; the others are its siblings (node_next). */
const xmlNode *direction_first(const struct sb_session *s);

/* The direction's element; NULL and SB_NO_DIRECTION, with the directions that
   there are, if there is none. */
xmlNodePtr direction_find(struct sb_session *s, const char *id);

#endif
