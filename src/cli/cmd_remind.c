#include <stdio.h>
#include <stdlib.h>

#include "cli/cli.h"

enum { DAYS_MOST = 3660 };

static int
days(const char *given)
{
    char *end;
    long n;

    if (!given)
        return -1;
    n = strtol(given, &end, 10);
    return *given && !*end && n >= 0 && n <= DAYS_MOST ? (int)n : -2;
}

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    const struct sb_remind_options options = {
        .due = days(arguments->values[OPTION_DUE]),
    };

    (void)client;
    if (options.due < -1) {
        fputs("shenbao remind: --due takes a number of days, 0 to 3660\n",
              stderr);
        return SB_USAGE;
    }
    return sb_remind(session, arguments->operands, arguments->count, &options);
}

const struct command command_remind = {
    .name = "remind",
    .operands = "PROPOSAL...",
    .least = 1,
    .most = -1,
    .summary = "Who must be reminded of what by when, over all proposals: "
               "files, folders\n(their *.xml), or @LIST.",
    .needs = SB_CALL,
    .options = {OPTION_DUE, OPTION_JSON, OPTION_DEADLINE},
    .option_count = 3,
    .run = run,
};
