/*
 * Whether a document fits the patterns of a grammar, quickly. Derivatives
 * (derive.c) depend on few things: on the pattern and the name of a start tag
 * or an attribute. So each step is taken once for a grammar and kept, and a
 * second document of the kind costs one look-up for each tag. An element's
 * pattern is followed apart from what its parent still wants, so that the
 * steps do not depend on where it stands.
 *
 * "No" is no verdict: what is not plain (namespaces, texts in pieces, too many
 * steps kept) is left to libxml2. Private to intake.
 */
#ifndef SB_INTAKE_ACCEPT_H
#define SB_INTAKE_ACCEPT_H

#include "intake/pattern.h"

struct acceptor;

/* Owned by the arena. Keeps at most some MiB; what is kept changes no answer.
 */
struct acceptor *accept_new(struct arena *a, const struct pattern *start);

/* true: the document fits. */
bool accept_document(struct acceptor *v, const struct source *s);

#endif
