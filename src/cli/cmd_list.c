#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    (void)arguments;
    (void)client;
    return sb_list(session);
}

const struct command command_list = {
    .name = "list",
    .operands = "",
    .summary = "The directions of the call: id, title, projects, money, "
               "partner.",
    .needs = SB_CALL | SB_TEMPLATES,
    .options = {OPTION_JSON},
    .option_count = 1,
    .run = run,
};
