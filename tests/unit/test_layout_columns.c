/* Widths of columns: numbers in, numbers out. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include "layout/columns.h"

#define FIXED(w)                                                               \
    {                                                                          \
        .kind = COLUMN_FIXED, .fixed = (w)                                     \
    }
#define AUTO(least, most)                                                      \
    {                                                                          \
        .kind = COLUMN_AUTO, .share = 1, .min = (least), .max = (most)         \
    }
#define SHARE(n, least)                                                        \
    {                                                                          \
        .kind = COLUMN_SHARE, .share = (n), .min = (least), .max = (least)     \
    }

static const struct {
    const char *name;
    struct column_need needs[4];
    int count;
    mpt width;
    mpt out[4];
} cases[] = {
    {"fixed stay", {FIXED(30), FIXED(40)}, 2, 100, {30, 40}},
    {"fixed too wide shrink", {FIXED(150), FIXED(50)}, 2, 100, {75, 25}},
    {"shares divide", {SHARE(3, 0), SHARE(1, 0)}, 2, 100, {75, 25}},
    {"a share keeps its content",
     {SHARE(1, 60), SHARE(3, 0)},
     2,
     100,
     {60, 40}},
    {"thirds are exact",
     {SHARE(1, 0), SHARE(1, 0), SHARE(1, 0)},
     3,
     100,
     {33, 34, 33}},
    {"auto at its widest beside a share",
     {AUTO(10, 30), SHARE(1, 0)},
     2,
     100,
     {30, 70}},
    {"autos grow alike when there is room",
     {AUTO(10, 20), AUTO(10, 30)},
     2,
     100,
     {40, 60}},
    {"autos between least and most",
     {AUTO(10, 90), AUTO(10, 50)},
     2,
     80,
     {50, 30}},
    {"minima too wide shrink", {AUTO(60, 90), AUTO(60, 60)}, 2, 100, {50, 50}},
    {"the widest gives way first",
     {AUTO(90, 90), AUTO(30, 30), FIXED(20)},
     3,
     100,
     {50, 30, 20}},
    {"a fixed beside shares",
     {FIXED(20), SHARE(1, 0), AUTO(10, 10)},
     3,
     100,
     {20, 70, 10}},
};

static void
widths_are_as_expected(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        mpt out[4] = {0};

        layout_columns(cases[i].needs, cases[i].count, cases[i].width, out);
        for (int c = 0; c < cases[i].count; c++)
            if (out[c] != cases[i].out[c])
                fail_msg("%s: column %d is %d", cases[i].name, c, (int)out[c]);
    }
}

static uint32_t
next(uint32_t *seed)
{
    *seed = *seed * 1664525U + 1013904223U;
    return *seed >> 8;
}

static void
sums_are_exact(void **state)
{
    uint32_t seed = 7;

    (void)state;
    for (int turn = 0; turn < 5000; turn++) {
        struct column_need needs[16];
        mpt out[16], sum = 0, width = (mpt)(next(&seed) % 500000 + 1);
        int count = (int)(next(&seed) % 16 + 1);

        for (int i = 0; i < count; i++) {
            needs[i] = (struct column_need){
                .kind =
                    i == 0 ? COLUMN_AUTO : (enum column_kind)(next(&seed) % 3),
                .fixed = next(&seed) % 90000,
                .share = (int)(next(&seed) % 9 + 1),
                .min = next(&seed) % 40000};
            needs[i].max = needs[i].min + next(&seed) % 90000;
        }
        layout_columns(needs, count, width, out);
        for (int i = 0; i < count; i++) {
            assert_true(out[i] >= 0);
            sum += out[i];
        }
        assert_int_equal(sum, width);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(widths_are_as_expected),
        cmocka_unit_test(sums_are_exact),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
