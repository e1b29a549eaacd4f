/* The deadlines of a proposal as a file for calendars. */
#include "packet/calendar.h"

#include "remind/calendar.h"

int
packet_calendar(struct sb_session *s, const struct rendered *r, struct buf *out)
{
    struct calendar_input in = {
        .call = &s->call,
        .proposal = &r->proposal,
        .has_stamp = s->settings.has_stamp,
        .stamp = s->settings.stamp,
    };

    for (int i = 0; i < CALENDAR_WORDS; i++) {
        in.zh[i] = templates_label(s->templates, calendar_keys[i], "zh");
        in.en[i] = templates_label(s->templates, calendar_keys[i], "en");
    }
    if (!s->tools)
        s->tools = remind_tools_new(s->arena);
    return calendar_write(s->packet, s->tools, &r->reminders, &in, out,
                          s->diags);
}
