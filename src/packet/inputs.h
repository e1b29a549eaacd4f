/*
 * Private to the packet stage: the proposals that operands name. A file is
 * itself; a folder is its *.xml, in byte order of their names, without those
 * below it; @LIST is a file with a path a line; a table (*.csv) is its rows.
 */
#ifndef SB_PACKET_INPUTS_H
#define SB_PACKET_INPUTS_H

#include "intake/table.h"
#include "packet/session.h"

struct input {
    const char *path;
    const struct table *table; /* NULL: the file is the proposal */
    int row;
};

struct inputs {
    struct input *list;
    int count;
};

/*
 * Adds SB10x for a folder or list that cannot be read, SB920 for one that names
 * no proposal. A table that cannot be read is one input: why is said when it is
 * read.
 */
int inputs_find(struct sb_session *s, const char *const *operands, int count,
                struct inputs *out);

/* The file, or the row where it begins. */
struct place input_place(const struct input *in);

/* PATH, or PATH:LINE of a row. */
const char *input_name(struct arena *a, struct place place);

/* The text of the proposal. */
int input_read(struct sb_session *s, const struct input *in, struct str *out);

/* From that text to a valid proposal without empty values; adds the warnings
   of intake_characters. */
int input_proposal(struct sb_session *s, const struct input *in,
                   struct str text, struct source *out);

#endif
