/* A link's code: every module of it stands on the page, dark or not. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <qrencode.h>

#include "test_layout_set.h"

#define ADDRESS "https://service.most.gov.cn/kjjh_tztg_all/zn/0930.html"

enum { SIDE = 42520 /* [mpt] 15 mm */ };

static bool
is_dark(mpt x, mpt y)
{
    for (const struct mark *m = set.pages.first->first; m; m = m->next)
        if (m->kind == MARK_FILL && x >= m->x && x < m->x + m->width &&
            y >= m->y && y < m->y + m->height)
            return true;
    return false;
}

static void
every_module_is_drawn(void **state)
{
    QRcode *qr = QRcode_encodeString8bit(ADDRESS, 0, QR_ECLEVEL_M);
    const struct mark *corner;

    (void)state;
    assert_non_null(qr);
    assert_int_equal(
        layout_set_pages(&set, "<para>链接</para><qr href='" ADDRESS "'/>"), 0);
    assert_string_equal(layout_set_faults(&set), "");
    corner = set.pages.first->first;
    while (corner && corner->kind != MARK_FILL)
        corner = corner->next;
    assert_non_null(corner);
    for (int row = 0; row < qr->width; row++)
        for (int i = 0; i < qr->width; i++) {
            mpt x = corner->x + (mpt)SIDE * (2 * i + 1) / (2 * qr->width);
            mpt y = corner->y + (mpt)SIDE * (2 * row + 1) / (2 * qr->width);

            assert_int_equal(is_dark(x, y), qr->data[row * qr->width + i] & 1);
        }
    for (const struct mark *m = corner; m; m = m->next)
        assert_true(m->kind != MARK_FILL || !m->tag);
    QRcode_free(qr);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_module_is_drawn),
    };

    return cmocka_run_group_tests_name("layout/qr", tests, set_up, tear_down);
}
