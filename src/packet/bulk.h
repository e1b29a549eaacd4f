/*
 * Private to the packet stage: packets of many proposals, in two rounds of
 * jobs over a pool of workers. The first reads ids and keys, so that equal ids
 * are known before anything is made; the second makes or keeps packets.
 */
#ifndef SB_PACKET_BULK_H
#define SB_PACKET_BULK_H

#include "packet/inputs.h"
#include "packet/json.h"

struct bulk_entry {
    struct input input;
    const char *id;  /* NULL: not known */
    const char *key; /* NULL: not known */
    json_t *answer;  /* the last one; NULL: none yet */
    bool finished;
    bool failed;
};

struct bulk {
    struct sb_session *session;
    const struct sb_bulk_options *options;
    struct arena *packet; /* of one packet, for workers; the session's is
                             that of the run meanwhile */
    struct bulk_entry *entries;
    int count;
    int *pending; /* jobs of the second round: indices of entries */
    int pending_count;
    int lock;
    int told; /* entries before this one have been reported */
    struct sb_progress progress;
    bool system; /* a failure was the system's */
};

/* In a worker: its answer for one entry, as JSON. */
struct str bulk_scan(struct bulk *b, int entry);
struct str bulk_make(struct bulk *b, int entry);

/* In the parent: the entry is finished with this answer. False if nothing
   more is to be begun. */
bool bulk_finished(struct bulk *b, int entry, json_t *answer);

/* Reports what is finished and stands behind what is not. */
void bulk_tell(struct bulk *b);

/* Marks what was not tried, and reports what is left to report. */
void bulk_close(struct bulk *b);

/* What the proposals are together, said and written to batch.json; *broken if
   a must is. */
int bulk_compare(struct bulk *b, bool *broken);

/* manifest.jsonl, and the file of times if it is asked for. */
int bulk_write(struct bulk *b);

#endif
