/*
 * remind: who must be reminded of what, over the proposals that are named.
 * Each proposal is a call of its own, so that what one takes is given back
 * before the next; what is kept of them is JSON.
 */
#include "packet/remind.h"

#include "packet/inputs.h"

struct reminding {
    const struct sb_remind_options *options;
    const char *const *operands;
    int count;
    json_t *paths;     /* of the files that the operands name */
    json_t *proposals; /* of all that could be read */
    const char *path;  /* being read */
};

static void
keep(json_t *list, json_t *value)
{
    if (!value || json_array_append_new(list, value) != 0)
        _Exit(SB_SYSTEM); /* no memory: see architecture, decision 6 */
}

static enum sb_status
find_work(struct sb_session *s, void *argument)
{
    const struct reminding *w = argument;
    struct inputs inputs;

    if (w->options->due >= 0 && !s->dates.has_today) {
        (void)diag_add(s->diags, SB_DUE_TODAY, NO_PLACE, NULL, NULL, NULL);
        return SB_USAGE;
    }
    if (inputs_find(s, w->operands, w->count, &inputs) != 0)
        return session_failed(s);
    for (int i = 0; i < inputs.count; i++) {
        if (inputs.list[i].table) {
            (void)diag_add(s->diags, SB_TABLE_HERE,
                           input_place(&inputs.list[i]), NULL, NULL, NULL);
            return session_failed(s);
        }
        keep(w->paths, json_string(inputs.list[i].path));
    }
    return SB_DONE;
}

static enum sb_status
one_work(struct sb_session *s, void *argument)
{
    const struct reminding *w = argument;
    struct rendered r = {0};

    if (render_findings(s, w->path, &r) != 0 || render_reminders(s, &r) != 0)
        return session_failed(s);
    keep(w->proposals, remind_json(s, &r, w->options->due));
    return SB_DONE;
}

static enum sb_status
told_work(struct sb_session *s, void *argument)
{
    const struct reminding *w = argument;
    struct buf out = buf_new(s->packet);
    const json_t *object;
    size_t i;

    if (!s->settings.json)
        remind_table(&out, w->proposals, s->settings.lang);
    else
        json_array_foreach(w->proposals, i, object)
        {
            json_print(&out, object, 0);
            buf_char(&out, '\n');
        }
    return session_write(s, &out);
}

/* The worst of the statuses; what could be read is told all the same. */
static enum sb_status
remind_all(struct sb_session *s, struct reminding *w)
{
    enum sb_status worst = session_run(s, find_work, w);
    enum sb_status status;
    const json_t *path;
    size_t i;

    if (worst != SB_DONE)
        return worst;
    json_array_foreach(w->paths, i, path)
    {
        w->path = json_string_value(path);
        status = session_run(s, one_work, w);
        if (status > worst)
            worst = status;
    }
    status = session_run(s, told_work, w);
    return status > worst ? status : worst;
}

enum sb_status
sb_remind(struct sb_session *s, const char *const *paths, int count,
          const struct sb_remind_options *options)
{
    struct reminding w = {options,      paths,        count,
                          json_array(), json_array(), NULL};
    enum sb_status status = remind_all(s, &w);

    json_decref(w.paths);
    json_decref(w.proposals);
    return status;
}
