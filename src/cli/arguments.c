/* Options: GNU habits by getopt_long, from one table. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "cli/cli.h"

static const struct {
    const char *name;
    const char *value; /* NULL: a flag */
    const char *help;
    char letter;
} options[OPTION_COUNT] = {
    [OPTION_HELP] = {"help", NULL, "say what the command does", 'h'},
    [OPTION_LANG] = {"lang", "zh|en", "language of messages and tables", 0},
    [OPTION_CALL] = {"call", "FILE", "the call; default: the one that ships",
                     0},
    [OPTION_TEMPLATES] = {"templates", "DIR",
                          "own templates, before the shipped ones", 0},
    [OPTION_JSON] = {"json", NULL, "machine output", 0},
    [OPTION_OUTPUT] = {"output", "DIR", "where packets go", 'o'},
    [OPTION_BLANK] = {"blank", NULL, "packets of directions, all fields empty",
                      0},
    [OPTION_STRICT] = {"strict", NULL, "make nothing while a must is unmet", 0},
    [OPTION_STAGE] = {"stage", "check|document|lines|pages",
                      "the stage to print", 0},
    [OPTION_TODAY] =
        {"today", "DATE|now",
         "the date of today; default: SOURCE_DATE_EPOCH, else none", 0},
    [OPTION_TEXT] = {"text", "FILE", "set plain text, a paragraph per line", 0},
    [OPTION_MEASURE] = {"measure", "LENGTH", "with --text: the width, 20em", 0},
    [OPTION_FONT] = {"font", "FILE[#FACE],...",
                     "with --text: the first that has a character serves it",
                     0},
    [OPTION_ALIGN] = {"align", "justify|left", "with --text", 0},
    [OPTION_PUNCT] = {"punct", "cn|keep",
                      "with --text: marks beside Han become Chinese", 0},
    [OPTION_JOBS] = {"jobs", "N",
                     "processes at a time; default: one a processor", 'j'},
    [OPTION_RESUME] = {"resume", NULL, "keep packets whose key and hashes hold",
                       0},
    [OPTION_KEEP_GOING] = {"keep-going", NULL,
                           "go on after a failure (the default)", 0},
    [OPTION_FAIL_FAST] = {"fail-fast", NULL,
                          "begin nothing after the first failure", 0},
    [OPTION_TIMINGS] = {"timings", "FILE",
                        "times of each packet, as JSON lines", 0},
    [OPTION_FILE] = {"output", "FILE", "the PDF; -: standard output", 'o'},
    [OPTION_EDITION] = {"edition", "both|zh|en",
                        "languages of the print; default: both", 0},
    [OPTION_DIRECTION] = {"direction", "ID",
                          "only this one, and others given so", 0},
    [OPTION_DUE] = {"due", "DAYS",
                    "only what is due within DAYS of today, or overdue", 0},
    [OPTION_DEADLINE] = {"deadline", "ID=TIME",
                         "a deadline of the call, 2020-11-26T16:00+08:00; "
                         "and others given so",
                         0},
};

static const enum option_id common[] = {OPTION_HELP, OPTION_LANG, OPTION_CALL,
                                        OPTION_TEMPLATES, OPTION_TODAY};

enum { COMMON = sizeof common / sizeof common[0] };

static enum option_id
option_at(const struct command *c, int i)
{
    return i < c->option_count ? c->options[i] : common[i - c->option_count];
}

void
arguments_help(const struct command *c)
{
    printf("shenbao %s [OPTION]... %s\n%s\n\n", c->name, c->operands,
           c->summary);
    for (int i = 0; i < c->option_count + COMMON; i++) {
        enum option_id id = option_at(c, i);
        char text[64];

        (void)snprintf(text, sizeof text, "--%s%s%s", options[id].name,
                       options[id].value ? "=" : "",
                       options[id].value ? options[id].value : "");
        printf("  %c%c %-36s %s\n", options[id].letter ? '-' : ' ',
               options[id].letter ? options[id].letter : ' ', text,
               options[id].help);
    }
}

/* Fills the tables of getopt_long; the value of each is its id. */
static void
tables(const struct command *c, struct option *longs, char *shorts)
{
    int n = 0;

    *shorts++ = ':'; /* a missing value is told from an unknown option */
    for (; n < c->option_count + COMMON; n++) {
        enum option_id id = option_at(c, n);

        longs[n] =
            (struct option){options[id].name,
                            options[id].value ? required_argument : no_argument,
                            NULL, 256 + (int)id};
        if (options[id].letter) {
            *shorts++ = options[id].letter;
            if (options[id].value)
                *shorts++ = ':';
        }
    }
    longs[n] = (struct option){NULL, 0, NULL, 0};
    *shorts = '\0';
}

