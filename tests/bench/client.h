/* What a benchmark does with results and diagnostics: it drops the first, and
   prints the errors among the others. */
#ifndef SB_BENCH_CLIENT_H
#define SB_BENCH_CLIENT_H

#include "shenbao.h"

extern const struct sb_client bench_client;

#endif
