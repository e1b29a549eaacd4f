/*
 * Diagnostics: what the program says about its input. A diagnostic is a code,
 * up to three arguments and a place, never a ready-made sentence; the texts in
 * Chinese and English stand in the tables diag_<stage>.c. The store is fixed,
 * outside every arena, so that a callback of a library and an exhausted arena
 * can report too; when it is full it only counts, with the last tenth kept for
 * errors. What is kept can be shown on one line of a terminal: controls and the
 * like are spelled out.
 *
 * The error idiom of the program: int f(..., struct diags *) returns 0, or -1
 * after adding one diagnostic where the fault was found. Callers pass -1 on.
 */
#ifndef SB_BASE_DIAG_H
#define SB_BASE_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag_code.h"

struct buf;

enum diag_severity { DIAG_NOTE, DIAG_WARNING, DIAG_ERROR };

enum { DIAG_ARGS = 3, DIAG_CAPACITY = 1000, DIAG_POOL = 256 * 1024 };

struct place {
    const char *file; /* NULL: no place */
    int line;         /* 1-based, 0: unknown */
    int column;       /* 1-based, in characters, 0: unknown */
};

#define NO_PLACE ((struct place){NULL, 0, 0})

struct diag {
    enum diag_code code;
    struct place place;          /* file points into the pool */
    const char *args[DIAG_ARGS]; /* in the pool; NULL after the last */
};

struct diags {
    struct diag list[DIAG_CAPACITY];
    int count;   /* stored */
    int dropped; /* came after the store was full */
    int errors;  /* of all, stored or not */
    int warnings;
    size_t used; /* [bytes] of the pool */
    char pool[DIAG_POOL];
};

/* A row of the table of diagnostics. {1} {2} {3} stand for arguments. */
struct diag_row {
    enum diag_code code;
    enum diag_severity severity;
    const char *zh;
    const char *en;
    const char *explain_zh; /* what it means and how to mend it */
    const char *explain_en;
};

/* malloc'ed; NULL if malloc fails. */
struct diags *diags_new(void);
void diags_close(struct diags *d);
void diags_clear(struct diags *d);

/*
 * Adds a diagnostic; arguments are copied, NULL ones end the list. Returns -1
 * always, so that a fault reads: return diag_add(d, SB_..., place, a, b, NULL).
 */
int diag_add(struct diags *d, enum diag_code code, struct place place,
             const char *a, const char *b, const char *c);

/* Row of a code; NULL if the table has none. */
const struct diag_row *diag_row(int code);

/* The rows of the table of that place, from 0, all in the order of their
   numbers; NULL and 0 behind the last. */
const struct diag_row *diag_rows(int table, size_t *count);

/* The sentence of one diagnostic, lang "zh" or "en", without place or code. */
void diag_sentence(struct buf *out, const struct diag *diag, const char *lang);

#endif
