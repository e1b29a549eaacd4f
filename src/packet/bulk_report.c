/* What a bulk run says: as it goes, and in its manifest. */
#include "packet/bulk.h"

#include <stdio.h>

#include "packet/answer.h"
#include "packet/batch.h"
#include "packet/folder.h"

/* Diagnostics and the path of the packet, in the order of the input. */
static void
tell(struct bulk *b, const struct bulk_entry *e)
{
    struct buf line = buf_new(b->session->packet);

    answer_tell(b->session, e->answer);
    if (e->failed)
        return;
    buf_format(&line, "%s/%s/packet.pdf\n", b->options->packet.folder, e->id);
    if (session_write(b->session, &line) != SB_DONE)
        b->system = true;
}

void
bulk_tell(struct bulk *b)
{
    for (; b->told < b->count; b->told++)
        if (b->entries[b->told].finished)
            tell(b, &b->entries[b->told]);
}

static void
tell_ready(struct bulk *b)
{
    while (b->told < b->count && b->entries[b->told].finished)
        tell(b, &b->entries[b->told++]);
}

bool
bulk_finished(struct bulk *b, int entry, json_t *answer)
{
    const struct sb_bulk_options *options = b->options;
    struct bulk_entry *e = &b->entries[entry];
    json_int_t status = json_integer_value(json_object_get(answer, "status"));

    e->answer = answer;
    e->finished = true;
    e->failed = status != SB_DONE;
    b->system = b->system || status == SB_SYSTEM;
    b->progress.done++;
    b->progress.failed += e->failed;
    b->progress.kept += json_is_true(json_object_get(answer, "kept"));
    tell_ready(b);
    if (options->progress)
        options->progress(options->progress_context, &b->progress);
    return !(e->failed && options->fail_fast);
}

void
bulk_close(struct bulk *b)
{
    struct sb_session *s = b->session;
    char made[16], kept[16], failed[16];

    for (int i = 0; i < b->count; i++) {
        json_t *answer;

        if (b->entries[i].finished)
            continue;
        answer = json_owned(s->packet, json_object());
        diag_add(s->diags, SB_NOT_TRIED, input_place(&b->entries[i].input),
                 NULL, NULL, NULL);
        answer_take(s, SB_INPUT, answer);
        (void)bulk_finished(b, i, answer);
    }
    (void)snprintf(made, sizeof made, "%d",
                   b->count - b->progress.kept - b->progress.failed);
    (void)snprintf(kept, sizeof kept, "%d", b->progress.kept);
    (void)snprintf(failed, sizeof failed, "%d", b->progress.failed);
    diag_add(s->diags, SB_BULK_COUNTS, NO_PLACE, made, kept, failed);
}

static json_t *
member(const struct bulk_entry *e, const char *key)
{
    json_t *value = json_object_get(e->answer, key);

    return value ? json_incref(value) : json_null();
}

static json_t *
input_json(struct arena *a, const struct bulk_entry *e)
{
    return json_path(a, input_name(a, input_place(&e->input)));
}

static json_t *
manifest_line(struct arena *a, const struct bulk_entry *e)
{
    const char *error = e->failed ? answer_error(a, e->answer) : NULL;

    return json_pack(
        "{s:s?,s:o,s:s?,s:s,s:o,s:o,s:o,s:o,s:s?}", "proposal", e->id, "input",
        input_json(a, e), "key", e->key, "state", e->failed ? "failed" : "done",
        "verdict", member(e, "verdict"), "pages", member(e, "pages"), "bytes",
        member(e, "bytes"), "sha256", member(e, "sha256"), "error", error);
}

static json_t *
times_line(struct arena *a, const struct bulk_entry *e)
{
    return json_pack("{s:s?,s:o,s:o,s:o}", "proposal", e->id, "input",
                     input_json(a, e), "kept", member(e, "kept"), "cpu_us",
                     member(e, "cpu_us"));
}

static int
write_lines(struct bulk *b, const char *path, bool times)
{
    struct arena *a = b->session->packet;
    struct buf out = buf_new(a);

    for (int i = 0; i < b->count; i++) {
        const struct bulk_entry *e = &b->entries[i];

        json_print(
            &out, json_owned(a, times ? times_line(a, e) : manifest_line(a, e)),
            0);
        buf_char(&out, '\n');
    }
    return file_write(path, buf_view(&out), b->session->diags);
}

int
bulk_write(struct bulk *b)
{
    const struct sb_bulk_options *options = b->options;
    const char *manifest = folder_path(
        b->session->packet, options->packet.folder, "", "manifest.jsonl");

    if (write_lines(b, manifest, false) != 0)
        return -1;
    return options->timings ? write_lines(b, options->timings, true) : 0;
}

static int
write_findings(struct bulk *b, const struct batch_finding *first,
               const struct batch_entry *entries)
{
    struct arena *a = b->session->packet;
    struct buf out = buf_new(a);

    json_print(&out, json_owned(a, batch_json(a, first, entries)), 0);
    buf_char(&out, '\n');
    return file_write(
        folder_path(a, b->options->packet.folder, "", "batch.json"),
        buf_view(&out), b->session->diags);
}

int
bulk_compare(struct bulk *b, bool *broken)
{
    struct arena *a = b->session->packet;
    struct batch_entry *entries =
        arena_make(a, struct batch_entry, b->count + 1);
    const struct batch_finding *first;
    int known = 0;

    for (int i = 0; i < b->count; i++) {
        const struct bulk_entry *e = &b->entries[i];
        const json_t *picks = json_object_get(e->answer, "batch");

        if (picks && e->id)
            entries[known++] = (struct batch_entry){
                e->input.path, e->id, batch_picked(a, picks, e->input.path)};
    }
    first = batch_run(a, batch_rules(b->session->rules), entries, known);
    *broken = batch_tell(b->session, first, entries);
    return write_findings(b, first, entries);
}
