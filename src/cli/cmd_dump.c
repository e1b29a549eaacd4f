#include <stdio.h>

#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    const char *stage = arguments->values[OPTION_STAGE];
    enum sb_status status = SB_USAGE;

    (void)client;
    if (stage)
        status = sb_dump(session, stage, arguments->operands[0]);
    if (status == SB_USAGE)
        fputs("shenbao dump: --stage is check, document, lines or pages\n",
              stderr);
    return status;
}

const struct command command_dump = {
    .name = "dump",
    .operands = "PROPOSAL | DOCUMENT.xml",
    .least = 1,
    .most = 1,
    .summary = "A stage as text.",
    .needs = SB_CALL | SB_TEMPLATES | SB_FONTS,
    .options = {OPTION_STAGE},
    .option_count = 1,
    .run = run,
};
