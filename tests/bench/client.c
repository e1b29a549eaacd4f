#include "client.h"

#include <stdio.h>

static int
drop(void *context, const char *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
    return 0;
}

static void
say(void *context, const struct sb_diagnostic *d)
{
    (void)context;
    if (d->severity == SB_ERROR)
        fprintf(stderr, "bench: SB%d %s\n", d->code, d->en);
}

const struct sb_client bench_client = {NULL, drop, say};
