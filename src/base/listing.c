/* The names in a folder, in an order that no locale and no disk changes. */
#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/file.h"

static int
by_bytes(const void *a, const void *b)
{
    const char *const *left = a, *const *right = b;

    return strcmp(*left, *right);
}

static bool
fits(const char *name, const char *const *endings)
{
    const char *ending = strrchr(name, '.');

    for (; name[0] != '.' && ending && *endings; endings++)
        if (strcmp(ending, *endings) == 0)
            return true;
    return false;
}

void
file_names_add(struct arena *a, struct file_names *names, const char *name)
{
    /* Doubled whenever the count is a power of two. */
    if ((names->count & (names->count - 1)) == 0) {
        const char **larger = arena_make(a, const char *, 2 * names->count + 1);

        if (names->count)
            memcpy(larger, names->names, (size_t)names->count * sizeof *larger);
        names->names = larger;
    }
    names->names[names->count++] = arena_text(a, name, strlen(name));
}

static void
close_folder(void *handle)
{
    (void)closedir(handle);
}

int
file_list(struct arena *a, const char *folder, const char *const *endings,
          struct file_names *out, struct diags *d)
{
    DIR *dir = opendir(folder);
    struct dirent *entry;

    *out = (struct file_names){NULL, 0};
    if (!dir)
        return diag_add(d, SB_FILE_OPEN, (struct place){folder, 0, 0},
                        strerror(errno), NULL, NULL);
    arena_on_reset(a, close_folder, dir);
    errno = 0;
    while ((entry = readdir(dir)) != NULL)
        if (fits(entry->d_name, endings))
            file_names_add(a, out, entry->d_name);
    if (errno)
        return diag_add(d, SB_FILE_READ, (struct place){folder, 0, 0},
                        strerror(errno), NULL, NULL);
    if (out->count)
        qsort(out->names, (size_t)out->count, sizeof *out->names, by_bytes);
    return 0;
}
