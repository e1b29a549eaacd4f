#include "packet/answer.h"

#include <stdlib.h>

struct said {
    struct sb_session *session;
    json_t *answer, *list;
};

static int
keep_nothing(void *context, const char *bytes, size_t length)
{
    (void)context;
    (void)bytes;
    (void)length;
    return 0;
}

static void
keep_said(void *context, const struct sb_diagnostic *d)
{
    struct said *said = context;
    json_t *file =
        d->file ? json_path(said->session->packet, d->file) : json_null();
    json_t *entry =
        json_pack("{s:i,s:i,s:o,s:i,s:i,s:s,s:s}", "code", d->code, "severity",
                  (int)d->severity, "file", file, "line", d->line, "column",
                  d->column, "zh", d->zh, "en", d->en);

    if (!entry || json_array_append_new(said->list, entry) != 0)
        _Exit(SB_SYSTEM); /* no memory: see architecture, decision 6 */
}

/* Puts a client before the session's that writes into the answer. */
static struct sb_client
listen(struct said *said)
{
    struct sb_client before = said->session->client;

    said->list = json_array();
    said->session->client = (struct sb_client){said, keep_nothing, keep_said};
    return before;
}

static void
close_answer(struct said *said, enum sb_status status,
             const struct sb_client *before)
{
    said->session->client = *before;
    if (json_object_set_new(said->answer, "status",
                            json_integer((int)status)) != 0 ||
        json_object_set_new(said->answer, "said", said->list) != 0)
        _Exit(SB_SYSTEM);
}

void
answer_run(struct sb_session *s,
           enum sb_status (*work)(struct sb_session *, void *), void *argument,
           json_t *answer)
{
    struct said said = {s, answer, NULL};
    const struct sb_client before = listen(&said);
    enum sb_status status = session_run(s, work, argument);

    close_answer(&said, status, &before);
}

void
answer_take(struct sb_session *s, enum sb_status status, json_t *answer)
{
    struct said said = {s, answer, NULL};
    const struct sb_client before = listen(&said);

    session_report(s);
    close_answer(&said, status, &before);
}

static int
number_of(const json_t *entry, const char *key)
{
    return (int)json_integer_value(json_object_get(entry, key));
}

void
answer_tell(struct sb_session *s, const json_t *answer)
{
    const json_t *entry;
    size_t i;

    json_array_foreach(json_object_get(answer, "said"), i, entry)
    {
        const struct sb_diagnostic d = {
            number_of(entry, "code"),
            (enum sb_severity)number_of(entry, "severity"),
            json_member_text(entry, "file"),
            number_of(entry, "line"),
            number_of(entry, "column"),
            json_member_text(entry, "zh"),
            json_member_text(entry, "en")};

        s->client.diagnose(s->client.context, &d);
    }
}

const char *
answer_error(struct arena *a, const json_t *answer)
{
    const json_t *entry;
    size_t i;

    json_array_foreach(json_object_get(answer, "said"), i, entry)
    {
        const char *file = json_member_text(entry, "file");
        int line = number_of(entry, "line");
        struct buf out = buf_new(a);

        if (number_of(entry, "severity") != SB_ERROR)
            continue;
        if (file)
            buf_text(&out, file);
        if (file && line > 0)
            buf_format(&out, ":%d:%d", line, number_of(entry, "column"));
        buf_format(&out, "%serror SB%03d: %s", file ? ": " : "",
                   number_of(entry, "code"), json_member_text(entry, "en"));
        return out.p;
    }
    return NULL;
}
