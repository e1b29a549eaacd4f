/*
 * The patterns of a grammar, after RELAX NG's own simplification: optional,
 * zeroOrMore and mixed are written with the others. Derivation (derive.c)
 * makes more of them, AFTER among them: what the open element still wants,
 * then what its parent wants. Private to intake.
 */
#ifndef SB_INTAKE_PATTERN_H
#define SB_INTAKE_PATTERN_H

#include <libxml/relaxng.h>
#include <libxml/schemasInternals.h>

#include "intake/intake.h"

enum pattern_kind {
    PATTERN_EMPTY,
    PATTERN_NOT_ALLOWED,
    PATTERN_TEXT,
    PATTERN_CHOICE,
    PATTERN_GROUP,
    PATTERN_INTERLEAVE,
    PATTERN_ONE_OR_MORE,
    PATTERN_ELEMENT,   /* name, a: content */
    PATTERN_ATTRIBUTE, /* name, a: value */
    PATTERN_DATA,      /* name: the type, params */
    PATTERN_VALUE,     /* name: the value, type */
    PATTERN_LIST,
    PATTERN_REF, /* a: what is defined, NULL until it is read */
    PATTERN_AFTER
};

struct param {
    const char *name;
    const char *value;
    xmlSchemaFacetPtr *facet; /* owned by the arena; NULL in it: not made yet */
    const struct param *next;
};

struct pattern {
    enum pattern_kind kind;
    const char *name;
    const char *type;
    const struct pattern *a, *b;
    const struct param *params;
};

struct grammar {
    const struct pattern *start;
    const struct pattern **named; /* every ELEMENT and ATTRIBUTE */
    int named_count;
    struct source source;
    struct acceptor *acceptor;
    xmlRelaxNGPtr *schema; /* owned by the arena; NULL in it: not needed yet */
};

extern const struct pattern PATTERN_IS_EMPTY, PATTERN_IS_NOT_ALLOWED,
    PATTERN_IS_TEXT;

/* Behind references. */
const struct pattern *pattern_behind(const struct pattern *p);

/* Reads the patterns of a grammar; adds SB230. */
int pattern_read(struct arena *a, const struct source *s, struct grammar *g,
                 struct diags *d);

/* libxml2's form of the grammar, from when it is first needed on; NULL after
   SB231. */
xmlRelaxNGPtr grammar_schema(const struct grammar *g, struct diags *d);

/* libxml2's first word about a grammar or a document. */
struct first_error {
    char text[200];
};

/* An error hook: keeps the first message, without its line feed. */
void first_error_keep(void *store, xmlErrorPtr error);

#endif
