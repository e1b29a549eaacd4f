/*
 * Reminders against filings: a foreign side that must file is told so, and each
 * reminder rests on a date of its own direction and writes to somebody whom the
 * call names.
 */
#include "packet/audit.h"

#include <string.h>

#include "intake/node.h"

struct look {
    const struct source *call;
    const xmlNode *root;
    const xmlNode *direction; /* NULL: the call's own reminders */
    struct diags *diags;
};

static bool
is(const xmlNode *node, const char *name, const char *value)
{
    const char *own = node_attribute(node, name);

    return own && value && strcmp(own, value) == 0;
}

/* What is not said agrees with everything. */
static bool
agrees(const xmlNode *node, const char *name, const char *value)
{
    return !node_attribute(node, name) || !value || is(node, name, value);
}

static const xmlNode *
find(const xmlNode *list, const char *name, const char *attribute,
     const char *value)
{
    const xmlNode *n = node_child(list, name);

    while (n && !is(n, attribute, value))
        n = node_next(n, name);
    return n;
}

static const xmlNode *
reminder_of(const struct look *l, const xmlNode *filing)
{
    const xmlNode *n =
        node_child(node_child(l->direction, "reminders"), "reminder");

    while (n && !(is(n, "about", "file") &&
                  agrees(n, "side", node_attribute(filing, "side")) &&
                  agrees(n, "stage", node_attribute(filing, "stage"))))
        n = node_next(n, "reminder");
    return n;
}

static void
look_at_filings(const struct look *l)
{
    const char *home = node_attribute(l->root, "issuer-side");

    for (const xmlNode *n =
             node_child(node_child(l->direction, "filings"), "filing");
         n; n = node_next(n, "filing"))
        if (is(n, "strength", "must") && !is(n, "side", home) &&
            !reminder_of(l, n))
            diag_add(l->diags, SB_AUDIT_REMINDER, intake_place(l->call, n),
                     node_attribute(n, "side"), NULL, NULL);
}

/* The deadline is of all directions, or of this one. */
static bool
look_at_date(const struct look *l, const xmlNode *reminder, const char *which)
{
    const char *id = node_attribute(reminder, which);
    const xmlNode *deadline =
        find(node_child(l->root, "deadlines"), "deadline", "id", id);
    const char *owner = node_attribute(deadline, "direction");

    if (!owner || is(l->direction, "id", owner))
        return true;
    diag_add(l->diags, SB_AUDIT_REMINDER_DATE, intake_place(l->call, reminder),
             node_attribute(reminder, "id"), id, owner);
    return false;
}

/* Who is told to file is told so before its own deadline. */
static void
look_at_side(const struct look *l, const xmlNode *reminder)
{
    const char *side = node_attribute(reminder, "side");
    const char *basis = node_attribute(reminder, "basis");
    const char *due = node_attribute(
        find(node_child(l->direction, "filings"), "filing", "side", side),
        "deadline");

    if (is(reminder, "about", "file") && due && basis &&
        strcmp(due, basis) != 0)
        diag_add(l->diags, SB_AUDIT_REMINDER_SIDE,
                 intake_place(l->call, reminder),
                 node_attribute(reminder, "id"), basis, side);
}

static bool
has_contact(const struct look *l, const char *side)
{
    const xmlNode *n =
        node_child(node_child(l->direction, "contacts"), "contact");

    while (n && !agrees(n, "side", side))
        n = node_next(n, "contact");
    return n != NULL;
}

static void
look_at_contacts(const struct look *l, const xmlNode *reminder)
{
    bool named = node_child(reminder, "recipient") != NULL;

    if ((is(reminder, "copy", "contacts") ||
         (is(reminder, "to", "contacts") && !named)) &&
        !has_contact(l, node_attribute(reminder, "side")))
        diag_add(l->diags, SB_AUDIT_REMINDER_CONTACT,
                 intake_place(l->call, reminder),
                 node_attribute(reminder, "id"), NULL, NULL);
}

static void
look_at_reminders(const struct look *l)
{
    const xmlNode *of = l->direction ? l->direction : l->root;

    for (const xmlNode *n = node_child(node_child(of, "reminders"), "reminder");
         n; n = node_next(n, "reminder")) {
        if (look_at_date(l, n, "basis") && look_at_date(l, n, "also"))
            look_at_side(l, n);
        look_at_contacts(l, n);
    }
}

void
audit_reminders(const struct source *call, struct diags *d)
{
    struct look l = {call, xmlDocGetRootElement(call->doc), NULL, d};

    look_at_reminders(&l);
    for (const xmlNode *n =
             node_child(node_child(l.root, "directions"), "direction");
         n; n = node_next(n, "direction")) {
        l.direction = n;
        look_at_filings(&l);
        look_at_reminders(&l);
    }
}
