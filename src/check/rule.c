/*
 * One check or manual entry: its values, expressions and messages. A fault is
 * counted and the rest looked at all the same, so that one run over a call
 * tells all that is wrong in it.
 */
#include "check/rules.h"

#include "base/buf.h"
#include "check/element.h"

struct word {
    const char *text;
    int value;
};

static const struct word types[] = {{"date", TYPE_DATE},
                                    {"money", TYPE_MONEY},
                                    {"count", TYPE_NUMBER},
                                    {"number", TYPE_NUMBER},
                                    {"text", TYPE_TEXT},
                                    {"flag", TYPE_FLAG},
                                    {"list", TYPE_LIST},
                                    {"characters", TYPE_NUMBER},
                                    {NULL, 0}};
static const struct word folds[] = {{"single", FOLD_SINGLE},
                                    {"sum", FOLD_SUM},
                                    {"min", FOLD_MIN},
                                    {"max", FOLD_MAX},
                                    {NULL, 0}};
static const struct word origins[] = {{"proposal", FROM_PROPOSAL},
                                      {"direction", FROM_DIRECTION},
                                      {"call", FROM_CALL},
                                      {NULL, 0}};
static const struct word strengths[] = {{"must", CHECK_MUST},
                                        {"should", CHECK_SHOULD},
                                        {"encouraged", CHECK_ENCOURAGED},
                                        {"info", CHECK_INFO},
                                        {NULL, 0}};

static void
fault(struct rules_builder *b, enum diag_code code, struct place place,
      struct str text)
{
    b->faults++;
    diag_add(b->diags, code, place, str_text(b->arena, text), NULL, NULL);
}

/* The value of an attribute in a table; fallback if it is not there. */
static int
read_word(struct rules_builder *b, const xmlNode *node, const char *name,
          const struct word *words, int fallback)
{
    if (!element_has_attribute(node, name))
        return fallback;
    struct str text = element_attribute(b->arena, node, name);
    for (int i = 0; words[i].text != NULL; i++)
        if (str_is(text, words[i].text))
            return words[i].value;
    fault(b, SB_RULE_WORD, intake_place(&b->rules->call, node), text);
    return fallback;
}

static const struct path *
read_path(struct rules_builder *b, const xmlNode *node, const char *name,
          const struct grammar *grammar)
{
    if (!element_has_attribute(node, name))
        return NULL;
    struct path_scope s = {b->arena, b->blank, grammar,
                           intake_place(&b->rules->call, node), b->diags};
    struct str source = element_attribute(b->arena, node, name);
    const struct path *path = path_new(&s, source);
    b->faults += path == NULL;
    return path;
}

/* How the type folds if the call does not say, and whether it may say so. */
static enum fold
read_fold(struct rules_builder *b, const xmlNode *node, enum type type)
{
    bool scalar = type == TYPE_NUMBER || type == TYPE_MONEY;
    bool count = element_attribute_is(node, "type", "count");
    enum fold fallback = type == TYPE_LIST ? FOLD_LIST
                         : count           ? FOLD_COUNT
                         : scalar          ? FOLD_SUM
                                           : FOLD_SINGLE;
    enum fold fold =
        (enum fold)read_word(b, node, "fold", folds, (int)fallback);
    bool fits = fold == fallback || fold == FOLD_SINGLE || scalar ||
                (type == TYPE_DATE && fold != FOLD_SUM);
    if (fold != fallback && (type == TYPE_LIST || count))
        fits = false;
    if (!fits)
        fault(b, SB_RULE_FOLD, intake_place(&b->rules->call, node),
              element_attribute(b->arena, node, "fold"));
    return fold;
}

static void
name_value(struct rules_builder *b, const xmlNode *node, struct rule *rule,
           struct value_rule *v)
{
    int slot = rule->value_count++;
    for (int i = 0; i < slot; i++)
        if (str_equal(rule->values[i].name, v->name))
            fault(b, SB_RULE_VALUE_TWICE, intake_place(&b->rules->call, node),
                  v->name);
    rule->values[slot] = *v;
    rule->names[slot] = (struct expression_name){v->name, v->type, false};
}

