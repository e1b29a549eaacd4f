/* Private to the packet stage: diagnostics to a client. */
#ifndef SB_PACKET_SAID_H
#define SB_PACKET_SAID_H

#include "base/arena.h"
#include "base/diag.h"
#include "shenbao.h"

/* One diagnostic as sentences in both languages, made in the scratch arena. */
void said_tell(const struct sb_client *client, const struct diag *d,
               struct arena *scratch);

/* The only one of a call that has no session. */
void said_alone(const struct sb_client *client, const struct diag *d);

#endif
