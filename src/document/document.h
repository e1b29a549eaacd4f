/*
 * Document XML to a tree of blocks with resolved styles and tags. The tree is
 * semantic: it says what stands after what, in which style and language, and
 * which tag of the structure tree each piece belongs to; it holds no position.
 * Every block and span knows its tag and the place it came from, so that each
 * glyph on paper can be traced to a line of input.
 */
#ifndef SB_DOCUMENT_DOCUMENT_H
#define SB_DOCUMENT_DOCUMENT_H

#include <stdbool.h>
#include <stdint.h>

#include <libxml/tree.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/diag.h"
#include "base/mpt.h"
#include "base/str.h"

enum style_role {
    ROLE_SONG,
    ROLE_HEI,
    ROLE_KAI,
    ROLE_FANGSONG,
    ROLE_LATIN_SERIF,
    ROLE_LATIN_SANS,
    ROLE_SYMBOL,
    ROLE_COUNT
};

enum style_align {
    ALIGN_JUSTIFY,
    ALIGN_LEFT,
    ALIGN_RIGHT,
    ALIGN_CENTRE,
    ALIGN_DECIMAL,
    ALIGN_DISTRIBUTE
};

/* Resolved for one language: nothing is left to inherit. */
struct style {
    const char *name;
    enum style_role role; /* of Han text; Latin text in zh runs follows it */
    bool bold;
    enum style_align align;
    mpt size;          /* [mpt] of the em */
    mpt leading;       /* [mpt] from baseline to baseline */
    mpt first_indent;  /* [mpt] */
    mpt indent;        /* [mpt] of all lines, start side */
    mpt spread;        /* [mpt] that a shorter line is spread over, 0: none */
    mpt before, after; /* [mpt] */
    uint32_t colour;   /* 0xRRGGBB */
    bool keep_next;
    mpt padding; /* [mpt] inside cells and framed blocks */
    mpt border;  /* [mpt] thickness of a frame, 0: none */
    uint32_t border_colour;
    uint32_t row_colour; /* of hairlines between rows of a table not ruled */
    bool has_tint;
    uint32_t tint;      /* 0xRRGGBB behind the block */
    bool ruled;         /* table: all cells ruled (forms) */
    bool hyphenate;     /* words of languages with patterns */
    bool chinese_marks; /* Western marks beside Han text become Chinese (R3) */
    bool half_digits;   /* digits of full width become half width (R4) */
};

struct page_style {
    mpt width, height;
    mpt inner, outer, top, bottom; /* margins; inner is on the left */
    mpt grid;                      /* baseline grid */
    mpt head_gap, foot_gap;        /* baseline of head/foot to text area */
};

enum tag_role {
    TAG_DOCUMENT,
    TAG_PART,
    TAG_SECT,
    TAG_H1,
    TAG_H2,
    TAG_H3,
    TAG_H4,
    TAG_H5,
    TAG_H6,
    TAG_P,
    TAG_L,
    TAG_LI,
    TAG_LBL,
    TAG_LBODY,
    TAG_TABLE,
    TAG_THEAD,
    TAG_TBODY,
    TAG_TR,
    TAG_TH,
    TAG_TD,
    TAG_SPAN,
    TAG_LINK,
    TAG_FORM,
    TAG_DIV,
    TAG_NOTE,
    TAG_FIGURE,
    TAG_TOC,
    TAG_TOCI,
    TAG_REFERENCE
};

/* Structure tree of tagged PDF (ISO 32000-1, 14.7, 14.8.4). */
struct tag {
    enum tag_role role;
    const char *lang;   /* NULL: the parent's */
    const char *alt;    /* NULL: none */
    const char *actual; /* ActualText; NULL: none */
    int colspan, rowspan;
    char scope;            /* TH: 'c' column, 'r' row, 0 none */
    const char *numbering; /* L: "Decimal", "None", "Disc" */
    int number;            /* in document order, from 0; TAG_DOCUMENT is 0 */
    struct tag *parent, *first, *last, *next;
};

enum span_kind {
    SPAN_TEXT,
    SPAN_GLYPH,       /* text is the symbol itself, tag has its ActualText */
    SPAN_PAGE_REF,    /* text is the id referred to, tag a Link */
    SPAN_PAGE_NUMBER, /* running heads and feet only */
    SPAN_PAGE_COUNT
};

struct span {
    enum span_kind kind;
    struct str text;           /* NFC, blanks folded */
    const struct style *style; /* for lang */
    const char *lang;
    const char *href; /* NULL unless inside a link */
    bool emphasis;
    struct tag *tag; /* the block's, or a Span or Link of its own */
    struct span *next;
};

enum block_kind {
    BLOCK_DOCUMENT,
    BLOCK_PART, /* starts a page; id, titles */
    BLOCK_SECTION,
    BLOCK_TITLE, /* heading of its section; level 1..6 */
    BLOCK_PARA,
    BLOCK_PAIR, /* one or two BLOCK_CELL children: left, right */
    BLOCK_LIST,
    BLOCK_ITEM,  /* label spans in label; children: body */
    BLOCK_TABLE, /* children: BLOCK_ROW */
    BLOCK_ROW,
    BLOCK_CELL,   /* spans, or children */
    BLOCK_FIELD,  /* MULTILINE: a BLOCK_PARA for each line, others: spans */
    BLOCK_CHOICE, /* children: BLOCK_OPTION */
    BLOCK_OPTION,
    BLOCK_CHECKBOX,
    BLOCK_SIGNATURE,
    BLOCK_NOTE,
    BLOCK_BREAK,
    BLOCK_QR,   /* href as a code */
    BLOCK_TOC,  /* children: BLOCK_ENTRY */
    BLOCK_ENTRY /* children: BLOCK_PARA, the first with dots to the page */
};

