#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cli/cli.h"

enum { WORKERS_MOST = 1024, BAR = 40 };

/* One line of a terminal, written over each time. */
static void
draw(void *context, const struct sb_progress *p)
{
    int filled = p->total ? (int)((long)BAR * p->done / p->total) : BAR;
    char bar[BAR + 1];

    (void)context;
    for (int i = 0; i < BAR; i++)
        bar[i] = i < filled ? '#' : '.';
    bar[BAR] = '\0';
    fprintf(stderr, "\r[%s] %d/%d", bar, p->done, p->total);
    if (p->failed)
        fprintf(stderr, ", %d failed", p->failed);
    fputs(p->done == p->total ? "\n" : "", stderr);
}

static int
workers(const char *given)
{
    char *end;
    long n;

    if (!given)
        return 0;
    n = strtol(given, &end, 10);
    return *given && !*end && n >= 1 && n <= WORKERS_MOST ? (int)n : -1;
}

static int
refuse(const char *what)
{
    fprintf(stderr, "shenbao bulk: %s\n", what);
    return -1;
}

static int
read_options(const struct arguments *arguments, struct sb_bulk_options *out)
{
    *out = (struct sb_bulk_options){
        .packet = {.folder = arguments->values[OPTION_OUTPUT],
                   .strict = arguments->values[OPTION_STRICT] != NULL},
        .workers = workers(arguments->values[OPTION_JOBS]),
        .limits = command_limits,
        .resume = arguments->values[OPTION_RESUME] != NULL,
        .fail_fast = arguments->values[OPTION_FAIL_FAST] != NULL,
        .timings = arguments->values[OPTION_TIMINGS],
        .progress = isatty(STDERR_FILENO) ? draw : NULL,
    };
    if (!out->packet.folder)
        return refuse("-o DIR is missing");
    if (out->workers < 0)
        return refuse("-j takes a number from 1 to 1024");
    if (out->fail_fast && arguments->values[OPTION_KEEP_GOING])
        return refuse("--keep-going and --fail-fast exclude each other");
    return 0;
}

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    struct sb_bulk_options options;

    (void)client;
    if (read_options(arguments, &options) != 0)
        return SB_USAGE;
    return sb_bulk(session, arguments->operands, arguments->count, &options);
}

const struct command command_bulk = {
    .name = "bulk",
    .operands = "PATH...",
    .least = 1,
    .most = -1,
    .summary =
        "Packets of many proposals: files, folders (their *.xml), or @LIST.\n"
        "A table (*.csv) has a proposal a row; its head row names the fields "
        "by their\npaths: docs/proposal.md.",
    .needs = SB_CALL | SB_TEMPLATES | SB_FONTS,
    .many = true,
    .options = {OPTION_OUTPUT, OPTION_JOBS, OPTION_RESUME, OPTION_KEEP_GOING,
                OPTION_FAIL_FAST, OPTION_STRICT, OPTION_TIMINGS,
                OPTION_DEADLINE},
    .option_count = 8,
    .run = run,
};
