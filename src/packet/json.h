/*
 * Private to the packet stage: JSON by jansson, whose values live on the heap:
 * json_owned ties one to the packet arena.
 */
#ifndef SB_PACKET_JSON_H
#define SB_PACKET_JSON_H

#include <jansson.h>

#include "packet/session.h"

/* The value is released when the arena is emptied. Ends the process if there
   is no memory, as the arena itself would. */
json_t *json_owned(struct arena *a, json_t *value);

/* A string, or null if it is empty. */
json_t *json_text(struct str s);
/* A path: bytes that are not UTF-8, which JSON cannot hold, are U+FFFD. */
json_t *json_path(struct arena *a, const char *path);
/* The string of a key; NULL if there is none. */
const char *json_member_text(const json_t *object, const char *key);
/* {"zh":…,"en":…}; a missing language is null. */
json_t *json_bitext(struct bitext t);

/* The same with its "source"; null if there is no clause. */
json_t *json_clause(struct bitext clause, struct str source);

/* Appends the text of a value; indent 0 for one line. */
void json_print(struct buf *out, const json_t *value, size_t indent);

#endif
