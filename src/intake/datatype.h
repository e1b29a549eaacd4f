/*
 * Values against types of XML Schema, by libxml2's own functions, so that
 * this pass and libxml2's RELAX NG agree. Private to intake.
 */
#ifndef SB_INTAKE_DATATYPE_H
#define SB_INTAKE_DATATYPE_H

#include "intake/pattern.h"

/* Whether the DATA pattern takes the value. *broken (may be NULL) becomes the
   parameter that it does not keep, NULL if it is the type itself. */
bool datatype_takes(const struct pattern *p, const char *value,
                    const struct param **broken);

/* Whether the VALUE pattern is the value: blanks count in strings only. */
bool datatype_equals(const struct pattern *p, const char *value);

#endif
