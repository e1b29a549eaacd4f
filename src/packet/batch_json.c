/* Picks and findings over several proposals as JSON. */
#include "packet/batch.h"

#include <stdio.h>

json_t *
batch_picks(struct sb_session *s, const struct source *proposal)
{
    const struct batch_pick *pick;
    json_t *list;

    if (batch_pick(s->packet, s->rules, proposal, &pick, s->diags) != 0)
        return NULL;
    list = json_array();
    for (; pick; pick = pick->next)
        (void)json_array_append_new(
            list,
            json_pack("{s:o,s:o,s:i,s:i,s:i}", "rule", json_text(pick->rule),
                      "value", json_text(pick->value), "line", pick->place.line,
                      "column", pick->place.column, "stated", pick->stated));
    return list;
}

static int
number_of(const json_t *pick, const char *key)
{
    return (int)json_integer_value(json_object_get(pick, key));
}

const struct batch_pick *
batch_picked(struct arena *a, const json_t *picks, const char *file)
{
    const struct batch_pick *first = NULL;
    const struct batch_pick **end = &first;
    const json_t *given;
    size_t i;

    json_array_foreach(picks, i, given)
    {
        struct batch_pick *pick = arena_make(a, struct batch_pick, 1);

        pick->rule = str_from(json_member_text(given, "rule"));
        pick->value = str_from(json_member_text(given, "value"));
        pick->place = (struct place){file, number_of(given, "line"),
                                     number_of(given, "column")};
        pick->stated = number_of(given, "stated");
        *end = pick;
        end = &pick->next;
    }
    return first;
}

static json_t *
place_json(struct arena *a, const struct place *place)
{
    struct buf text = buf_new(a);

    buf_format(&text, "%s:%d:%d", place->file, place->line, place->column);
    return json_path(a, text.p);
}

static json_t *
members_json(struct arena *a, const struct batch_finding *f,
             const struct batch_entry *entries)
{
    json_t *list = json_array();

    for (int i = 0; i < f->count; i++)
        (void)json_array_append_new(
            list,
            json_pack("{s:s,s:o}", "proposal", entries[f->members[i].entry].id,
                      "place", place_json(a, &f->members[i].place)));
    return list;
}

/* What binds the funder has no strength: no proposal owes it. */
static json_t *
strength_json(const struct batch_rule *rule)
{
    return rule->kind == BATCH_PLACES
               ? json_null()
               : json_string(check_strength_name(rule->strength));
}

static json_t *
finding_json(struct arena *a, const struct batch_finding *f,
             const struct batch_entry *entries)
{
    const struct batch_rule *rule = f->rule;

    return json_pack(
        "{s:o,s:o,s:o,s:o,s:s,s:s,s:o,s:i,s:o,s:o,s:o,s:o}", "check",
        json_text(rule->id), "direction", json_text(rule->direction),
        "requirement", json_text(rule->requirement), "strength",
        strength_json(rule), "state", check_state_name(f->state), "severity",
        check_severity_name(f->severity), "value", json_text(f->value),
        "actual", f->count, "limit",
        f->most == BATCH_UNSTATED ? json_null() : json_integer(f->most),
        "message", json_bitext(f->message), "clause",
        json_clause(rule->clause, rule->source), "proposals",
        members_json(a, f, entries));
}

json_t *
batch_json(struct arena *a, const struct batch_finding *first,
           const struct batch_entry *entries)
{
    json_t *list = json_array();

    for (const struct batch_finding *f = first; f; f = f->next)
        if (json_array_append_new(list, finding_json(a, f, entries)) != 0)
            _Exit(SB_SYSTEM); /* no memory: see architecture, decision 6 */
    return json_pack("{s:o}", "findings", list);
}
