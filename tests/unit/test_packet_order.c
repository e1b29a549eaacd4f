/* What a session made before leaves no trace: a packet has the same bytes as
   the first of a session, after another, and made again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "base/diag.h"
#include "base/file.h"
#include "base/sha256.h"
#include "shenbao.h"

enum { PACKETS = 3, DIGITS = 2 * SHA256_BYTES + 1 };

struct proposal {
    const char *path, *made;
};

static const struct proposal proposals[] = {
    {"calls/most-2021-1/proposals/sample-1.4.xml", "SAMPLE-1.4"},
    {"calls/most-2021-1/proposals/sample-2.5.xml", "SAMPLE-2.5"},
};

static int
drop(void *context, const char *bytes, size_t n)
{
    (void)context;
    (void)bytes;
    (void)n;
    return 0;
}

static void
ignore(void *context, const struct sb_diagnostic *d)
{
    (void)context;
    (void)d;
}

static void
hash_of(const char *folder, const char *id, char hash[DIGITS])
{
    struct arena *a = arena_new((size_t)64 << 20);
    struct diags *d = diags_new();
    char path[512];
    struct str bytes;

    assert_non_null(a);
    assert_non_null(d);
    (void)snprintf(path, sizeof path, "%s/%s/packet.pdf", folder, id);
    assert_int_equal(file_read(a, path, FILE_CAP, &bytes, d), 0);
    assert_true(bytes.n > 100000);
    sha256_hex(bytes, hash);
    diags_close(d);
    arena_close(a);
}

/* One session, packets in the order of the numbers. */
static void
make(const char *folder, const int order[PACKETS], char hashes[][DIGITS])
{
    const struct sb_settings settings = {.data = ".", .lang = "en"};
    const struct sb_client client = {NULL, drop, ignore};
    const struct sb_packet_options options = {.folder = folder};
    struct sb_session *s;

    assert_int_equal(
        sb_open(&settings, SB_CALL | SB_TEMPLATES | SB_FONTS, &client, &s),
        SB_DONE);
    for (int i = 0; i < PACKETS; i++) {
        const struct proposal *p = &proposals[order[i]];

        assert_int_equal(sb_packet(s, p->path, &options), SB_DONE);
        hash_of(folder, p->made, hashes[i]);
    }
    sb_close(s);
}

static void
order_leaves_no_trace(void **state)
{
    static const int there[PACKETS] = {0, 1, 0}, back[PACKETS] = {1, 0, 1};
    char folder[] = "/tmp/shenbao-order-XXXXXX", command[64];
    char one[PACKETS][DIGITS], two[PACKETS][DIGITS];

    (void)state;
    assert_non_null(mkdtemp(folder));
    make(folder, there, one);
    make(folder, back, two);
    (void)snprintf(command, sizeof command, "rm -r %s", folder);
    assert_int_equal(system(command), 0);
    assert_string_equal(one[0], one[2]);
    assert_string_equal(one[0], two[1]);
    assert_string_equal(one[1], two[0]);
    assert_string_equal(two[0], two[2]);
    assert_string_not_equal(one[0], one[1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(order_leaves_no_trace)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
