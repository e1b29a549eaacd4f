/* Millipoints: 1 in = 72 pt = 25.4 mm. */
#include "base/mpt.h"

#include <string.h>

mpt
mpt_scale(mpt a, int64_t num, int64_t den)
{
    /* The whole part first, so that a * num need not fit. */
    int64_t rest = a % den * num;
    int64_t half = den / 2;

    return a / den * num + (rest >= 0 ? rest + half : rest - half) / den;
}

mpt
mpt_from_mm100(int64_t hundredths)
{
    return mpt_scale(hundredths, 72000, 2540);
}

static bool
in_range(mpt a)
{
    return a <= MPT_MAX && a >= -MPT_MAX;
}

bool
mpt_add(mpt a, mpt b, mpt *out)
{
    mpt sum;

    if (__builtin_add_overflow(a, b, &sum) || !in_range(sum))
        return false;
    *out = sum;
    return true;
}

bool
mpt_mul(mpt a, int64_t n, mpt *out)
{
    mpt product;

    if (__builtin_mul_overflow(a, n, &product) || !in_range(product))
        return false;
    *out = product;
    return true;
}

/* Reads a decimal with at most three places as thousandths. */
static size_t
read_thousandths(const char *p, size_t n, int64_t *out)
{
    int64_t value = 0;
    size_t i = 0;
    int places = -1; /* after the point; -1 before it */

    for (; i < n && places < 3; i++) {
        if (p[i] == '.' && places < 0 && i > 0) {
            places = 0;
            continue;
        }
        if (p[i] < '0' || p[i] > '9')
            break;
        value = value * 10 + (p[i] - '0');
        places += places >= 0;
        if (value > MPT_MAX)
            return 0;
    }
    if (i == 0 || places == 0)
        return 0;
    for (int k = places < 0 ? 0 : places; k < 3; k++)
        value *= 10;
    *out = value;
    return i;
}

bool
mpt_parse(const char *text, size_t length, mpt em, mpt *out)
{
    bool negative = length && text[0] == '-';
    int64_t thousandths;
    const char *unit;
    size_t n;
    mpt result;

    text += negative;
    length -= negative;
    n = read_thousandths(text, length, &thousandths);
    if (n == 0 || length - n != 2)
        return false;
    unit = text + n;
    if (memcmp(unit, "pt", 2) == 0)
        result = thousandths;
    else if (memcmp(unit, "mm", 2) == 0)
        result = mpt_scale(thousandths, 72000, 25400);
    else if (memcmp(unit, "em", 2) == 0 && em > 0)
        result = mpt_scale(thousandths, em, 1000);
    else
        return false;
    if (!in_range(result))
        return false;
    *out = negative ? -result : result;
    return true;
}
