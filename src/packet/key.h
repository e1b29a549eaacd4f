/*
 * Private to the packet stage: the key of a packet, which is the SHA-256 over
 * all that its bytes depend on: program version, call, templates, labels,
 * styles, fonts, options, proposal. Two packets with one key have the same
 * bytes; that is what `bulk --resume` relies on.
 */
#ifndef SB_PACKET_KEY_H
#define SB_PACKET_KEY_H

#include "packet/session.h"

enum { KEY_DIGITS = 2 * SHA256_BYTES };

/*
 * The key of a proposal's bytes, as hexadecimal digits. What all proposals of
 * a session share is read once; adds SB10x if it cannot be read.
 */
int key_proposal(struct sb_session *s, struct str bytes,
                 char out[KEY_DIGITS + 1]);

#endif
