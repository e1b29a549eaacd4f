/* A diagnostic as the command line prints it, for messages of tests. */
#ifndef SB_TESTS_DIAG_LINE_H
#define SB_TESTS_DIAG_LINE_H

#include "base/buf.h"
#include "base/diag.h"

static inline void
diag_line(struct buf *out, const struct diag *diag)
{
    static const char *const severities[] = {"note", "warning", "error"};
    const struct diag_row *row = diag_row(diag->code);
    const struct place *at = &diag->place;

    buf_text(out, at->file ? at->file : "shenbao");
    if (at->file && at->line > 0)
        buf_format(out, ":%d", at->line);
    if (at->file && at->line > 0 && at->column > 0)
        buf_format(out, ":%d", at->column);
    buf_format(out, ": %s SB%03d: ", severities[row->severity],
               (int)diag->code);
    diag_sentence(out, diag, "en");
    buf_char(out, '\n');
}

#endif
