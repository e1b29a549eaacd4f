/*
 * The expressions of the call language: when, test, actual, limit. Parsed and
 * typed once, when the call is loaded; evaluated over the values of a check.
 *
 * Types. A count is a number. Money is in fen, a date in days.
 *
 *   or and not           flag, flag                     -> flag
 *   = !=                 two of one type, but no list   -> flag
 *   < <= > >=            two numbers, moneys or dates   -> flag
 *   + -                  two numbers or two moneys      -> the same
 *   *                    number, number                 -> number
 *                        money, number or number, money -> money
 *   div                  number, number                 -> number
 *                        money, number                  -> money
 *                        money, money                   -> number
 *   mod                  number, number                 -> number
 *   - (unary)            number or money                -> the same
 *
 * Nothing is converted. In particular a date is not compared with a text
 * (write sb:date('2022-12-31')), a date is not subtracted from a date (write
 * sb:days), money is not compared with a number (write sb:money).
 * Arithmetic is exact, with fractions; what passes 64 bits is unknown, with a
 * warning, and what is divided by zero is unknown.
 *
 * Logic. A fact is known, unknown, or pending: unknown, but settled by the
 * date of today. Written T F U P, F < U and P < T, unknown stronger than
 * pending:
 *
 *   and  T F P U     or   T F P U     not
 *   T    T F P U     T    T T T T     T -> F
 *   F    F F F F     F    T F P U     F -> T
 *   P    P F P U     P    T P P U     P -> P
 *   U    U F U U     U    T U U U     U -> U
 *
 * Any other operation with an unknown operand is unknown, with a pending one
 * pending. A fact may also be a lower bound (at_least): a count over a list
 * that says complete="no" is at least what was found. Comparisons decide with
 * it where they can; other operations give unknown where the bound would not
 * stay a lower bound.
 *
 * Currencies. Money without a code is in the currency of the call. Sums and
 * comparisons of two currencies are unknown, and told as such (setting.mixed):
 * nothing is converted. An amount of exactly 0 fits every currency.
 */
#ifndef SB_CHECK_EXPRESSION_H
#define SB_CHECK_EXPRESSION_H

#include <stdbool.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "check/check.h"
#include "check/ratio.h"
#include "value/value.h"

enum type {
    TYPE_FLAG,
    TYPE_NUMBER,
    TYPE_MONEY, /* [fen] */
    TYPE_DATE,  /* [days since 1970-01-01] */
    TYPE_TEXT,
    TYPE_LIST
};

/* Ordered: the larger one wins when two are joined. */
enum known { KNOWN, PENDING, UNKNOWN };

/* What a number counts, for print. */
enum unit { UNIT_NONE, UNIT_MONTHS, UNIT_DAYS };

/* What a limit is to the actual value. */
enum relation {
    RELATION_NONE,
    RELATION_EXACTLY,
    RELATION_LESS,
    RELATION_AT_MOST,
    RELATION_MORE,
    RELATION_AT_LEAST,
    RELATIONS
};

struct fact {
    enum type type;
    enum known known;
    bool at_least;       /* n, or the items, are a lower bound */
    bool selected;       /* a value: something was selected */
    struct ratio n;      /* flag (0 or 1), number, money, date */
    struct str currency; /* of money; empty: that of the call */
    struct bitext text;  /* compared by zh; en is for print */
    const struct bitext *items;
    int count;
};

/* A name that an expression may use; its facts come in the same order. */
struct expression_name {
    struct str name;
    enum type type;
    bool used; /* set by expression_parse */
};

enum term_kind { TERM_DEADLINE, TERM_LIMIT, TERM_SEAT };

/*
 * What the call names and a proposal settles: a date or a limit, which it may
 * state, or a seat, which its participants take.
 */
struct term {
    struct str id;
    enum term_kind kind;
    enum type type;
    xmlNodePtr node;
    const xmlNode *home; /* of a seat: its direction; NULL: of every one */
};

/* What an expression is parsed in. */
struct scope {
    struct arena *arena;
    struct diags *diags;
    struct place place; /* of the element that holds the expression */
    struct expression_name *names;
    int name_count;
    const struct term *terms; /* that sb:deadline, sb:limit, sb:seat name */
    int term_count;
    const xmlNode *home; /* the direction; NULL: in a base rule */
};

/* What it is evaluated over. */
struct setting {
    struct arena *arena;
    struct diags *diags;
    struct place place;
    const struct fact *values; /* as scope.names */
    const struct fact *terms;  /* as scope.terms */
    struct fact today;         /* pending without a date */
    bool *mixed;               /* set where two currencies meet */
};

/* Stands in a diagnostic where no name is near enough to be suggested. */
#define NO_NAME "-"

struct expression;

/*
 * NULL after one diagnostic: SB301 to SB312, SB315, SB316. The source must live
 * as long as the expression.
 */
const struct expression *expression_parse(const struct scope *scope,
                                          struct str source);
enum type expression_type(const struct expression *e);
enum unit expression_unit(const struct expression *e);

/* Whether it names a limit that has no value. */
bool expression_limit_open(const struct expression *e, const struct setting *s);

/* Whether it names that term. NULL names none. */
bool expression_names(const struct expression *e, int term);

/*
 * How the test compares what is printed as actual with what is printed as
 * limit; NONE where it does not compare these two. Any of them may be NULL.
 */
enum relation expression_relation(const struct expression *test,
                                  const struct expression *actual,
                                  const struct expression *limit);

/* Adds SB313 (a warning) where a number passed 64 bits. */
struct fact expression_evaluate(const struct expression *e,
                                const struct setting *s);

const char *type_name(enum type t);

struct fact fact_flag(bool yes);
struct fact fact_of(enum type type, struct ratio n);
struct fact fact_open(enum type type, enum known known);
bool fact_is(const struct fact *f, bool yes); /* known flag with that value */

/*
 * Whether both amounts may be added or compared; *currency is then that of the
 * result. True for anything but money.
 */
bool fact_one_currency(const struct fact *a, const struct fact *b,
                       struct str *currency);

#endif
