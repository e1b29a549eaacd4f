/* Reminders as JSON. */
#include "packet/remind.h"

#include "intake/node.h"

static json_t *
day_json(struct arena *a, day date)
{
    struct buf b = buf_new(a);

    value_print_iso(&b, date);
    return json_text(buf_view(&b));
}

static json_t *
text_json(const xmlNode *node)
{
    return node ? json_text(node_text(node)) : json_null();
}

/* Texts in two languages of an element; null if it is not there. */
static json_t *
words_json(const xmlNode *node)
{
    const xmlNode *zh = node_child(node, "zh"), *en = node_child(node, "en");

    if (!zh && !en)
        return json_null();
    return json_pack("{s:o,s:o}", "zh", text_json(zh), "en", text_json(en));
}

static json_t *
attribute_json(const xmlNode *node, const char *name)
{
    const char *text = node_attribute(node, name);

    return text ? json_string(text) : json_null();
}

static json_t *
deadline_json(struct arena *a, const struct remind_deadline *d)
{
    json_t *object;

    if (!d)
        return json_null();
    object = json_pack(
        "{s:s,s:o,s:o,s:o,s:s}", "id", d->id, "label",
        words_json(node_child(d->call ? d->call : d->stated, "label")), "at",
        attribute_json(d->stated, "at"), "zone", json_text(str_from(d->zone)),
        "certainty", remind_certainty_name(d->certainty));
    if (d->certainty != REMIND_UNKNOWN && !d->stated) {
        (void)json_object_set_new(object, "at", day_json(a, d->at.date));
        (void)json_object_set_new(object, "first", day_json(a, d->first));
    }
    return object;
}

/* Of the unit, or of whom the call names; a recommending unit is its name. */
static json_t *
name_json(const struct reminder *one)
{
    const xmlNode *name = node_child(one->unit, "name");

    if (one->unit)
        return words_json(name ? name : one->unit);
    return words_json(node_child(one->rule, "recipient"));
}

static json_t *
recipient_json(const struct reminder *one)
{
    const xmlNode *email = node_child(one->person, "email");

    return json_pack("{s:s,s:o,s:o,s:o,s:o}", "role", one->to, "side",
                     json_text(str_from(one->side)), "unit", name_json(one),
                     "person", words_json(node_child(one->person, "name")),
                     "email", text_json(email));
}

static json_t *
steps_json(struct arena *a, const struct reminder *one)
{
    json_t *list = json_array();

    for (int i = 0; i < one->step_count; i++)
        (void)json_array_append_new(
            list, json_pack("{s:o,s:i}", "on", day_json(a, one->steps[i].on),
                            "before", one->steps[i].before));
    return list;
}

static json_t *
reminder_json(struct arena *a, const struct reminders *all,
              const struct reminder *one)
{
    int left;

    return json_pack(
        "{s:i,s:s,s:s,s:s,s:o,s:o,s:o,s:s,s:o,s:o,s:o}", "no", one->no,
        "reminder", one->id, "about", one->about, "from", one->from, "to",
        recipient_json(one), "basis", deadline_json(a, one->basis), "also",
        deadline_json(a, one->also), "state", remind_state_name(one->state),
        "days_left",
        remind_days_left(all, one->basis, &left) ? json_integer(left)
                                                 : json_null(),
        "steps", steps_json(a, one), "act",
        words_json(node_child(one->rule, "act")));
}

json_t *
remind_json(struct sb_session *s, const struct rendered *r, int days)
{
    const struct reminders *all = &r->reminders;
    json_t *list = json_array();

    for (int i = 0; i < all->count; i++)
        if (days < 0 || remind_is_due(all, &all->list[i], days))
            (void)json_array_append_new(
                list, reminder_json(s->packet, all, &all->list[i]));
    return json_pack("{s:s,s:s,s:o}", "proposal", r->id, "direction",
                     r->direction, "reminders", list);
}
