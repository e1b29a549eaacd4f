/*
 * Private to the packet stage: the folder of one packet. Built as DIR/.new-ID,
 * the manifest last, everything synced, then renamed to DIR/ID; a packet that
 * stood there before is replaced in one step. DIR is locked while a run
 * writes to it.
 */
#ifndef SB_PACKET_FOLDER_H
#define SB_PACKET_FOLDER_H

#include <stdbool.h>

#include <jansson.h>

#include "packet/session.h"

struct folder {
    const char *parent;   /* DIR */
    const char *building; /* DIR/.new-ID */
    const char *final;    /* DIR/ID */
    json_t *files;        /* of the manifest so far */
    bool open;            /* begun, and not yet in place */
};

/*
 * Makes DIR if it is not there, locks it, and takes away what runs that were
 * killed left in it. Locked until the packet arena is emptied or, where it was
 * forked after that, until the last such process ends. The descriptor, or -1.
 */
int folder_lock(struct sb_session *s, const char *dir);

/*
 * Takes away what a worker left that was lost while it wrote to output, a
 * folder or a file; where another run writes there by now, nothing.
 */
void folder_sweep(const char *output);

/* The same for one packet in a locked DIR. */
void folder_forget(struct sb_session *s, const char *dir, const char *id);

/* Makes the empty new folder in a locked DIR; what is not committed when the
   packet arena is emptied is taken away. NULL after a diagnostic, also where
   something stands under the final name that is no packet. */
struct folder *folder_begin(struct sb_session *s, const char *dir,
                            const char *id);

/* Writes a file, also into a folder below, and notes it for the manifest;
   pages 0: not a PDF. hash becomes
   the file's SHA-256 in digits. */
int folder_add(struct sb_session *s, struct folder *f, const char *name,
               struct str bytes, int pages, char hash[2 * SHA256_BYTES + 1]);

/* manifest.json with head's members first, then the rename. */
int folder_commit(struct sb_session *s, struct folder *f, json_t *head,
                  int lock);

/* folder/name, or folder/prefix+name, in the arena. */
const char *folder_path(struct arena *a, const char *folder, const char *prefix,
                        const char *name);

#endif
