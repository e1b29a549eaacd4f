/*
 * Where the tags of a document stand. The scanner walks the bytes beside the
 * parser: it is asked for the next start tag each time the parser has
 * accepted one, so it may take the bytes before it as well-formed.
 */
#ifndef SB_INTAKE_POSITION_H
#define SB_INTAKE_POSITION_H

#include <stddef.h>

#include "base/str.h"

struct position {
    struct str bytes;
    size_t at;   /* [bytes] */
    int line;    /* of the byte at `at`, 1-based */
    int column;  /* in characters, 1-based */
    bool passed; /* the tag at `at` has been asked for */
};

/* Stands behind a byte order mark. */
struct position position_start(struct str bytes);

/* Moves to `at`, or to the end if that comes first; never back. */
void position_move(struct position *p, size_t at);

/* Moves to the '<' of the next start tag or document type declaration after
   the one it stands on. */
void position_next_tag(struct position *p);

/* Moves to the '<' of the first tag with more attributes than `most`. False,
   at the end, if there is none. */
bool position_find_crowded(struct position *p, int most);

/* Line and column in a node's private pointer. */
void *position_pack(const struct position *p);

#endif
