/* What the rules over several proposals look at in one of them. */
#include "check/batch_rules.h"

#include "check/element.h"
#include "check/path.h"

struct picking {
    struct arena *arena;
    const struct source *proposal;
    const struct batch_rule *rule;
    const struct batch_pick **end;
    const struct batch_pick *first; /* of this rule */
    int stated;                     /* for its limit, by the proposal */
};

/* What the proposal itself states for the limit of a rule. */
static int
stated(const struct picking *p, const xmlNode *root)
{
    if (p->rule->limit.n == 0)
        return BATCH_UNSTATED;
    return batch_number(p->arena,
                        term_stated(p->arena, root, p->rule->limit, TERM_LIMIT),
                        "value");
}

static void
add_pick(struct picking *p, const xmlNode *node, struct str value)
{
    for (const struct batch_pick *t = p->first; t != NULL; t = t->next)
        if (str_equal(t->value, value))
            return;
    struct batch_pick *pick = arena_make(p->arena, struct batch_pick, 1);
    pick->rule = p->rule->id;
    pick->value = value;
    pick->place = intake_place(p->proposal, node);
    pick->stated = p->stated;
    *p->end = pick;
    p->end = &pick->next;
    if (p->first == NULL)
        p->first = pick;
}

static int
pick_nodes(struct picking *p, struct path_context *c, struct diags *d)
{
    struct selection s = {0};
    const struct batch_rule *rule = p->rule;
    if (!path_select(p->arena, c, rule->select, c->root, &s))
        return diag_add(d, SB_CHECK_XPATH, intake_place(p->proposal, c->root),
                        str_text(p->arena, rule->id), NULL, NULL);
    for (int i = 0; i < s.count; i++) {
        struct bitext text = element_bitext(p->arena, s.nodes[i]);
        /* An element without text is there all the same. */
        add_pick(p, s.nodes[i], text.zh.n > 0 ? text.zh : text.en);
    }
    return 0;
}

int
batch_pick(struct arena *a, const struct rules *r,
           const struct source *proposal, const struct batch_pick **out,
           struct diags *d)
{
    struct path_context *c = path_context_new(a, proposal->doc);
    struct str direction = element_attribute(a, c->root, "direction");
    struct picking p = {.arena = a, .proposal = proposal, .end = out};
    *out = NULL;
    for (p.rule = batch_rules(r); p.rule != NULL; p.rule = p.rule->next) {
        p.first = NULL;
        if (p.rule->direction.n > 0 && !str_equal(p.rule->direction, direction))
            continue;
        p.stated = stated(&p, c->root);
        if (p.rule->select == NULL)
            add_pick(&p, c->root, (struct str){NULL, 0});
        else if (pick_nodes(&p, c, d) != 0)
            return -1;
    }
    return 0;
}
