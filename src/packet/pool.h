/*
 * Private to the packet stage: workers forked over an open session. The parent
 * hands out numbers of jobs, one at a time to each worker; a worker answers
 * each with bytes. A worker that is lost (a crash, a limit) costs the job it
 * had, and another takes its place. Workers die with their parent.
 */
#ifndef SB_PACKET_POOL_H
#define SB_PACKET_POOL_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "base/str.h"
#include "shenbao.h"

struct pool {
    int jobs;                /* numbered from 0 */
    int workers;             /* at most; at least 1 */
    struct sb_limits limits; /* of one job; of one worker's address space */
    void *context;

    /* In a worker: does the job and gives its answer, which lives until the
       next job. */
    struct str (*work)(void *context, int job);
    /* In the parent, in the order in which answers come; the answer is in the
       arena. False: hand out no more. */
    bool (*answered)(void *context, int job, struct str answer);
    /* In the parent: the worker ended without an answer; a status of wait. */
    bool (*lost)(void *context, int job, int status);
};

/* All jobs done or lost, or stopped. -1 if no process can be forked. */
int pool_run(struct arena *a, const struct pool *p);

#endif
