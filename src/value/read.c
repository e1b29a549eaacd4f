/*
 * Reading typed values. All or nothing: what is left over, out of range or in
 * another notation is refused, since a guessed value would be judged as if it
 * had been stated. Bytes are looked at as ASCII; no locale.
 */
#include "value/value.h"

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Takes exactly count digits off the front. */
static bool
take_digits(struct str *s, size_t count, int *out)
{
    int n = 0;

    if (s->n < count)
        return false;
    for (size_t i = 0; i < count; i++) {
        if (!is_digit(s->p[i]))
            return false;
        n = n * 10 + (s->p[i] - '0');
    }
    s->p += count;
    s->n -= count;
    *out = n;
    return true;
}

static bool
take(struct str *s, char c)
{
    if (s->n == 0 || s->p[0] != c)
        return false;
    s->p++;
    s->n--;
    return true;
}

static bool
take_date(struct str *s, day *out)
{
    int year;
    int month;
    int dom;

    if (!take_digits(s, 4, &year) || !take(s, '-') ||
        !take_digits(s, 2, &month) || !take(s, '-') ||
        !take_digits(s, 2, &dom) || !date_valid(year, month, dom))
        return false;
    *out = date_from_civil(year, month, dom);
    return true;
}

bool
value_date(struct str s, day *out)
{
    day date;

    if (!take_date(&s, &date) || s.n != 0)
        return false;
    *out = date;
    return true;
}

/* "Z", "+08:00" or "-03:30" [minutes]. */
static bool
take_offset(struct str *s, int *out)
{
    enum { WIDEST = 14 * 60 }; /* UTC+14, Kiribati */
    bool west;
    int hours;
    int minutes;

    *out = 0;
    if (take(s, 'Z'))
        return true;
    west = s->n && s->p[0] == '-';
    if ((!take(s, '+') && !take(s, '-')) || !take_digits(s, 2, &hours) ||
        !take(s, ':') || !take_digits(s, 2, &minutes))
        return false;
    if (minutes > 59 || hours * 60 + minutes > WIDEST)
        return false;
    *out = (hours * 60 + minutes) * (west ? -1 : 1);
    return true;
}

/* 24:00 is refused: it names a day that the date does not. */
static bool
take_time(struct str *s, int *minute)
{
    int hour;
    int min;
    int second;

    if (!take_digits(s, 2, &hour) || !take(s, ':') ||
        !take_digits(s, 2, &min) || hour > 23 || min > 59)
        return false;
    if (take(s, ':') && (!take_digits(s, 2, &second) || second > 59))
        return false;
    *minute = hour * 60 + min;
    return true;
}

bool
value_moment(struct str s, struct moment *out)
{
    struct moment m = {0, false, 0, 0};

    if (!take_date(&s, &m.date))
        return false;
    if (take(&s, 'T')) {
        m.has_time = true;
        if (!take_time(&s, &m.minute) || !take_offset(&s, &m.offset))
            return false;
    }
    if (s.n != 0)
        return false;
    *out = m;
    return true;
}

/*
 * Digits, and a point with 1 to places digits; scaled to that many places.
 * whole: digits before the point at most.
 */
static bool
scaled(struct str s, size_t whole, int places, int64_t *out)
{
    struct str rest = s;
    struct str front = str_cut(&rest, '.');
    bool has_point = front.n < s.n;
    int64_t n = 0;

    if (front.n == 0 || front.n > whole)
        return false;
    if (has_point && (rest.n == 0 || rest.n > (size_t)places))
        return false;
    for (size_t i = 0; i < front.n + (size_t)places; i++) {
        char c = i < front.n            ? front.p[i]
                 : i - front.n < rest.n ? rest.p[i - front.n]
                                        : '0';

        if (!is_digit(c) || __builtin_mul_overflow(n, 10, &n) ||
            __builtin_add_overflow(n, c - '0', &n))
            return false;
    }
    *out = n;
    return true;
}

bool
value_money(struct str s, fen *out)
{
    return scaled(s, 13, 2, out);
}

bool
value_number(struct str s, micro *out)
{
    bool negative = s.n && s.p[0] == '-';
    int64_t n;

    if (s.n && (s.p[0] == '-' || s.p[0] == '+')) {
        s.p++;
        s.n--;
    }
    if (!scaled(s, 13, 6, &n))
        return false;
    *out = negative ? -n : n;
    return true;
}
