#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    (void)client;
    return sb_new(session, arguments->operands[0]);
}

const struct command command_new = {
    .name = "new",
    .operands = "DIRECTION",
    .least = 1,
    .most = 1,
    .summary = "A proposal to start from: every field that the direction "
               "needs, empty, with comments.",
    .needs = SB_CALL | SB_TEMPLATES,
    .run = run,
};
