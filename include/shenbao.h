/*
 * shenbao: bilingual application packets from a call and a proposal.
 *
 * A session holds what many packets share: the call and its rules, the
 * templates, the fonts. Open it with what is needed, call it as often as
 * needed, close it. A session is used by one thread at a time; processes
 * forked after the opening may each use it.
 *
 * Every call tells its result as a status, its results through client.write,
 * and what it has to say about the input through client.diagnose. Nothing is
 * printed by the library itself, no locale and no clock is read.
 *
 * Foreign input (calls, proposals, templates of others) should be worked on in
 * sb_worker: libraries below can crash or run out of memory, and a worker then
 * costs one result, not the program.
 */
#ifndef SHENBAO_H
#define SHENBAO_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The same numbers as the exit statuses of the program. */
enum sb_status {
    SB_DONE = 0,
    SB_INPUT = 1, /* an input is missing or invalid, a limit exceeded, or a
                     must is unmet where that counts */
    SB_USAGE = 2, /* an argument is not one this call knows */
    SB_SYSTEM = 3 /* disk, memory, fonts */
};

enum sb_severity { SB_NOTE, SB_WARNING, SB_ERROR };

struct sb_diagnostic {
    int code; /* "SB214" is 214 */
    enum sb_severity severity;
    const char *file; /* NULL: none */
    int line, column; /* 1-based; 0: none */
    const char *zh;   /* the sentence; valid during the call only */
    const char *en;
};

struct sb_client {
    void *context;
    /* Results, in order; returns 0, or -1 to stop the call (SB_SYSTEM). */
    int (*write)(void *context, const char *bytes, size_t length);
    void (*diagnose)(void *context, const struct sb_diagnostic *diagnostic);
};

/* What a session needs to open. */
enum sb_needs {
    SB_GRAMMARS = 1,  /* validate */
    SB_CALL = 2,      /* the call, valid, and its rules: check */
    SB_TEMPLATES = 4, /* list, show; with SB_CALL */
    SB_FONTS = 8      /* packet, dump of lines and pages, doctor */
};

struct sb_settings {
    const char *data;      /* folder that holds calls/, templates/, fonts/ */
    const char *fonts;     /* folder searched before the paths of fonts.xml,
                              or NULL */
    const char *call;      /* call file; NULL: the one that ships */
    const char *templates; /* own templates, searched first; or NULL */
    const char *lang;      /* "zh" or "en": language of tables */
    const char *today;     /* ISO date, or NULL: no date at all */
    const char *const *deadlines; /* "ID=TIME", each counts before what call
                                     and proposals say; the array stays the
                                     caller's while the session is open */
    int deadline_count;
    bool has_stamp;  /* of calendars (DTSTAMP); false: the call's day */
    long long stamp; /* [s since 1970] SOURCE_DATE_EPOCH */
    bool json;       /* machine output where a call has both */
};

struct sb_session;

/*
 * Opens a session; strings are copied. On anything but SB_DONE *out is NULL.
 * Close with sb_close.
 */
enum sb_status sb_open(const struct sb_settings *settings, unsigned needs,
                       const struct sb_client *client, struct sb_session **out);
void sb_close(struct sb_session *session);

/* The directions of the call. */
enum sb_status sb_list(struct sb_session *session);

/* One direction, or "preamble". SB_INPUT if the call has none of that id. */
enum sb_status sb_show(struct sb_session *session, const char *direction);

/* A proposal of the direction to start from: every field empty, with comments
   that say what goes there. SB_INPUT if the call has no such direction. */
enum sb_status sb_new(struct sb_session *session, const char *direction);

/* Grammar of a call or a proposal, then the audit. "-": standard input. */
enum sb_status sb_validate(struct sb_session *session, const char *path);

/* The findings. SB_INPUT too if a must is unmet. */
enum sb_status sb_check(struct sb_session *session, const char *path);

/* The same for each of several, then, as diagnostics, what they are together:
   two applications where one is allowed (SB_INPUT if that is a must), more
   applications than places. */
enum sb_status sb_check_together(struct sb_session *session,
                                 const char *const *paths, int count);

/* Each narrative as plain text with its number of characters (without blanks),
   to paste into a funder's web system. "-": standard input. */
enum sb_status sb_export(struct sb_session *session, const char *path);

struct sb_packet_options {
    const char *folder; /* packets stand in folders of their ids below it */
    bool strict;        /* a must unmet: make nothing, SB_INPUT */
};

/* Makes folder/<id>/ with packet.pdf, checklist.json and manifest.json. */
enum sb_status sb_packet(struct sb_session *session, const char *path,
                         const struct sb_packet_options *options);

/* Blanks of directions: folder/blank-<direction>/, every field empty and ready
   to fill in. A direction that is not in the call or stands twice: SB_INPUT,
   and nothing is made. */
enum sb_status sb_blank(struct sb_session *session,
                        const char *const *directions, int count,
                        const struct sb_packet_options *options);

struct sb_limits {
    unsigned cpu_seconds; /* 0: none */
    size_t address_space; /* [bytes] 0: none */
};

struct sb_progress {
    int total, done; /* done: made, kept or failed */
    int kept, failed;
};

