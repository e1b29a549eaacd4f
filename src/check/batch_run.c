/* Picks of many proposals, grouped by rule and value, to findings. */
#include "check/batch.h"

#include <stdlib.h>

#include "check/run.h"
#include "value/value.h"

/* A pick of a proposal, where it is sorted. */
struct picked {
    const struct batch_rule *rule;
    int order; /* of the rule */
    int entry;
    const struct batch_pick *pick;
};

struct gathering {
    struct picked *list;
    int count;
};

static int
by_value(const void *a, const void *b)
{
    const struct picked *left = a, *right = b;
    int order = (left->order > right->order) - (left->order < right->order);
    if (order == 0)
        order = str_compare(left->pick->value, right->pick->value);
    if (order == 0)
        order = (left->entry > right->entry) - (left->entry < right->entry);
    return order;
}

static void
gather(struct gathering *g, const struct batch_rule *rules, int entry,
       const struct batch_pick *pick)
{
    int order = 0;
    const struct batch_rule *r = rules;
    for (; r != NULL && !str_equal(r->id, pick->rule); r = r->next)
        order++;
    if (r != NULL)
        g->list[g->count++] = (struct picked){r, order, entry, pick};
}

static struct gathering
gather_all(struct arena *a, const struct batch_rule *rules,
           const struct batch_entry *entries, int count)
{
    struct gathering g = {NULL, 0};
    int most = 0;
    for (int i = 0; i < count; i++)
        for (const struct batch_pick *p = entries[i].picks; p; p = p->next)
            most++;
    g.list = arena_make(a, struct picked, most + 1);
    for (int i = 0; i < count; i++)
        for (const struct batch_pick *p = entries[i].picks; p; p = p->next)
            gather(&g, rules, i, p);
    qsort(g.list, (size_t)g.count, sizeof *g.list, by_value);
    return g;
}

/* How many are allowed: what the call says, else the least that a proposal
   of the group states. */
static int
most_of(const struct picked *group, int count)
{
    int most = group->rule->most;
    if (most != BATCH_UNSTATED)
        return most;
    for (int i = 0; i < count; i++) {
        int stated = group[i].pick->stated;
        if (stated != BATCH_UNSTATED &&
            (most == BATCH_UNSTATED || stated < most))
            most = stated;
    }
    return most;
}

static void
print_label(struct buf *out, const struct batch_finding *f, const char *lang)
{
    static const struct str mark = {"{value}", 7};
    bool zh = lang[0] == 'z';
    struct str label = zh ? f->rule->label.zh : f->rule->label.en;
    if (label.n == 0)
        label = zh ? f->rule->label.en : f->rule->label.zh;
    if (label.n == 0) {
        buf_text(out, zh ? "方向" : "Direction ");
        buf_str(out, f->rule->direction);
        return;
    }
    for (size_t i = 0; i < label.n; i++) {
        struct str rest = {label.p + i, label.n - i};
        if (!str_starts(rest, mark.p)) {
            buf_char(out, label.p[i]);
            continue;
        }
        if (f->rule->country)
            value_print_country(out, f->value, lang);
        else
            buf_str(out, f->value);
        i += mark.n - 1;
    }
}

static void
print_unknown(struct buf *out, const struct batch_finding *f, bool zh)
{
    struct str ask = zh ? f->rule->ask.zh : f->rule->ask.en;
    if (ask.n == 0)
        ask = str_from(zh ? "主管部门" : "the authority");
    buf_text(out, zh ? "；可以有几份，指南未写明，请询问"
                     : "; the call does not state how many there may be: ask ");
    buf_str(out, ask);
}

static struct str
message(struct arena *a, const struct batch_finding *f, const char *lang)
{
    struct buf out = buf_new(a);
    bool zh = lang[0] == 'z';
    print_label(&out, f, lang);
    buf_text(&out, zh ? "：此处有" : ": ");
    value_print_plural(&out, f->count,
                       zh ? "other=#份申请"
                          : "one=# application here|other=# applications here",
                       lang);
    if (f->state == CHECK_UNKNOWN) {
        print_unknown(&out, f, zh);
    } else if (f->rule->kind == BATCH_PLACES) {
        buf_text(&out, zh ? "，名额至多" : " for at most ");
        value_print_plural(&out, f->most,
                           zh ? "other=#个" : "one=# place|other=# places",
                           lang);
    } else {
        buf_text(&out, zh ? "，至多可有" : ", at most ");
        value_print_plural(
            &out, f->most,
            zh ? "other=#份" : "one=# is allowed|other=# are allowed", lang);
    }
    return buf_view(&out);
}

/* NULL if there are not too many. */
static const struct batch_finding *
finding_new(struct arena *a, const struct picked *group, int count)
{
    const struct batch_rule *rule = group->rule;
    struct batch_finding *f;
    int most = most_of(group, count);
    bool unknown = most == BATCH_UNSTATED && count > 1;
    if (!unknown && (most == BATCH_UNSTATED || count <= most))
        return NULL;
    f = arena_make(a, struct batch_finding, 1);
    f->rule = rule;
    f->state = unknown ? CHECK_UNKNOWN : CHECK_UNMET;
    f->severity = rule->kind == BATCH_PLACES
                      ? SEVERITY_NOTE
                      : check_severity(rule->strength, f->state);
    f->value = group->pick->value;
    f->most = most;
    f->count = count;
    f->members = arena_make(a, struct batch_member, count);
    for (int i = 0; i < count; i++)
        f->members[i] =
            (struct batch_member){group[i].entry, group[i].pick->place};
    f->message = (struct bitext){message(a, f, "zh"), message(a, f, "en")};
    return f;
}

const struct batch_finding *
batch_run(struct arena *a, const struct batch_rule *rules,
          const struct batch_entry *entries, int count)
{
    struct gathering g = gather_all(a, rules, entries, count);
    const struct batch_finding *first = NULL;
    const struct batch_finding **end = &first;
    for (int i = 0, n = 0; i < g.count; i += n) {
        const struct picked *group = &g.list[i];
        for (n = 1; i + n < g.count && group[n].rule == group->rule &&
                    str_equal(group[n].pick->value, group->pick->value);)
            n++;
        *end = finding_new(a, group, n);
        if (*end != NULL)
            end = (const struct batch_finding **)&(*end)->next;
    }
    return first;
}
