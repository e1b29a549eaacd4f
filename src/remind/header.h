/*
 * Private to the remind stage: bodies of headers, encoded and folded. GMime's
 * own writer is not used for them: it makes encoded words of more than 75
 * characters (RFC 2047, 2) and lets "=?...?=" in a name pass as one.
 */
#ifndef SB_REMIND_HEADER_H
#define SB_REMIND_HEADER_H

#include "remind/mail.h"

/* Each begins with a blank and ends with LF; lines are folded before column
   76 where there is a place. name: of the header, which stands before it. */
const char *header_list(struct arena *a, const char *name,
                        const struct mail_list *list);
const char *header_text(struct arena *a, const char *name, struct str text);

/* Whether it has a character that no header may have: C0, C1, DEL, and the
   separators of lines and paragraphs. */
bool header_has_control(struct str text);

#endif
