/*
 * Deadlines: the call's and what the user states against or beside them.
 *
 *   call    <deadline id at? certainty zone? after-publication?>
 *   user    <deadline id at zone?>           of the proposal, or --deadline
 */
#include "remind/list.h"

#include <string.h>

static const xmlNode *
first_deadline(const xmlNode *root)
{
    return node_child(node_child(root, "deadlines"), "deadline");
}

static const char *
or_empty(const char *text)
{
    return text ? text : "";
}

/* The day the call was published: stated in it, or learned by the user. */
static bool
publication(const struct remind_run *run, day *out)
{
    const char *on = node_attribute(run->call, "published");

    if (!on)
        on = node_attribute(
            node_find(node_child(node_child(run->proposal, "facts"), "fact"),
                      "fact", "name", "published-on"),
            "value");
    return on && value_date(str_from(on), out);
}

/* "Within 90 days of publication" does not say whether the day of publication
   counts, so both ends are kept. */
static bool
count_days(const struct remind_run *run, struct remind_deadline *deadline)
{
    const char *days = node_attribute(deadline->call, "after-publication");
    int64_t number;
    day from;

    if (!days || !str_integer(str_from(days), &number) ||
        !publication(run, &from))
        return false;
    deadline->at.date = from + (day)number;
    deadline->first = deadline->at.date - 1;
    deadline->certainty =
        node_attribute(run->call, "published") ? REMIND_STATED : REMIND_ENTERED;
    return true;
}

static enum remind_certainty
certainty_of(const xmlNode *call)
{
    for (int c = REMIND_STATED; c < REMIND_UNKNOWN; c++)
        if (node_attribute_is(call, "certainty",
                              remind_certainty_name((enum remind_certainty)c)))
            return (enum remind_certainty)c;
    return REMIND_UNKNOWN;
}

/* The user's word counts before the call's. */
static int
fill(const struct remind_run *run, const xmlNode *call, const xmlNode *own,
     struct remind_deadline *out)
{
    const xmlNode *stated = own && node_attribute(own, "at")     ? own
                            : call && node_attribute(call, "at") ? call
                                                                 : NULL;
    const char *zone = node_attribute(own ? own : call, "zone");

    *out = (struct remind_deadline){
        .id = node_attribute(call ? call : own, "id"),
        .side = call ? or_empty(node_attribute(call, "side")) : "",
        .zone = or_empty(zone || !call ? zone : node_attribute(call, "zone")),
        .call = call,
        .stated = stated,
        .certainty = REMIND_UNKNOWN,
    };
    if (!stated) {
        (void)(call && count_days(run, out));
        return 0;
    }
    if (!value_moment(str_from(node_attribute(stated, "at")), &out->at))
        return diag_add(run->diags, SB_REMIND_TIME,
                        own ? intake_place(run->file, own) : NO_PLACE,
                        node_attribute(stated, "at"), out->id, NULL);
    out->first = out->at.date;
    out->certainty = stated == own ? REMIND_ENTERED : certainty_of(call);
    return 0;
}

/* Of all directions, or of this one. */
static bool
is_ours(const struct remind_run *run, const xmlNode *call)
{
    const char *direction = node_attribute(call, "direction");

    return !direction || node_attribute_is(run->direction, "id", direction);
}

static int
count(const xmlNode *n)
{
    int found = 0;

    for (; n; n = node_next(n, "deadline"))
        found++;
    return found;
}

int
remind_deadlines(struct remind_run *run)
{
    const xmlNode *calls = first_deadline(run->call);
    const xmlNode *owns = first_deadline(run->proposal);
    struct reminders *out = run->out;

    out->deadlines = arena_make(run->arena, struct remind_deadline,
                                count(calls) + count(owns) + 1);
    for (const xmlNode *n = calls; n; n = node_next(n, "deadline"))
        if (is_ours(run, n) &&
            fill(run, n,
                 node_find(owns, "deadline", "id", node_attribute(n, "id")),
                 &out->deadlines[out->deadline_count++]) != 0)
            return -1;
    for (const xmlNode *n = owns; n; n = node_next(n, "deadline"))
        if (!node_find(calls, "deadline", "id", node_attribute(n, "id")) &&
            fill(run, NULL, n, &out->deadlines[out->deadline_count++]) != 0)
            return -1;
    return 0;
}
