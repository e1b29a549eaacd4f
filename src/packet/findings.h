/* Private to the packet stage: findings as JSON and as a table. */
#ifndef SB_PACKET_FINDINGS_H
#define SB_PACKET_FINDINGS_H

#include "packet/json.h"
#include "packet/render.h"

/*
 * The object of `check --json`, keys in the order of the contract. In a packet
 * places name the file alone, so that its bytes do not depend on the folder
 * it was made from.
 */
json_t *findings_json(const struct rendered *r, bool in_packet);

/* The table of `check`, in "zh" or "en": what is open before what is done. */
void findings_table(struct buf *out, const struct rendered *r,
                    const char *lang);

#endif
