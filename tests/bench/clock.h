/* CPU time of this process, and a fixed piece of work to hold it against. */
#ifndef BENCH_CLOCK_H
#define BENCH_CLOCK_H

double bench_cpu_ms(void);

/* [ms] that 1 MiB takes to be compressed: half of it letters of few kinds, as
   in text, and half noise, as in fonts. */
double bench_fixed_work(void);

#endif
