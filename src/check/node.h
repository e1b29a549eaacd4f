/*
 * The tree of an expression and what its parts share: operators, functions.
 */
#ifndef SB_CHECK_NODE_H
#define SB_CHECK_NODE_H

#include "check/expression.h"

enum { EXPRESSION_ARGS = 3, EXPRESSION_DEPTH = 64 };

enum operation {
    OP_CONSTANT,
    OP_VALUE,    /* slot: which of the names */
    OP_FUNCTION, /* function */
    OP_OR,
    OP_AND,
    OP_EQUAL,
    OP_DIFFERENT,
    OP_LESS,
    OP_AT_MOST,
    OP_MORE,
    OP_AT_LEAST,
    OP_PLUS,
    OP_MINUS,
    OP_TIMES,
    OP_DIVIDE,
    OP_REMAINDER,
    OP_NEGATE
};

struct expression {
    enum operation operation;
    enum type type;
    enum unit unit;
    struct fact constant;
    int slot; /* of a name, or of a term */
    const struct function *function;
    const struct expression *args[EXPRESSION_ARGS];
    int count; /* of args */
};

/* An argument of a function: one type, or what the two rows below say. */
enum argument {
    ARGUMENT_FLAG = TYPE_FLAG,
    ARGUMENT_NUMBER = TYPE_NUMBER,
    ARGUMENT_MONEY = TYPE_MONEY,
    ARGUMENT_DATE = TYPE_DATE,
    ARGUMENT_TEXT = TYPE_TEXT,
    ARGUMENT_LIST = TYPE_LIST,
    ARGUMENT_ANY,      /* any type; sb:if: the same twice */
    ARGUMENT_ISO_DATE, /* a literal date */
    ARGUMENT_DEADLINE, /* a literal id of a deadline */
    ARGUMENT_LIMIT,    /* a literal id of a limit, whose type it has */
    ARGUMENT_SEAT,     /* a literal id of a seat */
    ARGUMENT_NAME      /* a $name */
};

struct function {
    const char *name;
    int count;
    enum argument args[EXPRESSION_ARGS];
    enum type result; /* sb:if: that of its second argument */
    enum unit unit;
    /* Facts in, fact out; NULL: the evaluator knows it by itself. */
    struct fact (*call)(const struct fact *args, const struct setting *s);
};

/* NULL if there is none. */
const struct function *function_find(struct str name);
/* The nearest name, or NO_NAME. */
const char *function_nearest(struct str name);

/* The known-ness of an operation on both. */
enum known known_join(const struct fact *a, const struct fact *b);

/* Warns that a number passed 64 bits; unknown of that type. */
struct fact fact_overflow(const struct setting *s, enum type type);

struct fact fact_not(struct fact f);

/* Fits the types of an operator: false if there is no such operation. */
bool typing_operator(enum operation o, enum type left, enum type right,
                     enum type *result);

/* Arguments of a function call, typed; literals are made into constants. NULL
   after one diagnostic. */
const struct expression *typing_call(const struct scope *scope,
                                     const struct function *f,
                                     struct expression *call);

#endif
