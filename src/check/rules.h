/*
 * A rule set: the checks and manual entries of a call, compiled. Made once per
 * call, read only after that.
 */
#ifndef SB_CHECK_RULES_H
#define SB_CHECK_RULES_H

#include "check/check.h"
#include "check/expression.h"
#include "check/path.h"

enum fold {
    FOLD_SINGLE,
    FOLD_SUM,
    FOLD_MIN,
    FOLD_MAX,
    FOLD_COUNT, /* type count */
    FOLD_LIST   /* type list */
};

enum origin { FROM_PROPOSAL, FROM_DIRECTION, FROM_CALL };

/* Selected, or worked out from those before it. */
struct value_rule {
    struct str name;
    enum type type;
    enum fold fold;
    enum origin from;
    bool characters; /* its number is the length of what is selected */
    const struct path *select;
    const struct expression *worked; /* a let; NULL: a value */
    struct place place;
};

/* How a label that is a word of the grammar is read. */
struct label_word {
    struct str of;
    struct bitext text;
    struct label_word *next;
};

/* A check or a manual entry. */
struct rule {
    struct str id;
    struct str requirement; /* its number; empty for base rules */
    enum check_strength strength;
    bool manual;
    struct place place;
    const struct path *each; /* NULL: runs once, at the root */
    const struct path *label;
    struct label_word *words;      /* of labels */
    struct value_rule *values;     /* and lets, in their order */
    struct expression_name *names; /* of the values, same order */
    int value_count;
    const struct expression *when; /* NULL: always */
    const struct expression *test; /* NULL in a manual entry, or of a seat
                                      that asks no more than its attributes */
    const struct expression *actual;
    const struct expression *limit;
    enum relation relation; /* of the limit to actual, in the test */
    struct bitext messages[CHECK_STATES]; /* manual: the question */
    struct bitext unstated; /* unknown since a limit has no value; or empty */
    struct bitext ask;
    struct bitext clause;
    struct str source;
    struct rule *next;
};

struct rule_list {
    struct rule *first;
    struct rule *last;
};

struct direction_rules {
    struct str id;
    xmlNodePtr node;
    struct rule_list list;
    struct direction_rules *next;
};

struct rules {
    struct source call;
    struct str currency; /* code: CNY */
    struct rule_list base;
    struct direction_rules *directions;
    const struct batch_rule *batch; /* over several proposals */
    struct term *terms;             /* deadlines, limits, seats */
    int term_count;
    const struct seat *seats;        /* the groups, one after the other */
    const struct path *participants; /* who may take one */
};

/* What compiling a call needs at hand. */
struct rules_builder {
    struct arena *arena;
    struct diags *diags;
    struct rules *rules;
    const struct grammar *call_grammar;
    const struct grammar *proposal_grammar;
    struct path_context *blank;
    const xmlNode *home; /* the direction; NULL: in the base rules */
    int faults;
};

/* Deadlines and limits of the call. */
void terms_collect(struct rules_builder *b, const xmlNode *root);

/* What a proposal (its root) states for one of them; NULL: nothing. */
const xmlNode *term_stated(struct arena *a, const xmlNode *proposal,
                           struct str id, enum term_kind kind);

/*
 * Compiles a check or manual element of a requirement (NULL: of the base
 * rules) and adds it to the list; counts its faults.
 */
void rule_add(struct rules_builder *b, struct rule_list *list,
              const xmlNode *node, const xmlNode *requirement);

/* Attributes of a rule: its strength (default: must) and a path on the
   proposal (NULL: not there); count their faults. */
enum check_strength rule_strength(struct rules_builder *b, const xmlNode *node);
const struct path *rule_path(struct rules_builder *b, const xmlNode *node,
                             const char *name);

/* Whether one of the list has the id; end: those before it alone, or NULL. */
bool rule_list_has(const struct rule_list *list, struct str id,
                   const struct rule *end);

/* NULL if there is no direction with that id. */
const struct direction_rules *rules_find(const struct rules *r, struct str id);

#endif
