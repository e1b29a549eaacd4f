/* The tables of the diagnostics, in the order of their numbers. */
#include "base/diag_rows.h"

static const struct diag_rows *const tables[] = {
    &diag_base,   &diag_intake,   &diag_csv,      &diag_check,
    &diag_remind, &diag_template, &diag_document, &diag_font,
    &diag_layout, &diag_pdf,      &diag_packet,
};

const struct diag_row *
diag_rows(int table, size_t *count)
{
    *count = 0;
    if (table < 0 || table >= (int)(sizeof tables / sizeof tables[0]))
        return NULL;
    *count = tables[table]->count;
    return tables[table]->rows;
}
