/*
 * What tells two font files apart without reading their tens of megabytes:
 * the table directory of the face, whose records hold tag, checksum, offset
 * and length of each table (OpenType 1.9, "Table directory"; a collection has
 * one for each face, "TTC header").
 */
#include "font/face.h"

#include <string.h>

static uint32_t
u32(const char *p)
{
    const unsigned char *b = (const unsigned char *)p;

    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 |
           b[3];
}

/* The directory of face index; empty if the file is not what it says. */
static struct str
directory(struct str file, int index)
{
    enum { HEADER = 12, RECORD = 16 };
    size_t at = 0, n;

    if (file.n >= HEADER && memcmp(file.p, "ttcf", 4) == 0) {
        size_t entry = HEADER + 4 * (size_t)index;

        if (entry + 4 > file.n)
            return (struct str){NULL, 0};
        at = u32(file.p + entry);
    }
    if (at > file.n || file.n - at < HEADER)
        return (struct str){NULL, 0};
    n = HEADER + RECORD * (size_t)(u32(file.p + at + 4) >> 16);
    if (n > file.n - at)
        return (struct str){NULL, 0};
    return (struct str){file.p + at, n};
}

void
font_fingerprint(const struct font_face *f, struct sha256 *h)
{
    hb_blob_t *blob = hb_face_reference_blob(f->face);
    unsigned n;
    const char *p = hb_blob_get_data(blob, &n);

    sha256_add(h, str_from(f->postscript));
    sha256_add(h, directory((struct str){p, n}, f->index));
    hb_blob_destroy(blob);
}
