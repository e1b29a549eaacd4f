/*
 * Standard output and error as a client: diagnostics as
 * file:line:column: severity SBnnn: text, coloured on a terminal unless
 * NO_COLOR is set.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

static int
write_out(void *context, const char *bytes, size_t n)
{
    (void)context;
    if (fwrite(bytes, 1, n, stdout) == n && fflush(stdout) == 0)
        return 0;
    fputs("shenbao: cannot write to standard output\n", stderr);
    return -1;
}

static void
diagnose(void *context, const struct sb_diagnostic *d)
{
    static const char *const names[] = {"note", "warning", "error"};
    static const char *const colours[] = {"\033[36m", "\033[33m", "\033[1;31m"};
    const char *no_colour = getenv("NO_COLOR");
    bool colour = isatty(STDERR_FILENO) && !(no_colour && *no_colour);

    if (isatty(STDERR_FILENO)) /* over a progress bar that may stand there */
        fputs("\r\033[K", stderr);
    fputs(d->file ? d->file : "shenbao", stderr);
    if (d->file && d->line > 0)
        fprintf(stderr, ":%d", d->line);
    if (d->file && d->line > 0 && d->column > 0)
        fprintf(stderr, ":%d", d->column);
    fprintf(stderr, ": %s%s SB%03d%s: %s\n", colour ? colours[d->severity] : "",
            names[d->severity], d->code, colour ? "\033[0m" : "",
            strcmp(context, "zh") == 0 ? d->zh : d->en);
}

struct sb_client
client_standard(const char *lang)
{
    return (struct sb_client){(void *)lang, write_out, diagnose};
}

enum sb_status
each_operand(struct sb_session *session, const struct arguments *arguments,
             enum sb_status (*call)(struct sb_session *, const char *))
{
    enum sb_status worst = SB_DONE;

    for (int i = 0; i < arguments->count; i++) {
        enum sb_status status = call(session, arguments->operands[i]);

        if (status > worst)
            worst = status;
    }
    return worst;
}
