/*
 * Private to the text stage: what a paragraph is between its steps. Letters
 * (code points with their properties) become items (runs of one face, script
 * and level, shaped at once), items become cells (clusters with a width, what
 * may be squeezed and stretched, and whether a line may end there).
 */
#ifndef SB_TEXT_PARA_H
#define SB_TEXT_PARA_H

#include <unicode/ubidi.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "text/text.h"

/* Character classes for prohibitions, punctuation and spacing. */
enum text_class {
    CLASS_OTHER,
    CLASS_HAN,
    CLASS_WEST,
    CLASS_DIGIT,
    CLASS_OPEN,
    CLASS_CLOSE,
    CLASS_PAUSE,
    CLASS_STOP,
    CLASS_DOT,
    CLASS_CONN,
    CLASS_SLASH,
    CLASS_DASH2,
    CLASS_ELL2,
    CLASS_PRE,
    CLASS_POST,
    CLASS_LEFT,  /* opening brackets and quotes of Western text */
    CLASS_RIGHT, /* closing ones, and , . : ; ! ? */
    CLASS_SPACE,
    CLASS_WIDE_SPACE /* U+3000 */
};

/* Rules of a language for line breaks and punctuation. */
enum text_rules { RULES_ROOT, RULES_ZH, RULES_JA, RULES_KO, RULES_COUNT };

/*
 * How willingly a line ends at a border; higher numbers are used only where a
 * unit of the lower ones alone is wider than the measure (R31).
 */
enum text_break {
    BREAK_NONE, /* inside a cluster */
    BREAK_FREE,
    BREAK_HYPHEN, /* R13 */
    BREAK_URL,    /* R12 */
    BREAK_PAIR,   /* a pair of dots at a line start */
    BREAK_UNIT,   /* number|unit, range, syllables of Korean words */
    BREAK_FORCE,  /* any grapheme border */
    BREAK_LAST    /* one that leaves a prohibited line edge */
};

struct letter {
    uint32_t c;
    uint32_t byte; /* in the text of its span */
    int32_t span;
    int32_t at; /* [UTF-16 units] */
    const struct font_face *face;
    uint16_t script;  /* UScriptCode, resolved */
    uint8_t class;    /* enum text_class */
    uint8_t level;    /* UAX #9 */
    uint8_t before;   /* enum text_break of the border before it */
    bool extends : 1; /* belongs to the grapheme of the letter before */
    bool ignorable : 1;
    bool url : 1;
};

struct item {
    int first, end; /* letters */
    const struct font_face *face;
    int span;
    uint16_t script;
    uint8_t level;
    bool fallback;
    uint32_t hyphen;      /* glyph at the end of a broken word */
    int32_t hyphen_width; /* [mpt] */
};

/* Orders of R25; each lead, tail and gap belongs to one. */
enum squeeze {
    SQUEEZE_SPACE,
    SQUEEZE_DOT,
    SQUEEZE_BRACKET,
    SQUEEZE_PAUSE,
    SQUEEZE_GAP,
    SQUEEZE_STOP,
    SQUEEZE_ORDERS
};

/* Orders of R26. */
enum stretch { STRETCH_SPACE, STRETCH_GAP, STRETCH_REST, STRETCH_ORDERS };

/* A length within one cell [mpt]; there are many cells. */
typedef int32_t cell_mpt;

struct cell {
    int32_t glyph;             /* in the shaped glyphs, visual order */
    uint32_t glyph_count : 24; /* a file has fewer letters than this holds */
    uint32_t letters : 8;      /* 255: or more */
    int32_t item;
    uint32_t from, to; /* [bytes] of the span's text */
    uint32_t c;        /* its first letter */
    uint8_t class;
    uint8_t after;       /* enum text_break of the border after it */
    uint8_t squeeze;     /* enum squeeze of lead and tail, or of a space */
    uint8_t stretch : 4; /* enum stretch of what follows it */
    bool vanishes : 1;   /* a blank without width (R2) */
    bool keeps_tail : 1; /* at a line end too, while there is room (R19) */
    cell_mpt em;
    cell_mpt shift; /* of the ink in the width */
    cell_mpt width; /* as set within a line, without gap */
    cell_mpt lead;  /* blank before the ink: none at a line start */
    cell_mpt tail;  /* blank after the ink: none at a line end */
    cell_mpt gap;   /* to the next cell */
    cell_mpt give;  /* how far what follows may stretch */
    cell_mpt room;  /* how far a gap or space may shrink */
    /* sums over the cells before this one */
    mpt sum_width, sum_room, sum_give;
};

struct shaped_glyph {
    uint32_t id;
    cell_mpt advance, x, y;
};

struct text_shaped {
    const struct text_span *spans;
    const struct item *items;
    struct cell *cells; /* count + 1: the last one only has the sums */
    const struct shaped_glyph *glyphs;
    int count;
    bool rtl;       /* base direction */
    bool any_level; /* some item is not of level 0 */
    bool upright;
    mpt em; /* of the first span */
    mpt min_width, max_width;
};

