/* The second pass: where and why a document does not fit. Private. */
#ifndef SB_INTAKE_EXPLAIN_H
#define SB_INTAKE_EXPLAIN_H

#include "intake/pattern.h"

/* Names the first fault in document order: -1 after one diagnostic; 0 if the
   document fits the patterns. */
int explain_document(const struct source *s, const struct pattern *start,
                     struct arena *scratch, struct diags *d);

#endif