struct sb_bulk_options {
    struct sb_packet_options packet;
    int workers;             /* forked processes at most; 0: one a processor */
    struct sb_limits limits; /* of one packet */
    bool resume;         /* keep what stands there if its key and hashes hold */
    bool fail_fast;      /* begin nothing after the first failure */
    const char *timings; /* file for the times of each packet, a JSON line
                            each, or NULL */
    void (*progress)(void *context, const struct sb_progress *progress);
    void *progress_context; /* progress may be NULL */
};

/*
 * Packets of many proposals: paths are files, folders (their *.xml), or lists
 * ("@FILE", a path a line). Writes packets, folder/manifest.jsonl and
 * folder/batch.json; a path a packet goes to client.write, in the order of the
 * input. Failures cost their own packet: SB_INPUT if there was any, or if the
 * proposals together break a must, SB_SYSTEM if a system's. Equal
 * ids, also but for case: SB_INPUT, and nothing is made. Forks: to be called
 * where no other thread runs.
 */
enum sb_status sb_bulk(struct sb_session *session, const char *const *paths,
                       int count, const struct sb_bulk_options *options);

/* SB_INPUT if two of these proposals have one id, also but for case. */
enum sb_status sb_distinct(struct sb_session *session, const char *const *paths,
                           int count);

struct sb_remind_options {
    int due; /* only what is due within so many days of today, or overdue;
                negative: all */
};

/*
 * Who must be reminded of what by when, over all proposals that the paths name
 * as in sb_bulk (no tables): a table, or a JSON object a proposal. SB_USAGE if
 * due is asked for without a date of today.
 */
enum sb_status sb_remind(struct sb_session *session, const char *const *paths,
                         int count, const struct sb_remind_options *options);

struct sb_guide_options {
    const char *path;    /* of the PDF; "-", "/dev/stdout": client.write */
    const char *edition; /* "both", "zh" or "en"; NULL: both */
    const char *const *directions; /* ids; those only, in the call's order */
    int direction_count;           /* 0: all */
};

/* The call as a printed guide. SB_INPUT if it has none of such a direction,
   SB_USAGE for another edition; then nothing is written. */
enum sb_status sb_guide(struct sb_session *session,
                        const struct sb_guide_options *options);

/* stage: "check", "document", "lines", "pages". The operand is a proposal,
   or, for the last three, a document in the document language. */
enum sb_status sb_dump(struct sb_session *session, const char *stage,
                       const char *path);

/* The same of the blank of a direction. */
enum sb_status sb_dump_blank(struct sb_session *session, const char *stage,
                             const char *direction);

/* Plain text to set, a paragraph per line of the file. */
struct sb_plain {
    const char *file;
    const char *measure; /* "10.5em" */
    const char *lang;    /* BCP 47, of the text */
    const char *fonts;   /* FILE[#face],...: the first that has a character
                            serves it; NULL: the session's */
    bool left;           /* ragged right instead of justified */
    bool chinese_marks;  /* , ; : ? ! ( ) " become Chinese beside Han text */
};

/* Its lines, as --stage=lines prints them; JSON if the session says so. */
enum sb_status sb_dump_text(struct sb_session *session,
                            const struct sb_plain *plain);

/* The stages of a packet, in their order. */
enum sb_stage {
    SB_STAGE_INTAKE,
    SB_STAGE_CHECK,
    SB_STAGE_TEMPLATE,
    SB_STAGE_DOCUMENT,
    SB_STAGE_LAYOUT,
    SB_STAGE_PDF,
    SB_STAGE_WRITE, /* files, and all that is after the PDF */
    SB_STAGES
};

/* Time of the processor that this process spent in each stage [ns]. */
struct sb_timings {
    unsigned long long stage[SB_STAGES];
};

/* From now on calls add their times to *timings, which the caller keeps; NULL
   ends that. No clock is read otherwise. */
void sb_time(struct sb_session *session, struct sb_timings *timings);

/* "intake", ... */
const char *sb_stage_name(enum sb_stage stage);

/* Libraries, fonts and roles; with a path, the characters of that file that
   no font has (then SB_INPUT). */
enum sb_status sb_doctor(struct sb_session *session, const char *path);

/* What a code ("SB214") means, in both languages. Needs no session. */
enum sb_status sb_explain(const char *code, const struct sb_client *client);

const char *sb_version(void);

/*
 * Runs work(argument) in a forked process under limits and gives its status.
 * A crash or a limit becomes a diagnostic and SB_SYSTEM or SB_INPUT; what the
 * process left half-made in output then goes: the folder or file that the work
 * writes, or NULL. Standard streams are flushed before the fork.
 */
enum sb_status sb_worker(const struct sb_limits *limits,
                         enum sb_status (*work)(void *argument), void *argument,
                         const char *output, const struct sb_client *client);

/*
 * For a program whose own malloc ends the process instead of failing (the
 * libraries below do not notice all failures): a worker, here and in sb_bulk,
 * is a process of this name (PR_GET_NAME), and one that exits with this status
 * leaves it to its parent to say that memory has run out.
 */
#define SB_WORKER_NAME "shenbao-worker"
#define SB_WORKER_NO_MEMORY 110

#ifdef __cplusplus
}
#endif

#endif
