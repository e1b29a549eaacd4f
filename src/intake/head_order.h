/* Putting the tree of a head row into the order of the grammar. Private to
   intake. */
#ifndef SB_INTAKE_HEAD_ORDER_H
#define SB_INTAKE_HEAD_ORDER_H

#include "intake/head.h"

struct field *field_new(struct arena *a, const struct pattern *p);

/* Adds what the grammar demands, and lists. The path of an attribute that no
   row can do without and that has no column; NULL if there is none. */
const char *head_order(struct arena *a, struct field *document);

#endif
