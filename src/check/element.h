/*
 * Reading elements of a call or a proposal: children, attributes, texts. All
 * strings are copies in the arena.
 */
#ifndef SB_CHECK_ELEMENT_H
#define SB_CHECK_ELEMENT_H

#include "check/check.h"

/* First child element with that name; NULL name: with any. NULL if none. */
xmlNodePtr element_child(const xmlNode *parent, const char *name);
/* Next sibling element with that name; NULL name: with any. */
xmlNodePtr element_next(const xmlNode *node, const char *name);
bool element_is(const xmlNode *node, const char *name);

/* Lines of a text in two languages; empty if it states none. */
struct str element_source(struct arena *a, const xmlNode *texts);
/* Empty if it is not there. */
struct str element_attribute(struct arena *a, const xmlNode *node,
                             const char *name);
bool element_has_attribute(const xmlNode *node, const char *name);
/* Compares without copying. */
bool element_attribute_is(const xmlNode *node, const char *name,
                          const char *value);

/* Content of an element or attribute, runs of blanks made one. */
struct str element_text(struct arena *a, const xmlNode *node);

/* Its zh and en children; of a node without them the content, twice. */
struct bitext element_bitext(struct arena *a, const xmlNode *node);
/* Only the zh and en children; NULL gives two empty ones. */
struct bitext element_pair(struct arena *a, const xmlNode *node);

#endif
