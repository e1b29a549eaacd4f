/*
 * Private to the packet stage: what a worker answers for one job, as a JSON
 * object that crosses the pipe: its status, the diagnostics, and members that
 * the job adds.
 */
#ifndef SB_PACKET_ANSWER_H
#define SB_PACKET_ANSWER_H

#include "packet/json.h"

/*
 * Runs work as a public call does, its diagnostics going into the answer as
 * "said" and its status as "status"; answer is what work may add members to.
 */
void answer_run(struct sb_session *s,
                enum sb_status (*work)(struct sb_session *, void *),
                void *argument, json_t *answer);

/* The same without work: what the session has to say by now, and a status. */
void answer_take(struct sb_session *s, enum sb_status status, json_t *answer);

/* Hands the answer's diagnostics to the session's client. */
void answer_tell(struct sb_session *s, const json_t *answer);

/* Its first error as file:line:column: error SBnnn: text, in English; NULL if
   it has none. */
const char *answer_error(struct arena *a, const json_t *answer);

#endif
