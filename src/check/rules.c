/*
 * The rule set of a call: the base rules, then those of each direction, in the
 * order in which they stand.
 */
#include "check/rules.h"

#include "check/batch_rules.h"
#include "check/element.h"
#include "check/seats.h"

static void
add_entries(struct rules_builder *b, struct rule_list *list,
            const xmlNode *parent, const xmlNode *requirement)
{
    xmlNodePtr node = element_child(parent, NULL);
    for (; node != NULL; node = element_next(node, NULL))
        if (element_is(node, "check") || element_is(node, "manual"))
            rule_add(b, list, node, requirement);
}

/* A requirement that nobody decides would look as if it were met. */
static void
add_requirement(struct rules_builder *b, struct rule_list *list,
                const xmlNode *requirement)
{
    bool decided = element_child(requirement, "check") != NULL ||
                   element_child(requirement, "manual") != NULL ||
                   element_attribute_is(requirement, "info", "yes");
    if (!decided) {
        struct str no = element_attribute(b->arena, requirement, "no");
        b->faults++;
        diag_add(b->diags, SB_RULE_EMPTY,
                 intake_place(&b->rules->call, requirement),
                 str_text(b->arena, no), NULL, NULL);
    }
    add_entries(b, list, requirement, requirement);
}

static struct direction_rules *
direction_new(struct rules_builder *b, xmlNodePtr node)
{
    struct direction_rules *d = arena_make(b->arena, struct direction_rules, 1);
    d->id = element_attribute(b->arena, node, "id");
    d->node = node;
    b->home = node;
    xmlNodePtr r =
        element_child(element_child(node, "requirements"), "requirement");
    for (; r != NULL; r = element_next(r, "requirement"))
        add_requirement(b, &d->list, r);
    b->home = NULL;
    return d;
}

static void
add_directions(struct rules_builder *b, const xmlNode *root)
{
    struct direction_rules **end = &b->rules->directions;
    xmlNodePtr node =
        element_child(element_child(root, "directions"), "direction");
    for (; node != NULL; node = element_next(node, "direction")) {
        *end = direction_new(b, node);
        end = &(*end)->next;
    }
}

bool
rule_list_has(const struct rule_list *list, struct str id,
              const struct rule *end)
{
    for (const struct rule *r = list->first; r != NULL && r != end; r = r->next)
        if (str_equal(r->id, id))
            return true;
    return false;
}

/* Judgements name a check by its id alone, so it is unique in the call. */
static void
refuse_twins(struct rules_builder *b, const struct rule_list *list)
{
    for (const struct rule *rule = list->first; rule != NULL;
         rule = rule->next) {
        bool twice = rule_list_has(&b->rules->base, rule->id, rule);
        const struct direction_rules *d = b->rules->directions;
        if (list == &b->rules->base)
            d = NULL;
        for (; d != NULL && !twice; d = d->next) {
            twice = rule_list_has(&d->list, rule->id, rule);
            if (&d->list == list)
                break;
        }
        if (!twice)
            continue;
        b->faults++;
        diag_add(b->diags, SB_RULE_ID_TWICE, rule->place,
                 str_text(b->arena, rule->id), NULL, NULL);
    }
}

int
rules_new(struct arena *a, const struct source *call,
          const struct grammar *call_grammar,
          const struct grammar *proposal_grammar, struct rules **out,
          struct diags *d)
{
    struct rules *r = arena_make(a, struct rules, 1);
    struct rules_builder b = {
        a,    d, r, call_grammar, proposal_grammar, path_context_new(a, NULL),
        NULL, 0};
    const xmlNode *root = xmlDocGetRootElement(call->doc);
    r->call = *call;
    r->currency = element_attribute(a, root, "currency");
    terms_collect(&b, root);
    seats_collect(&b, root);
    add_entries(&b, &r->base, element_child(root, "rules"), NULL);
    add_directions(&b, root);
    batch_collect(&b, root);
    refuse_twins(&b, &r->base);
    for (struct direction_rules *e = r->directions; e != NULL; e = e->next)
        refuse_twins(&b, &e->list);
    *out = r;
    return b.faults == 0 ? 0 : -1;
}

const struct direction_rules *
rules_find(const struct rules *r, struct str id)
{
    const struct direction_rules *d = r->directions;
    while (d != NULL && !str_equal(d->id, id))
        d = d->next;
    return d;
}

xmlNodePtr
rules_direction(const struct rules *r, struct str id)
{
    const struct direction_rules *d = rules_find(r, id);
    return d == NULL ? NULL : d->node;
}
