#include "remind/calendar.h"

#include <stdlib.h>
#include <string.h>

#include "intake/node.h"
#include "remind/event.h"
#include "value/zone.h"

#define SECONDS_OF_DAY ((int64_t)86400)

const char *const calendar_keys[CALENDAR_WORDS] = {
    "certainty-stated", "certainty-reported", "certainty-entered",
    "who-acts",         "counted-with",       "counted-without",
};

icalcomponent *
event_component(struct calendar *c, icalcomponent *parent,
                icalcomponent_kind kind)
{
    icalcomponent *component = c->lib->component_new(kind);

    if (!component)
        c->failed = true;
    else if (parent)
        c->lib->component_add_component(parent, component);
    return component;
}

void
event_property(struct calendar *c, icalcomponent *component,
               icalproperty *property)
{
    if (!component || !property)
        c->failed = true;
    else
        c->lib->component_add_property(component, property);
}

struct icaltimetype
event_time(const struct calendar *c, int64_t clock, bool utc)
{
    struct icaltimetype time = {0};
    int64_t second = clock % SECONDS_OF_DAY;

    if (second < 0)
        second += SECONDS_OF_DAY;
    date_civil((day)((clock - second) / SECONDS_OF_DAY), &time.year,
               &time.month, &time.day);
    time.hour = (int)(second / 3600);
    time.minute = (int)(second / 60 % 60);
    time.second = (int)(second % 60);
    if (utc)
        time.zone = c->lib->timezone_get_utc_timezone();
    return time;
}

int64_t
event_instant(const struct remind_deadline *deadline)
{
    return ((int64_t)deadline->at.date * 1440 + deadline->at.minute -
            deadline->at.offset) *
           60;
}

static struct place
place_of(const struct calendar *c, const struct remind_deadline *deadline)
{
    const xmlNode *node = deadline->stated ? deadline->stated : deadline->call;

    return intake_place(node->doc == c->in->proposal->doc ? c->in->proposal
                                                          : c->in->call,
                        node);
}

static int
falling(const void *a, const void *b)
{
    return *(const int *)b - *(const int *)a;
}

static bool
rings(const struct reminder *r, const struct remind_deadline *on)
{
    return r->basis == on && r->state != REMIND_DONE;
}

int
event_ladder(const struct calendar *c, const struct remind_deadline *on,
             const int **out)
{
    int room = 1;
    int n = 0;
    int unique = 0;
    int *days;

    for (int i = 0; i < c->list->count; i++)
        room += c->list->list[i].step_count;
    *out = days = arena_make(c->arena, int, room);
    for (int i = 0; i < c->list->count; i++)
        for (int k = 0;
             rings(&c->list->list[i], on) && k < c->list->list[i].step_count;
             k++)
            days[n++] = c->list->list[i].steps[k].before;
    qsort(days, (size_t)n, sizeof *days, falling);
    for (int i = 0; i < n; i++)
        if (unique == 0 || days[i] != days[unique - 1])
            days[unique++] = days[i];
    return unique;
}

static bool
is_shown(const struct reminders *list, const struct remind_deadline *deadline)
{
    if (deadline->certainty == REMIND_UNKNOWN)
        return false;
    if (!deadline->call)
        return true;
    for (int i = 0; i < list->count; i++)
        if (list->list[i].basis == deadline || list->list[i].also == deadline)
            return true;
    return false;
}

static bool
is_twofold(const struct remind_deadline *deadline)
{
    return deadline->first != deadline->at.date;
}

int
calendar_events(const struct reminders *list)
{
    int n = 0;

    for (int i = 0; i < list->deadline_count; i++)
        if (is_shown(list, &list->deadlines[i]))
            n += is_twofold(&list->deadlines[i]) ? 2 : 1;
    return n;
}

/* "+" is in no id, so no other deadline has this UID. */
static const char *
uid_of(const struct calendar *c, const struct event *e)
{
    const xmlNode *proposal = xmlDocGetRootElement(c->in->proposal->doc);
    struct buf b = buf_new(c->arena);

    buf_format(&b, "%s-%s%s@shenbao", node_attribute(proposal, "id"),
               e->deadline->id, e->counted && e->first ? "+first" : "");
    return str_text(c->arena, buf_view(&b));
}

static int
sequence_of(const struct calendar *c)
{
    const char *text =
        node_attribute(xmlDocGetRootElement(c->in->proposal->doc), "revision");
    int64_t n;

    return text && str_integer(str_from(text), &n) && n >= 0 && n <= INT32_MAX
               ? (int)n
               : 0;
}

static int64_t
stamp_of(const struct calendar *c)
{
    const char *on =
        node_attribute(xmlDocGetRootElement(c->in->call->doc), "published");
    day date;

    if (c->in->has_stamp)
        return c->in->stamp;
    return on && value_date(str_from(on), &date) ? date * SECONDS_OF_DAY : 0;
}

/* RFC 5545, 3.3.5: a local time that comes twice means its first coming; the
   second one can only be said in UTC. */
static bool
is_second_coming(int64_t at, const struct zone_change *last)
{
    int back = last->before.east - last->after.east;

    return at >= last->at && at < last->at + back;
}

