/* What a worker does for one entry. */
#include "packet/bulk.h"

#include <string.h>

#include "packet/answer.h"
#include "packet/batch.h"
#include "packet/ids.h"
#include "packet/kept.h"
#include "packet/key.h"

struct bulk_job {
    struct bulk *bulk;
    const struct bulk_entry *entry;
    enum sb_status (*work)(struct sb_session *, void *);
    json_t *answer;
};

static void
put(json_t *answer, const char *name, json_t *value)
{
    if (json_object_set_new(answer, name, value) != 0)
        _Exit(SB_SYSTEM); /* no memory: see architecture, decision 6 */
}

static enum sb_status
scan_work(struct sb_session *s, void *argument)
{
    const struct bulk_job *job = argument;
    const struct input *in = &job->entry->input;
    char key[KEY_DIGITS + 1];
    struct str bytes;
    const char *id;

    if (input_read(s, in, &bytes) != 0 || key_proposal(s, bytes, key) != 0)
        return session_failed(s);
    put(job->answer, "key", json_string(key));
    id = ids_read(s, in->path, bytes);
    if (!id)
        return session_failed(s);
    put(job->answer, "id", json_string(id));
    return SB_DONE;
}

static void
put_result(json_t *answer, const struct packet_result *r, bool kept)
{
    put(answer, "kept", json_boolean(kept));
    put(answer, "verdict", json_string(r->verdict));
    put(answer, "pages", json_integer(r->pages));
    put(answer, "bytes", json_integer((json_int_t)r->bytes));
    put(answer, "sha256", json_string(r->sha256));
}

/* What the proposal has to do with the others. */
static int
put_picks(struct sb_session *s, const struct bulk_job *job,
          const struct source *proposal)
{
    json_t *picks = batch_picks(s, proposal);

    if (!picks)
        return -1;
    put(job->answer, "batch", picks);
    return 0;
}

/* The packet was made from these bytes: what they warn of was said then. */
static bool
pick_kept(struct sb_session *s, const struct bulk_job *job)
{
    const struct input *in = &job->entry->input;
    char key[KEY_DIGITS + 1];
    struct source proposal;
    struct str bytes;
    bool picked = input_read(s, in, &bytes) == 0 &&
                  key_proposal(s, bytes, key) == 0 &&
                  strcmp(key, job->entry->key) == 0 &&
                  input_proposal(s, in, bytes, &proposal) == 0 &&
                  put_picks(s, job, &proposal) == 0;

    diags_clear(s->diags);
    return picked;
}

/* The packet that stands there, if it is what would be made. */
static bool
is_kept(struct sb_session *s, const struct bulk_job *job)
{
    const struct sb_bulk_options *options = job->bulk->options;
    struct packet_result result;

    if (!options->resume ||
        !kept_packet(s, options->packet.folder, job->entry->id,
                     job->entry->input.path, job->entry->key, &result) ||
        !pick_kept(s, job))
        return false;
    put_result(job->answer, &result, true);
    return true;
}

static enum sb_status
make_work(struct sb_session *s, void *argument)
{
    const struct bulk_job *job = argument;
    const struct sb_packet_options *options = &job->bulk->options->packet;
    struct rendered r = {.input = &job->entry->input};
    struct packet_result result;
    char key[KEY_DIGITS + 1];

    if (is_kept(s, job))
        return SB_DONE;
    if (render_findings(s, job->entry->input.path, &r) != 0 ||
        key_proposal(s, r.bytes, key) != 0)
        return session_failed(s);
    if (strcmp(key, job->entry->key) != 0) {
        diag_add(s->diags, SB_INPUT_CHANGED, input_place(&job->entry->input),
                 NULL, NULL, NULL);
        return SB_INPUT;
    }
    if (put_picks(s, job, &r.proposal) != 0)
        return session_failed(s);
    if (packet_refused(s, &r, options))
        return SB_INPUT;
    if (packet_make(s, &r, options, job->bulk->lock, key, &result) != 0)
        return session_failed(s);
    put_result(job->answer, &result, false);
    return SB_DONE;
}

/* Microseconds of each stage. */
static json_t *
times(const struct sb_timings *t)
{
    json_t *stages = json_object();

    if (!stages)
        _Exit(SB_SYSTEM);
    for (int i = 0; i < SB_STAGES; i++)
        put(stages, sb_stage_name((enum sb_stage)i),
            json_integer((json_int_t)(t->stage[i] / 1000)));
    return stages;
}

/* What is said at a cell of a table says which it is. */
static enum sb_status
work_named(struct sb_session *s, void *argument)
{
    const struct bulk_job *job = argument;
    const struct input *in = &job->entry->input;
    enum sb_status status = job->work(s, argument);

    if (in->table)
        table_name_cells(s->packet, in->table, in->row, s->diags);
    return status;
}

static void
run_timed(struct bulk_job *job)
{
    struct sb_session *s = job->bulk->session;
    struct sb_timings spent = {{0}};

    sb_time(s, job->bulk->options->timings ? &spent : NULL);
    answer_run(s, work_named, job, job->answer);
    sb_time(s, NULL);
    if (job->bulk->options->timings)
        put(job->answer, "cpu_us", times(&spent));
}

static struct str
answer(struct bulk *b, int entry,
       enum sb_status (*work)(struct sb_session *, void *))
{
    struct sb_session *s = b->session;
    struct bulk_job job = {b, &b->entries[entry], work, json_object()};
    struct buf text;

    if (!job.answer)
        _Exit(SB_SYSTEM);
    s->packet = b->packet;
    run_timed(&job);
    text = buf_new(s->packet);
    json_print(&text, job.answer, 0);
    json_decref(job.answer);
    return buf_view(&text);
}

struct str
bulk_scan(struct bulk *b, int entry)
{
    return answer(b, entry, scan_work);
}

struct str
bulk_make(struct bulk *b, int entry)
{
    return answer(b, entry, make_work);
}
