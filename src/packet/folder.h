/*
 * Private to the packet stage: the folder of one packet. Built as DIR/.new-ID,
 * the manifest last, everything synced, then renamed to DIR/ID; a packet that
 * stood there before is replaced in one step. DIR is locked while a run
 * writes to it.
 */
#ifndef SB_PACKET_FOLDER_H
#define SB_PACKET_FOLDER_H

#include <jansson.h>

#include "packet/session.h"

struct folder {
    const char *parent;   /* DIR */
    const char *building; /* DIR/.new-ID */
    const char *final;    /* DIR/ID */
    int lock;             /* descriptor of DIR, locked */
    json_t *files;        /* of the manifest so far */
};

/* Makes DIR if it is not there, locks it, makes the empty new folder. */
int folder_begin(struct sb_session *s, const char *dir, const char *id,
                 struct folder *out);

/* Writes a file and notes it for the manifest; pages 0: not a PDF. */
int folder_add(struct sb_session *s, struct folder *f, const char *name,
               struct str bytes, int pages);

/* manifest.json with head's members first, then the rename. */
int folder_commit(struct sb_session *s, struct folder *f, json_t *head);

/* Takes away what was built; after a failure. */
void folder_abandon(struct folder *f);

#endif
