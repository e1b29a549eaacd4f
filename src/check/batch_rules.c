/*
 * The rules over several proposals as a call has them: those that it writes,
 * and the number of projects of each direction, which is one by itself.
 */
#include "check/batch_rules.h"

#include "check/element.h"

struct reading {
    struct rules_builder *b;
    const xmlNode *direction; /* NULL: all */
    const xmlNode *node;
};

static void
fault(const struct reading *r, enum diag_code code, struct str text)
{
    r->b->faults++;
    diag_add(r->b->diags, code, intake_place(&r->b->rules->call, r->node),
             str_text(r->b->arena, text), NO_NAME, NULL);
}

int
batch_number(struct arena *a, const xmlNode *node, const char *name)
{
    int64_t n = 0;
    bool read = str_integer(element_attribute(a, node, name), &n) && n >= 0 &&
                n <= INT32_MAX;
    return read ? (int)n : BATCH_UNSTATED;
}

/* Whether a check, or a rule read before, has the id. */
static bool
is_taken(const struct rules *rules, struct str id)
{
    bool taken = rule_list_has(&rules->base, id, NULL);
    for (const struct direction_rules *d = rules->directions;
         d != NULL && !taken; d = d->next)
        taken = rule_list_has(&d->list, id, NULL);
    for (const struct batch_rule *r = rules->batch; r != NULL && !taken;
         r = r->next)
        taken = str_equal(r->id, id);
    return taken;
}

static void
add_rule(struct rules_builder *b, const struct batch_rule *rule,
         struct place place)
{
    struct batch_rule *copy = arena_make(b->arena, struct batch_rule, 1);
    const struct batch_rule **end = &b->rules->batch;
    *copy = *rule;
    if (is_taken(b->rules, rule->id)) {
        b->faults++;
        diag_add(b->diags, SB_RULE_ID_TWICE, place,
                 str_text(b->arena, rule->id), NULL, NULL);
    }
    while (*end != NULL)
        end = (const struct batch_rule **)&(*end)->next;
    *end = copy;
}

/* How many a unique rule allows: one, or what a limit says. */
static void
read_limit(const struct reading *r, struct batch_rule *rule)
{
    const struct rules *rules = r->b->rules;
    const struct term *t = NULL;
    rule->limit = element_attribute(r->b->arena, r->node, "limit");
    rule->most = 1;
    for (int i = 0; i < rules->term_count; i++)
        if (rules->terms[i].kind == TERM_LIMIT &&
            rules->terms[i].type == TYPE_NUMBER &&
            str_equal(rules->terms[i].id, rule->limit))
            t = &rules->terms[i];
    if (t != NULL)
        rule->most = batch_number(r->b->arena, t->node, "value");
    else if (rule->limit.n > 0)
        fault(r, SB_EXPRESSION_LIMIT, rule->limit);
}

static const xmlNode *
find_pool(const struct reading *r, struct str id)
{
    const xmlNode *pool =
        element_child(element_child(r->direction, "pools"), "pool");
    while (pool != NULL &&
           !str_equal(element_attribute(r->b->arena, pool, "id"), id))
        pool = element_next(pool, "pool");
    return pool;
}

/* The number of places: its own, or that of a pool of the direction. */
static void
read_places(const struct reading *r, struct batch_rule *rule)
{
    struct arena *a = r->b->arena;
    rule->kind = BATCH_PLACES;
    rule->most = batch_number(a, r->node, "max");
    if (!element_has_attribute(r->node, "pool"))
        return;
    struct str id = element_attribute(a, r->node, "pool");
    const xmlNode *pool = find_pool(r, id);
    const xmlNode *projects = element_child(pool, "projects");
    if (projects == NULL) {
        fault(r, SB_BATCH_POOL, id);
        return;
    }
    rule->most = batch_number(a, projects, "max");
    rule->label = element_pair(a, element_child(pool, "title"));
}

static const xmlNode *
requirement_of(const struct reading *r, struct str no)
{
    const xmlNode *n = element_child(
        element_child(r->direction, "requirements"), "requirement");
    while (n != NULL && !str_equal(element_attribute(r->b->arena, n, "no"), no))
        n = element_next(n, "requirement");
    return no.n == 0 ? NULL : n;
}

static void
read_clause(const struct reading *r, struct batch_rule *rule)
{
    struct arena *a = r->b->arena;
    const xmlNode *clause = element_child(r->node, "clause");
    rule->requirement = element_attribute(a, r->node, "requirement");
    if (clause == NULL)
        clause = requirement_of(r, rule->requirement);
    if (clause == NULL && rule->kind == BATCH_PLACES)
        clause = element_child(r->direction, "projects");
    rule->clause = element_pair(a, clause);
    rule->source = element_source(a, clause);
}

static void
read_rule(const struct reading *r)
{
    struct arena *a = r->b->arena;
    struct batch_rule rule = {.id = element_attribute(a, r->node, "id")};
    if (r->direction != NULL)
        rule.direction = element_attribute(a, r->direction, "id");
    rule.strength = rule_strength(r->b, r->node);
    if (element_is(r->node, "places"))
        read_places(r, &rule);
    else
        read_limit(r, &rule);
    rule.select = rule_path(r->b, r->node, "select");
    rule.country = element_attribute_is(r->node, "as", "country");
    if (element_child(r->node, "label") != NULL)
        rule.label = element_pair(a, element_child(r->node, "label"));
    rule.ask = element_pair(a, element_child(r->node, "ask"));
    read_clause(r, &rule);
    add_rule(r->b, &rule, intake_place(&r->b->rules->call, r->node));
}

static void
read_batch(struct rules_builder *b, const xmlNode *parent,
           const xmlNode *direction)
{
    const xmlNode *n = element_child(element_child(parent, "batch"), NULL);
    for (; n != NULL; n = element_next(n, NULL))
        read_rule(&(struct reading){b, direction, n});
}

/* What the direction says of its number of projects. */
static void
add_projects(struct rules_builder *b, const xmlNode *direction)
{
    const xmlNode *projects = element_child(direction, "projects");
    struct buf id = buf_new(b->arena);
    struct batch_rule rule = {.kind = BATCH_PLACES,
                              .most = batch_number(b->arena, projects, "max")};
    if (projects == NULL || rule.most == BATCH_UNSTATED)
        return;
    rule.direction = element_attribute(b->arena, direction, "id");
    buf_str(&id, rule.direction);
    buf_text(&id, "/projects");
    rule.id = buf_view(&id);
    rule.clause = element_pair(b->arena, projects);
    rule.source = element_source(b->arena, projects);
    add_rule(b, &rule, intake_place(&b->rules->call, projects));
}

void
batch_collect(struct rules_builder *b, const xmlNode *root)
{
    read_batch(b, element_child(root, "rules"), NULL);
    const xmlNode *d =
        element_child(element_child(root, "directions"), "direction");
    for (; d != NULL; d = element_next(d, "direction")) {
        add_projects(b, d);
        read_batch(b, d, d);
    }
}

const struct batch_rule *
batch_rules(const struct rules *r)
{
    return r->batch;
}
