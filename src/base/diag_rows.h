/*
 * Every diagnostic of the program, once: sentence in Chinese and English,
 * and what it means and how to mend it. `shenbao explain` prints these rows.
 * A hundred of numbers is one stage's; its tables are in the files of what adds
 * them.
 */
#ifndef SB_BASE_DIAG_ROWS_H
#define SB_BASE_DIAG_ROWS_H

#include "base/diag.h"

struct diag_rows {
    const struct diag_row *rows; /* ordered by number */
    size_t count;
};

extern const struct diag_rows diag_base;
extern const struct diag_rows diag_intake;
extern const struct diag_rows diag_csv;
extern const struct diag_rows diag_check;
extern const struct diag_rows diag_remind;
extern const struct diag_rows diag_template;
extern const struct diag_rows diag_document;
extern const struct diag_rows diag_font;
extern const struct diag_rows diag_layout;
extern const struct diag_rows diag_pdf;
extern const struct diag_rows diag_packet;

#endif