/* In the zone of the deadline, or in UTC. */
static icalproperty *
start_at(struct calendar *c, const struct remind_deadline *deadline)
{
    int64_t at = event_instant(deadline);
    struct zone_change last = {.at = INT64_MAX};
    struct zone_offset offset;
    icalproperty *start;

    if (!value_zone_offset(deadline->zone, at, &offset) ||
        (value_zone_changes(deadline->zone, at, at, &last, 1) > 0 &&
         is_second_coming(at, &last)))
        return c->lib->property_new_dtstart(event_time(c, at, true));
    start =
        c->lib->property_new_dtstart(event_time(c, at + offset.east, false));
    if (start)
        c->lib->property_add_parameter(
            start, c->lib->parameter_new_tzid(deadline->zone));
    return start;
}

static icalproperty *
start_of(struct calendar *c, const struct event *e)
{
    struct icaltimetype date;

    if (e->deadline->at.has_time)
        return start_at(c, e->deadline);
    date = event_time(c, e->on * SECONDS_OF_DAY, false);
    date.is_date = 1;
    return c->lib->property_new_dtstart(date);
}

static void
add_alarm(struct calendar *c, icalcomponent *event, const char *summary,
          int before)
{
    icalcomponent *alarm = event_component(c, event, ICAL_VALARM_COMPONENT);
    struct icaltriggertype trigger = {
        .duration = {.is_neg = 1, .days = (unsigned)before}};

    event_property(c, alarm, c->lib->property_new_action(ICAL_ACTION_DISPLAY));
    event_property(c, alarm, c->lib->property_new_description(summary));
    event_property(c, alarm, c->lib->property_new_trigger(trigger));
}

static void
add_event(struct calendar *c, const struct event *e)
{
    const char *uid = uid_of(c, e);
    const char *summary = event_summary(c, e);
    const char *description = event_description(c, e);
    const int *days;
    int count = event_ladder(c, e->deadline, &days);
    icalcomponent *event = event_component(c, c->root, ICAL_VEVENT_COMPONENT);

    event_property(c, event, c->lib->property_new_uid(uid));
    event_property(
        c, event,
        c->lib->property_new_dtstamp(event_time(c, stamp_of(c), true)));
    event_property(c, event, c->lib->property_new_sequence(sequence_of(c)));
    event_property(c, event, start_of(c, e));
    event_property(c, event, c->lib->property_new_summary(summary));
    event_property(c, event, c->lib->property_new_description(description));
    event_property(c, event,
                   c->lib->property_new_transp(ICAL_TRANSP_TRANSPARENT));
    /* The ladder goes to the earlier end where there are two. */
    for (int i = 0; (!e->counted || e->first) && i < count; i++)
        add_alarm(c, event, summary, days[i]);
}

static void
collect(struct calendar *c)
{
    c->events =
        arena_make(c->arena, struct event, calendar_events(c->list) + 1);
    for (int i = 0; i < c->list->deadline_count; i++) {
        const struct remind_deadline *deadline = &c->list->deadlines[i];
        bool counted = is_twofold(deadline);

        if (!is_shown(c->list, deadline))
            continue;
        if (counted)
            c->events[c->event_count++] =
                (struct event){deadline, deadline->first, true, true};
        c->events[c->event_count++] =
            (struct event){deadline, deadline->at.date, counted, false};
    }
}

static int
check_zones(const struct calendar *c, struct diags *d)
{
    for (int i = 0; i < c->event_count; i++) {
        const struct remind_deadline *deadline = c->events[i].deadline;

        if (*deadline->zone && !value_zone_known(deadline->zone))
            return diag_add(d, SB_REMIND_ZONE, place_of(c, deadline),
                            deadline->zone, deadline->id, NULL);
    }
    return 0;
}

static void
let_go(void *handle)
{
    struct calendar *c = handle;

    if (c->text)
        c->lib->memory_free_buffer(c->text);
    if (c->root)
        c->lib->component_free(c->root);
    c->text = NULL;
    c->root = NULL;
}

static void
fill(struct calendar *c)
{
    c->root = event_component(c, NULL, ICAL_VCALENDAR_COMPONENT);
    event_property(c, c->root,
                   c->lib->property_new_prodid(
                       "-//shenbao//shenbao " SHENBAO_VERSION "//EN"));
    event_property(c, c->root, c->lib->property_new_version("2.0"));
    timezone_write(c);
    for (int i = 0; i < c->event_count; i++)
        add_event(c, &c->events[i]);
}

int
calendar_write(struct arena *a, struct remind_tools *tools,
               const struct reminders *list, const struct calendar_input *in,
               struct buf *out, struct diags *d)
{
    struct calendar *c = arena_make(a, struct calendar, 1);
    int status;

    *c = (struct calendar){.arena = a, .list = list, .in = in};
    collect(c);
    if (remind_load_ical(tools, &c->lib, d) != 0 || check_zones(c, d) != 0)
        return -1;
    arena_on_reset(a, let_go, c);
    fill(c);
    if (!c->failed)
        c->text = c->lib->component_as_ical_string_r(c->root);
    if (c->text)
        buf_text(out, c->text);
    status = c->text ? 0
                     : diag_add(d, SB_REMIND_WRITER, NO_PLACE, "libical", NULL,
                                NULL);
    let_go(c);
    return status;
}
