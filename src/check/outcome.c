/*
 * A check at one node: its values read, its expressions evaluated.
 */
#include "check/run.h"

static enum check_state
state_of(struct fact test)
{
    if (test.known == UNKNOWN)
        return CHECK_UNKNOWN;
    if (test.known == PENDING)
        return CHECK_PENDING;
    return fact_is(&test, true) ? CHECK_MET : CHECK_UNMET;
}

static enum check_state
decide(const struct rule *rule, const struct setting *s)
{
    if (rule->when != NULL) {
        struct fact when = expression_evaluate(rule->when, s);
        if (fact_is(&when, false))
            return CHECK_NOT_APPLICABLE;
        if (when.known != KNOWN)
            return state_of(when);
    }
    if (rule->test == NULL)
        return CHECK_MET;
    return state_of(expression_evaluate(rule->test, s));
}

struct outcome
outcome_at(struct run *r, const struct rule *rule, xmlNodePtr start)
{
    struct outcome o = {.state = CHECK_MANUAL};
    o.actual = o.limit = fact_open(TYPE_TEXT, UNKNOWN);
    values_read(r, rule, start, &o);
    bool beside = false; /* sides are printed, they decide nothing */
    struct setting s = {r->arena, r->diags, rule->place, o.values,
                        r->terms, r->today, &o.mixed};
    if (rule->manual)
        return o;
    o.state = decide(rule, &s);
    o.unstated = o.state == CHECK_UNKNOWN && rule->unstated.zh.n > 0 &&
                 (expression_limit_open(rule->when, &s) ||
                  expression_limit_open(rule->test, &s));
    s.mixed = &beside;
    if (rule->actual != NULL)
        o.actual = expression_evaluate(rule->actual, &s);
    if (rule->limit != NULL)
        o.limit = expression_evaluate(rule->limit, &s);
    return o;
}
