/*
 * A mail as a draft (RFC 5322, MIME): addresses, a subject in two languages,
 * text and HTML, the letter attached. It is written to be opened in a mail
 * program and sent by a person (X-Unsent); nothing is ever sent here. The same
 * mail gives the same bytes: boundaries and Message-ID come from its key, and
 * there is no Date unless one is given.
 *
 * Names and subject may hold any character but controls; what is not ASCII is
 * encoded as RFC 2047 asks. Addresses are those of RFC 5321 without quoted
 * local parts and without address literals.
 */
#ifndef SB_REMIND_MAIL_H
#define SB_REMIND_MAIL_H

#include "base/buf.h"
#include "base/diag.h"
#include "remind/tools.h"

struct mail_address {
    const char *name; /* as people write it; NULL or "": none */
    const char *address;
    struct place place; /* where both are stated */
};

struct mail_list {
    const struct mail_address *items;
    int count; /* 0: the header is left out, for the sender to fill in */
};

struct mail_file {
    const char *name; /* without a folder */
    const char *type; /* "application/pdf" */
    struct str bytes;
};

struct mail {
    struct mail_list from, to, cc;
    const char *subject_zh, *subject_en; /* NULL or "": not in that one */
    struct place place;                  /* where the subject comes from */
    struct str text, html;               /* each in both languages, UTF-8 */
    const struct mail_file *attached;    /* NULL: none */
    const char *key; /* what tells this mail from all others, any text */
    bool has_date;
    int64_t date; /* [s since 1970] */
};

/*
 * Appends the mail with CRLF. Adds SB361 or SB362 for the library, SB364 for
 * a control character in a header, SB365 for what is no address; then nothing
 * is appended.
 */
int mail_write(struct arena *a, struct remind_tools *tools,
               const struct mail *mail, struct buf *out, struct diags *d);

/* Whether a mail can be sent to it. */
bool mail_address_valid(struct str address);

#endif
