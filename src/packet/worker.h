/* Private to the packet stage: why a worker is gone. */
#ifndef SB_PACKET_WORKER_H
#define SB_PACKET_WORKER_H

#include <sys/types.h>

#include "base/diag.h"
#include "shenbao.h"

/* Exit status of a worker that could not begin. */
#define WORKER_NOT_BEGUN 114

/* In a new process: a worker by name, without core files, that ends with its
   parent (SIGKILL), also where that has ended before this call. */
void worker_begin(pid_t parent);

/*
 * Sets the soft limit of a resource (RLIMIT_...); one that is there already and
 * lower stays. 0: none. -1 if it cannot be set. The hard limit is left: at that
 * of the processor there is no SIGXCPU but SIGKILL, which others send too.
 */
int worker_limit(int resource, size_t limit);

/*
 * Adds SB110 or SB112..SB114 for a worker that ended before its work did, and
 * gives the status that this is: status is that of wait, limits are those the
 * worker had, place is what it worked on.
 */
enum sb_status worker_lost(int status, const struct sb_limits *limits,
                           struct place place, struct diags *d);

#endif
