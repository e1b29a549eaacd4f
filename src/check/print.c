/*
 * Facts in print: yuan in Chinese, and 万元 where an amount is whole in it;
 * other amounts by the code of their currency, units with numbers of months and
 * days, lists by the habits of the language.
 */
#include "check/run.h"

enum { FEN_IN_WAN = 1000000, MICRO = 1000000 };

static void
print_either(struct buf *out, const char *lang, const char *zh, const char *en)
{
    buf_text(out, lang_is_chinese(lang) ? zh : en);
}

static void
print_money(struct buf *out, int64_t amount, struct str currency,
            const char *lang)
{
    if (!lang_is_chinese(lang) || !str_is(currency, "CNY")) {
        buf_str(out, currency);
        buf_char(out, ' ');
        value_print_money(out, amount, lang);
        return;
    }
    if (amount % FEN_IN_WAN == 0 && amount != 0) {
        value_print_wan(out, amount);
        buf_text(out, "万元");
        return;
    }
    value_print_money(out, amount, lang);
    buf_text(out, "元");
}

static void
print_number(struct buf *out, micro n, enum unit unit, const char *lang)
{
    value_print_number(out, n, lang);
    if (unit == UNIT_MONTHS)
        print_either(out, lang, "个月", n == MICRO ? " month" : " months");
    if (unit == UNIT_DAYS)
        print_either(out, lang, "天", n == MICRO ? " day" : " days");
}

/* Fractions beyond what is printed are cut, and said to be. */
static void
print_scaled(struct buf *out, const struct fact *f, enum unit unit,
             struct str currency, const char *lang)
{
    int64_t n = 0;
    bool exact = true;
    bool money = f->type == TYPE_MONEY;
    if (!ratio_scaled(f->n, money ? 1 : MICRO, &n, &exact)) {
        print_either(out, lang, "数值过大", "out of range");
        return;
    }
    if (!exact)
        print_either(out, lang, "约", "about ");
    if (money)
        print_money(out, n, f->currency.n > 0 ? f->currency : currency, lang);
    else
        print_number(out, n, unit, lang);
}

static void
print_list(struct buf *out, const struct fact *f, const char *lang)
{
    struct str *items = arena_make(out->arena, struct str, f->count + 1);
    for (int i = 0; i < f->count; i++)
        items[i] = lang_is_chinese(lang) ? f->items[i].zh : f->items[i].en;
    if (f->count == 0)
        print_either(out, lang, "无", "none");
    else
        value_print_list(out, items, f->count, lang);
}

void
fact_print(struct buf *out, const struct fact *f, enum unit unit,
           struct str currency, const char *lang)
{
    if (f->known == UNKNOWN) {
        print_either(out, lang, "未写明", "not stated");
        return;
    }
    if (f->known == PENDING) {
        print_either(out, lang, "待定", "pending");
        return;
    }
    if (f->at_least)
        print_either(out, lang, "至少", "at least ");
    switch (f->type) {
    case TYPE_FLAG:
        print_either(out, lang, f->n.num != 0 ? "是" : "否",
                     f->n.num != 0 ? "yes" : "no");
        break;
    case TYPE_DATE:
        value_print_date(out, (day)f->n.num, lang);
        break;
    case TYPE_TEXT:
        buf_str(out, lang_is_chinese(lang) ? f->text.zh : f->text.en);
        break;
    case TYPE_LIST:
        print_list(out, f, lang);
        break;
    default:
        print_scaled(out, f, unit, currency, lang);
    }
}

void
relation_print(struct buf *out, enum relation r, enum type type,
               const char *lang)
{
    static const char *const numbers[RELATIONS][2] = {
        [RELATION_EXACTLY] = {"等于", "exactly "},
        [RELATION_LESS] = {"少于", "less than "},
        [RELATION_AT_MOST] = {"不超过", "at most "},
        [RELATION_MORE] = {"多于", "more than "},
        [RELATION_AT_LEAST] = {"不少于", "at least "},
    };
    static const char *const dates[RELATIONS][2] = {
        [RELATION_EXACTLY] = {"", "on "},
        [RELATION_LESS] = {"早于", "before "},
        [RELATION_AT_MOST] = {"不晚于", "not later than "},
        [RELATION_MORE] = {"晚于", "after "},
        [RELATION_AT_LEAST] = {"不早于", "not earlier than "},
    };
    const char *const *words = type == TYPE_DATE ? dates[r] : numbers[r];
    bool fits = type == TYPE_DATE || type == TYPE_NUMBER || type == TYPE_MONEY;
    if (fits && r != RELATION_NONE)
        print_either(out, lang, words[0], words[1]);
}
