/* Private to the packet stage: why a worker is gone. */
#ifndef SB_PACKET_WORKER_H
#define SB_PACKET_WORKER_H

#include "base/diag.h"
#include "shenbao.h"

/*
 * Adds SB110, SB112 or SB113 for a worker that ended before its work did, and
 * gives the status that this is: status is that of wait, limits are those the
 * worker had, place is what it worked on.
 */
enum sb_status worker_lost(int status, const struct sb_limits *limits,
                           struct place place, struct diags *d);

#endif
