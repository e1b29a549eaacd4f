/* Offsets of zones and where they change. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "value/value.h"
#include "value/zone.h"

static int64_t
at(const char *iso)
{
    struct moment m;

    assert_true(value_moment(str_from(iso), &m));
    return ((int64_t)m.date * 1440 + m.minute - m.offset) * 60;
}

static int
east(const char *zone, const char *iso)
{
    struct zone_offset offset;

    assert_true(value_zone_offset(zone, at(iso), &offset));
    return offset.east;
}

static void
test_offsets(void **state)
{
    (void)state;
    assert_int_equal(east("Asia/Shanghai", "2020-11-26T16:00+08:00"), 28800);
    assert_int_equal(east("Europe/Berlin", "2021-03-28T01:59+01:00"), 3600);
    assert_int_equal(east("Europe/Berlin", "2021-03-28T02:00+01:00"), 7200);
    assert_int_equal(east("Asia/Jerusalem", "2021-03-26T01:59+02:00"), 7200);
    assert_int_equal(east("Asia/Jerusalem", "2021-03-26T02:00+02:00"), 10800);
    assert_int_equal(east("UTC", "2021-03-26T02:00Z"), 0);
    /* Local mean time has seconds. */
    assert_int_equal(east("Asia/Shanghai", "1900-06-01T00:00Z"), 29143);
}

static void
test_unknown(void **state)
{
    struct zone_offset offset;
    struct zone_change change;
    char longest[100];

    (void)state;
    memset(longest, 'A', sizeof longest);
    longest[sizeof longest - 1] = '\0';
    assert_false(value_zone_known("Europe/Atlantis"));
    assert_false(value_zone_known(""));
    assert_false(value_zone_known(longest));
    assert_false(value_zone_known("Europe/\xC3\x96"));
    assert_false(value_zone_offset("Europe/Atlantis", 0, &offset));
    assert_int_equal(value_zone_changes("Europe/Atlantis", 0, 1, &change, 1),
                     -1);
    assert_true(value_zone_known("Europe/Berlin"));
}

static void
test_changes(void **state)
{
    struct zone_change c[4];

    (void)state;
    assert_int_equal(value_zone_changes("Europe/Berlin",
                                        at("2021-01-01T00:00Z"),
                                        at("2021-12-01T00:00Z"), c, 4),
                     3);
    assert_true(c[0].at == at("2020-10-25T01:00Z"));
    assert_int_equal(c[0].before.east, 7200);
    assert_int_equal(c[0].after.east, 3600);
    assert_true(c[0].before.summer && !c[0].after.summer);
    assert_true(c[1].at == at("2021-03-28T01:00Z"));
    assert_true(c[2].at == at("2021-10-31T01:00Z"));
    /* What does not fit is counted. */
    c[1].at = 0;
    assert_int_equal(value_zone_changes("Europe/Berlin",
                                        at("2021-01-01T00:00Z"),
                                        at("2021-12-01T00:00Z"), c, 1),
                     3);
    assert_true(c[1].at == 0);
    /* One that falls on the start belongs to it. */
    assert_int_equal(value_zone_changes("Europe/Berlin",
                                        at("2021-03-28T01:00Z"),
                                        at("2021-03-28T01:00Z"), c, 4),
                     1);
    assert_true(c[0].at == at("2021-03-28T01:00Z"));
    assert_int_equal(value_zone_changes("Asia/Jerusalem",
                                        at("2021-03-20T00:00Z"),
                                        at("2021-04-01T00:00Z"), c, 4),
                     2);
    assert_true(c[1].at == at("2021-03-26T00:00Z"));
    assert_int_equal(value_zone_changes("UTC", at("2021-03-20T00:00Z"),
                                        at("2021-04-01T00:00Z"), c, 4),
                     0);
}

static void
test_version(void **state)
{
    const char *version = value_zone_version();

    (void)state;
    /* "2024a" */
    assert_in_range(strlen(version), 5, 6);
    assert_memory_equal(version, "20", 2);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_offsets),
        cmocka_unit_test(test_unknown),
        cmocka_unit_test(test_changes),
        cmocka_unit_test(test_version),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
