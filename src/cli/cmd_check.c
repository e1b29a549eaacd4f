#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    (void)client;
    return sb_check_together(session, arguments->operands, arguments->count);
}

const struct command command_check = {
    .name = "check",
    .operands = "PROPOSAL...",
    .least = 1,
    .most = -1,
    .summary = "The findings, as a table. Status 1 if a must is unmet.",
    .needs = SB_CALL,
    .options = {OPTION_JSON, OPTION_DEADLINE},
    .option_count = 2,
    .run = run,
};
