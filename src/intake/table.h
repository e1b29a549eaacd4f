/*
 * Proposals as rows of a table: a CSV file whose first row names fields of a
 * proposal by their paths (path.h), and each further row is one proposal. A
 * row becomes the text of a proposal, which is read as any other, and then its
 * elements and attributes are given the places of their cells. An empty cell
 * is a field that is not stated; an entry of a list all of whose cells are
 * empty is not there; lists are complete="no" unless a cell says otherwise.
 */
#ifndef SB_INTAKE_TABLE_H
#define SB_INTAKE_TABLE_H

#include "intake/intake.h"

/* [bytes] of a file, rows of it. */
#define TABLE_CAP ((size_t)64 * 1024 * 1024)
enum { TABLE_ROWS = 100000 };

struct table;

/* Whether a path ends as tables do: .csv, .CSV. */
bool table_is_named(const char *path);

/*
 * Head and places of the rows; bytes stay where they are. Rows without any
 * text are passed over. Adds SB202..SB204 or SB28x, SB29x.
 */
int table_open(struct arena *a, struct str bytes, const char *file,
               const struct grammar *g, struct table **out, struct diags *d);

int table_count(const struct table *t);

/* Where a row begins. */
struct place table_place(const struct table *t, int row);

/* The row as the text of a proposal. Adds SB203, SB204 or SB29x; the warning
   SB299 of a row that has fewer cells than the head. */
int table_proposal(struct arena *a, const struct table *t, int row,
                   struct str *out, struct diags *d);

/* intake_parse of that text, with the places of the cells. */
int table_parse(struct arena *a, const struct table *t, int row,
                struct str text, struct source *out, struct diags *d);

/* Behind all that was said: for each fault at a cell of the row a note (SB296)
   at the same place, with the cell as spreadsheets name it. */
void table_name_cells(struct arena *a, const struct table *t, int row,
                      struct diags *d);

#endif
