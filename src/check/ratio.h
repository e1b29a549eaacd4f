/*
 * Exact fractions, so that division loses nothing and 0.1 + 0.2 is 0.3. Always
 * in lowest terms with a positive denominator. Each operation gives false, and
 * leaves the result alone, when numerator or denominator pass 64 bits.
 */
#ifndef SB_CHECK_RATIO_H
#define SB_CHECK_RATIO_H

#include <stdbool.h>
#include <stdint.h>

struct ratio {
    int64_t num;
    int64_t den; /* > 0 */
};

struct ratio ratio_whole(int64_t n);
/* den > 0. */
bool ratio_of(int64_t num, int64_t den, struct ratio *out);

bool ratio_add(struct ratio a, struct ratio b, struct ratio *out);
bool ratio_subtract(struct ratio a, struct ratio b, struct ratio *out);
bool ratio_multiply(struct ratio a, struct ratio b, struct ratio *out);
/* b must not be 0. */
bool ratio_divide(struct ratio a, struct ratio b, struct ratio *out);
/* Remainder with the sign of a, as XPath has it. b must not be 0. */
bool ratio_remainder(struct ratio a, struct ratio b, struct ratio *out);

/* < 0, 0, > 0. Never overflows. */
int ratio_compare(struct ratio a, struct ratio b);

/* a * scale, cut towards zero; *exact says whether nothing was cut. */
bool ratio_scaled(struct ratio a, int64_t scale, int64_t *out, bool *exact);

#endif
