/*
 * What a pattern would take next, as names and values for a message. Private
 * to intake.
 */
#ifndef SB_INTAKE_EXPECTED_H
#define SB_INTAKE_EXPECTED_H

#include "intake/pattern.h"

enum { EXPECTED_MAX = 64, EXPECTED_SHOWN = 8 };

struct expected {
    const char *names[EXPECTED_MAX];
    int count;
    const struct pattern *typed; /* the first DATA pattern */
    bool text;                   /* any text */
};

/* Elements that may come next; values and types of a text that may. */
void expected_next(struct expected *e, const struct pattern *p);
/* Attributes that may come, or only those that must. */
void expected_attributes(struct expected *e, const struct pattern *p,
                         bool required);
/* What an attribute of that name may hold. False if there is none. */
bool expected_value(struct expected *e, const struct pattern *p,
                    const char *attribute);

/* "a, b, c..." in the arena. */
const char *expected_list(const struct expected *e, struct arena *a);
/* The name within two edits, or NULL. */
const char *expected_nearest(const struct expected *e, const char *name);

#endif
