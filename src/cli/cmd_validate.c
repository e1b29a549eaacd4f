#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    (void)client;
    return each_operand(session, arguments, sb_validate);
}

const struct command command_validate = {
    .name = "validate",
    .operands = "FILE...",
    .least = 1,
    .most = -1,
    .summary = "Grammar of a call or a proposal, then the audit: sums, "
               "references,\nmissing translations, bad addresses.",
    .needs = SB_GRAMMARS,
    .run = run,
};
