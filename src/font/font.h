/*
 * Font files to faces. The session opens every face of fonts.xml once (mapped,
 * never parsed whole); a role has, for each weight, an ordered list of faces,
 * and the first that has a character serves it. Faces are immutable after
 * opening and shared by all workers. Glyph 0 never leaves this stage: a
 * character that no face has is an error that names it.
 */
#ifndef SB_FONT_FONT_H
#define SB_FONT_FONT_H

#include <stdbool.h>
#include <stdint.h>

#include <hb.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/sha256.h"
#include "base/str.h"

enum font_role {
    FONT_SONG,
    FONT_HEI,
    FONT_KAI,
    FONT_FANGSONG,
    FONT_LATIN_SERIF,
    FONT_LATIN_SANS,
    FONT_SYMBOL,
    FONT_ARABIC,
    FONT_HEBREW,
    FONT_ROLES
};

/* One line of fonts.xml. */
struct font_choice {
    enum font_role role;
    bool bold;
    const char *path;
    int index;         /* of the face in a collection */
    const char *langs; /* BCP 47 prefixes it is for; "" : any. A face whose
                          langs match comes before one for any language */
};

struct font_face {
    hb_face_t *face;
    hb_font_t *font; /* scale: units_per_em, so advances are font units */
    hb_face_t *lean; /* outlines and metrics only, for subsetting */
    int number;      /* in the set, 0-based: order of fonts.xml */
    const char *path;
    int index;
    const char *postscript; /* name without blanks, at most 60 bytes */
    bool cff;
    bool cid_keyed; /* CFF with CID = glyph number for all glyphs */
    int units_per_em;
    int glyph_count;
    /* [font units] */
    int ascent, descent; /* typographic; descent negative */
    int cap_height, x_min, y_min, x_max, y_max;
    int italic_angle;
    bool serif, fixed;
};

/* "song", "hei", ... as fonts.xml names them. */
const char *font_role_name(enum font_role role);

struct font_set;

/* Session life. Adds SB6xx for a missing, broken or too large file. */
int font_open(struct arena *session, const struct font_choice *choices,
              int count, struct font_set **out, struct diags *d);

int font_count(const struct font_set *s);
const struct font_face *font_at(const struct font_set *s, int number);

/*
 * The face that sets c in this role, weight and language: the role's own list
 * first, then the other roles in the order that suits the role. For Latin,
 * Greek and Cyrillic letters, digits and ASCII punctuation inside a Han role
 * the Latin role of the same kind comes first (Song and Kai: serif, Hei:
 * sans), as it does for every character of a text whose language is not
 * written in Han. NULL if no face has it.
 */
const struct font_face *font_find(const struct font_set *s, enum font_role role,
                                  bool bold, uint32_t c, const char *lang);

/* Whether text of this role had to take a face that is not the first of its
   own role in that language, nor the first of a role for other scripts. */
bool font_falls_back(const struct font_set *s, const struct font_face *f,
                     enum font_role role, const char *lang);

/* Whether the face maps c to a glyph other than 0. */
bool font_covers(const struct font_face *f, uint32_t c);

/*
 * Subset program for a PDF. The codes of a content stream are always the
 * glyph numbers of the whole face: a bare CFF table keeps them as its CIDs
 * (name-keyed CFF keeps its glyph numbers, so there CID = GID too); a
 * TrueType file has its glyphs renumbered, and CIDToGIDMap must say how.
 */
struct font_program {
    struct str bytes;
    const uint32_t *gids; /* TrueType: number in the program of each glyph
                             asked for, in the same order; NULL for CFF */
    int glyph_count;      /* in the program, closure and .notdef included */
};

/* glyphs: sorted, distinct, without 0. Deterministic. Adds SB606. */
int font_subset(struct arena *a, const struct font_face *f,
                const uint32_t *glyphs, int count, struct font_program *out,
                struct diags *d);

/* Advance of a glyph [font units]. */
int font_advance(const struct font_face *f, uint32_t glyph);

/* Adds to a hash what tells the face's file from every other: its name and its
   table directory, which holds a checksum of each table. */
void font_fingerprint(const struct font_face *f, struct sha256 *h);

/* A table of roles, files and faces, for doctor. */
void font_dump(struct buf *out, const struct font_set *s);

#endif
