/*
 * Reading elements of a loaded document without copying: intake merges text
 * and refuses entities, so an attribute and a leaf element have one text node.
 * Strings live as long as the document.
 */
#ifndef SB_INTAKE_NODE_H
#define SB_INTAKE_NODE_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/str.h"

bool node_is(const xmlNode *node, const char *name);

/* NULL if it is not there. */
const char *node_attribute(const xmlNode *node, const char *name);

/* False if it is not there, or node is NULL. */
bool node_attribute_is(const xmlNode *node, const char *name,
                       const char *value);

/* First child element, next sibling element; NULL name: with any name. NULL
   if there is none, or node is NULL. */
const xmlNode *node_child(const xmlNode *node, const char *name);
const xmlNode *node_next(const xmlNode *node, const char *name);

/* The first of its siblings from node on, itself included, that has the name
   and that value of an attribute; NULL if there is none, or node is NULL. */
const xmlNode *node_find(const xmlNode *node, const char *name,
                         const char *attribute, const char *value);

/* The element after node in the order of the document, below root: its own
   first, so that a walk from root to NULL meets each. */
const xmlNode *node_after(const xmlNode *root, const xmlNode *node);

/* Text of a leaf element, blanks at both ends off. */
struct str node_text(const xmlNode *node);

/* What stands where intake_blanks took an empty element away: a processing
   instruction of this target, whose content is the element's name. Intake
   drops those of the file, so that there are no others. */
#define NODE_BLANK "blank"

#endif
