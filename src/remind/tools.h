/*
 * The libraries that write calendars and mail, libical and GMime. They are
 * loaded when the first calendar or mail is written, since they bring
 * libraries of their own that would slow the start of every command, and then
 * stay: GObject cannot forget a type. All of it lives as long as the session.
 */
#ifndef SB_REMIND_TOOLS_H
#define SB_REMIND_TOOLS_H

#include "base/arena.h"
#include "base/diag.h"

struct remind_tools {
    struct arena *arena;       /* of the session */
    const struct ical *ical;   /* NULL: not needed yet */
    const struct gmime *gmime; /* NULL: not needed yet */
};

/* Nothing is loaded yet. Owned by the arena, which is the session's. */
struct remind_tools *remind_tools_new(struct arena *session);

#endif
