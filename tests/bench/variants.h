/*
 * Proposals that differ from each other, made from a sample: half of the Han
 * phrases and a third of the English words are drawn anew from the call's own
 * text, phrases and words of the same length, so that pages stay about as many
 * and characters are as many as in true proposals; figures, numbers of
 * telephones and ids change too. The same number gives the same proposal.
 */
#ifndef BENCH_VARIANTS_H
#define BENCH_VARIANTS_H

#include <stddef.h>

struct variants;

/* call lends the words. NULL if a file does not parse. Close it. */
struct variants *variants_open(const char *call, const char *sample);
void variants_close(struct variants *v);

/* Writes variant number to path; 0, or -1. */
int variants_write(struct variants *v, unsigned number, const char *path);

#endif
