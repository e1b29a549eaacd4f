/*
 * RMB in capitals. The hard amounts are worked out by hand from the
 * bill-filling rules; the property reads capitals back to the amount.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/arena.h"
#include "value/value.h"

static const struct {
    fen amount;
    const char *capitals; /* without 人民币 */
} cases[] = {
    /* The examples of the rules */
    {140950, "壹仟肆佰零玖元伍角"},
    {600714, "陆仟零柒元壹角肆分"},
    {10700053, "壹拾万柒仟元零伍角叁分"},
    {1640902, "壹万陆仟肆佰零玖元零贰分"},
    {32504, "叁佰贰拾伍元零肆分"},
    /* Small */
    {0, "零元整"},
    {1, "壹分"},
    {10, "壹角"},
    {11, "壹角壹分"},
    {100, "壹元整"},
    {101, "壹元零壹分"},
    {110, "壹元壹角"},
    {1000, "壹拾元整"},
    {1001, "壹拾元零壹分"},
    {1050, "壹拾元零伍角"},
    {1100, "壹拾壹元整"},
    {10000, "壹佰元整"},
    {10100, "壹佰零壹元整"},
    {11000, "壹佰壹拾元整"},
    {100100, "壹仟零壹元整"},
    {101000, "壹仟零壹拾元整"},
    {168032, "壹仟陆佰捌拾元零叁角贰分"},
    /* Across 万 */
    {1000000, "壹万元整"},
    {1000100, "壹万零壹元整"},
    {1001000, "壹万零壹拾元整"},
    {1010000, "壹万零壹佰元整"},
    {1100000, "壹万壹仟元整"},
    {10000000, "壹拾万元整"},
    {10010000, "壹拾万零壹佰元整"},
    {100010001, "壹佰万零壹佰元零壹分"},
    {101010101, "壹佰零壹万零壹佰零壹元零壹分"},
    {320000000, "叁佰贰拾万元整"},
    {4500000000, "肆仟伍佰万元整"},
    {1000000010, "壹仟万元零壹角"},
    /* Across 亿 */
    {10000000000, "壹亿元整"},
    {10000000100, "壹亿零壹元整"},
    {10000100000, "壹亿零壹仟元整"},
    {10001000000, "壹亿零壹万元整"},
    {10050000000, "壹亿零伍拾万元整"},
    {11000000000, "壹亿壹仟万元整"},
    {100500000000, "壹拾亿零伍佰万元整"},
    {105000000000, "壹拾亿伍仟万元整"},
    {100000000000000, "壹万亿元整"},
    {100000001000000, "壹万亿零壹万元整"},
    {100010000000000, "壹万零壹亿元整"},
    {110000000000000, "壹万壹仟亿元整"},
    {100000000000001, "壹万亿元零壹分"},
    {999999999999999, "玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元"
                      "玖角玖分"},
    {-1250, "负壹拾贰元伍角"},
};

static const char *
capitals(struct arena *a, fen amount)
{
    struct buf b = buf_new(a);

    value_print_capitals(&b, amount);
    return b.p;
}

static void
hard_amounts(void **state)
{
    struct arena *a = arena_new(1 << 20);
    const char *prefix = "人民币";

    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *text = capitals(a, cases[i].amount);

        assert_memory_equal(text, prefix, strlen(prefix));
        assert_string_equal(text + strlen(prefix), cases[i].capitals);
    }
    arena_close(a);
}

/* Index of the character at *i among the listed ones, -1 if none. */
static int
among(const char *text, size_t *i, const char *list)
{
    for (int k = 0; list[3 * k]; k++)
        if (strncmp(text + *i, list + (size_t)k * 3, 3) == 0) {
            *i += 3;
            return k;
        }
    return -1;
}

/* A reader written from the grammar of the words, not from the printer. */
static fen
read_back(const char *text)
{
    static const fen small[] = {10, 100, 1000};
    fen total = 0;
    fen section = 0;
    fen digit = 0;

    for (size_t i = strlen("人民币"); text[i];) {
        int k = among(text, &i, "零壹贰叁肆伍陆柒捌玖");

        if (k >= 0) {
            digit = k;
            continue;
        }
        k = among(text, &i, "拾佰仟");
        if (k >= 0) {
            assert_int_not_equal(digit, 0); /* 壹拾, never 拾 */
            section += digit * small[k];
            digit = 0;
            continue;
        }
        k = among(text, &i, "万亿元角分整");
        assert_in_range(k, 0, 5);
        section += digit;
        digit = 0;
        if (k == 0)
            section *= 10000;
        if (k == 1)
            section *= 100000000;
        if (k < 3)
            total += section * 100;
        else
            total += section * (k == 3 ? 10 : 1);
        /* 万亿: the ten thousands counted so far are multiplied again. */
        if (k == 1 && total != section * 100)
            total += (total - section * 100) * 99999999;
        section = 0;
    }
    return total;
}

static void
capitals_read_back(void **state)
{
    uint64_t random = 20210101;

    (void)state;
    for (int i = 0; i < 10000; i++) {
        struct arena *a = arena_new(1 << 16);
        static const fen powers[] = {10000,         1000000,
                                     100000000,     10000000000,
                                     1000000000000, 1000000000000000};
        fen amount;
        const char *text;

        random = random * 6364136223846793005u + 1442695040888963407u;
        amount = (fen)(random >> 1) % powers[i % 6];
        /* Every third amount is full of zeros, where the rules are. */
        if (i % 3 == 0)
            amount -= amount % powers[i / 6 % 4];
        if (i % 7 == 0)
            amount += (fen)(random >> 60);
        text = capitals(a, amount);
        if (read_back(text) != amount)
            fail_msg("%lld: %s", (long long)amount, text);
        assert_null(strstr(text, "零零"));
        assert_null(strstr(text, "兆"));
        arena_close(a);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hard_amounts),
        cmocka_unit_test(capitals_read_back),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
