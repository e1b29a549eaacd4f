/*
 * The names an XPath expression uses, looked up in the grammars it addresses:
 * a misspelt name selects nothing and would pass silently. Works on the
 * expression's tokens, so it needs no document.
 */
#ifndef SB_INTAKE_NAMES_H
#define SB_INTAKE_NAMES_H

#include "base/diag.h"

struct grammar;

/*
 * Every element and attribute name test of the expression must be known to
 * one of the grammars, and an attribute step or child step right after a named
 * step must be allowed there by one of them. Names with a prefix and function
 * names are passed over. Adds SB2xx at place with the name and a suggestion.
 */
int names_check(const char *xpath, const struct grammar *const *grammars,
                int count, struct place place, struct diags *d);

#endif
