/* SHA-256 against the examples of FIPS 180-4 and the lengths around a block. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/sha256.h"

static void
known_digests(void **state)
{
    static const struct {
        const char *text, *hex;
    } rows[] = {
        {"", "e3b0c44298fc1c149afbf4c8996fb924"
             "27ae41e4649b934ca495991b7852b855"},
        {"abc", "ba7816bf8f01cfea414140de5dae2223"
                "b00361a396177a9cb410ff61f20015ad"},
        {"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
         "248d6a61d20638b8e5c026930c3e6039"
         "a33ce45964ff2167f6ecedd419db06c1"},
    };
    char hex[2 * SHA256_BYTES + 1];

    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        sha256_hex(str_from(rows[i].text), hex);
        assert_string_equal(hex, rows[i].hex);
    }
}

static void
million_letters(void **state)
{
    static char letters[1000000];
    char hex[2 * SHA256_BYTES + 1];

    (void)state;
    memset(letters, 'a', sizeof letters);
    sha256_hex((struct str){letters, sizeof letters}, hex);
    assert_string_equal(hex, "cdc76e5c9914fb9281a1c7e284d73e67"
                             "f1809a48a497200e046d39ccc7112cd0");
}

/* Any cut of the input gives the same digest, at lengths around the padding. */
static void
pieces_are_the_whole(void **state)
{
    char text[130];
    unsigned char one[SHA256_BYTES], two[SHA256_BYTES];
    struct sha256 h;

    (void)state;
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = (char)('A' + i % 26);
    for (size_t n = 54; n <= sizeof text; n++) {
        sha256_start(&h);
        sha256_add(&h, (struct str){text, n});
        sha256_end(&h, one);
        sha256_start(&h);
        sha256_add(&h, (struct str){text, n / 3});
        sha256_add(&h, (struct str){text + n / 3, n - n / 3});
        sha256_end(&h, two);
        assert_memory_equal(one, two, SHA256_BYTES);
    }
}

/* However the bytes come, and whichever code took them, at first or later. */
static void
small_pieces_are_the_whole(void **state)
{
    enum { SIZE = 9000 };
    static char text[SIZE];
    char whole[2 * SHA256_BYTES + 1], pieces[2 * SHA256_BYTES + 1];
    unsigned char digest[SHA256_BYTES];
    struct sha256 h;

    (void)state;
    for (size_t i = 0; i < SIZE; i++)
        text[i] = (char)(i * i % 251);
    sha256_hex((struct str){text, SIZE}, whole);
    for (size_t step = 1; step < 200; step += 9) {
        sha256_start(&h);
        for (size_t at = 0; at < SIZE; at += step)
            sha256_add(&h, (struct str){text + at,
                                        at + step < SIZE ? step : SIZE - at});
        sha256_end(&h, digest);
        sha256_digits(digest, pieces);
        assert_string_equal(pieces, whole);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_digests),
        cmocka_unit_test(million_letters),
        cmocka_unit_test(pieces_are_the_whole),
        cmocka_unit_test(small_pieces_are_the_whole),
    };

    return cmocka_run_group_tests_name("base sha256", tests, NULL, NULL);
}
