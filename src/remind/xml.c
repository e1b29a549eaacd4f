/* The list as XML for the sheets; see remind.h. */
#include "remind/list.h"

#include "base/buf.h"
#include "intake/write.h"

/* What is not known is not there. */
static void
add_text(struct node_writer *w, xmlNodePtr node, const char *name,
         const char *text)
{
    if (text && *text)
        write_attribute(w, node, name, str_from(text));
}

static void
add_day(struct node_writer *w, xmlNodePtr node, const char *name, day date)
{
    struct buf b = buf_new(w->arena);

    value_print_iso(&b, date);
    write_attribute(w, node, name, buf_view(&b));
}

static void
add_days_left(struct node_writer *w, xmlNodePtr node, const struct reminders *r,
              const struct remind_deadline *deadline)
{
    int left;

    if (remind_days_left(r, deadline, &left))
        write_number(w, node, "days-left", left);
}

static void
write_deadline(struct node_writer *w, xmlNodePtr root,
               const struct reminders *r, const struct remind_deadline *d)
{
    xmlNodePtr node = write_element(w, root, "deadline");

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
write_reminder(struct node_writer *w, xmlNodePtr root,
               const struct reminders *r, const struct reminder *one)
{
    xmlNodePtr node = write_element(w, root, "reminder");

    write_number(w, node, "no", one->no);
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
        xmlNodePtr step = write_element(w, node, "step");

        add_day(w, step, "on", one->steps[i].on);
        write_number(w, step, "before", one->steps[i].before);
    }
}

xmlDocPtr
remind_xml(struct arena *a, const struct reminders *r)
{
    struct node_writer w;
    xmlNodePtr root = write_document(&w, a, "reminders");

    if (r->has_today)
        add_day(&w, root, "today", r->today);
    for (int i = 0; i < r->deadline_count; i++)
        write_deadline(&w, root, r, &r->deadlines[i]);
    for (int i = 0; i < r->count; i++)
        write_reminder(&w, root, r, &r->list[i]);
    return w.failed ? NULL : w.doc;
}
