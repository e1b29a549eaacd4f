/*
 * Private to the packet stage: whether a packet that stands there already is
 * the one that would be made.
 */
#ifndef SB_PACKET_KEPT_H
#define SB_PACKET_KEPT_H

#include "packet/packet.h"

/*
 * Whether folder/id/manifest.json has this key, every file it names has the
 * size and the hash it says, and what the proposal (input) attaches is as it
 * was; fills *out then. Adds no diagnostic.
 */
bool kept_packet(struct sb_session *s, const char *folder, const char *id,
                 const char *input, const char *key, struct packet_result *out);

#endif
