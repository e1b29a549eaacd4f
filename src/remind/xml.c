/* The list as XML for the sheets; see remind.h. */
#include "remind/list.h"

#include "base/buf.h"

static void
free_doc(void *doc)
{
    xmlFreeDoc(doc);
}

/* Refused allocations show as NULL; one is enough to spoil the document. */
struct writer {
    struct arena *arena;
    bool failed;
};

static xmlNodePtr
add_element(struct writer *w, xmlNodePtr parent, const char *name)
{
    xmlNodePtr node =
        parent ? xmlNewChild(parent, NULL, BAD_CAST name, NULL) : NULL;

    if (!node)
        w->failed = true;
    return node;
}

/* What is not known is not there. */
static void
add_text(struct writer *w, xmlNodePtr node, const char *name, const char *text)
{
    if (!text || !*text)
        return;
    if (!node || !xmlNewProp(node, BAD_CAST name, BAD_CAST text))
        w->failed = true;
}

static void
add_number(struct writer *w, xmlNodePtr node, const char *name, int n)
{
    struct buf b = buf_new(w->arena);

    buf_integer(&b, n);
    add_text(w, node, name, str_text(w->arena, buf_view(&b)));
}

static void
add_day(struct writer *w, xmlNodePtr node, const char *name, day date)
{
    struct buf b = buf_new(w->arena);
    int year, month, dom;

    date_civil(date, &year, &month, &dom);
    buf_format(&b, "%04d-%02d-%02d", year, month, dom);
    add_text(w, node, name, str_text(w->arena, buf_view(&b)));
}

static void
add_days_left(struct writer *w, xmlNodePtr node, const struct reminders *r,
              const struct remind_deadline *deadline)
{
    int left;

    if (remind_days_left(r, deadline, &left))
        add_number(w, node, "days-left", left);
}

static void
write_deadline(struct writer *w, xmlNodePtr root, const struct reminders *r,
               const struct remind_deadline *d)
{
    xmlNodePtr node = add_element(w, root, "deadline");

    add_text(w, node, "id", d->id);
    add_text(w, node, "side", d->side);
    add_text(w, node, "zone", d->zone);
    add_text(w, node, "certainty", remind_certainty_name(d->certainty));
    if (d->certainty == REMIND_UNKNOWN)
        return;
    if (d->stated)
        add_text(w, node, "at", node_attribute(d->stated, "at"));
    else
        add_day(w, node, "at", d->at.date);
    if (d->first != d->at.date)
        add_day(w, node, "first", d->first);
    add_days_left(w, node, r, d);
}

static void
write_reminder(struct writer *w, xmlNodePtr root, const struct reminders *r,
               const struct reminder *one)
{
    xmlNodePtr node = add_element(w, root, "reminder");

    add_number(w, node, "no", one->no);
    add_text(w, node, "id", one->id);
    add_text(w, node, "about", one->about);
    add_text(w, node, "from", one->from);
    add_text(w, node, "to", one->to);
    add_text(w, node, "side", one->side);
    add_text(w, node, "unit", node_attribute(one->unit, "id"));
    add_text(w, node, "person", node_attribute(one->person, "id"));
    add_text(w, node, "basis", one->basis ? one->basis->id : NULL);
    add_text(w, node, "also", one->also ? one->also->id : NULL);
    add_text(w, node, "state", remind_state_name(one->state));
    add_days_left(w, node, r, one->basis);
    for (int i = 0; i < one->step_count; i++) {
        xmlNodePtr step = add_element(w, node, "step");

        add_day(w, step, "on", one->steps[i].on);
        add_number(w, step, "before", one->steps[i].before);
    }
}

xmlDocPtr
remind_xml(struct arena *a, const struct reminders *r)
{
    struct writer w = {a, false};
    xmlDocPtr doc = xmlNewDoc(BAD_CAST "1.0");
    xmlNodePtr root;

    if (!doc)
        return NULL;
    arena_on_reset(a, free_doc, doc);
    root = xmlNewDocNode(doc, NULL, BAD_CAST "reminders", NULL);
    if (!root)
        return NULL;
    xmlDocSetRootElement(doc, root);
    if (r->has_today)
        add_day(&w, root, "today", r->today);
    for (int i = 0; i < r->deadline_count; i++)
        write_deadline(&w, root, r, &r->deadlines[i]);
    for (int i = 0; i < r->count; i++)
        write_reminder(&w, root, r, &r->list[i]);
    return w.failed ? NULL : doc;
}
