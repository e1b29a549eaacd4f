/*
 * Bytes to a valid DOM. libxml2 parses without network, DTD and external
 * entities, under limits; every element keeps the line and column of its '<'
 * in node->_private; RELAX NG decides validity, and on failure a second pass
 * over the same grammar names the first wrong element, attribute or value,
 * what may stand there, and a suggestion for a misspelt name. Then ids are
 * looked at: duplicates, dangling references.
 */
#ifndef SB_INTAKE_INTAKE_H
#define SB_INTAKE_INTAKE_H

#include <stdbool.h>

#include <libxml/tree.h>
#include <libxml/relaxng.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"

/* Elements nested into each other, attributes of one, [bytes] of one text.
   libxml2 compares each attribute of an element with all before it. */
enum { INTAKE_DEPTH = 200, INTAKE_ATTRIBUTES = 200, INTAKE_TEXT = 1024 * 1024 };

/* A document and where its elements stand. Never changed after loading (a
   proposal: after intake_blanks). */
struct source {
    xmlDocPtr doc;    /* owned by the arena it was loaded into */
    const char *file; /* name for diagnostics, in the arena */
};

/* A grammar, compiled twice: for libxml2, and as names for messages. */
struct grammar;

/* Owned by the arena. Adds SB2xx (unreadable, not RELAX NG, unknown form). */
int grammar_load(struct arena *a, const char *path, struct grammar **out,
                 struct diags *d);

/* Whether the grammar names such an element or attribute anywhere. */
bool grammar_has_element(const struct grammar *g, const char *name);
bool grammar_has_attribute(const struct grammar *g, const char *name);
/* Whether attribute may stand on element, child directly in element. */
bool grammar_allows_attribute(const struct grammar *g, const char *element,
                              const char *attribute);
bool grammar_allows_child(const struct grammar *g, const char *element,
                          const char *child);
/* Whether such an element holds a text of its own. */
bool grammar_holds_text(const struct grammar *g, const char *element);
/* The nearest name, for a suggestion; NULL if none is near. */
const char *grammar_nearest(const struct grammar *g, const char *name,
                            bool attribute);

/*
 * Parses bytes; no grammar. file is copied. Adds one SB2xx with line and
 * column for: not well-formed, DTD or entity, too deep, too long a text,
 * control characters, not UTF-8.
 */
int intake_parse(struct arena *a, struct str bytes, const char *file,
                 struct source *out, struct diags *d);

/* file_read and intake_parse. path "-" is standard input. */
int intake_load(struct arena *a, const char *path, struct source *out,
                struct diags *d);

/* RELAX NG, then the message of the second pass. Adds one SB2xx. */
int intake_validate(const struct source *s, const struct grammar *g,
                    struct arena *scratch, struct diags *d);

/*
 * Ids of a call or a proposal: duplicate, dangling, not fit for a path name,
 * equal but for case. Which attributes are ids and references is known by
 * root element: see the tables in ids.c. Adds one diagnostic per fault; -1 if
 * there was any.
 */
int intake_ids(const struct source *s, struct arena *scratch, struct diags *d);

/*
 * Takes what is empty out of a valid proposal: attributes, texts, and entries
 * of lists in which nothing is filled in but what says which entry it is (id,
 * side, role, kind, ...). Where an entry stays and such a key of it is empty,
 * its list becomes complete="no". -1 only without memory.
 */
int intake_blanks(const struct source *s, const struct grammar *g,
                  struct diags *d);

/* Bidi overrides and isolates in names, U+FFFD, private use, radicals
   (U+2E80-2FDF), text that is not NFC: one warning each at its element. */
void intake_characters(const struct source *s, struct diags *d);

/* Place of an element, or of the element that holds the node. */
struct place intake_place(const struct source *s, const xmlNode *node);
/* Place of an element's attribute, where it has one of its own (a cell of a
   table), else of the element; NULL: of the element. */
struct place intake_place_of(const struct source *s, const xmlNode *node,
                             const char *attribute);
/* Line and column kept in the node; 0 if there are none. */
int intake_line(const xmlNode *node);
int intake_column(const xmlNode *node);

#endif
