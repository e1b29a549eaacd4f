/*
 * Tables as text (RFC 4180) in UTF-8, with or without a byte order mark: rows
 * end with CRLF, LF or CR, cells with a comma or, where the first row shows it,
 * with a semicolon; a cell in quotes may hold all of these, and quotes that are
 * doubled. A row is cut out first, so that what is wrong with one leaves the
 * next alone. Private to intake.
 */
#ifndef SB_INTAKE_CSV_H
#define SB_INTAKE_CSV_H

#include "intake/intake.h"
#include "intake/position.h"

enum { CSV_ROW = 1024 * 1024, CSV_NAME = 8 };

struct csv {
    struct str bytes;
    const char *file;
    char separator;
};

/* Where a row stands. */
struct csv_row {
    size_t at, n; /* [bytes] without the line end */
    size_t quote; /* of the cell that does not end; at the end: there is none */
    int line;
    int number; /* from 1, with those that are empty */
};

struct csv_cell {
    struct str text; /* quotes off, line ends as LF */
    int line, column;
};

/* Spreadsheets leave away separators of empty cells at the end of a row, or
   write more of them than the head row has. */
struct csv_cells {
    struct csv_cell *list;
    int room;  /* of the list; what is over is counted only, what is missing is
                  there and empty */
    int count; /* in the row */
    int used;  /* without those at the end that are empty */
};

/* Encoding, and the separator from the first row. Adds SB202, SB283 or
   SB298. */
int csv_open(struct csv *out, struct str bytes, const char *file,
             struct diags *d);

/* The row at p, which moves behind it. False at the end. */
bool csv_next(const struct csv *f, struct position *p, struct csv_row *out);

/* The cells of a row, which are in the arena or in the file. Adds SB203, SB204
   or SB29x. */
int csv_cells(struct arena *a, const struct csv *f, const struct csv_row *row,
              struct csv_cells *out, struct diags *d);

/* "A", "B", ... "AA": as spreadsheets name the column, from 0. */
void csv_column_name(int column, char out[CSV_NAME]);

#endif
