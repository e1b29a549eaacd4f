/*
 * Private to the packet stage: rules over several proposals, in bulk and in
 * check. What a proposal has to do with the others leaves its worker as JSON,
 * and comes back as a struct batch_entry.
 */
#ifndef SB_PACKET_BATCH_H
#define SB_PACKET_BATCH_H

#include "check/batch.h"
#include "packet/json.h"

/* [{"rule","value","line","column","stated"}] of a valid proposal, on the
   heap; NULL after a diagnostic. */
json_t *batch_picks(struct sb_session *s, const struct source *proposal);

/* The way back. */
const struct batch_pick *batch_picked(struct arena *a, const json_t *picks,
                                      const char *file);

/* {"findings":[...]}, on the heap. */
json_t *batch_json(struct arena *a, const struct batch_finding *first,
                   const struct batch_entry *entries);

/* Says the findings at the places of their proposals. True if a must is
   broken. */
bool batch_tell(struct sb_session *s, const struct batch_finding *first,
                const struct batch_entry *entries);

#endif
