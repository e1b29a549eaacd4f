/*
 * The functions of the expression language. Those that need the tree or the
 * setting (deadlines, limits, today, known, if) are known to the evaluator; the
 * others are facts in, fact out.
 */
#include "check/node.h"

#include <stddef.h>

/* So many units of the currency of the call. */
static struct fact
call_money(const struct fact *args, const struct setting *s)
{
    enum { FEN = 100 };
    struct fact result = args[0];
    result.type = TYPE_MONEY;
    if (result.known == KNOWN &&
        !ratio_multiply(result.n, ratio_whole(FEN), &result.n))
        return fact_overflow(s, TYPE_MONEY);
    return result;
}

/*
 * Both known and no bounds: what a function of two dates needs. A later end
 * than the found one would only make a period longer, so that a bound on the
 * second date alone gives a bound.
 */
static struct fact
period(const struct fact *args, int64_t length)
{
    enum known known = known_join(&args[0], &args[1]);
    if (known != KNOWN || args[0].at_least)
        return fact_open(TYPE_NUMBER, known == KNOWN ? UNKNOWN : known);
    struct fact result = fact_of(TYPE_NUMBER, ratio_whole(length));
    result.at_least = args[1].at_least;
    return result;
}

static struct fact
call_months(const struct fact *args, const struct setting *s)
{
    (void)s;
    int months = 0;
    if (known_join(&args[0], &args[1]) == KNOWN)
        months = date_months((day)args[0].n.num, (day)args[1].n.num);
    return period(args, months);
}

static struct fact
call_days(const struct fact *args, const struct setting *s)
{
    (void)s;
    return period(args, args[1].n.num - args[0].n.num);
}

/* Dates that value_date knows: 0001-01-01 to 9999-12-31. */
static bool
date_reachable(int64_t date)
{
    return date >= date_from_civil(1, 1, 1) &&
           date <= date_from_civil(9999, 12, 31);
}

static struct fact
shifted(const struct fact *args, const struct setting *s, bool months)
{
    enum known known = known_join(&args[0], &args[1]);
    if (known != KNOWN)
        return fact_open(TYPE_DATE, known);
    int64_t n = args[1].n.num;
    enum { FARTHEST = 4000000 }; /* days in more than 10,000 years */
    if (args[1].n.den != 1 || n > FARTHEST || n < -FARTHEST)
        return fact_overflow(s, TYPE_DATE);
    int64_t date = args[0].n.num + n;
    if (months && (n > FARTHEST / 31 || n < -FARTHEST / 31))
        return fact_overflow(s, TYPE_DATE);
    if (months)
        date = date_add_months((day)args[0].n.num, (int)n);
    if (!date_reachable(date))
        return fact_overflow(s, TYPE_DATE);
    struct fact result = fact_of(TYPE_DATE, ratio_whole(date));
    result.at_least = args[0].at_least || args[1].at_least;
    return result;
}

static struct fact
call_add_months(const struct fact *args, const struct setting *s)
{
    return shifted(args, s, true);
}

static struct fact
call_add_days(const struct fact *args, const struct setting *s)
{
    return shifted(args, s, false);
}

static struct fact
call_size(const struct fact *args, const struct setting *s)
{
    (void)s;
    if (args[0].known != KNOWN)
        return fact_open(TYPE_NUMBER, args[0].known);
    struct fact result = fact_of(TYPE_NUMBER, ratio_whole(args[0].count));
    result.at_least = args[0].at_least;
    return result;
}

static bool
list_has(const struct fact *list, struct str item)
{
    for (int i = 0; i < list->count; i++)
        if (str_equal(list->items[i].zh, item))
            return true;
    return false;
}

/*
 * What is missing in the outer list may be on its unseen part; what was not
 * seen of the inner list may lie outside.
 */
static struct fact
call_subset(const struct fact *args, const struct setting *s)
{
    (void)s;
    enum known known = known_join(&args[0], &args[1]);
    if (known != KNOWN)
        return fact_open(TYPE_FLAG, known);
    bool inside = true;
    for (int i = 0; i < args[0].count && inside; i++)
        inside = list_has(&args[1], args[0].items[i].zh);
    bool open = inside ? args[0].at_least : args[1].at_least;
    return open ? fact_open(TYPE_FLAG, UNKNOWN) : fact_flag(inside);
}

/*
 * What is in the first list and not in the second. More may be in either list
 * than was seen: in the first, that is more of the answer; in the second, less.
 */
static struct fact
call_except(const struct fact *args, const struct setting *s)
{
    enum known known = known_join(&args[0], &args[1]);
    if (known != KNOWN)
        return fact_open(TYPE_LIST, known);
    struct bitext *items =
        arena_make(s->arena, struct bitext, args[0].count + 1);
    struct fact f = args[0];
    f.items = items;
    f.count = 0;
    for (int i = 0; i < args[0].count; i++)
        if (!list_has(&args[1], args[0].items[i].zh))
            items[f.count++] = args[0].items[i];
    return f.count > 0 && args[1].at_least ? fact_open(TYPE_LIST, UNKNOWN) : f;
}

static struct fact
call_member(const struct fact *args, const struct setting *s)
{
    (void)s;
    enum known known = known_join(&args[0], &args[1]);
    if (known != KNOWN)
        return fact_open(TYPE_FLAG, known);
    bool inside = list_has(&args[1], args[0].text.zh);
    if (!inside && args[1].at_least)
        return fact_open(TYPE_FLAG, UNKNOWN);
    return fact_flag(inside);
}

