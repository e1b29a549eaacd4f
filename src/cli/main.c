/*
 * shenbao: finds the command, parses its options, and runs it in a worker,
 * since every command but explain reads foreign input.
 */
#include <libgen.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/cli.h"

enum { WORKER_CPU_SECONDS = 60 };

#ifdef __SANITIZE_ADDRESS__
/* The sanitizer's shadow needs all of the address space. */
const struct sb_limits command_limits = {4 * WORKER_CPU_SECONDS, 0};
#else
/* [bytes] Font files and ICU's tables are mapped into it too. */
const struct sb_limits command_limits = {WORKER_CPU_SECONDS,
                                         (size_t)2 * 1024 * 1024 * 1024};
#endif

static const struct command *const commands[] = {
    &command_list,    &command_show,   &command_new,    &command_validate,
    &command_check,   &command_packet, &command_remind, &command_bulk,
    &command_guide,   &command_dump,   &command_export, &command_doctor,
    &command_explain,
};

enum { COMMANDS = sizeof commands / sizeof commands[0], OPERAND_COLUMNS = 14 };

static void
print_help(FILE *out)
{
    fputs("shenbao COMMAND [OPTION]... [ARGUMENT]...\n"
          "Bilingual application packets from a call and a proposal.\n\n",
          out);
    for (int i = 0; i < COMMANDS; i++) {
        const char *operands = commands[i]->operands;

        fprintf(out, "  %-9s %-*s", commands[i]->name, OPERAND_COLUMNS,
                operands);
        if (strlen(operands) >= OPERAND_COLUMNS)
            fprintf(out, "\n%*s", OPERAND_COLUMNS + 12, "");
        fprintf(out, "%.*s\n", (int)strcspn(commands[i]->summary, "\n"),
                commands[i]->summary);
    }
    fputs("\nshenbao COMMAND --help says more; shenbao --version.\n", out);
}

/*
 * The data folder: SHENBAO_DATA; else the source tree that the program was
 * built in (out/<flavour>/bin); else prefix/share/shenbao.
 */
static int
find_data(char out[PATH_MAX])
{
    static const char *const places[] = {"/../../..", "/../share/shenbao"};
    const char *given = getenv("SHENBAO_DATA");
    char exe[PATH_MAX];
    ssize_t n;

    if (given && *given)
        return snprintf(out, PATH_MAX, "%s", given) < PATH_MAX ? 0 : -1;
    n = readlink("/proc/self/exe", exe, sizeof exe - 1);
    if (n < 0)
        return -1;
    exe[n] = '\0';
    (void)dirname(exe);
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        char folder[PATH_MAX], probe[PATH_MAX];

        if (snprintf(folder, sizeof folder, "%s%s", exe, places[i]) >=
                PATH_MAX ||
            !realpath(folder, out) ||
            snprintf(probe, sizeof probe, "%s/calls/call.rng", out) >= PATH_MAX)
            continue;
        if (access(probe, R_OK) == 0)
            return 0;
    }
    return -1;
}

struct job {
    const struct command *command;
    const struct arguments *arguments;
    const struct sb_client *client;
    struct sb_settings settings;
};

static enum sb_status
work(void *argument)
{
    const struct job *job = argument;
    struct sb_session *session = NULL;
    enum sb_status status = SB_DONE;

    if (job->command->needs)
        status =
            sb_open(&job->settings, job->command->needs, job->client, &session);
    if (status == SB_DONE)
        status = job->command->run(session, job->arguments, job->client);
    sb_close(session);
    return status;
}

static enum sb_status
run_command(const struct command *command, const struct arguments *arguments)
{
    const struct sb_client client = client_standard(arguments->lang);
    char data[PATH_MAX] = "";
    const char *fonts = getenv("SHENBAO_FONTS");
    struct job job = {command, arguments, &client, {0}};
    const struct sb_limits limits =
        command->many ? (struct sb_limits){0, 0} : command_limits;

    if (command->needs && find_data(data) != 0) {
        fputs("shenbao: the data folder was not found; set SHENBAO_DATA\n",
              stderr);
        return SB_SYSTEM;
    }
    job.settings = (struct sb_settings){
        .data = data,
        .fonts = fonts && *fonts ? fonts : NULL,
        .call = arguments->values[OPTION_CALL],
        .templates = arguments->values[OPTION_TEMPLATES],
        .lang = arguments->lang,
        .today = arguments->values[OPTION_TODAY],
        .deadlines = arguments->deadlines.list,
        .deadline_count = arguments->deadlines.count,
        .has_stamp = arguments->has_stamp,
        .stamp = arguments->stamp,
        .json = arguments->values[OPTION_JSON] != NULL,
    };
    return sb_worker(&limits, work, &job, arguments->values[OPTION_OUTPUT],
                     &client);
}

static const struct command *
find_command(const char *name)
{
    for (int i = 0; i < COMMANDS; i++)
        if (strcmp(commands[i]->name, name) == 0)
            return commands[i];
    return NULL;
}

int
main(int argc, char **argv)
{
    const struct command *command;
    struct arguments arguments;

    if (!streams_open())
        return SB_SYSTEM;
    if (argc < 2) {
        print_help(stderr);
        return SB_USAGE;
    }
    if (strcmp(argv[1], "--version") == 0) {
        printf("shenbao %s\n", sb_version());
        return (int)streams_end(SB_DONE);
    }
    if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        print_help(stdout);
        return (int)streams_end(SB_DONE);
    }
    command = find_command(argv[1]);
    if (!command) {
        fprintf(stderr, "shenbao: unknown command: %s\n", argv[1]);
        print_help(stderr);
        return SB_USAGE;
    }
    if (arguments_parse(command, argc - 1, argv + 1, &arguments) != 0)
        return SB_USAGE;
    if (arguments.values[OPTION_HELP]) {
        arguments_help(command);
        return (int)streams_end(SB_DONE);
    }
    return (int)run_command(command, &arguments);
}
