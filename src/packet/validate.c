/* validate: grammar, ids, rules of a call; then the audit. */
#include <string.h>

#include "packet/audit.h"
#include "packet/glossary.h"
#include "packet/inputs.h"

static int
validate_call(struct sb_session *s, const struct source *source,
              struct buf *out)
{
    struct rules *rules;

    if (intake_validate(source, s->call_grammar, s->packet, s->diags) != 0 ||
        intake_ids(source, s->packet, s->diags) != 0 ||
        rules_new(s->packet, source, s->call_grammar, s->proposal_grammar,
                  &rules, s->diags) != 0)
        return -1;
    audit_contacts(source, s->packet, s->diags);
    audit_reminders(source, s->diags);
    glossary_audit(glossary_read(s->packet, source), source, s->diags);
    return audit_totals(out, source, s->settings.lang, s->diags);
}

static enum sb_status
validate_work(struct sb_session *s, void *argument)
{
    const struct input in = {.path = argument};
    struct source source;
    struct str bytes;
    struct buf out = buf_new(s->packet);
    bool call;

    s->input = argument;
    if (input_read(s, &in, &bytes) != 0 ||
        intake_parse(s->packet, bytes, argument, &source, s->diags) != 0)
        return session_failed(s);
    call = strcmp((const char *)xmlDocGetRootElement(source.doc)->name,
                  "call") == 0;
    if ((call ? validate_call(s, &source, &out) : session_valid(s, &source)) !=
        0)
        return session_failed(s);
    intake_characters(&source, s->diags);
    audit_texts(&source, s->packet, s->diags);
    return session_write(s, &out);
}

enum sb_status
sb_validate(struct sb_session *s, const char *path)
{
    return session_run(s, validate_work, (void *)path);
}
