/* Times of the stages, for those who ask. */
#include <time.h>

#include "packet/session.h"

static unsigned long long
now(void)
{
    struct timespec t;

    if (clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t) != 0)
        return 0;
    return (unsigned long long)t.tv_sec * 1000000000U +
           (unsigned long long)t.tv_nsec;
}

void
session_lap_start(struct sb_session *s)
{
    if (s->timings)
        s->lap = now();
}

void
session_lap(struct sb_session *s, enum sb_stage stage)
{
    unsigned long long end;

    if (!s->timings)
        return;
    end = now();
    s->timings->stage[stage] += end - s->lap;
    s->lap = end;
}

void
sb_time(struct sb_session *s, struct sb_timings *timings)
{
    s->timings = timings;
}

const char *
sb_stage_name(enum sb_stage stage)
{
    static const char *const names[SB_STAGES] = {
        "intake", "check", "template", "document", "layout", "pdf", "write"};

    return (unsigned)stage < SB_STAGES ? names[stage] : NULL;
}
