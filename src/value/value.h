/*
 * Typed values and their printing: days, money, counts, numbers. Everything is
 * exact: a date is a day number, money is in fen (hundredths), a number is an
 * integer times 10^-6. Reading refuses what does not fit; printing knows the
 * languages. No clock is read.
 */
#ifndef SB_VALUE_VALUE_H
#define SB_VALUE_VALUE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/buf.h"
#include "base/str.h"

struct arena;

/* Days since 1970-01-01, proleptic Gregorian. */
typedef int32_t day;
/* Hundredths of the currency unit. */
typedef int64_t fen;
/* Millionths. */
typedef int64_t micro;

/* A point in time as a deadline states it. */
struct moment {
    day date;      /* in the zone it was stated in */
    bool has_time; /* false: the date alone was stated */
    int minute;    /* [0..1439] of that day */
    int offset;    /* [minutes] east of UTC, if has_time */
};

/* ISO 8601 "2021-07-01"; years 0001 to 9999. */
bool value_date(struct str s, day *out);
/* A date, or "2020-11-26T16:00+08:00" (seconds allowed, Z allowed). */
bool value_moment(struct str s, struct moment *out);
/* Decimal with at most two places, no sign, at most 13 digits before. */
bool value_money(struct str s, fen *out);
/* Decimal with at most six places, sign allowed. */
bool value_number(struct str s, micro *out);

void date_civil(day date, int *year, int *month, int *dom);
day date_from_civil(int year, int month, int dom);
bool date_valid(int year, int month, int dom);
/* Month arithmetic keeps the day, cut to the month's length. */
day date_add_months(day date, int months);
/*
 * Whole months of a period whose last day belongs to it: 2021-01-01 to
 * 2022-12-31 is 24; a begun month does not count. Negative if end < start.
 */
int date_months(day start, day end);

/*
 * Printing. lang is a BCP 47 tag; languages ICU knows. Nothing is rounded.
 */
void value_print_date(struct buf *out, day date, const char *lang);
/* ISO 8601, 2021-12-26. */
void value_print_iso(struct buf *out, day date);
/* 二〇二一年十二月二十六日 */
void value_print_date_han(struct buf *out, day date);
/* Local time of a moment in an IANA zone, "26 November 2020 09:00 (Germany
   Time)" in the habits of lang; a date alone is one of that zone, and that it
   has no hour is said. Other languages than Chinese and English have the
   difference to UTC instead of the zone's name, whose case ICU would get wrong
   in some, and a date alone. False if ICU does not know the zone. */
bool value_print_moment(struct buf *out, struct moment m, const char *zone,
                        const char *lang);
/* As amounts of it are written: 瑞士法郎, in English the code, CHF. */
void value_print_currency(struct buf *out, struct str code, const char *lang);
/* "8,000,000.00" with grouping; two decimals only if there are fen. */
void value_print_money(struct buf *out, fen amount, const char *lang);
/* In 万元 (units of 10,000), all significant digits: 3200, 140.95 */
void value_print_wan(struct buf *out, fen amount);
/* 人民币叁仟贰佰万元整 (bill-filling rules of the People's Bank of China) */
void value_print_capitals(struct buf *out, fen amount);
/* "RMB 32 million", all significant digits kept. */
void value_print_words(struct buf *out, fen amount, const char *currency,
                       const char *lang);
void value_print_number(struct buf *out, micro n, const char *lang);
/* A、B和C; A, B and C. */
void value_print_list(struct buf *out, const struct str *items, int count,
                      const char *lang);
/* "3 applications": picks among ICU plural forms given as
   "one=# application|other=# applications"; # is the number. */
void value_print_plural(struct buf *out, int64_t n, const char *forms,
                        const char *lang);

/* The name of a country in a language, by its code of ISO 3166-1 ("AE"); the
   code itself where ICU knows none. */
void value_print_country(struct buf *out, struct str code, const char *lang);
/* The names of all countries in a language; how many there are. */
int value_country_names(struct arena *a, const char *lang,
                        const struct str **out);
/* The name of a language in a language, by its tag: 日语, Japanese. */
void value_print_language(struct buf *out, const char *code, const char *lang);

/* A sort key by lang (zh: pinyin); compare with str_compare. */
struct str value_collation_key(struct arena *a, struct str s, const char *lang);
/* GB/T 28039: "Zhang Xiaoming", surname first; derived, so unverified. */
struct str value_pinyin_name(struct arena *a, struct str han);

/* Character count of a text as funders count: code points without blanks. */
int64_t value_characters(struct str s);

/* Columns of a terminal or text table: East Asian wide and full-width: 2. */
int value_columns(struct str s);

#endif
