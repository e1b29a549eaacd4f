/*
 * Widths of the columns of a table: numbers in, numbers out, no fonts.
 * Fixed columns have what they ask for; shares divide what the others leave;
 * automatic ones lie between their narrowest and their widest content.
 */
#ifndef SB_LAYOUT_COLUMNS_H
#define SB_LAYOUT_COLUMNS_H

#include "base/mpt.h"
#include "document/document.h"

struct column_need {
    enum column_kind kind;
    mpt fixed;    /* [mpt] COLUMN_FIXED */
    int share;    /* COLUMN_SHARE: parts, at least 1 */
    mpt min, max; /* [mpt] of the content, min <= max */
};

/*
 * The sum of out is width, but less if all columns are fixed and narrower.
 * No column is negative. needs stays as it is.
 */
void layout_columns(const struct column_need *needs, int count, mpt width,
                    mpt *out);

/* Divides total by weights, exactly; equally if all are zero. */
void layout_divide(mpt total, const mpt *weights, int count, mpt *out);

#endif
