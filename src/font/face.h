/*
 * Private to the font stage: one face of one file, and the set that holds
 * them by role.
 */
#ifndef SB_FONT_FACE_H
#define SB_FONT_FACE_H

#include "font/font.h"

/* [bytes] of one font file at most. */
#define FACE_FILE_CAP ((unsigned)256 * 1024 * 1024)

struct role_face {
    const struct font_face *face;
    const char *langs;
};

/* Faces of one role and weight, in the order of fonts.xml. */
struct role_list {
    struct role_face *faces;
    int count;
};

struct font_set {
    struct font_face *faces;
    int count;
    struct role_list roles[FONT_ROLES][2]; /* [role][bold] */
};

/* Opens one face into *out (number, langs aside). Adds SB601..SB605. */
int font_face_open(struct arena *a, const struct font_choice *choice,
                   struct font_face *out, struct diags *d);

/*
 * What the charset of a bare CFF table says: CID-keyed with CID = GID for all
 * glyphs, name-keyed, or something our codes cannot address.
 */
enum cff_keys { CFF_BROKEN, CFF_CID_IDENTITY, CFF_CID_OTHER, CFF_NAMED };
enum cff_keys font_cff_keys(const unsigned char *p, size_t n, int glyph_count);

#endif
