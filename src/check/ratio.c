/*
 * Fractions of 64-bit numbers, worked out in 128 bits: with operands below
 * 2^63 no product passes 2^126 and no sum of two products 2^127.
 */
#include "check/ratio.h"

#include <stddef.h>

/* ISO C has no 128-bit integer; gcc and clang do. */
__extension__ typedef __int128 wide;

static wide
wide_gcd(wide a, wide b)
{
    a = a < 0 ? -a : a;
    while (b != 0) {
        wide rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

static bool
reduce(wide num, wide den, struct ratio *out)
{
    if (den < 0) {
        num = -num;
        den = -den;
    }
    wide divisor = wide_gcd(num, den);
    if (divisor > 1) {
        num /= divisor;
        den /= divisor;
    }
    if (num > INT64_MAX || num < -INT64_MAX || den > INT64_MAX)
        return false;
    *out = (struct ratio){(int64_t)num, (int64_t)den};
    return true;
}

struct ratio
ratio_whole(int64_t n)
{
    return (struct ratio){n, 1};
}

bool
ratio_of(int64_t num, int64_t den, struct ratio *out)
{
    return reduce(num, den, out);
}

bool
ratio_add(struct ratio a, struct ratio b, struct ratio *out)
{
    wide num = (wide)a.num * b.den + (wide)b.num * a.den;
    return reduce(num, (wide)a.den * b.den, out);
}

bool
ratio_subtract(struct ratio a, struct ratio b, struct ratio *out)
{
    wide num = (wide)a.num * b.den - (wide)b.num * a.den;
    return reduce(num, (wide)a.den * b.den, out);
}

bool
ratio_multiply(struct ratio a, struct ratio b, struct ratio *out)
{
    return reduce((wide)a.num * b.num, (wide)a.den * b.den, out);
}

bool
ratio_divide(struct ratio a, struct ratio b, struct ratio *out)
{
    return reduce((wide)a.num * b.den, (wide)a.den * b.num, out);
}

bool
ratio_remainder(struct ratio a, struct ratio b, struct ratio *out)
{
    wide num = (wide)a.num * b.den;
    wide divisor = (wide)b.num * a.den;
    return reduce(num % divisor, (wide)a.den * b.den, out);
}

int
ratio_compare(struct ratio a, struct ratio b)
{
    wide left = (wide)a.num * b.den;
    wide right = (wide)b.num * a.den;
    return left < right ? -1 : left > right;
}

bool
ratio_scaled(struct ratio a, int64_t scale, int64_t *out, bool *exact)
{
    wide product = (wide)a.num * scale;
    wide whole = product / a.den;
    if (whole > INT64_MAX || whole < -INT64_MAX)
        return false;
    *out = (int64_t)whole;
    *exact = product % a.den == 0;
    return true;
}
