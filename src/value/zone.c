/* Zones by ICU's Gregorian calendar, which is asked for its transitions. */
#include "value/zone.h"

#include <unicode/ucal.h>

enum { NAME_ROOM = 64 };

/* IANA names are ASCII. */
static bool
widen(const char *zone, UChar out[NAME_ROOM])
{
    int n = 0;

    for (; zone[n]; n++) {
        if (n == NAME_ROOM - 1 || (unsigned char)zone[n] > 0x7E)
            return false;
        out[n] = (UChar)zone[n];
    }
    out[n] = 0;
    return n > 0;
}

bool
value_zone_known(const char *zone)
{
    UChar name[NAME_ROOM];
    UChar canonical[NAME_ROOM];
    UErrorCode status = U_ZERO_ERROR;
    UBool is_system = 0;

    if (!widen(zone, name))
        return false;
    ucal_getCanonicalTimeZoneID(name, -1, canonical, NAME_ROOM, &is_system,
                                &status);
    return U_SUCCESS(status) && is_system;
}

/* NULL if ICU does not know the zone. */
static UCalendar *
open_zone(const char *zone)
{
    UChar name[NAME_ROOM];
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar;

    if (!value_zone_known(zone) || !widen(zone, name))
        return NULL;
    calendar = ucal_open(name, -1, "en_GB", UCAL_GREGORIAN, &status);
    return U_SUCCESS(status) ? calendar : NULL;
}

static struct zone_offset
offset_at(UCalendar *calendar, double ms, UErrorCode *status)
{
    int32_t standard;
    int32_t saving;

    ucal_setMillis(calendar, ms, status);
    standard = ucal_get(calendar, UCAL_ZONE_OFFSET, status);
    saving = ucal_get(calendar, UCAL_DST_OFFSET, status);
    return (struct zone_offset){(standard + saving) / 1000, saving != 0};
}

bool
value_zone_offset(const char *zone, int64_t at, struct zone_offset *out)
{
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = open_zone(zone);

    if (!calendar)
        return false;
    *out = offset_at(calendar, (double)at * 1000.0, &status);
    ucal_close(calendar);
    return U_SUCCESS(status);
}

static bool
transition(UCalendar *calendar, double from, UTimeZoneTransitionType type,
           double *out)
{
    UErrorCode status = U_ZERO_ERROR;

    ucal_setMillis(calendar, from, &status);
    return ucal_getTimeZoneTransitionDate(calendar, type, out, &status) &&
           U_SUCCESS(status);
}

static struct zone_change
change_at(UCalendar *calendar, double ms, UErrorCode *status)
{
    return (struct zone_change){
        .at = (int64_t)(ms / 1000.0),
        .before = offset_at(calendar, ms - 1.0, status),
        .after = offset_at(calendar, ms, status),
    };
}

int
value_zone_changes(const char *zone, int64_t from, int64_t to,
                   struct zone_change *out, int room)
{
    UErrorCode status = U_ZERO_ERROR;
    UCalendar *calendar = open_zone(zone);
    double start = (double)from * 1000.0;
    double end = (double)to * 1000.0;
    double ms;
    bool more;
    int n = 0;

    if (!calendar)
        return -1;
    more = transition(calendar, start, UCAL_TZ_TRANSITION_PREVIOUS_INCLUSIVE,
                      &ms) ||
           transition(calendar, start, UCAL_TZ_TRANSITION_NEXT, &ms);
    while (more && ms <= end) {
        struct zone_change change = change_at(calendar, ms, &status);

        if (n < room)
            out[n] = change;
        n++;
        more = transition(calendar, ms, UCAL_TZ_TRANSITION_NEXT, &ms);
    }
    ucal_close(calendar);
    return U_SUCCESS(status) ? n : -1;
}

const char *
value_zone_version(void)
{
    UErrorCode status = U_ZERO_ERROR;
    const char *version = ucal_getTZDataVersion(&status);

    return U_SUCCESS(status) && version ? version : "";
}
