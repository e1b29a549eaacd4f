/*
 * The paths of a rule: select, each, label. XPath 1.0, compiled once, with
 * every name looked up; what they select is asked with its completeness: how
 * far the found nodes are all that there may be.
 *
 * The steps of a path are walked from its start. If a step before the last
 * finds nothing, has no predicate and is not below complete="yes", then what
 * should hold the list is not there: the list is not stated. Where the walk
 * ends, an element or ancestor with complete="no" makes the list open: more may
 * exist. A path that skips steps, with // or an axis, is open as soon as any
 * element says complete="no". A predicate that looks into an incomplete list
 * makes the answer vague: more or fewer may exist.
 */
#ifndef SB_CHECK_PATH_H
#define SB_CHECK_PATH_H

#include <libxml/xpath.h>

#include "check/check.h"

struct path_step {
    xmlXPathCompExprPtr path; /* from the start up to this step */
    bool filtered;            /* the step has a predicate */
};

/* A part between the | of a path. */
struct path_branch {
    struct path_step *steps; /* without the last */
    int count;
    bool attribute; /* the last step selects an attribute */
    bool skips;     /* has // or an axis */
};

struct path {
    struct str source;
    xmlXPathCompExprPtr whole;
    struct path_branch *branches;
    int count;
    struct str predicates; /* what stands in brackets, for words */
};

enum coverage {
    COVERS_ALL,   /* what is selected is all */
    COVERS_SOME,  /* more may exist */
    COVERS_VAGUE, /* more or fewer may exist */
    COVERS_NONE   /* the list is not stated */
};

/* What a path is evaluated over: one document. */
struct path_context {
    xmlXPathContextPtr xpath;
    xmlNodePtr root;
    const char **incomplete; /* names of elements with complete="no" */
    int incomplete_count;
    bool failed; /* an evaluation was refused: set by the error callback */
};

struct selection {
    const xmlNodePtr *nodes; /* in document order, in the arena */
    int count;
    enum coverage coverage;
    bool partial; /* some element lacks the attribute that is selected */
};

/* Where a path stands and what it addresses. */
struct path_scope {
    struct arena *arena;
    struct path_context *blank; /* over an empty document, for trials */
    const struct grammar *grammar;
    struct place place;
    struct diags *diags;
};

/* NULL after one diagnostic: SB325, SB326, SB328, or one of names_check. */
const struct path *path_new(const struct path_scope *s, struct str source);

/* Closed when the arena is reset. doc NULL: over an empty document. */
struct path_context *path_context_new(struct arena *a, xmlDocPtr doc);

/* False if the path could not be evaluated: too many operations. */
bool path_select(struct arena *a, struct path_context *c, const struct path *p,
                 xmlNodePtr start, struct selection *out);

#endif
