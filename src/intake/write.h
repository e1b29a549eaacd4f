/*
 * Writing elements for the sheets. libxml2 tells a refused allocation by NULL;
 * one is enough to spoil the document, so it is asked for once, at the end.
 */
#ifndef SB_INTAKE_WRITE_H
#define SB_INTAKE_WRITE_H

#include <stdbool.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/str.h"

struct node_writer {
    struct arena *arena; /* owns the document */
    xmlDocPtr doc;
    bool failed; /* memory was refused */
};

/* A document of one element, which is returned; NULL if failed. */
xmlNodePtr write_document(struct node_writer *w, struct arena *a,
                          const char *root);

/* A last child of parent, which is NULL if failed. */
xmlNodePtr write_element(struct node_writer *w, xmlNodePtr parent,
                         const char *name);

void write_attribute(struct node_writer *w, xmlNodePtr node, const char *name,
                     struct str value);
void write_number(struct node_writer *w, xmlNodePtr node, const char *name,
                  int n);

/* A child of that text; none if it is empty. */
void write_text(struct node_writer *w, xmlNodePtr parent, const char *name,
                struct str text);

#endif
