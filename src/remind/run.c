/* From rules and recipients to reminders. */
#include "remind/list.h"

#include <string.h>

static const char *const certainty_names[] = {"stated", "reported", "entered",
                                              "unknown"};
static const char *const state_names[REMIND_STATES] = {"open", "past", "done",
                                                       "declared"};

const char *
remind_certainty_name(enum remind_certainty c)
{
    return certainty_names[c];
}

const char *
remind_state_name(enum remind_state s)
{
    return state_names[s];
}

const struct remind_deadline *
remind_deadline(const struct reminders *r, const char *id)
{
    for (int i = 0; id && i < r->deadline_count; i++)
        if (strcmp(r->deadlines[i].id, id) == 0)
            return &r->deadlines[i];
    return NULL;
}

bool
remind_days_left(const struct reminders *r,
                 const struct remind_deadline *deadline, int *out)
{
    if (!r->has_today || !deadline || deadline->certainty == REMIND_UNKNOWN)
        return false;
    *out = deadline->first - r->today;
    return true;
}

bool
remind_is_due(const struct reminders *r, const struct reminder *reminder,
              int days)
{
    if (!r->has_today || reminder->state == REMIND_DONE)
        return false;
    if (reminder->state == REMIND_PAST)
        return true;
    for (int i = 0; i < reminder->step_count; i++)
        if (reminder->steps[i].on >= r->today &&
            reminder->steps[i].on - r->today <= days)
            return true;
    return false;
}

/* What the proposal says of the filing of that side. */
static enum remind_state
filing_state(const struct remind_run *run, const char *side)
{
    const xmlNode *filing =
        node_find(node_child(node_child(run->proposal, "filings"), "filing"),
                  "filing", "side", side);

    if (!node_attribute_is(filing, "state", "filed"))
        return REMIND_OPEN;
    return node_attribute(filing, "proof") ? REMIND_DONE : REMIND_DECLARED;
}

static enum remind_state
state_of(const struct remind_run *run, const struct reminder *r)
{
    enum remind_state state = strcmp(r->about, "file") == 0
                                  ? filing_state(run, r->side)
                                  : REMIND_OPEN;
    int left;

    if (state == REMIND_OPEN && remind_days_left(run->out, r->basis, &left) &&
        left < 0)
        return REMIND_PAST;
    return state;
}

/* The rule's own, those of its list, or those of the call's list. */
static const char *
ladder(const struct remind_run *run, const xmlNode *rule)
{
    const char *own = node_attribute(rule, "days");
    const char *list = node_attribute(rule->parent, "days");

    if (own)
        return own;
    return list ? list
                : node_attribute(node_child(run->call, "reminders"), "days");
}

static void
set_steps(const struct remind_run *run, struct reminder *r)
{
    struct str days = str_from(ladder(run, r->rule));

    if (!r->basis || r->basis->certainty == REMIND_UNKNOWN)
        return;
    r->steps = arena_make(run->arena, struct remind_step, days.n / 2 + 1);
    while (days.n > 0) {
        int64_t before;

        if (str_integer(str_cut(&days, ' '), &before))
            r->steps[r->step_count++] = (struct remind_step){
                r->basis->first - (day)before, (int)before};
    }
}

/* Room for one more; the list may move, so nothing points into it yet. */
static struct reminder *
new_reminder(struct remind_run *run)
{
    struct reminders *out = run->out;

    if (out->count == run->room) {
        int room = 2 * run->room + 16;
        struct reminder *list = arena_make(run->arena, struct reminder, room);

        if (out->count > 0)
            memcpy(list, out->list, (size_t)out->count * sizeof *list);
        out->list = list;
        run->room = room;
    }
    return &out->list[out->count++];
}

static void
add_reminder(struct remind_run *run, const xmlNode *rule,
             const struct remind_recipient *to)
{
    struct reminder *r = new_reminder(run);

    *r = (struct reminder){
        .no = run->out->count,
        .id = node_attribute(rule, "id"),
        .about = node_attribute(rule, "about"),
        .from = node_attribute(rule, "from"),
        .to = node_attribute(rule, "to"),
        .side = to->side,
        .rule = rule,
        .unit = to->unit,
        .person = to->person,
        .basis = remind_deadline(run->out, node_attribute(rule, "basis")),
        .also = remind_deadline(run->out, node_attribute(rule, "also")),
    };
    r->state = state_of(run, r);
    set_steps(run, r);
}

/* Rules of another stage of the application wait for it. */
static bool
is_of_stage(const struct remind_run *run, const xmlNode *rule)
{
    const char *stage = node_attribute(rule, "stage");

    return !stage || node_attribute_is(run->proposal, "stage", stage);
}

static void
add_rules(struct remind_run *run, const xmlNode *owner)
{
    const xmlNode *rule =
        node_child(node_child(owner, "reminders"), "reminder");

    for (; rule; rule = node_next(rule, "reminder")) {
        if (!is_of_stage(run, rule))
            continue;
        for (const struct remind_recipient *to = remind_recipients(run, rule);
             to; to = to->next)
            add_reminder(run, rule, to);
    }
}

int
remind_run(struct arena *a, const struct source *call, xmlNodePtr direction,
           const struct source *proposal, struct check_dates dates,
           struct reminders *out, struct diags *d)
{
    struct remind_run run = {
        .arena = a,
        .call = xmlDocGetRootElement(call->doc),
        .direction = direction,
        .proposal = xmlDocGetRootElement(proposal->doc),
        .file = proposal,
        .out = out,
        .diags = d,
    };

    *out =
        (struct reminders){.has_today = dates.has_today, .today = dates.today};
    run.home = node_attribute(run.call, "issuer-side");
    if (remind_deadlines(&run) != 0)
        return -1;
    add_rules(&run, direction);
    add_rules(&run, run.call);
    out->doc = remind_xml(a, out);
    return out->doc ? 0 : diag_add(d, SB_NO_MEMORY, NO_PLACE, NULL, NULL, NULL);
}
