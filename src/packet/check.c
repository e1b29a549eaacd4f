/* check: the findings of one proposal, as a table or as JSON. */
#include "packet/findings.h"

static enum sb_status
check_work(struct sb_session *s, void *argument)
{
    struct rendered r = {0};
    struct buf out = buf_new(s->packet);
    enum sb_status status;

    if (render_proposal(s, argument, RENDER_CHECK, &r) != 0)
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
    return session_run(s, check_work, (void *)path);
}
