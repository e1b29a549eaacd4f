/*
 * Private to the remind stage: the parts of a calendar. Components are added
 * to their parent as soon as they are made, so that one handle is let go.
 */
#ifndef SB_REMIND_EVENT_H
#define SB_REMIND_EVENT_H

#include "remind/calendar.h"
#include "remind/library.h"

/* A deadline at one of its days. */
struct event {
    const struct remind_deadline *deadline;
    day on;
    bool counted; /* there is another one, counted otherwise */
    bool first;   /* counted: the earlier of the two */
};

struct calendar {
    const struct ical *lib;
    struct arena *arena;
    const struct reminders *list;
    const struct calendar_input *in;
    struct event *events;
    int event_count;
    icalcomponent *root;
    char *text;  /* the library's, of the whole */
    bool failed; /* the library refused something */
};

/* NULL, which the others take, if the library refuses. */
icalcomponent *event_component(struct calendar *c, icalcomponent *parent,
                               icalcomponent_kind kind);
void event_property(struct calendar *c, icalcomponent *component,
                    icalproperty *property);

/* A time as it stands on a clock [s since 1970]; utc: with the final Z. */
struct icaltimetype event_time(const struct calendar *c, int64_t clock,
                               bool utc);

/* Texts of an event, in Chinese and English. */
const char *event_summary(const struct calendar *c, const struct event *e);
const char *event_description(const struct calendar *c, const struct event *e);

/* [s since 1970] of a deadline that has a time. */
int64_t event_instant(const struct remind_deadline *deadline);

/* Days of the reminders on that deadline that are not done, falling, each
   once; their number. */
int event_ladder(const struct calendar *c, const struct remind_deadline *on,
                 const int **out);

/* The zones of all timed events, each with its changes around them. */
void timezone_write(struct calendar *c);

#endif
