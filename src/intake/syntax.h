/*
 * What can be wrong with a file before any grammar is asked: its bytes, and
 * the parser's errors in our words. Private to intake.
 */
#ifndef SB_INTAKE_SYNTAX_H
#define SB_INTAKE_SYNTAX_H

#include "intake/intake.h"
#include "intake/position.h"

enum { SYNTAX_ARGUMENT = 200 };

/* The first fault; arguments that are empty end the list. */
struct syntax_fault {
    enum diag_code code;
    struct place place;
    char args[DIAG_ARGS][SYNTAX_ARGUMENT];
};

/* The parser's state: hangs on its context while it runs. */
struct syntax {
    struct position start;
    struct position tag; /* the last start tag */
    long text;           /* [bytes] of the running text */
    struct syntax_fault fault;
};

/* What the first bytes say of the encoding. */
int syntax_check_encoding(struct str bytes, const char *file, struct diags *d);

/* UTF-8, characters that XML does not know, from a position up to `end`. */
int syntax_check_part(struct position from, size_t end, const char *file,
                      struct diags *d);

/* Both, of a whole file. */
int syntax_check_bytes(struct str bytes, const char *file, struct diags *d);

/* The first control character of a text, 0 if there is none: C1 controls too,
   which terminals obey (XML 1.0, 2.2, discourages them). */
uint32_t syntax_find_control(struct str text);

/* The parser's error hook: keeps the first error in the context's syntax. */
void syntax_error(void *context, xmlErrorPtr error);

/* -1, having added the fault. */
int syntax_report(const struct syntax_fault *f, const char *file,
                  struct diags *d);
int syntax_too_large(const char *file, struct diags *d);

#endif
