/* bulk: the parent of the workers. */
#include "packet/bulk.h"

#include <sys/wait.h>
#include <unistd.h>

#include "packet/answer.h"
#include "packet/folder.h"
#include "packet/ids.h"
#include "packet/inputs.h"
#include "packet/pool.h"
#include "packet/worker.h"

/* [bytes] of what the parent keeps of a run. */
#define BULK_MEMORY ((size_t)1024 * 1024 * 1024)

static json_t *
read_answer(struct bulk *b, struct str text)
{
    return json_owned(b->session->packet, json_loadb(text.p, text.n, 0, NULL));
}

static struct str
scan(void *context, int job)
{
    return bulk_scan(context, job);
}

static struct str
make(void *context, int job)
{
    struct bulk *b = context;

    return bulk_make(b, b->pending[job]);
}

/* One that cannot be read is finished; the others wait for the next round. */
static bool
scanned(void *context, int job, struct str text)
{
    struct bulk *b = context;
    struct bulk_entry *e = &b->entries[job];
    json_t *answer = read_answer(b, text);

    e->id = json_member_text(answer, "id");
    e->key = json_member_text(answer, "key");
    if (json_integer_value(json_object_get(answer, "status")) != SB_DONE)
        return bulk_finished(b, job, answer);
    return true;
}

static bool
made(void *context, int job, struct str text)
{
    struct bulk *b = context;

    return bulk_finished(b, b->pending[job], read_answer(b, text));
}

/* A worker that ended in the middle costs its entry. */
static bool
lost_entry(struct bulk *b, int entry, int status)
{
    struct sb_session *s = b->session;
    json_t *answer = json_owned(s->packet, json_object());
    struct place place = input_place(&b->entries[entry].input);

    /* Whatever ended it: the others go on, so the run has not failed as a
       whole. */
    (void)worker_lost(status, &b->options->limits, place, s->diags);
    answer_take(s, SB_INPUT, answer);
    return bulk_finished(b, entry, answer);
}

static bool
lost_scan(void *context, int job, int status)
{
    return lost_entry(context, job, status);
}

static bool
lost_packet(void *context, int job, int status)
{
    struct bulk *b = context;
    int entry = b->pending[job];

    folder_forget(b->session, b->options->packet.folder, b->entries[entry].id);
    return lost_entry(b, entry, status);
}

static int
processors(void)
{
    long n = sysconf(_SC_NPROCESSORS_ONLN);

    return n > 0 ? (int)n : 1;
}

static int
run_round(struct bulk *b, struct pool round)
{
    int workers = b->options->workers > 0 ? b->options->workers : processors();

    round.workers = workers < round.jobs ? workers : round.jobs;
    round.limits = b->options->limits;
    round.context = b;
    if (round.jobs == 0 || pool_run(b->session->packet, &round) == 0)
        return 0;
    return diag_add(b->session->diags, SB_NO_PROCESS, NO_PLACE, NULL, NULL,
                    NULL);
}

static int
check_ids(struct bulk *b)
{
    struct arena *a = b->session->packet;
    struct named *list = arena_make(a, struct named, b->count + 1);

    for (int i = 0; i < b->count; i++)
        list[i] =
            (struct named){input_place(&b->entries[i].input), b->entries[i].id};
    return ids_distinct(b->session, list, b->count);
}

static void
find_pending(struct bulk *b)
{
    b->pending = arena_make(b->session->packet, int, b->count + 1);
    for (int i = 0; i < b->count; i++)
        if (!b->entries[i].finished)
            b->pending[b->pending_count++] = i;
}

/* Ids and keys of all; what is made later is made in a locked folder. */
static int
first_round(struct bulk *b)
{
    const struct pool round = {
        .jobs = b->count, .work = scan, .answered = scanned, .lost = lost_scan};

    if (run_round(b, round) != 0)
        return -1;
    if (check_ids(b) != 0) {
        bulk_tell(b);
        return -1;
    }
    b->lock = folder_lock(b->session, b->options->packet.folder);
    if (b->lock < 0)
        return -1;
    return 0;
}

static int
second_round(struct bulk *b)
{
    const struct pool round = {.jobs = b->pending_count,
                               .work = make,
                               .answered = made,
                               .lost = lost_packet};

    return run_round(b, round);
}

struct bulk_request {
    struct bulk *bulk;
    const char *const *paths;
    int count;
};

static enum sb_status
bulk_work(struct sb_session *s, void *argument)
{
    const struct bulk_request *asked = argument;
    struct bulk *b = asked->bulk;
    struct inputs inputs;
    bool broken;

    if (inputs_find(s, asked->paths, asked->count, &inputs) != 0)
        return session_failed(s);
    b->count = b->progress.total = inputs.count;
    b->entries = arena_make(s->packet, struct bulk_entry, inputs.count);
    for (int i = 0; i < inputs.count; i++)
        b->entries[i].input = inputs.list[i];
    if (first_round(b) != 0)
        return session_failed(s);
    find_pending(b);
    if (!(b->progress.failed && b->options->fail_fast) && second_round(b) != 0)
        return SB_SYSTEM;
    if (bulk_compare(b, &broken) != 0)
        return SB_SYSTEM;
    bulk_close(b);
    if (bulk_write(b) != 0 || b->system)
        return SB_SYSTEM;
    return b->progress.failed || broken ? SB_INPUT : SB_DONE;
}

enum sb_status
sb_bulk(struct sb_session *s, const char *const *paths, int count,
        const struct sb_bulk_options *options)
{
    struct bulk bulk = {.session = s, .options = options, .packet = s->packet};
    struct bulk_request asked = {&bulk, paths, count};
    struct arena *run = arena_new(BULK_MEMORY);
    enum sb_status status;

    if (!run)
        return SB_SYSTEM;
    s->packet = run;
    status = session_run(s, bulk_work, &asked);
    s->packet = bulk.packet;
    arena_close(run);
    return status;
}
