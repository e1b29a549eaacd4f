/* explain: what a diagnostic means; needs no session. */
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "packet/said.h"
#include "shenbao.h"

static int
code_number(const char *text)
{
    int64_t n;

    if (strncmp(text, "SB", 2) == 0)
        text += 2;
    return str_integer(str_from(text), &n) && n > 0 && n < 1000 ? (int)n : 0;
}

static void
print_row(struct buf *out, const struct diag_row *row)
{
    static const char *const severities[] = {"note 提示", "warning 警告",
                                             "error 错误"};

    buf_format(out, "SB%03d  %s\n\n%s\n%s\n\n%s\n%s\n", (int)row->code,
               severities[row->severity], row->zh, row->explain_zh, row->en,
               row->explain_en);
}

enum sb_status
sb_explain(const char *code, const struct sb_client *client)
{
    const struct diag unknown = {SB_NO_CODE, NO_PLACE, {code, NULL, NULL}};
    const struct diag_row *row = diag_row(code_number(code));
    struct arena *a;
    struct buf out;
    enum sb_status status;

    if (!row) {
        said_alone(client, &unknown);
        return SB_INPUT;
    }
    a = arena_new(1 << 20);
    if (!a)
        return SB_SYSTEM;
    out = buf_new(a);
    print_row(&out, row);
    status =
        client->write(client->context, out.p, out.n) == 0 ? SB_DONE : SB_SYSTEM;
    arena_close(a);
    return status;
}
