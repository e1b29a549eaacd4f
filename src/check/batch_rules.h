/* Compiling the rules over several proposals. */
#ifndef SB_CHECK_BATCH_RULES_H
#define SB_CHECK_BATCH_RULES_H

#include "check/batch.h"
#include "check/rules.h"

/* A whole number of an attribute, or BATCH_UNSTATED; node NULL: that too. */
int batch_number(struct arena *a, const xmlNode *node, const char *name);

/* Those of the call and of its directions; counts their faults. */
void batch_collect(struct rules_builder *b, const xmlNode *root);

#endif
