/*
 * One iCalendar file (RFC 5545) of a proposal: an event for each known
 * deadline that a reminder rests on or that the user added, two where days can
 * be counted in two ways; alarms from the ladders. What is unknown has no
 * event. Importing a later revision changes the events of an earlier one: a
 * UID is made of the ids of proposal and deadline, of nothing else.
 *
 * Times stand in the deadline's zone, whose changes (VTIMEZONE) come from
 * ICU's data, as all zones of the program do; in UTC where no zone is stated.
 */
#ifndef SB_REMIND_CALENDAR_H
#define SB_REMIND_CALENDAR_H

#include "base/buf.h"
#include "remind/remind.h"
#include "remind/tools.h"

/* What is said in fixed words; calendar_keys has the keys of their labels. */
enum calendar_word {
    CALENDAR_STATED, /* the three in the order of enum remind_certainty */
    CALENDAR_REPORTED,
    CALENDAR_ENTERED,
    CALENDAR_ACTS,  /* who acts */
    CALENDAR_FIRST, /* counted with the day of publication */
    CALENDAR_LAST,  /* counted without it */
    CALENDAR_WORDS
};

extern const char *const calendar_keys[CALENDAR_WORDS];

struct calendar_input {
    const struct source *call, *proposal; /* those of the list */
    const char *zh[CALENDAR_WORDS];
    const char *en[CALENDAR_WORDS];
    /* Of the file (DTSTAMP) [s since 1970]; without one the day the call was
       published stands there, or the first of 1970. */
    bool has_stamp;
    int64_t stamp;
};

/*
 * Appends the file, in UTF-8 with CRLF; without any event if no deadline is
 * known, which the caller can tell by calendar_events. Adds SB361, SB362, or
 * SB363 at a zone that ICU does not know.
 */
int calendar_write(struct arena *a, struct remind_tools *tools,
                   const struct reminders *list,
                   const struct calendar_input *in, struct buf *out,
                   struct diags *d);

/* How many events the file has. */
int calendar_events(const struct reminders *list);

#endif
