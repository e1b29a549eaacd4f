/*
 * Millipoints: the one unit of length. 1 pt = 1000 mpt, 72 pt = 1 inch.
 * 64 bits, so that sums of lengths within the program's limits cannot
 * overflow; what comes from outside goes through mpt_parse or the checked
 * operations.
 */
#ifndef SB_BASE_MPT_H
#define SB_BASE_MPT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef int64_t mpt;

/* The largest length that mpt_parse and the checked operations give [mpt]. */
#define MPT_MAX ((mpt)1000000000000)

/* From hundredths of a millimetre, rounded to the nearest [0.01 mm]. */
mpt mpt_from_mm100(int64_t hundredths);

/* Checked: false, and *out untouched, if the result passes +-MPT_MAX. */
bool mpt_add(mpt a, mpt b, mpt *out);
bool mpt_mul(mpt a, int64_t n, mpt *out);

/* a * num / den, rounded half away from zero. den > 0. */
mpt mpt_scale(mpt a, int64_t num, int64_t den);

/*
 * Reads "12.5mm", "10.5pt", "2em" (em: the size of an em [mpt]; 0 refuses
 * em). At most three decimals. False if it is anything else.
 */
bool mpt_parse(const char *text, size_t length, mpt em, mpt *out);

#endif
