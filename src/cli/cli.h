/*
 * The command line: one table of commands, one file a command, options parsed
 * from a table of which the usage text is made too.
 */
#ifndef SB_CLI_CLI_H
#define SB_CLI_CLI_H

#include <stdbool.h>

#include "shenbao.h"

enum option_id {
    OPTION_HELP,
    OPTION_LANG,
    OPTION_CALL,
    OPTION_TEMPLATES,
    OPTION_JSON,
    OPTION_OUTPUT,
    OPTION_BLANK,
    OPTION_STRICT,
    OPTION_STAGE,
    OPTION_TODAY,
    OPTION_TEXT,
    OPTION_MEASURE,
    OPTION_FONT,
    OPTION_ALIGN,
    OPTION_PUNCT,
    OPTION_JOBS,
    OPTION_RESUME,
    OPTION_KEEP_GOING,
    OPTION_FAIL_FAST,
    OPTION_TIMINGS,
    OPTION_FILE,
    OPTION_EDITION,
    OPTION_DIRECTION,
    OPTION_DEADLINE,
    OPTION_DUE,
    OPTION_COUNT
};

/* An option that may be given so often. */
enum { REPEATED_MOST = 256 };

struct repeated {
    const char *list[REPEATED_MOST];
    int count;
};

/* A command line, parsed. */
struct arguments {
    const char *values[OPTION_COUNT]; /* NULL: not given; "" for flags */
    const char *const *operands;
    int count;
    struct repeated directions, deadlines; /* --direction, --deadline */
    const char *lang;                      /* of messages: "zh" or "en" */
    bool has_stamp;                        /* SOURCE_DATE_EPOCH is a number */
    long long stamp;                       /* [s] */
    const char *text_lang; /* --lang as given; NULL: not given */
};

enum { COMMAND_OPTIONS = 9 };

struct command {
    const char *name;
    const char *operands; /* for the usage line */
    int least, most;      /* operands; most -1: any number */
    const char *summary;
    unsigned needs; /* what the session opens */
    bool many;      /* limits are of each piece of its work, not of it all */
    enum option_id options[COMMAND_OPTIONS]; /* beside the common ones */
    int option_count;
    /* The session is NULL if needs is 0. */
    enum sb_status (*run)(struct sb_session *, const struct arguments *,
                          const struct sb_client *);
};

extern const struct command command_list, command_show, command_validate,
    command_check, command_packet, command_remind, command_bulk, command_dump,
    command_doctor, command_explain, command_new, command_guide, command_export;

/* Of the worker that a command runs in, or that each packet of bulk does. */
extern const struct sb_limits command_limits;

/*
 * Parses what stands after the command's name. -1 after saying what is wrong
 * on standard error.
 */
int arguments_parse(const struct command *command, int argc, char **argv,
                    struct arguments *out);

/* The usage text of a command. */
void arguments_help(const struct command *command);

/* No standard stream's number is free after it; false if that cannot be. */
bool streams_open(void);
/* What the main process printed itself is out, or the status says not. */
enum sb_status streams_end(enum sb_status status);

/* Results to standard output, diagnostics to standard error. */
struct sb_client client_standard(const char *lang);

/* Runs call over each operand; the worst status. */
enum sb_status
each_operand(struct sb_session *session, const struct arguments *arguments,
             enum sb_status (*call)(struct sb_session *, const char *));

#endif
