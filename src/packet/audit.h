/*
 * Private to the packet stage: the audit of a call or a proposal after its
 * grammar: sums against what the call states, missing translations, addresses
 * that are not well-formed.
 */
#ifndef SB_PACKET_AUDIT_H
#define SB_PACKET_AUDIT_H

#include "packet/session.h"

/* What a call's directions add up to. */
struct audit_totals {
    int directions;
    int64_t projects_low, projects_high; /* a range counted at both ends */
    fen funding;
    int partners;
};

/* -1 only if a number does not parse (the grammar refuses such). */
int audit_add_up(const struct source *call, struct audit_totals *out);

/* The totals as lines, beside what the call states. */
int audit_print_totals(struct buf *out, const struct source *call,
                       const char *lang);

/* Warnings and notes about texts and addresses, at their elements. */
void audit_texts(const struct source *s, struct diags *d);

#endif
