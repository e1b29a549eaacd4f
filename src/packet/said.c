#include "packet/said.h"

#include "base/buf.h"

void
said_tell(const struct sb_client *client, const struct diag *d,
          struct arena *scratch)
{
    const struct diag_row *row = diag_row(d->code);
    struct buf zh = buf_new(scratch), en = buf_new(scratch);
    struct sb_diagnostic out = {d->code,
                                row ? (enum sb_severity)row->severity
                                    : SB_ERROR,
                                d->place.file,
                                d->place.line,
                                d->place.column,
                                "",
                                ""};

    diag_sentence(&zh, d, "zh");
    diag_sentence(&en, d, "en");
    out.zh = zh.p ? zh.p : "";
    out.en = en.p ? en.p : "";
    client->diagnose(client->context, &out);
}

void
said_alone(const struct sb_client *client, const struct diag *d)
{
    enum { SENTENCES = 64 * 1024 };
    struct arena *scratch = arena_new(SENTENCES);
    struct diags *shown = diags_new();

    if (scratch && shown) { /* else the status alone tells */
        diag_add(shown, d->code, d->place, d->args[0], d->args[1], d->args[2]);
        said_tell(client, &shown->list[0], scratch);
    }
    arena_close(scratch);
    diags_close(shown);
}
