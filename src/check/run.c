/*
 * Running the rules: a state per check, the worst where it runs over several
 * nodes, what a person decided, then severity and verdict.
 */
#include "check/run.h"

#include "check/element.h"
#include "check/seats.h"

static const enum check_severity severities[4][CHECK_STATES] = {
    [CHECK_MUST] = {[CHECK_MET] = SEVERITY_NONE,
                    [CHECK_UNMET] = SEVERITY_FAIL,
                    [CHECK_UNKNOWN] = SEVERITY_WARNING,
                    [CHECK_PENDING] = SEVERITY_NOTE,
                    [CHECK_MANUAL] = SEVERITY_NOTE,
                    [CHECK_NOT_APPLICABLE] = SEVERITY_NONE},
    [CHECK_SHOULD] = {[CHECK_MET] = SEVERITY_NONE,
                      [CHECK_UNMET] = SEVERITY_WARNING,
                      [CHECK_UNKNOWN] = SEVERITY_NOTE,
                      [CHECK_PENDING] = SEVERITY_NOTE,
                      [CHECK_MANUAL] = SEVERITY_NOTE,
                      [CHECK_NOT_APPLICABLE] = SEVERITY_NONE},
    [CHECK_ENCOURAGED] = {[CHECK_MET] = SEVERITY_NONE,
                          [CHECK_UNMET] = SEVERITY_NOTE,
                          [CHECK_UNKNOWN] = SEVERITY_NOTE,
                          [CHECK_PENDING] = SEVERITY_NOTE,
                          [CHECK_MANUAL] = SEVERITY_NOTE,
                          [CHECK_NOT_APPLICABLE] = SEVERITY_NONE},
    [CHECK_INFO] = {[CHECK_MET] = SEVERITY_NONE,
                    [CHECK_UNMET] = SEVERITY_NONE,
                    [CHECK_UNKNOWN] = SEVERITY_NONE,
                    [CHECK_PENDING] = SEVERITY_NONE,
                    [CHECK_MANUAL] = SEVERITY_NONE,
                    [CHECK_NOT_APPLICABLE] = SEVERITY_NONE},
};

enum check_severity
check_severity(enum check_strength strength, enum check_state state)
{
    return severities[strength][state];
}

/* The last judgement of the check; NULL if there is none. */
static const xmlNode *
find_judgement(const struct run *r, struct str id)
{
    const xmlNode *best = NULL;
    const xmlNode *j =
        element_child(element_child(r->own->root, "judgements"), "judgement");
    for (; j != NULL; j = element_next(j, "judgement"))
        if (str_equal(element_attribute(r->arena, j, "check"), id))
            best = j;
    return best;
}

/* A person settles only what the program leaves open. */
static void
judge(struct run *r, const struct rule *rule, struct finding *f)
{
    const xmlNode *j = find_judgement(r, rule->id);
    if (j == NULL)
        return;
    struct place place = intake_place(r->proposal, j);
    const char *id = str_text(r->arena, rule->id);
    if (f->state != CHECK_MANUAL && f->state != CHECK_UNKNOWN) {
        diag_add(r->diags, SB_CHECK_JUDGEMENT_IDLE, place, id, NULL, NULL);
        return;
    }
    day on = 0;
    f->judged_by = element_attribute(r->arena, j, "by");
    f->judged_on = element_attribute(r->arena, j, "on");
    if (!value_date(f->judged_on, &on)) {
        r->faults++;
        diag_add(r->diags, SB_CHECK_VALUE, place,
                 str_text(r->arena, f->judged_on), "date", id);
        return;
    }
    f->state =
        element_attribute_is(j, "state", "met") ? CHECK_MET : CHECK_UNMET;
    message_judge(r, rule, f, on);
}

static struct finding *
finding_new(struct run *r, const struct rule *rule)
{
    struct finding *f = arena_make(r->arena, struct finding, 1);
    f->check = rule->id;
    f->requirement = rule->requirement;
    f->strength = rule->strength;
    f->clause = rule->clause;
    f->source = rule->source;
    finding_fill(r, rule, f);
    judge(r, rule, f);
    if (f->state == CHECK_UNMET || f->state == CHECK_UNKNOWN)
        f->vacancies = seats_vacant(r, rule);
    f->severity = check_severity(f->strength, f->state);
    return f;
}

