/* check: the findings of proposals, each as a table or as JSON, and what they
   are together. */
#include "packet/batch.h"
#include "packet/findings.h"

struct checking {
    const char *path;
    json_t *answer; /* of several: gets "id" and "batch"; else NULL */
};

static int
remember(struct sb_session *s, const struct rendered *r, json_t *answer)
{
    json_t *picks = batch_picks(s, &r->proposal);

    if (!picks)
        return -1;
    if (json_object_set_new(answer, "batch", picks) != 0 ||
        json_object_set_new(answer, "id", json_string(r->id)) != 0)
        _Exit(SB_SYSTEM); /* no memory: see architecture, decision 6 */
    return 0;
}

static enum sb_status
check_work(struct sb_session *s, void *argument)
{
    const struct checking *c = argument;
    struct rendered r = {0};
    struct buf out = buf_new(s->packet);
    enum sb_status status;

    if (render_proposal(s, c->path, RENDER_CHECK, &r) != 0 ||
        (c->answer && remember(s, &r, c->answer) != 0))
        return session_failed(s);
    if (s->settings.json) {
        json_print(&out, json_owned(s->packet, findings_json(&r, false)), 0);
        buf_char(&out, '\n');
    } else {
        findings_table(&out, &r, s->settings.lang);
    }
    status = session_write(s, &out);
    if (status != SB_DONE)
        return status;
    return r.findings.verdict == VERDICT_FAIL ? SB_INPUT : SB_DONE;
}

enum sb_status
sb_check(struct sb_session *s, const char *path)
{
    return session_run(s, check_work, &(struct checking){path, NULL});
}

struct together {
    const char *const *paths;
    int count;
    json_t *answers; /* one a path */
};

static enum sb_status
together_work(struct sb_session *s, void *argument)
{
    const struct together *t = argument;
    struct batch_entry *entries =
        arena_make(s->packet, struct batch_entry, t->count + 1);
    int known = 0;

    for (int i = 0; i < t->count; i++) {
        const json_t *answer = json_array_get(t->answers, (size_t)i);
        const json_t *picks = json_object_get(answer, "batch");

        if (picks)
            entries[known++] = (struct batch_entry){
                t->paths[i], json_member_text(answer, "id"),
                batch_picked(s->packet, picks, t->paths[i])};
    }
    return batch_tell(
               s, batch_run(s->packet, batch_rules(s->rules), entries, known),
               entries)
               ? SB_INPUT
               : SB_DONE;
}

enum sb_status
sb_check_together(struct sb_session *s, const char *const *paths, int count)
{
    struct together t = {paths, count, json_array()};
    enum sb_status worst = SB_DONE;

    for (int i = 0; i < count; i++) {
        struct checking c = {paths[i], json_object()};
        enum sb_status status;

        if (json_array_append_new(t.answers, c.answer) != 0)
            _Exit(SB_SYSTEM); /* as above */
        status = session_run(s, check_work, &c);
        if (status > worst)
            worst = status;
    }
    if (count > 1) {
        enum sb_status status = session_run(s, together_work, &t);

        if (status > worst)
            worst = status;
    }
    json_decref(t.answers);
    return worst;
}
