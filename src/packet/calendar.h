/* Private to the packet stage: deadlines.ics. */
#ifndef SB_PACKET_CALENDAR_H
#define SB_PACKET_CALENDAR_H

#include "packet/render.h"

/* Appends the calendar of a rendered proposal; without events if no deadline is
   known. Adds SB36x. */
int packet_calendar(struct sb_session *s, const struct rendered *r,
                    struct buf *out);

#endif