static void
count_finding(struct findings *all, const struct finding *f)
{
    bool open = f->state == CHECK_UNKNOWN || f->state == CHECK_PENDING ||
                f->state == CHECK_MANUAL;
    all->counts[f->state]++;
    all->fails += f->severity == SEVERITY_FAIL;
    all->warnings += f->severity == SEVERITY_WARNING;
    all->notes += f->severity == SEVERITY_NOTE;
    if (f->severity == SEVERITY_FAIL)
        all->verdict = VERDICT_FAIL;
    if (f->strength == CHECK_MUST && open && all->verdict == VERDICT_PASS)
        all->verdict = VERDICT_INCOMPLETE;
}

static struct finding **
run_list(struct run *r, const struct rule_list *list, struct findings *all,
         struct finding **end)
{
    for (const struct rule *rule = list->first; rule != NULL;
         rule = rule->next) {
        struct finding *f = finding_new(r, rule);
        count_finding(all, f);
        *end = f;
        end = (struct finding **)&f->next;
    }
    return end;
}

static bool
names_rule(struct run *r, const struct rule_list *list, struct str id,
           const char **near)
{
    for (const struct rule *rule = list->first; rule != NULL;
         rule = rule->next) {
        if (str_equal(rule->id, id))
            return true;
        if (str_distance(rule->id, id, 2) <= 2)
            *near = str_text(r->arena, rule->id);
    }
    return false;
}

/* A judgement with a misspelt check would be lost without a word. */
static void
warn_lost_judgements(struct run *r)
{
    const xmlNode *j =
        element_child(element_child(r->own->root, "judgements"), "judgement");
    for (; j != NULL; j = element_next(j, "judgement")) {
        const char *near = NO_NAME;
        struct str id = element_attribute(r->arena, j, "check");
        if (names_rule(r, &r->rules->base, id, &near) ||
            names_rule(r, &r->direction->list, id, &near))
            continue;
        diag_add(r->diags, SB_CHECK_JUDGEMENT, intake_place(r->proposal, j),
                 str_text(r->arena, id), near, NULL);
    }
}

/* A direction and a currency of the call. */
static int
look_up(struct run *r, const xmlNode *root)
{
    struct arena *a = r->arena;
    struct str direction = element_attribute(a, root, "direction");
    const xmlNode *budget = element_child(root, "budget");
    struct str currency = r->rules->currency;
    if (budget != NULL && element_has_attribute(budget, "currency"))
        currency = element_attribute(a, budget, "currency");
    r->direction = rules_find(r->rules, direction);
    if (r->direction == NULL)
        return diag_add(r->diags, SB_CHECK_DIRECTION,
                        intake_place_of(r->proposal, root, "direction"),
                        str_text(a, direction), NULL, NULL);
    if (!str_equal(currency, r->rules->currency))
        return diag_add(r->diags, SB_CHECK_CURRENCY,
                        intake_place_of(r->proposal, budget, "currency"),
                        str_text(a, currency), str_text(a, r->rules->currency),
                        NULL);
    return 0;
}

int
check_run(struct arena *a, const struct rules *rules,
          const struct source *proposal, struct check_dates dates,
          struct findings *out, struct diags *d)
{
    struct run r = {
        .arena = a, .diags = d, .rules = rules, .proposal = proposal};
    if (look_up(&r, xmlDocGetRootElement(proposal->doc)) != 0)
        return -1;
    r.own = path_context_new(a, proposal->doc);
    r.theirs = path_context_new(a, rules->call.doc);
    r.today = dates.has_today ? fact_of(TYPE_DATE, ratio_whole(dates.today))
                              : fact_open(TYPE_DATE, PENDING);
    terms_read(&r);
    seats_assign(&r);
    *out = (struct findings){.verdict = VERDICT_PASS};
    struct finding *first = NULL;
    struct finding **end = run_list(&r, &rules->base, out, &first);
    run_list(&r, &r.direction->list, out, end);
    out->first = first;
    warn_lost_judgements(&r);
    if (r.faults > 0)
        return -1;
    return findings_write(&r, out);
}
