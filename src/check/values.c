/*
 * Values of a check: what a path selects, read by type and folded into one
 * fact. A text that does not fit its type is a fault of the proposal, or of
 * the call, at its place.
 */
#include "check/run.h"

#include "check/element.h"

static bool
parse_flag(struct str text, struct fact *out)
{
    if (str_is(text, "unknown"))
        out->known = UNKNOWN;
    out->n = ratio_whole(str_is(text, "yes"));
    return str_is(text, "yes") || str_is(text, "no") || out->known == UNKNOWN;
}

bool
fact_parse(enum type type, struct str text, struct fact *out)
{
    micro number = 0;
    fen money = 0;
    day date = 0;
    switch (type) {
    case TYPE_FLAG:
        return parse_flag(text, out);
    case TYPE_NUMBER:
        return value_number(text, &number) &&
               ratio_of(number, 1000000, &out->n);
    case TYPE_MONEY:
        if (!value_money(text, &money))
            return false;
        out->n = ratio_whole(money);
        return true;
    case TYPE_DATE:
        if (!value_date(text, &date))
            return false;
        out->n = ratio_whole(date);
        return true;
    default:
        return true;
    }
}

struct place
node_place(const struct run *r, enum origin from, const xmlNode *node)
{
    return intake_place(from == FROM_PROPOSAL ? r->proposal : &r->rules->call,
                        node);
}

/* What an amount states beside it, if that is not the call's currency. */
static struct str
foreign_currency(const struct run *r, const xmlNode *node)
{
    const xmlNode *holder =
        node->type == XML_ATTRIBUTE_NODE ? node->parent : node;
    struct str code = {NULL, 0};
    if (holder->type == XML_ELEMENT_NODE)
        code = element_attribute(r->arena, holder, "currency");
    bool own = str_equal(code, r->rules->currency);
    return own ? (struct str){NULL, 0} : code;
}

static struct fact
read_node(struct run *r, const struct rule *rule, const struct value_rule *v,
          const xmlNode *node)
{
    struct fact f = {.type = v->type, .selected = true, .n = {0, 1}};
    f.text = element_bitext(r->arena, node);
    if (v->type == TYPE_MONEY)
        f.currency = foreign_currency(r, node);
    if (v->characters) {
        f.n = ratio_whole(value_characters(f.text.zh));
        return f;
    }
    if (fact_parse(v->type, f.text.zh, &f))
        return f;
    r->faults++;
    diag_add(r->diags, SB_CHECK_VALUE, node_place(r, v->from, node),
             str_text(r->arena, f.text.zh), type_name(v->type),
             str_text(r->arena, rule->id));
    f.known = UNKNOWN;
    return f;
}

/* Several nodes are one value if they all say the same. */
static struct fact
fold_single(struct run *r, const struct rule *rule, const struct value_rule *v,
            const struct selection *s)
{
    if (s->count == 0)
        return fact_open(v->type, UNKNOWN);
    struct fact first = read_node(r, rule, v, s->nodes[0]);
    for (int i = 1; i < s->count; i++) {
        struct fact next = read_node(r, rule, v, s->nodes[i]);
        if (str_equal(first.text.zh, next.text.zh) &&
            str_equal(first.currency, next.currency))
            continue;
        diag_add(
            r->diags, SB_CHECK_SEVERAL, node_place(r, v->from, s->nodes[i]),
            str_text(r->arena, rule->id), str_text(r->arena, v->name), NULL);
        first.known = UNKNOWN;
        break;
    }
    return first;
}

/* Adds a part to a sum that is known so far. */
static void
sum_add(struct run *r, const struct rule *rule, struct fact *sum,
        const struct fact *part, bool *mixed)
{
    bool open = sum->known != KNOWN;
    /* The bound is on the whole sum, not on what was added so far. */
    struct fact so_far = *sum;
    so_far.at_least = false;
    if (part->known != KNOWN)
        sum->known = UNKNOWN;
    if (open || sum->known != KNOWN)
        return;
    if (!fact_one_currency(&so_far, part, &sum->currency)) {
        *mixed = true;
        sum->known = UNKNOWN;
    } else if (!ratio_add(sum->n, part->n, &sum->n)) {
        diag_add(r->diags, SB_EXPRESSION_OVERFLOW, rule->place, NULL, NULL,
                 NULL);
        sum->known = UNKNOWN;
    }
}

/*
 * An open list bounds a sum from below only if no part can be negative:
 * money cannot, numbers can.
 */
static struct fact
fold_sum(struct run *r, const struct rule *rule, const struct value_rule *v,
         const struct selection *s, bool *mixed)
{
    struct fact sum = fact_of(v->type, ratio_whole(0));
    sum.selected = s->count > 0;
    sum.at_least = s->coverage == COVERS_SOME || s->partial;
    bool lost = (sum.at_least && v->type != TYPE_MONEY) ||
                (s->partial && s->count == 0);
    if (lost)
        sum.known = UNKNOWN;
    for (int i = 0; i < s->count; i++) {
        struct fact next = read_node(r, rule, v, s->nodes[i]);
        sum_add(r, rule, &sum, &next, mixed);
    }
    return sum;
}

