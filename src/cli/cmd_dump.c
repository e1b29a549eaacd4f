#include <stdio.h>
#include <string.h>

#include "cli/cli.h"

static enum sb_status
dump_text(struct sb_session *session, const struct arguments *arguments)
{
    const char *align = arguments->values[OPTION_ALIGN];
    const char *punct = arguments->values[OPTION_PUNCT];
    const char *measure = arguments->values[OPTION_MEASURE];
    const struct sb_plain plain = {
        .file = arguments->values[OPTION_TEXT],
        .measure = measure ? measure : "20em",
        .lang = arguments->text_lang ? arguments->text_lang : "zh",
        .fonts = arguments->values[OPTION_FONT],
        .left = align && strcmp(align, "left") == 0,
        .chinese_marks = punct && strcmp(punct, "cn") == 0,
    };

    if (align && !plain.left && strcmp(align, "justify") != 0) {
        fputs("shenbao dump: --align is justify or left\n", stderr);
        return SB_USAGE;
    }
    if (punct && !plain.chinese_marks && strcmp(punct, "keep") != 0) {
        fputs("shenbao dump: --punct is cn or keep\n", stderr);
        return SB_USAGE;
    }
    return sb_dump_text(session, &plain);
}

static enum sb_status
run(struct sb_session *session, const struct arguments *arguments,
    const struct sb_client *client)
{
    const char *stage = arguments->values[OPTION_STAGE];
    enum sb_status status = SB_USAGE;

    (void)client;
    if (stage && strcmp(stage, "lines") == 0 && arguments->values[OPTION_TEXT])
        return dump_text(session, arguments);
    if (stage && arguments->count)
        status = arguments->values[OPTION_BLANK]
                     ? sb_dump_blank(session, stage, arguments->operands[0])
                     : sb_dump(session, stage, arguments->operands[0]);
    if (status == SB_USAGE)
        fputs("shenbao dump: --stage is check, document, lines or pages, and "
              "one operand\n",
              stderr);
    return status;
}

const struct command command_dump = {
    .name = "dump",
    .operands = "PROPOSAL | DOCUMENT.xml | --blank DIRECTION",
    .most = 1,
    .summary = "A stage as text.",
    .needs = SB_FONTS, /* a proposal needs more, and gets it */
    .options = {OPTION_STAGE, OPTION_BLANK, OPTION_JSON, OPTION_TEXT,
                OPTION_MEASURE, OPTION_FONT, OPTION_ALIGN, OPTION_PUNCT,
                OPTION_DEADLINE},
    .option_count = 9,
    .run = run,
};
