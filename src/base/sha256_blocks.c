#include "base/sha256_blocks.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

/* Leaf 7: bit 29 of EBX; SSSE3 and SSE4.1 are older. */
bool
sha256_native(void)
{
    unsigned a, b = 0, c, d;

    return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b >> 29 & 1);
}

/* Four rounds a turn; w holds the last 16 words of the schedule. The
   instructions want the state as (a b e f) and (c d g h). */
__attribute__((target("sha,ssse3,sse4.1"))) static void
compress(__m128i *abef, __m128i *cdgh, const unsigned char *block)
{
    const __m128i swap = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    __m128i first = *abef, second = *cdgh, w[4];

    for (int i = 0; i < 16; i++) {
        __m128i *m = &w[i & 3], last = w[(i + 3) & 3], k;

        if (i < 4)
            *m = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)block + i),
                                  swap);
        else
            *m = _mm_sha256msg2_epu32(
                _mm_add_epi32(_mm_sha256msg1_epu32(*m, w[(i + 1) & 3]),
                              _mm_alignr_epi8(last, w[(i + 2) & 3], 4)),
                last);
        k = _mm_add_epi32(
            *m, _mm_loadu_si128((const __m128i *)SHA256_CONSTANTS + i));
        second = _mm_sha256rnds2_epu32(second, first, k);
        first = _mm_sha256rnds2_epu32(first, second, _mm_shuffle_epi32(k, 14));
    }
    *abef = _mm_add_epi32(*abef, first);
    *cdgh = _mm_add_epi32(*cdgh, second);
}

__attribute__((target("sha,ssse3,sse4.1"))) void
sha256_blocks(uint32_t state[8], const unsigned char *blocks, size_t count)
{
    __m128i *at = (__m128i *)state;
    __m128i cdab, hgfe, abef, cdgh;

    cdab = _mm_shuffle_epi32(_mm_loadu_si128(at), 0xb1);
    hgfe = _mm_shuffle_epi32(_mm_loadu_si128(at + 1), 0x1b);
    abef = _mm_alignr_epi8(cdab, hgfe, 8);
    cdgh = _mm_blend_epi16(hgfe, cdab, 0xf0);
    for (size_t i = 0; i < count; i++)
        compress(&abef, &cdgh, blocks + 64 * i);
    cdab = _mm_shuffle_epi32(abef, 0x1b);
    hgfe = _mm_shuffle_epi32(cdgh, 0xb1);
    _mm_storeu_si128(at, _mm_blend_epi16(cdab, hgfe, 0xf0));
    _mm_storeu_si128(at + 1, _mm_alignr_epi8(hgfe, cdab, 8));
}

#else

bool
sha256_native(void)
{
    return false;
}

void
sha256_blocks(uint32_t state[8], const unsigned char *blocks, size_t count)
{
    (void)state;
    (void)blocks;
    (void)count;
}

#endif