enum strength_mark {
    MARKED_NONE,
    MARKED_MUST,
    MARKED_SHOULD,
    MARKED_ENCOURAGED,
    MARKED_INFO
};

enum field_kind { FIELD_TEXT, FIELD_MULTILINE, FIELD_DATE, FIELD_NUMBER };

enum column_kind { COLUMN_AUTO, COLUMN_FIXED, COLUMN_SHARE };

struct column {
    enum column_kind kind;
    mpt width;              /* COLUMN_FIXED */
    int share;              /* COLUMN_SHARE: parts */
    enum style_align align; /* of its cells unless they say otherwise */
    bool aligned;           /* whether align was given */
};

struct title {
    const char *lang;
    struct str text;
    struct title *next;
};

/* How pages are numbered from a part on. */
enum page_figures {
    FIGURES_CONTINUED, /* as before it; a document starts with plain numbers */
    FIGURES_ROMAN,     /* from i */
    FIGURES_ARABIC     /* from 1 */
};

struct running {
    enum style_align side;
    bool outer; /* right on odd pages, left on even ones */
    const char *lang;
    struct span *spans;
    struct running *next;
};

/* The words of a signature block. */
struct signing {
    struct str sign, name, date, seal, seal_date;
};

struct block {
    enum block_kind kind;
    const struct style *style;
    const char *lang;
    const char *id; /* NULL: none */
    struct tag *tag;
    struct place place;
    struct span *spans; /* running text of leaf blocks */
    struct block *parent, *first, *last, *next;
    bool keep_next;

    /* by kind; zero elsewhere */
    int level;               /* TITLE, ENTRY */
    struct title *titles;    /* PART, and SECTION with an id: bookmark */
    enum strength_mark mark; /* PAIR */
    struct str note;         /* PAIR: source line */
    struct tag *note_tag;
    struct span *label; /* ITEM, ENTRY; PAIR with a mark: the mark's glyph */
    struct tag *label_tag;
    struct column *columns; /* TABLE */
    int column_count;
    int head_rows;
    struct str continued;
    int colspan, rowspan;   /* CELL, at least 1 */
    int column;             /* CELL: first column, 0-based, spans resolved */
    enum style_align align; /* CELL */
    bool aligned;
    bool middle;       /* CELL: vertical centring */
    bool upright;      /* CELL: one character a line */
    bool header;       /* CELL */
    bool keep;         /* ROW, SECTION: not split */
    const char *name;  /* FIELD, CHOICE, CHECKBOX, SIGNATURE: path */
    const char *value; /* OPTION */
    struct str field_label;
    struct tag *form_tag; /* FIELD, OPTION, CHECKBOX, SIGNATURE: Form element
                             of what one fills in; a field's own tag */
    enum field_kind field;
    struct str text;  /* FIELD: all of it; its spans are slices of this */
    int lines;        /* FIELD: at least this many, 0: fits */
    bool checked;     /* OPTION, CHECKBOX */
    bool seal;        /* SIGNATURE */
    const char *role; /* SIGNATURE */
    const char *href; /* QR */
    const struct signing *signing;
    enum page_figures figures; /* PART */
    struct running *heads;     /* PART: instead of the document's; or NULL */
    bool bare;                 /* PART: no heads, no feet */
    bool follows;              /* PART: may begin where the one before ends */
    bool tighten;              /* PART: to spare a last page of few lines */
    struct str tab;            /* PART: at the edge of its pages */
    struct span *page_ref;     /* ENTRY: of what it is about */
};

struct document {
    struct block *root;
    struct tag *tags; /* TAG_DOCUMENT */
    int tag_count;
    struct title *titles;
    const char *lang;
    struct running *heads, *feet;
    const struct page_style *page;
    const struct styles *styles;
};

struct styles;

/* From styles.xml (already parsed); session life. Adds SB5xx with place. */
int styles_build(struct arena *a, xmlDocPtr doc, const char *file,
                 struct styles **out, struct diags *d);
/* The same for documents in that language alone. */
int styles_build_alone(struct arena *a, xmlDocPtr doc, const char *file,
                       const char *lang, struct styles **out, struct diags *d);
bool styles_known(const void *styles, const char *name);
/* Style for a language; NULL if there is no style of that name. */
const struct style *styles_find(const struct styles *s, const char *name,
                                const char *lang);
/* NULL profile: the first page. NULL if there is no such profile. */
const struct page_style *styles_page(const struct styles *s,
                                     const char *profile);

/* xml must be valid against document.rng. Adds SB5xx. Pieces of a form that
   have the same name are of the same kind and say the same. */
int document_build(struct arena *a, xmlDocPtr xml, const char *file,
                   const struct styles *styles, struct document **out,
                   struct diags *d);

/* What stands in a box that is ticked or not: one character. */
static inline struct str
document_box(bool checked)
{
    return checked ? STR("☑") : STR("☐");
}

void document_dump(struct buf *out, const struct document *doc);

#endif
