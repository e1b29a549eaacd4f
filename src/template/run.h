/*
 * One run of a compiled sheet: what its parameters stand for and what was
 * said meanwhile. The functions that a sheet calls find it in the
 * transformation's private pointer.
 */
#ifndef SB_TEMPLATE_RUN_H
#define SB_TEMPLATE_RUN_H

#include <libxml/xpath.h>

#include "template/faults.h"
#include "template/store.h"

struct run {
    const struct templates *t;
    const struct template_input *in;
    xmlDocPtr parts;    /* root's children are $parts; NULL in reports */
    xmlNodePtr part;    /* one of them, or NULL */
    xmlNodePtr subject; /* or NULL */
    struct faults faults;
};

/* Runs the style; the result is owned by the arena. Adds SB405, SB406. */
int sheet_run(struct arena *a, struct run *run, const char *name,
              xsltStylesheetPtr style, xmlDocPtr *out, struct diags *d);

/* An expression of parts.xml, $subject being that of the run; owned by the
   caller, NULL and SB430 if it fails. */
xmlXPathObjectPtr run_evaluate(struct run *run, const struct part_rule *rule,
                               const char *xpath, struct diags *d);

/* reason.c: puts <reason> and <clause>s into a <part> of $parts. */
int reason_add(struct arena *a, struct run *run, const struct part_rule *rule,
               bool included, xmlNodePtr made, struct diags *d);

/* functions.c: sb:input('call'), the functions of value/ and of template.h,
   for a transformation whose private pointer is a run. */
int functions_register(xsltTransformContextPtr context);
/* The nodes behind a parameter; owned by the caller, NULL: out of memory. */
xmlXPathObjectPtr run_nodes(const struct run *run, const char *name);

#endif