/* What is missing may be larger: a largest value is a lower bound, a smallest
   value is open. */
static struct fact
fold_extreme(struct run *r, const struct rule *rule, const struct value_rule *v,
             const struct selection *s, bool *mixed)
{
    struct fact best = fact_open(v->type, UNKNOWN);
    struct str currency = {NULL, 0};
    int wanted = v->fold == FOLD_MAX ? 1 : -1;
    for (int i = 0; i < s->count; i++) {
        struct fact next = read_node(r, rule, v, s->nodes[i]);
        if (i > 0 && !fact_one_currency(&best, &next, &currency)) {
            *mixed = true;
            return fact_open(v->type, UNKNOWN);
        }
        if (i == 0 || ratio_compare(next.n, best.n) * wanted > 0)
            best = next;
    }
    bool open = s->coverage == COVERS_SOME || s->partial;
    best.at_least = open && v->fold == FOLD_MAX;
    if (open && v->fold == FOLD_MIN)
        best.known = UNKNOWN;
    return best;
}

static struct fact
fold_count(const struct selection *s)
{
    struct fact f = fact_of(TYPE_NUMBER, ratio_whole(s->count));
    f.selected = s->count > 0;
    f.at_least = s->coverage == COVERS_SOME;
    return f;
}

static struct fact
fold_list(struct run *r, const struct selection *s)
{
    struct bitext *items = arena_make(r->arena, struct bitext, s->count + 1);
    struct fact f = {.type = TYPE_LIST, .items = items, .n = {0, 1}};
    for (int i = 0; i < s->count; i++) {
        struct bitext text = element_bitext(r->arena, s->nodes[i]);
        int j = 0;
        while (j < f.count && !str_equal(items[j].zh, text.zh))
            j++;
        if (j == f.count)
            items[f.count++] = text;
    }
    f.selected = s->count > 0;
    f.at_least = s->coverage == COVERS_SOME || s->partial;
    return f;
}

static struct fact
fold(struct run *r, const struct rule *rule, const struct value_rule *v,
     const struct selection *s, bool *mixed)
{
    switch (v->fold) {
    case FOLD_SINGLE:
        return fold_single(r, rule, v, s);
    case FOLD_SUM:
        return fold_sum(r, rule, v, s, mixed);
    case FOLD_COUNT:
        return fold_count(s);
    case FOLD_LIST:
        return fold_list(r, s);
    default:
        return fold_extreme(r, rule, v, s, mixed);
    }
}

static struct fact
read_value(struct run *r, const struct rule *rule, const struct value_rule *v,
           xmlNodePtr start, struct outcome *out)
{
    struct selection s = {0};
    struct path_context *c = v->from == FROM_PROPOSAL ? r->own : r->theirs;
    if (v->from == FROM_DIRECTION)
        start = r->direction->node;
    if (v->from == FROM_CALL)
        start = r->theirs->root;
    if (!path_select(r->arena, c, v->select, start, &s)) {
        r->faults++;
        diag_add(r->diags, SB_CHECK_XPATH, v->place,
                 str_text(r->arena, rule->id), NULL, NULL);
        c->failed = false;
        return fact_open(v->type, UNKNOWN);
    }
    if (out->node == NULL && s.count > 0 && v->from == FROM_PROPOSAL)
        out->node = s.nodes[0];
    struct fact f = fold(r, rule, v, &s, &out->mixed);
    bool lost = v->fold == FOLD_SINGLE ? s.coverage == COVERS_VAGUE
                                       : s.coverage >= COVERS_VAGUE;
    if (lost)
        f.known = UNKNOWN;
    return f;
}

/* From the values before it, which stand in out already. */
static struct fact
work_out(struct run *r, const struct value_rule *v, struct outcome *out)
{
    struct setting s = {r->arena, r->diags, v->place,   out->values,
                        r->terms, r->today, &out->mixed};
    return expression_evaluate(v->worked, &s);
}

void
values_read(struct run *r, const struct rule *rule, xmlNodePtr start,
            struct outcome *out)
{
    out->values = arena_make(r->arena, struct fact, rule->value_count + 1);
    for (int i = 0; i < rule->value_count; i++) {
        const struct value_rule *v = &rule->values[i];
        out->values[i] = v->worked != NULL ? work_out(r, v, out)
                                           : read_value(r, rule, v, start, out);
        const struct fact *f = &out->values[i];
        bool open = f->known != KNOWN || f->at_least || !f->selected;
        if (v->worked == NULL && v->from == FROM_PROPOSAL && open)
            out->silent = true;
    }
}
