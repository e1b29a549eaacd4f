#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    (void)client;
    return sb_show(session, arguments->operands[0]);
}

const struct command command_show = {
    .name = "show",
    .operands = "DIRECTION",
    .least = 1,
    .most = 1,
    .summary = "All that one direction asks, in both languages; or "
               "\"preamble\".",
    .needs = SB_CALL | SB_TEMPLATES,
    .options = {OPTION_JSON},
    .option_count = 1,
    .run = run,
};