/* What stands between text_prepare's steps. */
struct para {
    struct arena *arena;
    struct text_context *context;
    const struct text_para *source;
    UChar *units; /* the text for ICU */
    int unit_count;
    uint32_t *codes; /* the text for HarfBuzz */
    struct letter *letters;
    int count;
    struct item *items;
    int item_count;
    struct shaped_glyph *glyphs;
    int glyph_count, glyph_cap;
    struct cell *cells;
    int cell_count;
    bool rtl, any_level;
};

enum { FACES_KNOWN = 4096, LANGS_KNOWN = 32, CONTEXT_LETTERS = 16384 };

/* A language with its number among those that the session knows, from 1;
   0: one that is not among them. */
struct text_lang {
    const char *tag;
    hb_language_t language;
    uint8_t number;
};

/* Bits by the number of a face: whether it was asked, and what was said. */
struct known_lang {
    char tag[16];
    hb_language_t language;
    uint64_t asked[FONT_ROLES], falls_back[FONT_ROLES];
};

struct known_face {
    const struct font_face *face;
    uint32_t c;
    uint16_t style; /* role * 2 + bold + 1, 0: empty */
    uint16_t lang;
};

struct text_context {
    const struct font_set *fonts;
    UBreakIterator *lines[RULES_COUNT];
    UBreakIterator *word_borders;
    struct text_hyphens *hyphens;
    int hyphens_count;
    UBiDi *bidi;
    hb_buffer_t *buffer;
    struct known_lang langs[LANGS_KNOWN];
    int lang_count;
    struct known_face *faces; /* FACES_KNOWN */
    struct single *singles;   /* glyphs.c */
    struct tied_glyphs *tied;
    struct known_word *words;
    struct text_memo *memo;
    /* Letters of one paragraph, and their texts; longer ones take the arena. */
    struct letter *letters;
    UChar *units;
    uint32_t *codes;
};

/* context.c */
enum text_rules text_rules_of(const char *lang);
bool text_lang_is_traditional(const char *lang);
struct text_lang text_lang_of(struct text_context *c, const char *tag);
struct text_lang text_span_lang(struct text_context *c,
                                const struct text_span *span); /* or English */
const struct font_face *text_face_for(struct text_context *c,
                                      const struct text_span *span, uint32_t ch,
                                      struct text_lang lang);

/* As font_falls_back. */
bool text_falls_back(struct text_context *c, const struct font_face *face,
                     enum font_role role, struct text_lang lang);

/* marks.c: the paragraph with Chinese marks (R3); itself if it has no others.
   Its texts are the arena's. */
const struct text_para *text_marks_chinese(struct arena *a,
                                           struct text_context *c,
                                           const struct text_para *para);

/* letters.c: spans to letters and UTF-16. */
void text_letters_read(struct para *p);

/* classes.c; of one letter, whatever stands beside it */
int text_class_of(uint32_t c, enum text_rules rules);
void text_classes_set(struct para *p);
bool text_class_is_mark(int class); /* OPEN CLOSE PAUSE STOP: 0.5 em + blank */
bool text_class_is_wide(int class); /* set by the em: HAN and CJK marks */
bool text_class_is_west(int class); /* WEST run for the gap of R22 */

/* itemize.c: levels, scripts, faces; -1 after SB651 or SB650. */
int text_items_make(struct para *p, struct diags *d);

/* breaks.c, kinsoku.c, urls.c */
int text_breaks_find(struct para *p, struct diags *d);
void text_kinsoku_filter(struct para *p);
void text_urls_find(struct para *p);

/* hyphens.c: BREAK_HYPHEN inside words whose language has patterns. */
void text_hyphens_open(struct arena *session, struct text_context *c,
                       const struct text_patterns *patterns, int count);
void text_hyphens_find(struct para *p);

/* shape.c */
int text_items_shape(struct para *p, struct diags *d);

/* boxes.c */
void text_boxes_make(struct para *p);
mpt text_boxes_min_width(const struct text_shaped *s, int level);

/* A line of cells [first, end), blanks at its end taken off. */
struct span_of_cells {
    int first, end; /* end: without the blanks */
    mpt natural;    /* width with trimmed edges */
    mpt room, give;
};

/* Sums over the cells up to a line's start or end; those of a line are the
   differences. */
struct edge {
    int cell; /* of an end: without the blanks */
    mpt natural, room, give;
};
struct edge text_boxes_start(const struct text_shaped *s, int first);
/* first: blanks are taken off no farther than to the cell behind it. */
struct edge text_boxes_end(const struct text_shaped *s, int first, int end);

/* Whether a line that ends before cell end breaks a word. */
bool text_boxes_hyphen(const struct text_shaped *s, int end);

struct span_of_cells text_boxes_line(const struct text_shaped *s, int first,
                                     int end);

/* fit.c: cell numbers where lines end, the last is s->count. */
struct fit {
    const int *ends;
    int count;
};
/* Whether a last line of these cells has fewer than two letters (R33). */
bool text_fit_orphan(const struct text_shaped *s, int first, int end);
void text_fit_lines(struct arena *a, const struct text_shaped *s,
                    struct text_measure m, struct fit *out);

#endif
