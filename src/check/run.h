/*
 * One run of a rule set over a proposal, as its parts share it: values are
 * read, tests evaluated, findings written in words.
 */
#ifndef SB_CHECK_RUN_H
#define SB_CHECK_RUN_H

#include "check/rules.h"

struct run {
    struct arena *arena;
    struct diags *diags;
    const struct rules *rules;
    const struct direction_rules *direction;
    const struct source *proposal;
    struct path_context *own;    /* over the proposal */
    struct path_context *theirs; /* over the call */
    struct fact *terms;          /* as rules.terms */
    struct seating *seating;     /* who takes which seat */
    struct fact today;
    int faults;
};

/* What came out of a check, or of it at one of the nodes of its each. */
struct outcome {
    enum check_state state;
    struct fact *values; /* as the rule's */
    struct fact actual;  /* unknown if the rule has none */
    struct fact limit;
    bool silent;         /* the proposal leaves a value open */
    bool mixed;          /* amounts in several currencies met */
    bool unstated;       /* unknown since a limit of the rule has no value */
    struct bitext label; /* of the node; empty without an each */
    const xmlNode *node; /* first selected of the proposal; NULL: none */
};

/* The table of strength and state. */
enum check_severity check_severity(enum check_strength strength,
                                   enum check_state state);

/* Reads the values of a rule from start on; counts values that do not parse. */
void values_read(struct run *r, const struct rule *rule, xmlNodePtr start,
                 struct outcome *out);

/* The check at one node: state, values, sides. */
struct outcome outcome_at(struct run *r, const struct rule *rule,
                          xmlNodePtr start);

/*
 * State, message, sides and place of a finding: of the check at the root, or,
 * with an each, of the worst of its nodes.
 */
void finding_fill(struct run *r, const struct rule *rule, struct finding *f);

/* Deadlines and limits of the call, the proposal's own before them. Counts
   those that do not parse, or that the call does not have. */
void terms_read(struct run *r);

/* What a text says as a fact of that type; false if it says no such thing. */
bool fact_parse(enum type type, struct str text, struct fact *out);

/* Where a node of the call or of the proposal stands. */
struct place node_place(const struct run *r, enum origin from,
                        const xmlNode *node);

/* The name of a side where a text is its id, else the text; the same for each
   item of a list. */
struct bitext party_named(const struct run *r, struct bitext id);
struct fact fact_named(const struct run *r, struct fact f);

/* One fact as read in lang ("zh", "en"). */
void fact_print(struct buf *out, const struct fact *f, enum unit unit,
                struct str currency, const char *lang);

/* "at most ", "not later than ": what stands before a limit of that type. */
void relation_print(struct buf *out, enum relation r, enum type type,
                    const char *lang);

/* actual or limit, which = 0 or 1; empty while it is not known. */
struct bitext outcome_value(const struct run *r, const struct rule *rule,
                            const struct outcome *o, int which);

/* One sentence without a final stop, in both languages. */
struct bitext outcome_message(const struct run *r, const struct rule *rule,
                              const struct outcome *o);

/* The message of a finding that a person settled on that day. */
void message_judge(const struct run *r, const struct rule *rule,
                   struct finding *f, day on);

/* The findings as XML: findings.doc. */
int findings_write(const struct run *r, struct findings *f);

#endif
