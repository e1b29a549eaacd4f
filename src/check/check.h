/*
 * Call and proposal to findings. A rule set is made once per call: every
 * expression is parsed, typed and looked up, so that a misspelt name, a path
 * in a test, a date compared as text or a sum of words is refused with its
 * place before any proposal is read. Running it over a proposal gives one
 * finding per check and manual entry of the base rules and of the proposal's
 * direction. What cannot be decided is unknown, never a pass.
 */
#ifndef SB_CHECK_CHECK_H
#define SB_CHECK_CHECK_H

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "intake/intake.h"
#include "value/value.h"

enum check_strength { CHECK_MUST, CHECK_SHOULD, CHECK_ENCOURAGED, CHECK_INFO };

enum check_state {
    CHECK_MET,
    CHECK_UNMET,
    CHECK_UNKNOWN,
    CHECK_PENDING,
    CHECK_MANUAL,
    CHECK_NOT_APPLICABLE,
    CHECK_STATES
};

enum check_severity {
    SEVERITY_FAIL,
    SEVERITY_WARNING,
    SEVERITY_NOTE,
    SEVERITY_NONE
};

enum check_verdict { VERDICT_FAIL, VERDICT_INCOMPLETE, VERDICT_PASS };

struct bitext {
    struct str zh; /* empty: not there */
    struct str en;
};

/* What a participant is to a seat that it has not taken. */
struct seat_claim {
    struct str participant; /* its id */
    bool could;             /* it may yet take the seat */
    struct bitext words;    /* with its name */
};

/* An empty seat, or one of which it is not known. */
struct seat_vacancy {
    struct str seat; /* its id */
    bool empty;      /* else not known */
    struct bitext title;
    struct bitext message;     /* one sentence: who could take it, and why */
    struct seat_claim *claims; /* in the order of the participants */
    int claim_count;
    const struct seat_vacancy *next;
};

struct finding {
    struct str check;       /* "3.3/2a" */
    struct str requirement; /* "2"; empty for base rules */
    enum check_strength strength;
    enum check_state state;
    enum check_severity severity;
    struct bitext actual; /* as printed in each language; empty: none */
    struct bitext limit;
    struct bitext message; /* one sentence, always in both languages */
    struct bitext clause;  /* the check's own, else the requirement's */
    struct str source;     /* "L500" */
    struct place place;    /* of the first selected node, else of the root */
    const struct seat_vacancy *vacancies; /* of an unmet or unknown one */
    struct str judged_by; /* empty unless a judgement settled it */
    struct str judged_on;
    const struct finding *next;
};

struct findings {
    struct finding *first;
    int counts[CHECK_STATES];
    int fails, warnings, notes; /* by severity */
    enum check_verdict verdict;
    xmlDocPtr doc; /* the same as XML: see check_xml */
};

struct rules;

/* Dates that the run may use; see cli.md. */
struct check_dates {
    bool has_today;
    day today;
};

/* Session life. Adds one SB3xx per fault, -1 if any. */
int rules_new(struct arena *a, const struct source *call,
              const struct grammar *call_grammar,
              const struct grammar *proposal_grammar, struct rules **out,
              struct diags *d);

/* The direction element of the call with this id; NULL if there is none. */
xmlNodePtr rules_direction(const struct rules *r, struct str id);

/*
 * All findings of one proposal, in the order of the call. -1 only if the
 * proposal names no direction of the call, or a value does not parse (SB3xx
 * at its place).
 */
int check_run(struct arena *a, const struct rules *r,
              const struct source *proposal, struct check_dates dates,
              struct findings *out, struct diags *d);

const char *check_strength_name(enum check_strength s);
const char *check_state_name(enum check_state s);
const char *check_severity_name(enum check_severity s);
const char *check_verdict_name(enum check_verdict v);

/*
 * <findings proposal direction verdict fail warning note unknown pending
 * manual met not-applicable>, then <finding check requirement strength state
 * severity source place judged-by judged-on> with <message>, <clause>,
 * <actual>, <limit> (each <zh/><en/>) and <vacancy>s. Grammar:
 * templates/findings.rng. The stage's dump, --stage=check, is this XML,
 * indented.
 */
void check_dump(struct buf *out, const struct findings *f);

#endif
