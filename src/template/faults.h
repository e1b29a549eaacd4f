/*
 * What libxml2 and libxslt say while they work for us. They report through
 * callbacks, which may not take arena memory; the words are kept in a fixed
 * store, and whatever was said, were it a warning, fails the stage: these
 * libraries can return a wrong result as success.
 */
#ifndef SB_TEMPLATE_FAULTS_H
#define SB_TEMPLATE_FAULTS_H

#include "base/diag.h"

enum { FAULTS_BYTES = 2048 };

struct faults {
    int hits;
    size_t used;
    char text[FAULTS_BYTES]; /* as said, cut; NUL-terminated */
};

/* What a fault says, taken apart. */
struct fault {
    char sheet[128]; /* name of the sheet; empty: not said */
    int line;        /* 0: not said */
    char words[512]; /* on one line */
};

/* All error channels of the libraries lead to f until faults_end. */
void faults_begin(struct faults *f);
void faults_end(void);

/* One message more, from a callback of our own. */
void faults_say(void *faults, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

struct fault faults_first(const struct faults *f);

#endif
