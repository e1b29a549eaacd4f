/* packet --blank: a direction's packet with nothing filled in. */
#include "packet/direction.h"
#include "packet/folder.h"
#include "packet/ids.h"
#include "packet/key.h"
#include "packet/new.h"
#include "packet/packet.h"

struct blank_job {
    const char *const *directions;
    int count;
    const struct sb_packet_options *options;
    const char *direction; /* the one that is made */
};

/* All directions are known and differ before the first is made. */
static enum sb_status
look_work(struct sb_session *s, void *argument)
{
    const struct blank_job *job = argument;
    struct named *list = arena_make(s->packet, struct named, job->count + 1);
    int status = 0;

    for (int i = 0; i < job->count; i++) {
        list[i].id = list[i].place.file = job->directions[i];
        if (!direction_find(s, job->directions[i]))
            status = -1;
    }
    if (status == 0)
        status = ids_distinct(s, list, job->count);
    return status == 0 ? SB_DONE : SB_INPUT;
}

/* A blank has other pages than a proposal of the same bytes. */
static int
key_blank(struct sb_session *s, const struct rendered *r,
          char out[KEY_DIGITS + 1])
{
    struct buf marked = buf_new(s->packet);

    buf_format(&marked, "%s\n", r->id);
    buf_str(&marked, r->bytes);
    return key_proposal(s, buf_view(&marked), out);
}

static enum sb_status
blank_work(struct sb_session *s, void *argument)
{
    const struct blank_job *job = argument;
    struct rendered r = {0};
    char key[KEY_DIGITS + 1];

    if (render_blank(s, job->direction, &r) != 0 || key_blank(s, &r, key) != 0)
        return session_failed(s);
    return packet_deliver(s, &r, job->options, key);
}

enum sb_status
sb_blank(struct sb_session *s, const char *const *directions, int count,
         const struct sb_packet_options *options)
{
    struct blank_job job = {directions, count, options, NULL};
    enum sb_status worst = session_run(s, look_work, &job);

    if (worst != SB_DONE)
        return worst;
    for (int i = 0; i < count; i++) {
        enum sb_status status;

        job.direction = directions[i];
        status = session_run(s, blank_work, &job);
        if (status > worst)
            worst = status;
    }
    return worst;
}
