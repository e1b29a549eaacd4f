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

/* A step: name, and [n] or [@id='x'] if there is one; or an attribute. */
struct path_step {
    struct str name;
    struct str id;  /* p is NULL without one */
    int64_t number; /* 0: none */
    bool attribute;
};

/* The first step of a path without its first '/'; *rest becomes what follows
   behind the next. False if it is no step. */
bool path_step(struct str *rest, struct path_step *out);

/* NULL if no node, or more than one, has the path. */
xmlNodePtr path_find(xmlDocPtr doc, const char *path);

#endif
