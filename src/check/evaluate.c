/*
 * Evaluation over exact facts, by the logic of expression.h. Operands are all
 * evaluated: an expression has no effect but a warning.
 */
#include "check/node.h"

struct fact
fact_of(enum type type, struct ratio n)
{
    return (struct fact){.type = type, .selected = true, .n = n};
}

struct fact
fact_flag(bool yes)
{
    return fact_of(TYPE_FLAG, ratio_whole(yes));
}

struct fact
fact_open(enum type type, enum known known)
{
    return (struct fact){.type = type, .known = known, .n = {0, 1}};
}

bool
fact_is(const struct fact *f, bool yes)
{
    return f->known == KNOWN && f->n.num == (int64_t)yes;
}

enum known
known_join(const struct fact *a, const struct fact *b)
{
    return a->known > b->known ? a->known : b->known;
}

struct fact
fact_overflow(const struct setting *s, enum type type)
{
    diag_add(s->diags, SB_EXPRESSION_OVERFLOW, s->place, NULL, NULL, NULL);
    return fact_open(type, UNKNOWN);
}

struct fact
fact_not(struct fact f)
{
    return f.known == KNOWN ? fact_flag(f.n.num == 0) : f;
}

/* A fact that is 0 in every currency. */
static bool
is_nothing(const struct fact *f)
{
    return f->known == KNOWN && f->n.num == 0 && !f->at_least;
}

bool
fact_one_currency(const struct fact *a, const struct fact *b,
                  struct str *currency)
{
    bool money = a->type == TYPE_MONEY && b->type == TYPE_MONEY;
    *currency =
        is_nothing(a) || a->type != TYPE_MONEY ? b->currency : a->currency;
    return !money || is_nothing(a) || is_nothing(b) ||
           str_equal(a->currency, b->currency);
}

/* decisive: false for and, true for or. */
static struct fact
evaluate_logic(const struct fact *a, const struct fact *b, bool decisive)
{
    if (fact_is(a, decisive) || fact_is(b, decisive))
        return fact_flag(decisive);
    enum known known = known_join(a, b);
    return known == KNOWN ? fact_flag(!decisive) : fact_open(TYPE_FLAG, known);
}

/* The answer of an operator to a comparison with that sign. */
static bool
answers(enum operation o, int sign)
{
    switch (o) {
    case OP_EQUAL:
        return sign == 0;
    case OP_DIFFERENT:
        return sign != 0;
    case OP_LESS:
        return sign < 0;
    case OP_AT_MOST:
        return sign <= 0;
    case OP_MORE:
        return sign > 0;
    default:
        return sign >= 0;
    }
}

/*
 * A bound on the left may be any n that is as large or larger: the sign may
 * rise from what was found to 1; on the right it may fall to -1. Decided if
 * all these signs have one answer.
 */
static struct fact
compare_bounds(enum operation o, int sign, bool left, bool right)
{
    int low = right ? -1 : sign;
    int high = left ? 1 : sign;
    bool answer = answers(o, low);
    for (int i = low + 1; i <= high; i++)
        if (answers(o, i) != answer)
            return fact_open(TYPE_FLAG, UNKNOWN);
    return fact_flag(answer);
}

static struct fact
evaluate_comparison(enum operation o, const struct fact *a,
                    const struct fact *b, const struct setting *s)
{
    enum known known = known_join(a, b);
    struct str currency = {NULL, 0};
    if (known != KNOWN)
        return fact_open(TYPE_FLAG, known);
    if (!fact_one_currency(a, b, &currency)) {
        *s->mixed = true;
        return fact_open(TYPE_FLAG, UNKNOWN);
    }
    int sign = a->type == TYPE_TEXT ? str_compare(a->text.zh, b->text.zh)
                                    : ratio_compare(a->n, b->n);
    sign = sign < 0 ? -1 : sign > 0;
    return compare_bounds(o, sign, a->at_least, b->at_least);
}

/* Whether the result of known operands, bounds among them, is a bound too. */
static bool
keeps_bound(enum operation o, const struct fact *a, const struct fact *b)
{
    switch (o) {
    case OP_PLUS:
        return true;
    case OP_MINUS:
        return !b->at_least;
    case OP_TIMES:
        return a->n.num >= 0 && b->n.num >= 0;
    case OP_DIVIDE:
        return !b->at_least && b->n.num > 0;
    default:
        return false;
    }
}

