#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    const char *edition = arguments->values[OPTION_EDITION];
    const struct sb_guide_options options = {
        .path = arguments->values[OPTION_FILE],
        .edition = edition,
        .directions = arguments->directions.list,
        .direction_count = arguments->directions.count,
    };

    (void)client;
    if (!options.path || !*options.path) {
        fputs("shenbao guide: -o FILE is missing\n", stderr);
        return SB_USAGE;
    }
    if (edition && strcmp(edition, "both") != 0 && strcmp(edition, "zh") != 0 &&
        strcmp(edition, "en") != 0) {
        fprintf(stderr, "shenbao guide: --edition is both, zh or en, not: %s\n",
                edition);
        return SB_USAGE;
    }
    return sb_guide(session, &options);
}

const struct command command_guide = {
    .name = "guide",
    .operands = "",
    .summary = "The call as a printed guide: a PDF.",
    .needs = SB_CALL | SB_TEMPLATES | SB_FONTS,
    .options = {OPTION_FILE, OPTION_EDITION, OPTION_DIRECTION},
    .option_count = 3,
    .run = run,
};
