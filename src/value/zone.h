/*
 * Time zones, of ICU's data and of no other: the offset of a zone at an
 * instant, and where it changes. Instants are seconds since
 * 1970-01-01T00:00:00Z, offsets seconds east of UTC, so that zones of past
 * centuries, which have seconds, keep them.
 */
#ifndef SB_VALUE_ZONE_H
#define SB_VALUE_ZONE_H

#include <stdbool.h>
#include <stdint.h>

struct zone_offset {
    int east;    /* [s], daylight saving included */
    bool summer; /* whether some of it is daylight saving */
};

struct zone_change {
    int64_t at; /* the first instant of the new offset */
    struct zone_offset before, after;
};

/* Whether ICU knows the IANA name; it takes others for UTC. */
bool value_zone_known(const char *zone);

/* False if ICU does not know the zone. */
bool value_zone_offset(const char *zone, int64_t at, struct zone_offset *out);

/*
 * The last change at or before from, if there is one, and all that follow up
 * to the instant to. Fills what fits into room and gives the number of all;
 * -1 if ICU does not know the zone.
 */
int value_zone_changes(const char *zone, int64_t from, int64_t to,
                       struct zone_change *out, int room);

/* Version of the zone data, such as "2024a"; "" if ICU has none. */
const char *value_zone_version(void);

#endif
