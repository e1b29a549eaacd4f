/*
 * VTIMEZONE (RFC 5545, 3.6.5) from the changes that ICU has: each is an
 * observance of its own. A rule for all years would say more than the data do.
 */
#include "remind/event.h"

#include <string.h>

#include "value/zone.h"

#define SECONDS_OF_DAY ((int64_t)86400)

/* [days] Readers tell a summer time by the standard time beside it, so both
   are there: a year has both. */
enum { BEFORE = 366 };

struct span {
    const char *zone;
    int64_t from, to;
};

/* A change shows on the clock that was there before it. */
static void
add_observance(struct calendar *c, icalcomponent *zone,
               const struct zone_change *change)
{
    icalcomponent *part =
        event_component(c, zone,
                        change->after.summer ? ICAL_XDAYLIGHT_COMPONENT
                                             : ICAL_XSTANDARD_COMPONENT);

    event_property(c, part,
                   c->lib->property_new_dtstart(
                       event_time(c, change->at + change->before.east, false)));
    event_property(c, part,
                   c->lib->property_new_tzoffsetfrom(change->before.east));
    event_property(c, part,
                   c->lib->property_new_tzoffsetto(change->after.east));
}

/* Where the zone had no change before the span, its offset holds from there. */
static struct zone_change
standing(const struct span *s)
{
    struct zone_change change = {.at = s->from};

    (void)value_zone_offset(s->zone, s->from, &change.before);
    change.after = change.before;
    return change;
}

static void
add_zone(struct calendar *c, const struct span *s)
{
    int count = value_zone_changes(s->zone, s->from, s->to, NULL, 0);
    struct zone_change *changes =
        arena_make(c->arena, struct zone_change, count < 0 ? 1 : count + 1);
    struct zone_change first = standing(s);
    icalcomponent *zone;

    (void)value_zone_changes(s->zone, s->from, s->to, changes, count);
    zone = event_component(c, c->root, ICAL_VTIMEZONE_COMPONENT);
    event_property(c, zone, c->lib->property_new_tzid(s->zone));
    if (count < 1 || changes[0].at > s->from)
        add_observance(c, zone, &first);
    for (int i = 0; i < count; i++)
        add_observance(c, zone, &changes[i]);
}

static bool
has_zone(const struct event *e)
{
    return e->deadline->at.has_time && *e->deadline->zone;
}

/* Whether an event before this one has the same zone, which is then there. */
static bool
is_known(const struct calendar *c, int i)
{
    for (int k = 0; k < i; k++)
        if (has_zone(&c->events[k]) && strcmp(c->events[k].deadline->zone,
                                              c->events[i].deadline->zone) == 0)
            return true;
    return false;
}

/* From before the first alarm to the last event, so that both have an
   observance. */
static void
widen(struct calendar *c, const struct event *e, struct span *s)
{
    const int *days;
    int count = event_ladder(c, e->deadline, &days);
    int64_t at = event_instant(e->deadline);
    int64_t alarm = at - (BEFORE + (count > 0 ? days[0] : 0)) * SECONDS_OF_DAY;

    if (alarm < s->from)
        s->from = alarm;
    if (at > s->to)
        s->to = at;
}

void
timezone_write(struct calendar *c)
{
    for (int i = 0; i < c->event_count; i++) {
        struct span s = {c->events[i].deadline->zone, INT64_MAX, INT64_MIN};

        if (!has_zone(&c->events[i]) || is_known(c, i))
            continue;
        for (int k = i; k < c->event_count; k++)
            if (has_zone(&c->events[k]) &&
                strcmp(c->events[k].deadline->zone, s.zone) == 0)
                widen(c, &c->events[k], &s);
        add_zone(c, &s);
    }
}
