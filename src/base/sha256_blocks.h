/* Blocks of SHA-256 by the processor's own instructions. Private to base. */
#ifndef SB_BASE_SHA256_BLOCKS_H
#define SB_BASE_SHA256_BLOCKS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* FIPS 180-4, 4.2.2 */
extern const uint32_t SHA256_CONSTANTS[64];

/* Whether this processor has such instructions. */
bool sha256_native(void);

/* Only where it has. */
void sha256_blocks(uint32_t state[8], const unsigned char *blocks,
                   size_t count);

#endif
