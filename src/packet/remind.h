/*
 * Private to the packet stage: reminders for people to read, as JSON and as a
 * table over many proposals. Rows outlive the packet arena as JSON, since a
 * folder may hold thousands of proposals.
 */
#ifndef SB_PACKET_REMIND_H
#define SB_PACKET_REMIND_H

#include "packet/json.h"
#include "packet/render.h"

/* {"proposal","direction","reminders":[...]}; those due within days of today,
   or all if days is negative. The caller's reference. */
json_t *remind_json(struct sb_session *s, const struct rendered *r, int days);

/* Who owes what by when: the rows of several such objects, by their dates, the
   unknown last. lang "zh" or "en". */
void remind_table(struct buf *out, const json_t *proposals, const char *lang);

#endif
