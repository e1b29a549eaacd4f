/*
 * Private to the packet stage: dates that the user states for all proposals of
 * a session (--deadline ID=TIME). They are put into each proposal, where they
 * count before what the file says, so that every later stage knows one place.
 */
#ifndef SB_PACKET_STATED_H
#define SB_PACKET_STATED_H

#include "packet/session.h"

/* Whether each is ID=TIME, an id once. Adds SB970, SB972. */
int stated_check(struct sb_session *s);

/* Whether the call has a deadline of each id. Adds SB971. */
int stated_known(struct sb_session *s);

/* Into a valid proposal. */
int stated_apply(struct sb_session *s, const struct source *proposal);

#endif
