/*
 * Private to the packet stage: the session, and what each command's file
 * shares. A public call takes the packet arena, sets its recovery point, does
 * its work through a function of its own, hands the diagnostics to the client
 * and empties the arena.
 */
#ifndef SB_PACKET_SESSION_H
#define SB_PACKET_SESSION_H

#include "shenbao.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/sha256.h"
#include "check/check.h"
#include "document/document.h"
#include "font/font.h"
#include "intake/intake.h"
#include "template/template.h"
#include "text/text.h"

/* [bytes] of one packet's own memory, and of what a session keeps. */
#define PACKET_MEMORY ((size_t)256 * 1024 * 1024)
#define SESSION_MEMORY ((size_t)256 * 1024 * 1024)

struct sb_session {
    struct arena *arena;  /* session life */
    struct arena *packet; /* emptied after each public call */
    struct diags *diags;
    const char *input; /* being worked on, for faults of no place; or NULL */
    struct sb_client client;
    struct sb_settings settings;
    unsigned open; /* enum sb_needs and SB_STYLES: what is open already */
    struct check_dates dates;

    struct grammar *call_grammar;
    struct grammar *proposal_grammar;
    struct grammar *findings_grammar;
    struct grammar *document_grammar;
    struct source call;
    struct rules *rules;
    struct styles *styles;
    const char *look; /* version of styles.xml, the templates' own */
    struct templates *templates;
    struct font_set *fonts;
    struct text_context *text;
    struct text_patterns *patterns;
    int pattern_count;

    struct sb_timings *timings; /* the caller's; NULL: no clock is read */
    unsigned long long lap;     /* [ns] when the last stage ended */

    const struct qpdf *qpdf;    /* NULL: not needed yet; qpdf.c */
    struct remind_tools *tools; /* NULL: not needed yet */

    struct sha256 key; /* over what all packets are made from; key.c */
    bool key_started;
};

/* Beside enum sb_needs: styles.xml, which templates and fonts bring along. */
#define SB_STYLES 16u

/* Opens what is not open yet. */
int session_need(struct sb_session *s, unsigned needs);

/* styles.xml for documents in one language alone, in the packet arena. */
int session_styles_alone(struct sb_session *s, const char *lang,
                         struct styles **out);

/* Path of a file below the data folder, in the session arena. */
const char *session_path(struct sb_session *s, const char *relative);

/* fonts.xml to opened faces; fonts.c. */
int session_fonts(struct sb_session *s);

/*
 * The frame of a public call: runs work under the recovery point, reports
 * diagnostics, empties the packet arena. work returns a status; where it
 * returns SB_INPUT because of diagnostics, those of files and memory make it
 * SB_SYSTEM.
 */
enum sb_status session_run(struct sb_session *s,
                           enum sb_status (*work)(struct sb_session *, void *),
                           void *argument);

/* Hands the diagnostics so far to the client, and forgets them. */
void session_report(struct sb_session *s);

/* A stage ends here: what passed since the last end was its time; timing.c. */
void session_lap(struct sb_session *s, enum sb_stage stage);

/* The first stage begins here. */
void session_lap_start(struct sb_session *s);

/* Hands bytes to the client. */
enum sb_status session_write(struct sb_session *s, const struct buf *bytes);

/* Status for a call that failed with the diagnostics so far. */
enum sb_status session_failed(const struct sb_session *s);

/* [digits] of the hash that stands in the foot of each page. */
enum { SESSION_HASH = 8 };

/* A parsed proposal: valid, ids looked at, empty values taken out. */
int session_valid(struct sb_session *s, const struct source *proposal);

#endif
