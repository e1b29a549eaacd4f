/*
 * In this program a failed malloc ends the process at once: the libraries
 * below would go on with what they have and return wrong results as success
 * (HarfBuzz gives zero advances, libxslt an empty document). Measured; see
 * docs/architecture.md, decision 6. The sanitizers bring their own malloc,
 * and end the process themselves.
 */
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "shenbao.h"

#if !defined(__SANITIZE_ADDRESS__)

/* glibc's own, below the names that are replaced here. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

void *malloc(size_t size);
void *calloc(size_t count, size_t size);
void *realloc(void *old, size_t size);

/* The parent of a worker knows what it was at, and says it. */
static bool
is_worker(void)
{
    char name[16] = "";

    return prctl(PR_GET_NAME, name) == 0 && strcmp(name, SB_WORKER_NAME) == 0;
}

static void *
or_end(void *p)
{
    static const char text[] = "shenbao: error SB110: out of memory\n";

    if (p)
        return p;
    if (is_worker())
        _exit(SB_WORKER_NO_MEMORY);
    if (write(STDERR_FILENO, text, sizeof text - 1) < 0)
        _exit(SB_SYSTEM);
    _exit(SB_SYSTEM);
}

void *
malloc(size_t size)
{
    return or_end(__libc_malloc(size ? size : 1));
}

void *
calloc(size_t count, size_t size)
{
    return or_end(__libc_calloc(count ? count : 1, size ? size : 1));
}

void *
realloc(void *old, size_t size)
{
    return or_end(__libc_realloc(old, size ? size : 1));
}

#endif
