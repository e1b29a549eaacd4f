#include "base/library.h"

#include <dlfcn.h>

/* POSIX: what dlsym gives fits a pointer to a function. */
bool
library_bind(void *library, const struct library_entry *entries, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        *(void **)entries[i].slot = dlsym(library, entries[i].name);
        if (!*(void **)entries[i].slot)
            return false;
    }
    return true;
}
