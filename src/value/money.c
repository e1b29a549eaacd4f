/*
 * Money and numbers in figures. Own digits, since ICU rounds to the locale's
 * habit: what is printed here is always the whole value.
 */
#include "value/value.h"

#include <string.h>

#include "value/habits.h"

/* Magnitude; the smallest integer has none in 64 signed bits. */
static uint64_t
magnitude(int64_t n)
{
    return n < 0 ? 0 - (uint64_t)n : (uint64_t)n;
}

/* Digits in groups of three. */
static void
print_grouped(struct buf *out, uint64_t n, const char *separator)
{
    char digits[24];
    int count = 0;

    do {
        digits[count++] = (char)('0' + n % 10);
        n /= 10;
    } while (n);
    while (count > 0) {
        buf_char(out, digits[--count]);
        if (count > 0 && count % 3 == 0)
            buf_text(out, separator);
    }
}

/* The point and places digits of rest, without the zeros at the end down to
   least digits. */
static void
print_decimals(struct buf *out, uint64_t rest, int places, int least,
               const char *point)
{
    char digits[20];

    for (int i = places - 1; i >= 0; i--, rest /= 10)
        digits[i] = (char)('0' + rest % 10);
    while (places > least && digits[places - 1] == '0')
        places--;
    if (places == 0)
        return;
    buf_text(out, point);
    buf_add(out, digits, (size_t)places);
}

static void
print_sign(struct buf *out, int64_t n)
{
    if (n < 0)
        buf_text(out, "\u2212"); /* minus sign */
}

void
value_print_money(struct buf *out, fen amount, const char *lang)
{
    struct habits h = habits_of(lang);
    uint64_t n = magnitude(amount);

    print_sign(out, amount);
    print_grouped(out, n / 100, h.group);
    if (n % 100)
        print_decimals(out, n % 100, 2, 2, h.point);
}

void
value_print_number(struct buf *out, micro n, const char *lang)
{
    struct habits h = habits_of(lang);
    uint64_t m = magnitude(n);

    print_sign(out, n);
    print_grouped(out, m / 1000000, h.group);
    print_decimals(out, m % 1000000, 6, 0, h.point);
}

void
value_print_wan(struct buf *out, fen amount)
{
    uint64_t n = magnitude(amount);

    print_sign(out, amount);
    print_grouped(out, n / 1000000, "");
    print_decimals(out, n % 1000000, 6, 0, ".");
}

/* A unit of large amounts and how many fen it has, as a power of ten. */
struct scale {
    uint64_t fen;
    int places;
    const char *name;
};

/* Largest unit that leaves at most places decimals and no zero in front. */
static const struct scale *
pick_scale(const struct scale *scales, uint64_t n)
{
    while (scales->places > 2 && n < scales->fen)
        scales++;
    return scales;
}

void
value_print_words(struct buf *out, fen amount, const char *currency,
                  const char *lang)
{
    static const struct scale english[] = {{100000000000, 11, " billion"},
                                           {100000000, 8, " million"},
                                           {100, 2, ""}};
    static const struct scale han[] = {
        {10000000000, 10, "亿"}, {1000000, 6, "万"}, {100, 2, ""}};
    bool zh = lang_is_chinese(lang);
    bool yuan = strcmp(currency, "CNY") == 0 || strcmp(currency, "RMB") == 0;
    uint64_t n = magnitude(amount);
    const struct scale *s = pick_scale(zh ? han : english, n);

    print_sign(out, amount);
    if (!zh)
        buf_format(out, "%s ", yuan ? "RMB" : currency);
    print_grouped(out, n / s->fen, zh ? "" : ",");
    /* Below a million two decimals or none, as money is written. */
    print_decimals(out, n % s->fen, s->places,
                   s->places == 2 && n % s->fen ? 2 : 0, ".");
    buf_text(out, s->name);
    if (zh && yuan)
        buf_text(out, "元");
    else if (zh)
        value_print_currency(out, str_from(currency), lang);
}
