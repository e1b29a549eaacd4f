/*
 * Derivatives of patterns (James Clark, "An algorithm for RELAX NG
 * validation"): what a pattern still wants after a start tag, an attribute, a
 * text or an end tag. Equal patterns made here are one object, so that
 * choices of the same stay one. NOT_ALLOWED says that it does not fit.
 * Private to intake.
 */
#ifndef SB_INTAKE_DERIVE_H
#define SB_INTAKE_DERIVE_H

#include "intake/pattern.h"

struct derive;

struct derive *derive_new(struct arena *scratch);

const struct pattern *
derive_start_tag(struct derive *v, const struct pattern *p, const char *name);
const struct pattern *derive_attribute(struct derive *v,
                                       const struct pattern *p,
                                       const char *name, const char *value);
/* After the last attribute. */
const struct pattern *derive_close(struct derive *v, const struct pattern *p);
const struct pattern *derive_text(struct derive *v, const struct pattern *p,
                                  const char *text);
const struct pattern *derive_end_tag(struct derive *v, const struct pattern *p);

bool derive_nullable(const struct pattern *p);
bool derive_is_refused(const struct pattern *p);
const struct pattern *derive_choice(struct derive *v, const struct pattern *a,
                                    const struct pattern *b);

#endif
