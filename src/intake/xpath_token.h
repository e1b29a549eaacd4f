/*
 * Tokens of XPath 1.0 (3.7, with its rules for '*' and operator names).
 * Private to intake.
 */
#ifndef SB_INTAKE_XPATH_TOKEN_H
#define SB_INTAKE_XPATH_TOKEN_H

#include "base/str.h"

enum xpath_kind {
    XPATH_END,
    XPATH_NAME,     /* a name test without prefix, or '*' */
    XPATH_PREFIXED, /* a name test with one: passed over */
    XPATH_FUNCTION, /* or node type; its '(' is taken too */
    XPATH_AXIS,     /* its '::' is taken too */
    XPATH_AT,
    XPATH_SLASH,
    XPATH_SLASHES,
    XPATH_DOT,
    XPATH_DOTS,
    XPATH_OPEN,  /* ( */
    XPATH_CLOSE, /* ) */
    XPATH_PREDICATE,
    XPATH_PREDICATE_END,
    XPATH_COMMA,
    XPATH_OPERATOR, /* '|' too */
    XPATH_VALUE     /* literal, number, variable, or what is none of these */
};

struct xpath_token {
    enum xpath_kind kind;
    struct str text;
};

struct xpath_tokens {
    struct str rest;
    struct xpath_token now;
};

struct xpath_tokens xpath_tokens_start(const char *expression);
void xpath_tokens_next(struct xpath_tokens *t);

#endif
