/*
 * Private to the packet stage: the audit of a call or a proposal after its
 * grammar and its ids. What it finds are warnings and notes at their elements:
 * none keeps a packet from being made.
 */
#ifndef SB_PACKET_AUDIT_H
#define SB_PACKET_AUDIT_H

#include "packet/session.h"

/*
 * What the directions of a call add up to, as lines beside what the call
 * states; a warning where the two do not agree, or a direction with its pools.
 * -1 only if a number does not parse (the grammar refuses such).
 */
int audit_totals(struct buf *out, const struct source *call, const char *lang,
                 struct diags *d);

/* Texts that lack a language, addresses that are not well-formed, slips of
   marks, what the call marks as odd. */
void audit_texts(const struct source *s, struct arena *scratch,
                 struct diags *d);

/* What audit_marks knows beforehand; lives in the arena, which it uses. */
struct audit_marks;
struct audit_marks *audit_marks_new(struct arena *a);

/* Slips of marks in the text of an element that holds no others: one note of
   each kind. */
void audit_marks(const struct audit_marks *m, const struct source *s,
                 const xmlNode *node, struct diags *d);

/* An e-mail address, a link or a telephone number; nothing else is looked
   at. */
void audit_address(const struct source *s, const xmlNode *node,
                   struct diags *d);

/* Contacts of one address, or of one name on a side, that say different
   things in different directions. */
void audit_contacts(const struct source *call, struct arena *scratch,
                    struct diags *d);

enum { AUDIT_WORDS = 512 };

/* Filings of which nobody is reminded; reminders on a date of another
   direction or side, or to a contact that is not there. */
void audit_reminders(const struct source *call, struct diags *d);

/* The text with a NUL, cut before the character that has no room. */
const char *audit_words(struct str text, char out[AUDIT_WORDS]);

/* A warning at node, with a text cut to what a line can show. */
void audit_say(const struct source *s, const xmlNode *node, enum diag_code code,
               struct str text, struct diags *d);

#endif
