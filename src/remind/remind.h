/*
 * From the call's reminders and deadlines and what the proposal says of people
 * and filings to a list: who must be reminded of what, on which date it rests,
 * and the days of its ladder. Dates are never guessed: what neither the call
 * nor the user gives is unknown, and then no day is counted. Mail and calendar
 * are written from the list (mail.h, calendar.h). No clock is read.
 */
#ifndef SB_REMIND_REMIND_H
#define SB_REMIND_REMIND_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/diag.h"
#include "check/check.h"
#include "intake/intake.h"
#include "value/value.h"

/* Whose word a date is. */
enum remind_certainty {
    REMIND_STATED,   /* the call's text */
    REMIND_REPORTED, /* another source that the call's note names */
    REMIND_ENTERED,  /* the user's, who is right against the others */
    REMIND_UNKNOWN
};

/* A deadline of the direction, or one that the proposal adds. */
struct remind_deadline {
    const char *id;
    const char *side;      /* id of the party; "" if it is the user's own */
    const char *zone;      /* IANA, in which it is meant; "" if not stated */
    const xmlNode *call;   /* its element in the call; NULL: the user's own */
    const xmlNode *stated; /* the element that has the time; NULL: none */
    enum remind_certainty certainty;
    struct moment at; /* the last moment; if known */
    /* Where days are counted from the publication, counting the day itself
       gives an earlier end: [first, at.date]. Else equal to at.date. */
    day first;
};

enum remind_state {
    REMIND_OPEN,     /* to be sent */
    REMIND_PAST,     /* open, and the date has passed */
    REMIND_DONE,     /* the ledger has the filing with a proof */
    REMIND_DECLARED, /* declared as filed, without a proof: to be asked for */
    REMIND_STATES
};

/* A day on which a reminder is due. */
struct remind_step {
    day on;
    int before; /* [days] before the deadline */
};

struct reminder {
    int no;            /* from 1, in the order of the call */
    const char *id;    /* of the call's element; the recipient tells apart */
    const char *about; /* "file", ... */
    const char *from, *to;
    const char *side;      /* of the recipient; "" if it has none */
    const xmlNode *rule;   /* the call's element */
    const xmlNode *unit;   /* participant or recommending unit; NULL: none */
    const xmlNode *person; /* who is written to; NULL: not stated */
    const struct remind_deadline *basis; /* NULL: it rests on none */
    const struct remind_deadline *also;
    enum remind_state state;
    struct remind_step *steps; /* rising; none while the basis is unknown */
    int step_count;
};

struct reminders {
    struct remind_deadline *deadlines;
    int deadline_count;
    struct reminder *list;
    int count;
    bool has_today;
    day today;
    xmlDocPtr doc; /* the same as XML: see remind_xml */
};

/*
 * All reminders of the direction. Adds SB3xx and gives -1 for a date that does
 * not parse. Everything lives in the arena and in call and proposal.
 */
int remind_run(struct arena *a, const struct source *call, xmlNodePtr direction,
               const struct source *proposal, struct check_dates dates,
               struct reminders *out, struct diags *d);

/* The deadline of that id, NULL if there is none. */
const struct remind_deadline *remind_deadline(const struct reminders *r,
                                              const char *id);

/* Whole days from today to the last moment's day, in the zone it was stated
   in; false without a date of today or of the deadline. */
bool remind_days_left(const struct reminders *r,
                      const struct remind_deadline *deadline, int *out);

/* Whether a step falls on today or one of the next days, or the date has passed
   and the reminder is not done; false without a date of today. */
bool remind_is_due(const struct reminders *r, const struct reminder *reminder,
                   int days);

const char *remind_certainty_name(enum remind_certainty c);
const char *remind_state_name(enum remind_state s);

/*
 * For the sheets:
 *   <reminders today="">
 *     <deadline id side zone certainty at first days-left/>
 *     <reminder no id about from to side unit person basis also state
 *               days-left> <step on before/> </reminder>
 *   </reminders>
 * unit and person are ids of the proposal; what is not known is not there. The
 * call's element has the words. The doc is owned by the arena.
 */
xmlDocPtr remind_xml(struct arena *a, const struct reminders *r);

#endif
