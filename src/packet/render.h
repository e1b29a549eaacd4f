/* Private to the packet stage: the pipeline from a proposal to a PDF. */
#ifndef SB_PACKET_RENDER_H
#define SB_PACKET_RENDER_H

#include "layout/page.h"
#include "packet/attached.h"
#include "packet/inputs.h"
#include "remind/remind.h"

enum render_stage {
    RENDER_CHECK,
    RENDER_TEMPLATE,
    RENDER_DOCUMENT,
    RENDER_PAGES,
    RENDER_PDF
};

struct rendered {
    const struct input *input; /* a row of a table; NULL: the path is all */
    struct str bytes;          /* of the proposal; p NULL: not read yet */
    bool blank; /* nothing is filled in: bytes are what `new` prints */
    struct source proposal;
    const char *id; /* of the proposal */
    const char *direction;
    char hash[SESSION_HASH + 1]; /* of the proposal's bytes */
    struct findings findings;
    struct attached attached;
    struct reminders reminders;
    const struct styles *styles; /* NULL: the session's */
    xmlDocPtr xml;               /* the document, in the document language */
    struct document *document;
    struct pages pages;
    struct buf pdf;
};

/* A proposal loaded and checked: id, direction, hash, findings. */
int render_findings(struct sb_session *s, const char *path,
                    struct rendered *out);

/* The same for a blank of a direction: the proposal to start from, with its
   empty fields in place, and the findings about nothing. */
int render_blank(struct sb_session *s, const char *direction,
                 struct rendered *out);

/* From its findings to the reminders. */
int render_reminders(struct sb_session *s, struct rendered *out);

/* From its findings up to and with the last stage, at least the template. */
int render_parts(struct sb_session *s, const char *path, enum render_stage last,
                 struct rendered *out);

/* Both: from a proposal's path up to and with the last stage. */
int render_proposal(struct sb_session *s, const char *path,
                    enum render_stage last, struct rendered *out);

/* A guide over the call, up to and with its PDF. */
int render_guide(struct sb_session *s, const struct template_input *in,
                 struct rendered *out);

/* From a document in the document language; check and template are skipped. */
int render_document(struct sb_session *s, const struct source *source,
                    enum render_stage last, struct rendered *out);

#endif