static void
read_value(struct rules_builder *b, const xmlNode *node, struct rule *rule)
{
    struct value_rule v = {.place = intake_place(&b->rules->call, node)};
    v.name = element_attribute(b->arena, node, "name");
    v.type = (enum type)read_word(b, node, "type", types, TYPE_TEXT);
    v.from = (enum origin)read_word(b, node, "from", origins, FROM_PROPOSAL);
    v.characters = element_attribute_is(node, "type", "characters");
    v.fold = read_fold(b, node, v.type);
    v.select = read_path(b, node, "select",
                         v.from == FROM_PROPOSAL ? b->proposal_grammar
                                                 : b->call_grammar);
    name_value(b, node, rule, &v);
}

static const struct expression *
parse_expression(struct rules_builder *b, const xmlNode *node,
                 const struct rule *rule)
{
    struct scope s = {b->arena,
                      b->diags,
                      intake_place(&b->rules->call, node),
                      rule->names,
                      rule->value_count,
                      b->rules->terms,
                      b->rules->term_count,
                      b->home};
    const struct expression *e =
        expression_parse(&s, element_text(b->arena, node));
    b->faults += e == NULL;
    return e;
}

/* What cannot be parsed has no type, and so no name: the expressions that use
   it are faults too. */
static void
read_let(struct rules_builder *b, const xmlNode *node, struct rule *rule)
{
    struct value_rule v = {.place = intake_place(&b->rules->call, node)};
    v.name = element_attribute(b->arena, node, "name");
    v.worked = parse_expression(b, node, rule);
    if (v.worked == NULL)
        return;
    v.type = expression_type(v.worked);
    name_value(b, node, rule, &v);
}

static void
read_values(struct rules_builder *b, const xmlNode *node, struct rule *rule)
{
    int count = 0;
    xmlNodePtr v = element_child(node, NULL);
    for (; v != NULL; v = element_next(v, NULL))
        count += element_is(v, "value") || element_is(v, "let");
    rule->values = arena_make(b->arena, struct value_rule, count + 1);
    rule->names = arena_make(b->arena, struct expression_name, count + 1);
    for (v = element_child(node, NULL); v != NULL; v = element_next(v, NULL)) {
        if (element_is(v, "value"))
            read_value(b, v, rule);
        if (element_is(v, "let"))
            read_let(b, v, rule);
    }
}

static void
read_label_words(struct rules_builder *b, const xmlNode *node,
                 struct rule *rule)
{
    struct label_word **end = &rule->words;
    xmlNodePtr child = element_child(node, "label");
    for (; child != NULL; child = element_next(child, "label")) {
        *end = arena_make(b->arena, struct label_word, 1);
        (*end)->of = element_attribute(b->arena, child, "of");
        (*end)->text = element_pair(b->arena, child);
        end = &(*end)->next;
    }
}

static const struct expression *
read_expression(struct rules_builder *b, const xmlNode *node,
                const struct rule *rule, const char *name)
{
    const xmlNode *child = element_child(node, name);
    return child == NULL ? NULL : parse_expression(b, child, rule);
}

/* when and test decide: they must be flags. */
static const struct expression *
read_condition(struct rules_builder *b, const xmlNode *node,
               const struct rule *rule, const char *name)
{
    const struct expression *e = read_expression(b, node, rule, name);
    if (e == NULL || expression_type(e) == TYPE_FLAG)
        return e;
    const xmlNode *child = element_child(node, name);
    b->faults++;
    diag_add(b->diags, SB_EXPRESSION_RESULT,
             intake_place(&b->rules->call, child), name,
             type_name(expression_type(e)), NULL);
    return NULL;
}

/* An actual or a limit that could not be parsed was told already. */
static bool
placeholder_known(const xmlNode *check, struct rule *rule, struct str name)
{
    if (str_is(name, "actual") || str_is(name, "limit"))
        return element_child(check, str_is(name, "limit") ? "limit"
                                                          : "actual") != NULL;
    for (int i = 0; i < rule->value_count; i++) {
        struct str dollar = {name.p + 1, name.n - (name.n > 0)};
        if (!str_starts(name, "$") || !str_equal(rule->names[i].name, dollar))
            continue;
        rule->names[i].used = true;
        return true;
    }
    return false;
}

