/* SHA-256 after FIPS 180-4; section numbers are those of the standard. */
#include "base/sha256.h"

#include <string.h>

#include "base/sha256_blocks.h"

/* [blocks] from which asking the processor what it can pays: in a virtual
   machine the question costs as much as hashing some of them. */
enum { MANY_BLOCKS = 64 };

/* 4.2.2: fractions of the cube roots of the first 64 primes. */
const uint32_t SHA256_CONSTANTS[64] = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1,
    0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3,
    0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
    0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
    0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
    0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b,
    0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
    0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
    0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
};

static uint32_t
rotate(uint32_t x, int n)
{
    return x >> n | x << (32 - n);
}

static uint32_t
word_at(const unsigned char *p)
{
    return (uint32_t)p[0] << 24 | (uint32_t)p[1] << 16 | (uint32_t)p[2] << 8 |
           (uint32_t)p[3];
}

/* 6.2.2, step 1: the message schedule. */
static void
schedule(uint32_t w[64], const unsigned char *block)
{
    for (int t = 0; t < 16; t++)
        w[t] = word_at(block + 4 * t);
    for (int t = 16; t < 64; t++) {
        uint32_t a = w[t - 15], b = w[t - 2];
        uint32_t s0 = rotate(a, 7) ^ rotate(a, 18) ^ a >> 3;
        uint32_t s1 = rotate(b, 17) ^ rotate(b, 19) ^ b >> 10;
        w[t] = s1 + w[t - 7] + s0 + w[t - 16];
    }
}

/* 6.2.2, steps 2 to 4, in the letters of the standard. */
static void
compress(uint32_t state[8], const unsigned char *block)
{
    uint32_t a = state[0], b = state[1], c = state[2], d = state[3];
    uint32_t e = state[4], f = state[5], g = state[6], h = state[7];
    uint32_t w[64];

    schedule(w, block);
    for (int t = 0; t < 64; t++) {
        uint32_t s1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
        uint32_t t1 =
            h + s1 + ((e & f) ^ (~e & g)) + SHA256_CONSTANTS[t] + w[t];
        uint32_t s0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
        uint32_t t2 = s0 + ((a & b) ^ (a & c) ^ (b & c));

        h = g;
        g = f;
        f = e;
        e = d + t1;
        d = c;
        c = b;
        b = a;
        a = t1 + t2;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
    state[5] += f;
    state[6] += g;
    state[7] += h;
}

static void
compress_all(struct sha256 *h, const unsigned char *p, size_t blocks)
{
    if (h->way == SHA256_UNASKED &&
        h->length / SHA256_BLOCK + blocks >= MANY_BLOCKS)
        h->way = sha256_native() ? SHA256_NATIVE : SHA256_PORTABLE;
    if (h->way == SHA256_NATIVE) {
        sha256_blocks(h->state, p, blocks);
        return;
    }
    for (size_t i = 0; i < blocks; i++)
        compress(h->state, p + i * SHA256_BLOCK);
}

void
sha256_start(struct sha256 *h)
{
    /* 5.3.3: fractions of the square roots of the first 8 primes. */
    static const uint32_t first[8] = {0x6a09e667, 0xbb67ae85, 0x3c6ef372,
                                      0xa54ff53a, 0x510e527f, 0x9b05688c,
                                      0x1f83d9ab, 0x5be0cd19};

    memcpy(h->state, first, sizeof first);
    h->length = 0;
    h->way = SHA256_UNASKED;
}

void
sha256_add(struct sha256 *h, struct str bytes)
{
    const unsigned char *p = (const unsigned char *)bytes.p;
    size_t left = bytes.n;

    while (left > 0) {
        size_t blocks = left / SHA256_BLOCK;
        size_t used = (size_t)(h->length % SHA256_BLOCK);
        size_t n = SHA256_BLOCK - used;

        if (used == 0 && blocks > 0) {
            n = blocks * SHA256_BLOCK;
            compress_all(h, p, blocks);
        } else {
            n = n < left ? n : left;
            memcpy(h->rest + used, p, n);
            if (used + n == SHA256_BLOCK)
                compress_all(h, h->rest, 1);
        }
        h->length += n;
        p += n;
        left -= n;
    }
}

void
sha256_end(struct sha256 *h, unsigned char digest[SHA256_BYTES])
{
    static const char padding[SHA256_BLOCK] = {(char)0x80};
    uint64_t bits = h->length * 8;
    size_t used = (size_t)(h->length % SHA256_BLOCK);
    size_t pad = (used < 56 ? 56 : 120) - used; /* 5.1.1 */
    char length[8];

    for (int i = 0; i < 8; i++)
        length[i] = (char)(unsigned char)(bits >> (56 - 8 * i));
    sha256_add(h, (struct str){padding, pad});
    sha256_add(h, (struct str){length, sizeof length});
    for (int i = 0; i < SHA256_BYTES; i++)
        digest[i] = (unsigned char)(h->state[i / 4] >> (24 - 8 * (i % 4)));
}

void
sha256_digits(const unsigned char digest[SHA256_BYTES],
              char out[2 * SHA256_BYTES + 1])
{
    static const char digits[] = "0123456789abcdef";

    for (int i = 0; i < SHA256_BYTES; i++) {
        out[2 * i] = digits[digest[i] >> 4];
        out[2 * i + 1] = digits[digest[i] & 15];
    }
    out[2 * SHA256_BYTES] = '\0';
}

void
sha256_hex(struct str bytes, char out[2 * SHA256_BYTES + 1])
{
    unsigned char digest[SHA256_BYTES];
    struct sha256 h;

    sha256_start(&h);
    sha256_add(&h, bytes);
    sha256_end(&h, digest);
    sha256_digits(digest, out);
}
