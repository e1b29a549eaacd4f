/* Private to the remind stage: how the list is made. */
#ifndef SB_REMIND_LIST_H
#define SB_REMIND_LIST_H

#include "intake/node.h"
#include "remind/remind.h"

/* What all of one run read. */
struct remind_run {
    struct arena *arena;
    const xmlNode *call, *direction, *proposal; /* elements */
    const struct source *file;                  /* of the proposal */
    const char *home;                           /* id of the issuer's side */
    struct reminders *out;
    int room; /* in out->list */
    struct diags *diags;
};

/* Who is written to. */
struct remind_recipient {
    const char *side;
    const xmlNode *unit, *person;
    struct remind_recipient *next;
};

/* The deadlines of call and proposal into run->out. */
int remind_deadlines(struct remind_run *run);

/* The recipients of a rule, in the order of the proposal; at least one unless
   the rule is for units that the proposal does not have. */
struct remind_recipient *remind_recipients(const struct remind_run *run,
                                           const xmlNode *rule);

#endif