static bool
calculate(enum operation o, struct ratio a, struct ratio b, struct ratio *out)
{
    switch (o) {
    case OP_PLUS:
        return ratio_add(a, b, out);
    case OP_MINUS:
        return ratio_subtract(a, b, out);
    case OP_TIMES:
        return ratio_multiply(a, b, out);
    case OP_DIVIDE:
        return ratio_divide(a, b, out);
    default:
        return ratio_remainder(a, b, out);
    }
}

static struct fact
evaluate_arithmetic(const struct expression *e, const struct fact *a,
                    const struct fact *b, const struct setting *s)
{
    enum operation o = e->operation;
    enum known known = known_join(a, b);
    if (known != KNOWN)
        return fact_open(e->type, known);
    bool divides = o == OP_DIVIDE || o == OP_REMAINDER;
    bool bound = a->at_least || b->at_least;
    if ((divides && b->n.num == 0) || (bound && !keeps_bound(o, a, b)))
        return fact_open(e->type, UNKNOWN);
    struct fact result = fact_of(e->type, ratio_whole(0));
    if (!fact_one_currency(a, b, &result.currency)) {
        *s->mixed = true;
        return fact_open(e->type, UNKNOWN);
    }
    if (!calculate(o, a->n, b->n, &result.n))
        return fact_overflow(s, e->type);
    result.at_least = bound;
    return result;
}

static struct fact
evaluate_negation(struct fact f)
{
    if (f.known == KNOWN && f.at_least)
        return fact_open(f.type, UNKNOWN);
    f.n.num = -f.n.num;
    return f;
}

static struct fact
evaluate_binary(const struct expression *e, const struct setting *s)
{
    struct fact a = expression_evaluate(e->args[0], s);
    struct fact b = expression_evaluate(e->args[1], s);
    switch (e->operation) {
    case OP_OR:
        return evaluate_logic(&a, &b, true);
    case OP_AND:
        return evaluate_logic(&a, &b, false);
    case OP_PLUS:
    case OP_MINUS:
    case OP_TIMES:
    case OP_DIVIDE:
    case OP_REMAINDER:
        return evaluate_arithmetic(e, &a, &b, s);
    default:
        return evaluate_comparison(e->operation, &a, &b, s);
    }
}

static bool
is_term(const struct expression *e)
{
    if (e->operation != OP_FUNCTION || e->count == 0)
        return false;
    enum argument first = e->function->args[0];
    return first == ARGUMENT_DEADLINE || first == ARGUMENT_LIMIT ||
           first == ARGUMENT_SEAT;
}

static struct fact
evaluate_call(const struct expression *e, const struct setting *s)
{
    if (is_term(e))
        return s->terms[e->slot];
    struct fact args[EXPRESSION_ARGS] = {0};
    for (int i = 0; i < e->count; i++)
        args[i] = expression_evaluate(e->args[i], s);
    return e->function->call(args, s);
}

bool
expression_names(const struct expression *e, int term)
{
    if (e == NULL)
        return false;
    if (is_term(e))
        return e->slot == term;
    for (int i = 0; i < e->count; i++)
        if (expression_names(e->args[i], term))
            return true;
    return false;
}

bool
expression_limit_open(const struct expression *e, const struct setting *s)
{
    if (e == NULL)
        return false;
    if (e->operation == OP_FUNCTION && e->count > 0 &&
        e->function->args[0] == ARGUMENT_LIMIT)
        return s->terms[e->slot].known != KNOWN;
    for (int i = 0; i < e->count; i++)
        if (expression_limit_open(e->args[i], s))
            return true;
    return false;
}

struct fact
expression_evaluate(const struct expression *e, const struct setting *s)
{
    switch (e->operation) {
    case OP_CONSTANT:
        return e->constant;
    case OP_VALUE:
        return s->values[e->slot];
    case OP_FUNCTION:
        return evaluate_call(e, s);
    case OP_NEGATE:
        return evaluate_negation(expression_evaluate(e->args[0], s));
    default:
        return evaluate_binary(e, s);
    }
}
