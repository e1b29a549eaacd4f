/*
 * A paragraph and a width to lines of glyphs. text_prepare does what does not
 * depend on the width: bidi levels (UAX #9), script runs, fonts, shaping, break
 * opportunities (ICU, then our filter), punctuation and spacing classes, and
 * cuts the paragraph into boxes, glues and penalties. text_fill chooses the
 * breaks for a width by total fit and places the glyphs. Lengths are mpt.
 */
#ifndef SB_TEXT_TEXT_H
#define SB_TEXT_TEXT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mpt.h"
#include "base/str.h"
#include "font/font.h"

/*
 * In a paragraph whose base direction is right to left, TEXT_LEFT is its start
 * side, the right, and TEXT_RIGHT the left. TEXT_DISTRIBUTE spreads one line
 * over the measure (labels of forms).
 */
enum text_align {
    TEXT_JUSTIFY,
    TEXT_LEFT,
    TEXT_RIGHT,
    TEXT_CENTRE,
    TEXT_DISTRIBUTE
};

/* A piece of text in one style and language. */
struct text_span {
    struct str text; /* UTF-8, NFC */
    enum font_role role;
    bool bold;
    mpt size;         /* em [mpt] */
    const char *lang; /* BCP 47 */
    uint32_t colour;  /* 0xRRGGBB */
    mpt fixed; /* > 0: one unbreakable cell of this width [mpt], its text at
                  the end side (page numbers that are filled in later); an
                  empty text gives a run of no glyphs */
    const void *owner; /* the caller's; kept in runs */
};

struct text_para {
    const struct text_span *spans;
    int count;
    const char *lang;   /* base direction and break rules */
    struct place place; /* for diagnostics */
    bool tight;         /* table cells: gap 0.125 em (R43) */
    bool upright;       /* one grapheme a line */
    bool whole_words;   /* titles, labels: breaks at word borders (R15) */
    bool hyphenate;     /* words of languages with patterns (R13) */
    bool chinese_marks; /* Western marks beside Han text become Chinese (R3) */
};

/* Session life: break iterators, dictionaries; a stage re-points them. */
struct text_context;

/* Hyphenation patterns of a language, as libhyphen reads them. */
struct text_patterns {
    const char *lang; /* BCP 47: serves itself and longer tags */
    const char *path;
    int left, right; /* letters before and after a hyphen, at least */
};

/* The patterns live as long as the session; a file is read when a text first
   needs it, and one that cannot be read breaks no word. */
int text_open(struct arena *session, const struct font_set *fonts,
              const struct text_patterns *patterns, int count,
              struct text_context **out, struct diags *d);

/* Whether text of the language begins on the right; NULL: no. */
bool text_lang_is_rtl(const char *lang);

/* Before each document: what was prepared for earlier ones is no longer in
   use. */
void text_begin(struct text_context *c);

struct text_shaped;

/* Adds SB65x for a character that no font has (at the paragraph's place). */
int text_prepare(struct arena *a, struct text_context *c,
                 const struct text_para *para, struct text_shaped **out,
                 struct diags *d);

/* Widest unbreakable unit, and width on one line [mpt]. */
mpt text_min_width(const struct text_shaped *s);
mpt text_max_width(const struct text_shaped *s);

/*
 * Blanks at a line end keep their glyph with no advance, so that words stay
 * apart when the text is read back; blanks between Han have no glyph (R2).
 */
struct text_glyph {
    uint32_t id;       /* of the run's face, never 0 */
    int32_t advance;   /* [mpt] to the next glyph, spacing included */
    int32_t x, y;      /* [mpt] offset of the ink from the pen, y up */
    uint32_t from, to; /* [bytes] of the run's text that its cluster has;
                          the first glyph of a cluster carries them, the
                          others have from == to */
};

struct text_run {
    const struct font_face *face;
    mpt size;
    uint32_t colour;
    const void *owner; /* of the span */
    struct str text;   /* source text of this run, logical order */
    const struct text_glyph *glyphs; /* visual order, left to right */
    int count;
    mpt x;     /* [mpt] from the left of the measure */
    mpt width; /* [mpt] */
    bool rtl;
    bool fallback; /* the first face of its role lacks its characters */
};

struct text_line {
    const struct text_run *runs; /* visual order */
    int count;
    mpt x;               /* [mpt] left edge of the ink's measure */
    mpt width;           /* [mpt] as set */
    mpt natural;         /* [mpt] before justification */
    mpt ascent, descent; /* [mpt] largest of its faces, both positive */
    bool ragged;         /* R31: left short, reported */
    bool orphan;         /* R33: the last of several, with one letter */
    bool hyphenated;
};

struct text_lines {
    const struct text_line *lines;
    int count;
};

struct text_measure {
    mpt width;
    mpt first_indent;
    enum text_align align;
};

/* Never fails; never a line wider than the width unless one grapheme is. */
void text_fill(struct arena *a, const struct text_shaped *s,
               struct text_measure m, struct text_lines *out);

/* How many lines text_fill makes of it; the arena holds nothing of it after. */
int text_line_count(struct arena *a, const struct text_shaped *s,
                    struct text_measure m);

/* Lines as text: one line each, runs with face, size, x, glyph count. */
void text_dump(struct buf *out, const struct text_lines *lines);

#endif