static void
check_placeholders(struct rules_builder *b, const xmlNode *check,
                   struct rule *rule, struct str text, const xmlNode *node)
{
    size_t at = 0;
    size_t start = 0;
    struct str name = {NULL, 0};
    while (str_placeholder(text, &at, &start, &name))
        if (!placeholder_known(check, rule, name))
            fault(b, SB_RULE_PLACEHOLDER, intake_place(&b->rules->call, node),
                  name);
}

static struct bitext
read_message(struct rules_builder *b, const xmlNode *node, struct rule *rule,
             const char *name)
{
    const xmlNode *child = element_child(node, name);
    struct bitext text = element_pair(b->arena, child);
    check_placeholders(b, node, rule, text.zh, element_child(child, "zh"));
    check_placeholders(b, node, rule, text.en, element_child(child, "en"));
    return text;
}

static void
read_messages(struct rules_builder *b, const xmlNode *node, struct rule *rule)
{
    static const struct word names[] = {{"met", CHECK_MET},
                                        {"unmet", CHECK_UNMET},
                                        {"unknown", CHECK_UNKNOWN},
                                        {"pending", CHECK_PENDING},
                                        {"question", CHECK_MANUAL},
                                        {"reason", CHECK_NOT_APPLICABLE},
                                        {NULL, 0}};
    for (int i = 0; names[i].text != NULL; i++)
        rule->messages[names[i].value] =
            read_message(b, node, rule, names[i].text);
    rule->unstated = read_message(b, node, rule, "unstated");
    rule->ask = read_message(b, node, rule, "ask");
}

/* The clause is the check's own, where it quotes only a part, or else the
   text of the requirement. */
static void
read_clause(struct rules_builder *b, const xmlNode *node,
            const xmlNode *requirement, struct rule *rule)
{
    const xmlNode *clause = element_child(node, "clause");
    if (clause == NULL)
        clause = requirement;
    if (clause == NULL)
        return;
    rule->clause = element_pair(b->arena, clause);
    rule->source = element_source(b->arena, clause);
    if (rule->source.n == 0 && requirement != NULL)
        rule->source = element_source(b->arena, requirement);
}

static void
warn_unused(struct rules_builder *b, const struct rule *rule)
{
    for (int i = 0; i < rule->value_count; i++)
        if (!rule->names[i].used)
            diag_add(b->diags, SB_RULE_VALUE_UNUSED, rule->values[i].place,
                     str_text(b->arena, rule->names[i].name), NULL, NULL);
}

enum check_strength
rule_strength(struct rules_builder *b, const xmlNode *node)
{
    return (enum check_strength)read_word(b, node, "strength", strengths,
                                          CHECK_MUST);
}

const struct path *
rule_path(struct rules_builder *b, const xmlNode *node, const char *name)
{
    return read_path(b, node, name, b->proposal_grammar);
}

void
rule_add(struct rules_builder *b, struct rule_list *list, const xmlNode *node,
         const xmlNode *requirement)
{
    struct rule *rule = arena_make(b->arena, struct rule, 1);
    int fallback = CHECK_MUST;
    int before = b->faults;
    if (requirement != NULL) {
        rule->requirement = element_attribute(b->arena, requirement, "no");
        fallback = read_word(b, requirement, "strength", strengths, CHECK_MUST);
    }
    rule->id = element_attribute(b->arena, node, "id");
    rule->place = intake_place(&b->rules->call, node);
    rule->strength = (enum check_strength)read_word(b, node, "strength",
                                                    strengths, fallback);
    rule->manual = element_is(node, "manual");
    rule->each = read_path(b, node, "each", b->proposal_grammar);
    rule->label = read_path(b, node, "label", b->proposal_grammar);
    read_label_words(b, node, rule);
    read_values(b, node, rule);
    rule->when = read_condition(b, node, rule, "when");
    rule->test = read_condition(b, node, rule, "test");
    rule->actual = read_expression(b, node, rule, "actual");
    rule->limit = read_expression(b, node, rule, "limit");
    rule->relation = expression_relation(rule->test, rule->actual, rule->limit);
    read_messages(b, node, rule);
    read_clause(b, node, requirement, rule);
    if (b->faults == before)
        warn_unused(b, rule);
    if (list->last == NULL)
        list->first = rule;
    else
        list->last->next = rule;
    list->last = rule;
}
