/*
 * Files: read whole under a cap; written to a temporary name in the same
 * folder, synced and renamed, so that nothing half-written stands under a
 * final name. A target that exists and is not a regular file (a pipe, a
 * device) is written directly, and its close is checked.
 */
#ifndef SB_BASE_FILE_H
#define SB_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/diag.h"
#include "base/str.h"

struct arena;

/* [bytes] of one input file at most. */
#define FILE_CAP ((size_t)8 * 1024 * 1024)
/* [s] for which a named pipe may stay silent. */
enum { FILE_WAIT = 10 };

/* Whether a file of that name can be read. */
bool file_exists(const char *path);

/* Reads path ("-": standard input) into the arena, NUL after the content.
   Adds SB101..SB103, SB115. */
int file_read(struct arena *a, const char *path, size_t cap, struct str *out,
              struct diags *d);

/*
 * Writes it whole, or leaves path as it was; where only the folder could not be
 * synced after the renaming, the new content stands there. Adds SB104..SB106.
 * Until the renaming it is named .new-NAME, and locked.
 */
int file_write(const char *path, struct str bytes, struct diags *d);

/* Takes away what a process left that was killed while it wrote path. */
void file_forget(const char *path);

struct file_names {
    const char **names; /* in the arena */
    int count;
};

/* Adds a copy of a name. */
void file_names_add(struct arena *a, struct file_names *names,
                    const char *name);

/*
 * The names in a folder that have one of the endings (".xml"; NULL ends the
 * list) and do not begin with a dot, in byte order. Adds SB101, SB102.
 */
int file_list(struct arena *a, const char *folder, const char *const *endings,
              struct file_names *out, struct diags *d);

#endif
