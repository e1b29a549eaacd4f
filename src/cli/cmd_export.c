#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    (void)client;
    return sb_export(session, arguments->operands[0]);
}

const struct command command_export = {
    .name = "export",
    .operands = "PROPOSAL",
    .least = 1,
    .most = 1,
    .summary = "Each narrative as plain text with its number of characters.\n"
               "To paste into a funder's web system.",
    .needs = SB_CALL | SB_TEMPLATES,
    .options = {OPTION_JSON},
    .option_count = 1,
    .run = run,
};