static struct fact
call_not(const struct fact *args, const struct setting *s)
{
    (void)s;
    return fact_not(args[0]);
}

static struct fact
call_true(const struct fact *args, const struct setting *s)
{
    (void)args;
    (void)s;
    return fact_flag(true);
}

static struct fact
call_false(const struct fact *args, const struct setting *s)
{
    (void)args;
    (void)s;
    return fact_flag(false);
}

static struct fact
call_unknown(const struct fact *args, const struct setting *s)
{
    (void)args;
    (void)s;
    return fact_open(TYPE_FLAG, UNKNOWN);
}

static struct fact
call_today(const struct fact *args, const struct setting *s)
{
    (void)args;
    return s->today;
}

/*
 * Open up to and with that day, and as long as the day or today is not known;
 * after it nothing is expected to settle the matter by itself. A date that is
 * a bound may lie later: after it nothing is sure either.
 */
static struct fact
call_until(const struct fact *args, const struct setting *s)
{
    bool over = args[0].known == KNOWN && s->today.known == KNOWN &&
                ratio_compare(s->today.n, args[0].n) > 0;
    return fact_open(TYPE_FLAG, over ? UNKNOWN : PENDING);
}

static struct fact
call_known(const struct fact *args, const struct setting *s)
{
    (void)s;
    return fact_flag(args[0].selected);
}

/* An unknown condition leaves a choice open. */
static struct fact
call_if(const struct fact *args, const struct setting *s)
{
    (void)s;
    if (args[0].known != KNOWN)
        return fact_open(args[1].type, args[0].known);
    return args[0].n.num != 0 ? args[1] : args[2];
}

static const struct function functions[] = {
    {"sb:date", 1, {ARGUMENT_ISO_DATE}, TYPE_DATE, UNIT_NONE, NULL},
    {"sb:money", 1, {ARGUMENT_NUMBER}, TYPE_MONEY, UNIT_NONE, call_money},
    {"sb:months",
     2,
     {ARGUMENT_DATE, ARGUMENT_DATE},
     TYPE_NUMBER,
     UNIT_MONTHS,
     call_months},
    {"sb:days",
     2,
     {ARGUMENT_DATE, ARGUMENT_DATE},
     TYPE_NUMBER,
     UNIT_DAYS,
     call_days},
    {"sb:add-months",
     2,
     {ARGUMENT_DATE, ARGUMENT_NUMBER},
     TYPE_DATE,
     UNIT_NONE,
     call_add_months},
    {"sb:add-days",
     2,
     {ARGUMENT_DATE, ARGUMENT_NUMBER},
     TYPE_DATE,
     UNIT_NONE,
     call_add_days},
    {"sb:today", 0, {0}, TYPE_DATE, UNIT_NONE, call_today},
    {"sb:until", 1, {ARGUMENT_DATE}, TYPE_FLAG, UNIT_NONE, call_until},
    {"sb:deadline", 1, {ARGUMENT_DEADLINE}, TYPE_DATE, UNIT_NONE, NULL},
    {"sb:limit", 1, {ARGUMENT_LIMIT}, TYPE_NUMBER, UNIT_NONE, NULL},
    {"sb:seat", 1, {ARGUMENT_SEAT}, TYPE_FLAG, UNIT_NONE, NULL},
    {"sb:known", 1, {ARGUMENT_NAME}, TYPE_FLAG, UNIT_NONE, call_known},
    {"sb:size", 1, {ARGUMENT_LIST}, TYPE_NUMBER, UNIT_NONE, call_size},
    {"sb:subset",
     2,
     {ARGUMENT_LIST, ARGUMENT_LIST},
     TYPE_FLAG,
     UNIT_NONE,
     call_subset},
    {"sb:except",
     2,
     {ARGUMENT_LIST, ARGUMENT_LIST},
     TYPE_LIST,
     UNIT_NONE,
     call_except},
    {"sb:member",
     2,
     {ARGUMENT_TEXT, ARGUMENT_LIST},
     TYPE_FLAG,
     UNIT_NONE,
     call_member},
    {"sb:if",
     3,
     {ARGUMENT_FLAG, ARGUMENT_ANY, ARGUMENT_ANY},
     TYPE_FLAG,
     UNIT_NONE,
     call_if},
    {"not", 1, {ARGUMENT_FLAG}, TYPE_FLAG, UNIT_NONE, call_not},
    {"true", 0, {0}, TYPE_FLAG, UNIT_NONE, call_true},
    {"false", 0, {0}, TYPE_FLAG, UNIT_NONE, call_false},
    {"sb:unknown", 0, {0}, TYPE_FLAG, UNIT_NONE, call_unknown},
};
enum { FUNCTIONS = sizeof functions / sizeof functions[0] };

const struct function *
function_find(struct str name)
{
    for (int i = 0; i < FUNCTIONS; i++)
        if (str_is(name, functions[i].name))
            return &functions[i];
    return NULL;
}

const char *
function_nearest(struct str name)
{
    struct nearest near = str_nearest(name, 3);
    for (int i = 0; i < FUNCTIONS; i++)
        str_nearer(&near, str_from(functions[i].name));
    return near.found.p != NULL ? near.found.p : NO_NAME;
}
