/*
 * Amounts in capitals, by the rules for filling in bills of the People's Bank
 * of China (正确填写票据和结算凭证的基本规定): digits 零壹…玖, 壹拾 and never
 * 拾 alone; one 零 for zeros between digits; 整 where there is neither 角 nor
 * 分. Where the yuan end in zero and 角 follow, the rules leave 零 open
 * (壹拾万柒仟元零伍角叁分 and ...元伍角叁分 are both right); it is written
 * here.
 */
#include "value/value.h"

static const char *const digits[] = {"零", "壹", "贰", "叁", "肆",
                                     "伍", "陆", "柒", "捌", "玖"};

/*
 * One group of four digits. zero: a 零 is owed before the next digit, left
 * over from the groups before, and afterwards from this one.
 */
static void
print_group(struct buf *out, int group, bool *zero, bool started)
{
    static const char *const units[] = {"仟", "佰", "拾", ""};
    static const int values[] = {1000, 100, 10, 1};

    for (int i = 0; i < 4; i++) {
        int digit = group / values[i] % 10;

        if (digit == 0) {
            *zero = started;
            continue;
        }
        if (*zero)
            buf_text(out, digits[0]);
        *zero = false;
        started = true;
        buf_text(out, digits[digit]);
        buf_text(out, units[i]);
    }
}

/*
 * Groups of ten thousands, highest first. Above 亿 the groups count in 亿
 * again: 万亿 and 亿亿, never 兆.
 */
static void
print_yuan(struct buf *out, uint64_t yuan, bool *zero)
{
    static const char *const units[] = {"", "万", "亿", "万", "亿"};
    int groups[5];
    int count = 0;

    for (; yuan; yuan /= 10000)
        groups[count++] = (int)(yuan % 10000);
    for (int i = count - 1; i >= 0; i--) {
        print_group(out, groups[i], zero, i < count - 1);
        /* 亿 also where only its ten thousands stand: 壹万亿. */
        if (groups[i] || (i == 2 && count > 3))
            buf_text(out, units[i]);
        /* Zeros at the end of a group are spoken by its unit: 壹拾万柒仟. */
        if (groups[i] && i > 0)
            *zero = false;
    }
    buf_text(out, "元");
}

void
value_print_capitals(struct buf *out, fen amount)
{
    uint64_t n = amount < 0 ? 0 - (uint64_t)amount : (uint64_t)amount;
    int jiao = (int)(n / 10 % 10);
    int rest = (int)(n % 10);
    bool zero = false;

    buf_text(out, amount < 0 ? "人民币负" : "人民币");
    if (n >= 100)
        print_yuan(out, n / 100, &zero);
    else if (n == 0)
        buf_text(out, "零元");
    if (jiao) {
        if (zero)
            buf_text(out, digits[0]);
        buf_format(out, "%s角", digits[jiao]);
    }
    if (rest) {
        if (!jiao && n >= 100)
            buf_text(out, digits[0]);
        buf_format(out, "%s分", digits[rest]);
    }
    if (!jiao && !rest)
        buf_text(out, "整");
}
