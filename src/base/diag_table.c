/* The tables of the diagnostics, by the hundred of their numbers. */
#include "base/diag_rows.h"

static const struct diag_rows *const tables[] = {
    NULL,           &diag_base, &diag_intake, &diag_check, &diag_template,
    &diag_document, &diag_font, &diag_layout, &diag_pdf,   &diag_packet,
};

const struct diag_row *
diag_rows(int hundred, size_t *count)
{
    *count = 0;
    if (hundred < 1 || hundred >= (int)(sizeof tables / sizeof tables[0]))
        return NULL;
    *count = tables[hundred]->count;
    return tables[hundred]->rows;
}
