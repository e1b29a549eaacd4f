/*
 * A node's path, the name of the field that edits it:
 * /proposal/participants/participant[@id='u1']/name/zh . Elements with an id
 * attribute are named by it, others by their position among their like when
 * there are several. The same path leads back to the node.
 */
#ifndef SB_INTAKE_PATH_H
#define SB_INTAKE_PATH_H

#include <libxml/tree.h>

#include "base/buf.h"

/* Element or attribute. */
void path_of(struct buf *out, const xmlNode *node);

/* NULL if no node, or more than one, has the path. */
xmlNodePtr path_find(xmlDocPtr doc, const char *path);

#endif
