#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    (void)session;
    return sb_explain(arguments->operands[0], client);
}

const struct command command_explain = {
    .name = "explain",
    .operands = "CODE",
    .least = 1,
    .most = 1,
    .summary = "What a diagnostic such as SB103 means and how to mend it.",
    .run = run,
};
