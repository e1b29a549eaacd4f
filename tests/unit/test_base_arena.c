/* The arena: zeroed, aligned, capped, rewound, destructors newest first. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"

static char order[8];
static size_t ordered;

static void
note(void *handle)
{
    order[ordered++] = *(const char *)handle;
}

static void
memory_is_zeroed_and_aligned(void **state)
{
    struct arena *a = arena_new(1 << 20);

    (void)state;
    for (size_t n = 1; n < 3000; n += 7) {
        unsigned char *p = arena_alloc(a, 1, n);

        assert_int_equal((uintptr_t)p % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < n; i++)
            assert_int_equal(p[i], 0);
        memset(p, 0xAA, n);
    }
    arena_close(a);
}

static void
rewound_memory_is_zeroed_again(void **state)
{
    struct arena *a = arena_new(1 << 20);
    struct arena_mark mark;
    size_t before;

    (void)state;
    (void)arena_alloc(a, 1, 10);
    mark = arena_mark(a);
    before = arena_used(a);
    for (int i = 0; i < 100; i++)
        memset(arena_alloc(a, 1, 1000), 0xAA, 1000);
    assert_true(arena_peak(a) >= 100000);
    arena_rewind(a, mark);
    assert_int_equal(arena_used(a), before);
    for (int i = 0; i < 100; i++) {
        const unsigned char *p = arena_alloc(a, 1, 1000);

        for (size_t k = 0; k < 1000; k++)
            assert_int_equal(p[k], 0);
    }
    arena_close(a);
}

static void
cap_jumps_to_the_recovery_point(void **state)
{
    struct arena *a = arena_new(100000);
    jmp_buf point;
    volatile int made = 0;

    (void)state;
    if (setjmp(point) == 0) {
        arena_recover_at(a, &point);
        for (;;) {
            (void)arena_alloc(a, 1, 16);
            made++;
        }
    }
    assert_true(made > 90000 / 32);
    assert_true(made <= 100000 / 16);
    arena_reset(a);
    assert_int_equal(arena_used(a), 0);
    (void)arena_alloc(a, 1, 99000);
    arena_close(a);
}

static void
huge_products_do_not_wrap(void **state)
{
    struct arena *a = arena_new(1 << 20);
    jmp_buf point;
    volatile int jumped = 0;

    (void)state;
    if (setjmp(point) == 0) {
        arena_recover_at(a, &point);
        (void)arena_alloc(a, SIZE_MAX / 2, 3);
        fail_msg("an overflowing product was served");
    } else {
        jumped = 1;
    }
    assert_int_equal(jumped, 1);
    arena_close(a);
}

static void
destructors_run_newest_first(void **state)
{
    struct arena *a = arena_new(1 << 20);
    struct arena_mark mark;

    (void)state;
    ordered = 0;
    memset(order, 0, sizeof order);
    arena_on_reset(a, note, "1");
    mark = arena_mark(a);
    arena_on_reset(a, note, "2");
    arena_on_reset(a, note, "3");
    arena_rewind(a, mark);
    assert_string_equal(order, "32");
    arena_close(a);
    assert_string_equal(order, "321");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_and_aligned),
        cmocka_unit_test(rewound_memory_is_zeroed_again),
        cmocka_unit_test(cap_jumps_to_the_recovery_point),
        cmocka_unit_test(huge_products_do_not_wrap),
        cmocka_unit_test(destructors_run_newest_first),
    };

    return cmocka_run_group_tests_name("base/arena", tests, NULL, NULL);
}
