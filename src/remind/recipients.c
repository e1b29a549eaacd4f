/*
 * Who is written to, as the call's word for it says:
 *
 *   leader lead-unit units recommender     on the issuer's side
 *   partner                                the leading unit of a foreign side
 *   government embassy                     of a foreign side; no proposal
 *                                          names a person there
 *   issuer contacts                        whom the call names
 */
#include "remind/list.h"

#include <string.h>

struct list {
    struct arena *arena;
    struct remind_recipient *first, **end;
};

static void
add(struct list *l, const char *side, const xmlNode *unit,
    const xmlNode *person)
{
    struct remind_recipient *r =
        arena_make(l->arena, struct remind_recipient, 1);

    *r = (struct remind_recipient){side ? side : "", unit, person, NULL};
    *l->end = r;
    l->end = &r->next;
}

static const xmlNode *
participants(const struct remind_run *run)
{
    return node_child(node_child(run->proposal, "participants"), "participant");
}

/* Of a unit: whoever leads there, else its contact. */
static const xmlNode *
person_of(const struct remind_run *run, const xmlNode *unit)
{
    static const char *const roles[] = {"leader", "side-leader", "contact"};
    const xmlNode *people =
        node_child(node_child(run->proposal, "people"), "person");
    const char *id = node_attribute(unit, "id");

    for (size_t i = 0; id && i < sizeof roles / sizeof *roles; i++)
        for (const xmlNode *n = people; n; n = node_next(n, "person"))
            if (node_attribute_is(n, "participant", id) &&
                node_attribute_is(n, "role", roles[i]))
                return n;
    return NULL;
}

static bool
leads(const xmlNode *unit)
{
    const char *role = node_attribute(unit, "role");

    return role && strcmp(role, "participant") != 0;
}

static const xmlNode *
lead_unit(const struct remind_run *run)
{
    const xmlNode *n = participants(run);

    while (n && !(node_attribute_is(n, "side", run->home) && leads(n)))
        n = node_next(n, "participant");
    return n;
}

static void
add_units(const struct remind_run *run, struct list *l)
{
    const xmlNode *lead = lead_unit(run);

    for (const xmlNode *n = participants(run); n;
         n = node_next(n, "participant"))
        if (n != lead && node_attribute_is(n, "side", run->home))
            add(l, run->home, n, person_of(run, n));
}

static bool
side_has_lead(const struct remind_run *run, const char *side)
{
    const xmlNode *n = participants(run);

    while (n && !(node_attribute_is(n, "side", side) && leads(n)))
        n = node_next(n, "participant");
    return n != NULL;
}

static bool
is_foreign(const struct remind_run *run, const xmlNode *unit, const char *side)
{
    const char *own = node_attribute(unit, "side");

    return own && strcmp(own, run->home) != 0 &&
           (!side || strcmp(own, side) == 0);
}

/* The leading unit of each foreign side, or all where none leads. */
static void
add_partners(const struct remind_run *run, const char *side, struct list *l)
{
    for (const xmlNode *n = participants(run); n;
         n = node_next(n, "participant"))
        if (is_foreign(run, n, side) &&
            (leads(n) || !side_has_lead(run, node_attribute(n, "side"))))
            add(l, node_attribute(n, "side"), n, person_of(run, n));
}

/* Once a side, though it has several units. */
static void
add_sides(const struct remind_run *run, const char *side, struct list *l)
{
    for (const xmlNode *n = participants(run); n;
         n = node_next(n, "participant")) {
        const char *own = node_attribute(n, "side");

        if (is_foreign(run, n, side) &&
            node_find(participants(run), "participant", "side", own) == n)
            add(l, own, NULL, NULL);
    }
}

struct remind_recipient *
remind_recipients(const struct remind_run *run, const xmlNode *rule)
{
    const char *to = node_attribute(rule, "to");
    const char *side = node_attribute(rule, "side");
    struct list l = {run->arena, NULL, &l.first};

    if (strcmp(to, "units") == 0) {
        add_units(run, &l);
        return l.first;
    }
    if (strcmp(to, "partner") == 0)
        add_partners(run, side, &l);
    else if (strcmp(to, "government") == 0 || strcmp(to, "embassy") == 0)
        add_sides(run, side, &l);
    else if (strcmp(to, "recommender") == 0)
        for (const xmlNode *n = node_child(run->proposal, "recommending-unit");
             n; n = node_next(n, "recommending-unit"))
            add(&l, run->home, n, NULL);
    else if (strcmp(to, "leader") == 0)
        add(&l, run->home, lead_unit(run), person_of(run, lead_unit(run)));
    else if (strcmp(to, "lead-unit") == 0)
        add(&l, run->home, lead_unit(run), NULL);
    if (!l.first)
        add(&l, side, NULL, NULL);
    return l.first;
}
