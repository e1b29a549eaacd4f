/*
 * The address of a link as a QR code, for paper: the link itself stands beside
 * it as text, so the code is an artifact. Its modules are filled in runs along
 * each row, within a quiet zone of four modules and more.
 */
#include "layout/frag.h"

#include <assert.h>

#include <qrencode.h>

enum {
    QR_SIDE = 42520,  /* [mpt] 15 mm */
    QR_QUIET = 5670,  /* [mpt] 2 mm */
    QR_MODULES = 177, /* of the largest code */
    QR_INK = 0x1A1A1A
};

struct code {
    int width; /* [modules] */
    unsigned char dark[QR_MODULES * QR_MODULES];
};

struct frag *
layout_qr(struct layout *l, const struct block *block)
{
    struct frag *f = layout_new(l, FRAG_SPACE, block);

    if (f)
        f->min = f->max = f->least = QR_SIDE + 2 * QR_QUIET;
    return f;
}

/* An address is shorter than what a code holds, by the grammar. */
static void
encode(const char *href, struct code *code)
{
    QRcode *qr = QRcode_encodeString8bit(href, 0, QR_ECLEVEL_M);

    assert(qr && qr->width <= QR_MODULES);
    code->width = qr->width;
    for (int i = 0; i < qr->width * qr->width; i++)
        code->dark[i] = qr->data[i] & 1;
    QRcode_free(qr);
}

void
layout_place_qr(struct layout *l, const struct block *block, mpt x, mpt y)
{
    struct code code;

    encode(block->href, &code);
    for (int row = 0; row < code.width; row++) {
        const unsigned char *dark = code.dark + (ptrdiff_t)row * code.width;
        mpt top = (mpt)QR_SIDE * row / code.width;

        for (int i = 0, end; i < code.width; i = end + 1) {
            struct mark *m;
            mpt left = (mpt)QR_SIDE * i / code.width;

            for (end = i; end < code.width && dark[end]; end++)
                ;
            if (end == i)
                continue;
            m = layout_mark(l, MARK_FILL, NULL, block);
            m->x = x + QR_QUIET + left;
            m->y = y + QR_QUIET + top;
            m->width = (mpt)QR_SIDE * end / code.width - left;
            m->height = (mpt)QR_SIDE * (row + 1) / code.width - top;
            m->colour = QR_INK;
        }
    }
}
