/*
 * Rules over several proposals. Each proposal is read alone: batch_pick takes
 * from it the values that the rules look at. batch_run then compares the
 * picks of all; it reads no document, so it may run where picks came through
 * a pipe. Values that stand in too many proposals make a finding: of `unique`,
 * unmet, or unknown while nobody has stated how many are allowed; of `places`,
 * which bind the funder, a note that names who competes.
 */
#ifndef SB_CHECK_BATCH_H
#define SB_CHECK_BATCH_H

#include "check/check.h"

enum batch_kind { BATCH_UNIQUE, BATCH_PLACES };

enum { BATCH_UNSTATED = -1 };

struct path;

struct batch_rule {
    struct str id;
    struct str direction;   /* empty: proposals of all directions */
    struct str requirement; /* its number, or empty */
    enum batch_kind kind;
    enum check_strength strength; /* of unique */
    int most;                     /* proposals; BATCH_UNSTATED */
    struct str limit;             /* what a proposal may state most by */
    bool country;                 /* values are ISO 3166 codes */
    const struct path *select;    /* NULL: each proposal counts */
    struct bitext label;          /* {value} stands for the value */
    struct bitext ask;            /* whom to ask for most; empty: the issuer */
    struct bitext clause;
    struct str source;
    const struct batch_rule *next;
};

/* A value that a rule selected in a proposal, each once. */
struct batch_pick {
    struct str rule;    /* its id */
    struct str value;   /* empty where the rule selects nothing */
    struct place place; /* of the first node with it */
    int stated;         /* most, by this proposal; BATCH_UNSTATED */
    const struct batch_pick *next;
};

struct batch_entry {
    const char *file;
    const char *id;
    const struct batch_pick *picks;
};

/* A proposal of a finding. */
struct batch_member {
    int entry;
    struct place place;
};

struct batch_finding {
    const struct batch_rule *rule;
    enum check_state state; /* CHECK_UNMET or CHECK_UNKNOWN */
    enum check_severity severity;
    struct str value;
    int most; /* BATCH_UNSTATED while nobody has stated it */
    struct batch_member *members; /* in the order of the entries */
    int count;
    struct bitext message; /* without the names of the proposals */
    const struct batch_finding *next;
};

/* Those of the call, in its order; NULL if there are none. */
const struct batch_rule *batch_rules(const struct rules *r);

/* What the rules select in a valid proposal of a direction of the call. -1
   only if a path cannot be evaluated. */
int batch_pick(struct arena *a, const struct rules *r,
               const struct source *proposal, const struct batch_pick **out,
               struct diags *d);

/* Findings in the order of the rules, those of one rule by value in byte
   order; NULL if there are none. */
const struct batch_finding *batch_run(struct arena *a,
                                      const struct batch_rule *rules,
                                      const struct batch_entry *entries,
                                      int count);

#endif
