/*
 * The head row of a table of proposals, held against the grammar: a tree of
 * what a row can become. Besides the fields of the columns it has what the
 * grammar demands around them, in the grammar's order, whatever that of the
 * columns is, and the lists that say whether they are complete. Private to
 * intake.
 */
#ifndef SB_INTAKE_HEAD_H
#define SB_INTAKE_HEAD_H

#include "intake/csv.h"
#include "intake/pattern.h"

enum { HEAD_COLUMNS = 2000, NO_COLUMN = -1 };

/* An element or attribute of a proposal. */
struct field {
    const struct pattern *pattern;
    const char *name;
    const char *id;    /* of an entry that its path names so; NULL: by number */
    int64_t number;    /* among its like, from 1 */
    int column;        /* from 0, or NO_COLUMN */
    const char *value; /* where there is no cell, or an empty one */
    bool repeated;     /* may stand several times */
    bool stays;        /* stands with empty cells too */
    struct field *first; /* attributes, then elements */
    struct field *next;
};

bool field_is_attribute(const struct field *f);

/* Adds one SB28x for each column that is no field, or once for what is
   missing. */
int head_read(struct arena *a, const struct grammar *g, const struct csv *file,
              const struct csv_cells *cells, struct field **out,
              struct diags *d);

#endif
