#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

/* Equal ids are an error before anything is made; standard input can be read
   only once, so it stands alone. */
static enum sb_status
check_operands(struct sb_session *session, const struct arguments *arguments)
{
    if (arguments->count == 1)
        return SB_DONE;
    for (int i = 0; i < arguments->count; i++)
        if (strcmp(arguments->operands[i], "-") == 0) {
            fputs("shenbao packet: - is the only operand or none\n", stderr);
            return SB_USAGE;
        }
    return sb_distinct(session, arguments->operands, arguments->count);
}

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    const struct sb_packet_options options = {
        .folder = arguments->values[OPTION_OUTPUT],
        .strict = arguments->values[OPTION_STRICT] != NULL,
    };
    enum sb_status worst;

    (void)client;
    if (!options.folder) {
        fputs("shenbao packet: -o DIR is missing\n", stderr);
        return SB_USAGE;
    }
    if (arguments->values[OPTION_BLANK])
        return sb_blank(session, arguments->operands, arguments->count,
                        &options);
    worst = check_operands(session, arguments);
    if (worst != SB_DONE)
        return worst;
    for (int i = 0; i < arguments->count; i++) {
        enum sb_status status =
            sb_packet(session, arguments->operands[i], &options);

        if (status > worst)
            worst = status;
    }
    return worst;
}

const struct command command_packet = {
    .name = "packet",
    .operands = "PROPOSAL... | --blank DIRECTION...",
    .least = 1,
    .most = -1,
    .summary = "The packet of each proposal, in a folder of its id below DIR.",
    .needs = SB_CALL | SB_TEMPLATES | SB_FONTS,
    .options = {OPTION_OUTPUT, OPTION_BLANK, OPTION_STRICT, OPTION_DEADLINE},
    .option_count = 4,
    .run = run,
};
