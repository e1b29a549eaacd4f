#include "clock.h"

#include <stdlib.h>
#include <time.h>

#include <libdeflate.h>

enum { FIXED_BYTES = 1024 * 1024 };

double
bench_cpu_ms(void)
{
    struct timespec t = {0};

    (void)clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* The bytes are what a linear congruence makes. */
double
bench_fixed_work(void)
{
    unsigned char *in = malloc(FIXED_BYTES), *out = malloc(FIXED_BYTES);
    struct libdeflate_compressor *c = libdeflate_alloc_compressor(6);
    unsigned x = 1;
    size_t n = 0;
    double start;

    if (!in || !out || !c)
        abort();
    for (size_t i = 0; i < FIXED_BYTES; i++) {
        x = x * 1664525u + 1013904223u;
        in[i] = (unsigned char)(i & 1024 ? x >> 24 : 'a' + (x >> 30));
    }
    start = bench_cpu_ms();
    n = libdeflate_zlib_compress(c, in, FIXED_BYTES, out, FIXED_BYTES);
    start = bench_cpu_ms() - start;
    if (!n)
        abort();
    libdeflate_free_compressor(c);
    free(in);
    free(out);
    return start;
}
