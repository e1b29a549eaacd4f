/*
 * SHA-256 (FIPS 180-4): hashes of files for the manifest, document IDs, names
 * of font subsets. Bytes go in by pieces; the digest comes out once.
 */
#ifndef SB_BASE_SHA256_H
#define SB_BASE_SHA256_H

#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum { SHA256_BYTES = 32, SHA256_BLOCK = 64 };

/* By portable code until it pays to ask the processor, then as it answers. */
enum sha256_way { SHA256_UNASKED, SHA256_PORTABLE, SHA256_NATIVE };

struct sha256 {
    uint32_t state[8];
    uint64_t length;                  /* [bytes] taken so far */
    enum sha256_way way;              /* how blocks are compressed */
    unsigned char rest[SHA256_BLOCK]; /* the block that is not full yet */
};

void sha256_start(struct sha256 *h);
void sha256_add(struct sha256 *h, struct str bytes);

/* Ends the hash; h must be started anew before it is used again. */
void sha256_end(struct sha256 *h, unsigned char digest[SHA256_BYTES]);

/* A digest as 64 small hexadecimal digits and a NUL. */
void sha256_digits(const unsigned char digest[SHA256_BYTES],
                   char out[2 * SHA256_BYTES + 1]);

/* Digest of bytes as 64 small hexadecimal digits and a NUL. */
void sha256_hex(struct str bytes, char out[2 * SHA256_BYTES + 1]);

#endif
