#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    (void)client;
    return sb_doctor(session, arguments->count ? arguments->operands[0] : NULL);
}

const struct command command_doctor = {
    .name = "doctor",
    .operands = "[FILE]",
    .most = 1,
    .summary = "Libraries and versions, fonts and which file serves which "
               "role;\nthe characters of FILE that no font has.",
    .needs = SB_FONTS,
    .run = run,
};