/* Commands may give one letter to different options. */
static int
by_letter(const struct command *c, int letter)
{
    for (int i = 0; i < c->option_count + COMMON; i++)
        if (options[option_at(c, i)].letter == letter)
            return (int)option_at(c, i);
    return -1;
}

static int
usage(const struct command *c, const char *what, const char *which)
{
    fprintf(stderr, "shenbao %s: %s%s%s\nTry: shenbao %s --help\n", c->name,
            what, which ? ": " : "", which ? which : "", c->name);
    return -1;
}

/* With --text, --lang is the text's and messages follow the locale. */
static const char *
message_language(const struct arguments *arguments)
{
    const char *names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *value =
        arguments->values[OPTION_TEXT] ? NULL : arguments->values[OPTION_LANG];

    for (size_t i = 0; !value && i < 3; i++) {
        value = getenv(names[i]);
        if (value && !*value)
            value = NULL;
    }
    return value && strncmp(value, "zh", 2) == 0 ? "zh" : "en";
}

/* SOURCE_DATE_EPOCH; NULL: not set. */
static const char *
source_date(void)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");

    return epoch && *epoch ? epoch : NULL;
}

/* "now" reads the clock, in Beijing time, where the call's dates hold. */
static const char *
today_of(const char *given)
{
    static char text[16];
    const char *epoch = source_date();
    time_t t;
    struct tm tm;

    if (given && strcmp(given, "now") != 0)
        return given;
    if (!given && !epoch)
        return NULL;
    t = given ? time(NULL) : (time_t)strtoll(epoch, NULL, 10);
    t += 8 * 3600;
    if (!gmtime_r(&t, &tm) || strftime(text, sizeof text, "%Y-%m-%d", &tm) == 0)
        return NULL;
    return text;
}

static void
read_stamp(struct arguments *out)
{
    const char *epoch = source_date();
    char *end;

    if (!epoch)
        return;
    out->stamp = strtoll(epoch, &end, 10);
    out->has_stamp = !*end && out->stamp >= 0;
}

static bool
repeat(struct repeated *r, const char *value)
{
    if (r->count == REPEATED_MOST)
        return false;
    r->list[r->count++] = value;
    return true;
}

static int
check_operands(const struct command *c, const struct arguments *out)
{
    if (out->count < c->least)
        return usage(c, "an operand is missing", c->operands);
    if (c->most >= 0 && out->count > c->most)
        return usage(c, "one operand too many", out->operands[c->most]);
    return 0;
}

int
arguments_parse(const struct command *c, int argc, char **argv,
                struct arguments *out)
{
    struct option longs[COMMAND_OPTIONS + COMMON + 1];
    char shorts[2 * (COMMAND_OPTIONS + COMMON) + 2];
    int got;

    *out = (struct arguments){0};
    tables(c, longs, shorts);
    opterr = 0;
    while ((got = getopt_long(argc, argv, shorts, longs, NULL)) != -1) {
        int id = got >= 256 ? got - 256 : by_letter(c, got);

        if (got == ':')
            return usage(c, "a value is missing", argv[optind - 1]);
        if (got == '?' || id < 0)
            return usage(c, "unknown option", argv[optind - 1]);
        out->values[id] = optarg ? optarg : "";
        if (id == OPTION_DIRECTION && !repeat(&out->directions, optarg))
            return usage(c, "too many directions", optarg);
        if (id == OPTION_DEADLINE && !repeat(&out->deadlines, optarg))
            return usage(c, "too many deadlines", optarg);
    }
    out->operands = (const char *const *)argv + optind;
    out->count = argc - optind;
    if (out->values[OPTION_LANG] && !out->values[OPTION_TEXT] &&
        strcmp(out->values[OPTION_LANG], "zh") != 0 &&
        strcmp(out->values[OPTION_LANG], "en") != 0)
        return usage(c, "--lang is zh or en, not", out->values[OPTION_LANG]);
    out->text_lang = out->values[OPTION_LANG];
    out->lang = message_language(out);
    read_stamp(out);
    out->values[OPTION_TODAY] = today_of(out->values[OPTION_TODAY]);
    return out->values[OPTION_HELP] ? 0 : check_operands(c, out);
}
