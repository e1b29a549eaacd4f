/*
 * The proleptic Gregorian calendar on day numbers. Years are counted from
 * March, so that the leap day ends a year; 400 years are 146,097 days.
 */
#include "value/value.h"

enum { DAYS_OF_ERA = 146097, EPOCH = 719468 };

static bool
is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int
month_length(int year, int month)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};

    return lengths[month - 1] + (month == 2 && is_leap(year));
}

bool
date_valid(int year, int month, int dom)
{
    return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && dom >= 1 &&
           dom <= month_length(year, month);
}

static int64_t
floor_divide(int64_t a, int64_t b)
{
    return a / b - (a % b < 0);
}

day
date_from_civil(int year, int month, int dom)
{
    int64_t y = (int64_t)year - (month <= 2);
    int64_t era = floor_divide(y, 400);
    int64_t of_era = y - era * 400;
    int from_march = (month + 9) % 12;
    int64_t of_year = (153 * from_march + 2) / 5 + dom - 1;

    return (day)(era * DAYS_OF_ERA + of_era * 365 + of_era / 4 - of_era / 100 +
                 of_year - EPOCH);
}

void
date_civil(day date, int *year, int *month, int *dom)
{
    int64_t n = (int64_t)date + EPOCH;
    int64_t era = floor_divide(n, DAYS_OF_ERA);
    int64_t rest = n - era * DAYS_OF_ERA;
    int64_t of_era =
        (rest - rest / 1460 + rest / 36524 - rest / (DAYS_OF_ERA - 1)) / 365;
    int64_t of_year = rest - (365 * of_era + of_era / 4 - of_era / 100);
    int from_march = (int)((5 * of_year + 2) / 153);

    *dom = (int)(of_year - (153 * from_march + 2) / 5 + 1);
    *month = from_march < 10 ? from_march + 3 : from_march - 9;
    *year = (int)(of_era + era * 400 + (*month <= 2));
}

day
date_add_months(day date, int months)
{
    int year;
    int month;
    int dom;
    int64_t count;

    date_civil(date, &year, &month, &dom);
    count = (int64_t)year * 12 + month - 1 + months;
    year = (int)floor_divide(count, 12);
    month = (int)(count - (int64_t)year * 12) + 1;
    if (dom > month_length(year, month))
        dom = month_length(year, month);
    return date_from_civil(year, month, dom);
}

int
date_months(day start, day end)
{
    int64_t after = (int64_t)end + 1; /* the first day outside the period */
    int year[2];
    int month[2];
    int dom[2];
    int months;

    if (end < start) {
        months = date_months(end, start);
        return months > 0 ? -months : -1;
    }
    date_civil(start, &year[0], &month[0], &dom[0]);
    date_civil((day)after, &year[1], &month[1], &dom[1]);
    months = (year[1] - year[0]) * 12 + month[1] - month[0];
    /* Cut as date_add_months cuts: 31 January to 27 February is a month. */
    if (months > 0 && date_add_months(start, months) > after)
        months--;
    return months;
}
