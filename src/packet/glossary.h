/*
 * Private to the packet stage: the glossary of a call, and whether a text
 * keeps to it. A term found in the Chinese of a text asks for its English name,
 * or another form that the glossary allows, in the English of that text, and
 * for none that it forbids.
 *
 * In Chinese a term counts where it is not part of a longer term. In English a
 * form is found as whole words: a word may be plural, and begin with a capital
 * where the form does not; a capital of the form must be there.
 */
#ifndef SB_PACKET_GLOSSARY_H
#define SB_PACKET_GLOSSARY_H

#include "intake/intake.h"

struct glossary;

/* The glossary of a call, empty if it has none. Owned by the arena; refers to
   the call. */
struct glossary *glossary_read(struct arena *a, const struct source *call);

/* All texts of a document that stand in both languages (zh and en side by
   side), with a warning at the English for each term that is not kept. */
void glossary_audit(struct glossary *g, const struct source *texts,
                    struct diags *d);

#endif
