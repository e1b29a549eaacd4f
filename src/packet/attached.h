/*
 * Private to the packet stage: the files that a proposal attaches. They are
 * looked at before its packet is set, so that their slip sheets can say what
 * is behind them; the pages of each then follow its slip sheet. A file with a
 * digital signature would lose it, and one with a password must not be taken
 * apart: these stand beside the packet as they are.
 */
#ifndef SB_PACKET_ATTACHED_H
#define SB_PACKET_ATTACHED_H

#include <qpdf/qpdf-c.h>

#include "layout/page.h"
#include "packet/session.h"

/* [bytes] of one attached file at most; [pages] of one. */
#define ATTACHED_BYTES ((size_t)32 * 1024 * 1024)
enum { ATTACHED_PAGES = 500 };

enum attached_state {
    ATTACHED_BEHIND,  /* its pages follow its slip sheet */
    ATTACHED_APART,   /* signed or encrypted: a file of its own */
    ATTACHED_MISSING, /* there is no such file beside the proposal */
    ATTACHED_UNFIT    /* no PDF that can be read */
};

struct attached_file {
    const char *id;
    const char *name; /* as the proposal has it */
    enum attached_state state;
    struct str bytes;
    qpdf_data pdf; /* BEHIND, APART */
    int pages;
    char sha256[2 * SHA256_BYTES + 1]; /* of the file; "" if it is missing */
};

struct attached {
    struct attached_file *files; /* in the proposal's order */
    int count;
    xmlDocPtr doc; /* the same as XML: $attached of sheets */
};

/* Looks at them all. A file that is missing or unfit is a warning (SB940,
   SB941); one that is too large, or whose name leads out of the proposal's
   folder, is an error (SB103, SB942,
   SB943). */
int attached_read(struct sb_session *s, const struct source *proposal,
                  struct attached *out);

/* Puts the pages of those behind their slip sheets into the PDF; pages is how
   many it has then. */
int attached_join(struct sb_session *s, const struct attached *a,
                  const struct pages *set, struct buf *pdf, int *pages);

/* Where a file of that name is, beside the proposal; NULL: there is none. */
const char *attached_path(struct arena *a, const char *proposal,
                          const char *name);

const char *attached_state_name(enum attached_state state);

#endif
