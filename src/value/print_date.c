/*
 * Dates in the long style of a language, by ICU, with the proleptic Gregorian
 * calendar in UTC, so that no zone of the machine moves a day. Where ICU
 * fails, the ISO date stands: the same fact in another notation.
 */
#include "value/value.h"

#include <string.h>
#include <unicode/ucal.h>
#include <unicode/udat.h>
#include <unicode/uloc.h>

#include "base/arena.h"
#include "value/uchars.h"
#include "value/zone.h"

#define DAY_MS 86400000.0
#define MINUTE_MS 60000.0

/* TEN_ERAS: 4,000 years. GREGORIAN: 1582-10-15, from when on ICU reckons by
   this calendar of itself [days]. */
enum { TEN_ERAS = 10 * 146097, GREGORIAN = -141427 };

static const UChar utc[] = {'E', 't', 'c', '/', 'U', 'T', 'C', 0};

/* The formatter's own calendar, without the switch from Julian in 1582. */
static void
make_proleptic(UDateFormat *format, UErrorCode *status)
{
    UCalendar *calendar = ucal_clone(udat_getCalendar(format), status);

    if (U_FAILURE(*status))
        return;
    ucal_setGregorianChange(calendar, -1e15, status);
    if (U_SUCCESS(*status))
        udat_setCalendar(format, calendar);
    ucal_close(calendar);
}

void
value_print_iso(struct buf *out, day date)
{
    int year;
    int month;
    int dom;

    date_civil(date, &year, &month, &dom);
    buf_format(out, "%04d-%02d-%02d", year, month, dom);
}

/* A day, and with UDAT_SHORT its minute too, as the language writes them. */
static void
print_day(struct buf *out, day date, int minute, UDateFormatStyle hours,
          const char *lang)
{
    struct icu_locale locale = icu_locale_of(lang);
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format =
        udat_open(hours, UDAT_LONG, locale.id, utc, -1, NULL, 0, &status);
    UChar text[128];
    int32_t n = 0;

    if (U_SUCCESS(status)) {
        if (date < GREGORIAN)
            make_proleptic(format, &status);
        n = udat_format(format, date * DAY_MS + minute * MINUTE_MS, text,
                        sizeof text / sizeof *text, NULL, &status);
        udat_close(format);
    }
    if (U_FAILURE(status)) {
        value_print_iso(out, date);
        if (hours != UDAT_NONE)
            buf_format(out, " %02d:%02d", minute / 60, minute % 60);
    } else {
        uchars_print(out, text, n);
    }
}

void
value_print_date(struct buf *out, day date, const char *lang)
{
    print_day(out, date, 0, UDAT_NONE, lang);
}

/* 1 to 99 as counted: 十, 十二, 二十, 二十六. */
static void
print_counted(struct buf *out, int n)
{
    static const char *const digits[] = {"",   "一", "二", "三", "四",
                                         "五", "六", "七", "八", "九"};

    if (n >= 20)
        buf_text(out, digits[n / 10]);
    if (n >= 10)
        buf_text(out, "十");
    buf_text(out, digits[n % 10]);
}

void
value_print_date_han(struct buf *out, day date)
{
    static const char *const digits[] = {"〇", "一", "二", "三", "四",
                                         "五", "六", "七", "八", "九"};
    int year;
    int month;
    int dom;

    date_civil(date, &year, &month, &dom);
    for (int unit = 1000; unit > 0; unit /= 10)
        if (year >= unit)
            buf_text(out, digits[year / unit % 10]);
    buf_text(out, "年");
    print_counted(out, month);
    buf_text(out, "月");
    print_counted(out, dom);
    buf_text(out, "日");
}

/* How people call the time of a zone: 德国时间, Germany Time; where ICU has no
   words, its IANA name. ICU calls the time of China after the country. */
static void
print_zone(struct buf *out, const char *zone, struct uchars name,
           const char *lang)
{
    static const UChar location[] = {'V', 'V', 'V', 'V', 0};
    struct icu_locale locale = icu_locale_of(lang);
    UErrorCode status = U_ZERO_ERROR;
    UDateFormat *format;
    UChar text[128];
    int32_t n = 0;

    if (strcmp(zone, "Asia/Shanghai") == 0) {
        buf_text(out, lang_is_chinese(lang) ? "北京时间" : "Beijing time");
        return;
    }
    format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale.id, name.p, -1,
                       location, -1, &status);
    if (U_SUCCESS(status)) {
        n = udat_format(format, 0, text, sizeof text / sizeof *text, NULL,
                        &status);
        udat_close(format);
    }
    if (U_FAILURE(status))
        buf_text(out, zone);
    else
        uchars_print(out, text, n);
}

/* " (UTC+5:30)", in one piece inside of text that runs from the right. */
static void
print_offset(struct buf *out, int offset, const char *lang)
{
    bool isolated = uloc_isRightToLeft(icu_locale_of(lang).id);
    int size = offset < 0 ? -offset : offset;

    buf_text(out, isolated ? " \u2066" : " ");
    buf_format(out, "(UTC%s%d", offset < 0 ? "\u2212" : "+", size / 60);
    if (size % 60)
        buf_format(out, ":%02d", size % 60);
    buf_text(out, isolated ? ")\u2069" : ")");
}

static void
print_zone_after(struct buf *out, const char *zone, struct uchars name,
                 bool has_time, const char *lang)
{
    bool zh = lang_is_chinese(lang);

    buf_text(out, zh ? "（" : " (");
    print_zone(out, zone, name, lang);
    if (!has_time)
        buf_text(out, zh ? "，未给出钟点" : ", no hour given");
    buf_text(out, zh ? "）" : ")");
}

bool
value_print_moment(struct buf *out, struct moment m, const char *zone,
                   const char *lang)
{
    struct uchars name = uchars_of(out->arena, str_from(zone));
    bool worded = lang_is_chinese(lang) || strncmp(lang, "en", 2) == 0;
    struct zone_offset offset;
    int64_t minutes;
    day date;

    if (!value_zone_known(zone))
        return false;
    if (!m.has_time) {
        value_print_date(out, m.date, lang);
        if (worded)
            print_zone_after(out, zone, name, false, lang);
        return true;
    }
    minutes = (int64_t)m.date * 1440 + m.minute - m.offset;
    if (!value_zone_offset(zone, minutes * 60, &offset))
        return false;
    /* Zones of past centuries have seconds; they are dropped. Shifted by ten
       eras, so that what is divided is positive. */
    minutes += offset.east / 60 + (int64_t)1440 * TEN_ERAS;
    date = (day)(minutes / 1440 - TEN_ERAS);
    if (!worded) {
        print_day(out, date, (int)(minutes % 1440), UDAT_SHORT, lang);
        print_offset(out, offset.east / 60, lang);
        return true;
    }
    value_print_date(out, date, lang);
    buf_format(out, " %02d:%02d", (int)(minutes % 1440 / 60),
               (int)(minutes % 60));
    print_zone_after(out, zone, name, true, lang);
    return true;
}
