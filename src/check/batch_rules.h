/* Compiling the rules over several proposals. */
#ifndef SB_CHECK_BATCH_RULES_H
#define SB_CHECK_BATCH_RULES_H

#include "check/batch.h"
#include "check/rules.h"

/* Those of the call and of its directions; counts their faults. */
void batch_collect(struct rules_builder *b, const xmlNode *root);

#endif
