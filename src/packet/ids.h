/*
 * Private to the packet stage: the ids of several proposals, which name
 * folders beside each other and must differ, not in case alone, since not
 * every file system tells case apart.
 */
#ifndef SB_PACKET_IDS_H
#define SB_PACKET_IDS_H

#include "packet/session.h"

struct named {
    struct place place;
    const char *id; /* NULL: not known, compared with none */
};

/* Root's id of a proposal's bytes; no grammar. NULL after a diagnostic. */
const char *ids_read(struct sb_session *s, const char *path, struct str bytes);

/* Adds SB921 for each that has the id of an earlier one; -1 if any. */
int ids_distinct(struct sb_session *s, const struct named *list, int count);

#endif
