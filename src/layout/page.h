/*
 * Pages of marks: all that the pdf stage may see. A mark stands at a position,
 * carries the tag it belongs to (none: an artifact) and the block it came
 * from. x from the left edge, y from the top edge of the page, both [mpt],
 * text y is the baseline. Marks of a page stand in reading order; artifacts
 * (rules, tints, running heads) first.
 */
#ifndef SB_LAYOUT_PAGE_H
#define SB_LAYOUT_PAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/mpt.h"
#include "base/str.h"
#include "document/document.h"
#include "font/font.h"
#include "text/text.h"

enum mark_kind {
    MARK_GLYPHS, /* a run of glyphs at x, y */
    MARK_RULE,   /* a line from x, y of width x height (one is thickness) */
    MARK_FILL,   /* a filled rectangle */
    MARK_BOX,    /* the outline of a rectangle, thickness inside */
    MARK_LINK,   /* a link area */
    MARK_FIELD   /* area of a form field; drawn by its MARK_BOX */
};

enum artifact_kind { ARTIFACT_LAYOUT, ARTIFACT_PAGINATION };

struct mark {
    enum mark_kind kind;
    mpt x, y; /* GLYPHS: pen; others: top left */
    mpt width, height;
    uint32_t colour;
    mpt thickness;   /* BOX */
    struct tag *tag; /* NULL: artifact */
    enum artifact_kind artifact;
    const struct block *block;  /* NULL for running heads and feet */
    const struct text_run *run; /* GLYPHS */
    const char *href;           /* LINK: URI, or NULL with target_page */
    int target_page;            /* LINK: 0-based */
    struct str label;           /* LINK: Contents, its text */
    struct mark *next;
};

/* Pages that are numbered in one go, by the figures of a part. */
struct page_run {
    enum page_figures figures;
    int first; /* [page, 0-based] */
    int count; /* [pages] */
    struct page_run *next;
};

/* What a reader may dislike in how a page is set, and no input can mend. */
enum flaw_kind {
    FLAW_RAGGED,  /* a justified line left short (R31) */
    FLAW_ORPHAN,  /* a last line of one letter (R33) */
    FLAW_WIDOW,   /* one line of several alone on a page (R33) */
    FLAW_HEADING, /* a heading without what it heads */
    FLAW_FALLBACK /* a face that is not the first of its role (R57) */
};

struct flaw {
    enum flaw_kind kind;
    bool in_table;
    mpt x, y; /* of the line, as its marks have it */
    struct str text;
    struct flaw *next;
};

struct page {
    mpt width, height;
    struct mark *first, *last;
    struct flaw *flaws; /* from top to bottom */
    struct page *next;
    int number;                    /* 0-based */
    const struct block *part;      /* the first one on it; NULL: no parts */
    const struct block *last_part; /* the last one that begins on it */
    const struct page_run *run;    /* NULL: counted from the first page */
};

struct bookmark {
    struct title *titles; /* zh and en */
    int page;             /* 0-based */
    mpt y;
    int depth; /* 0: part, 1: section ... */
    struct bookmark *next;
};

struct pages {
    struct page *first;
    int count;
    struct page_run *runs;      /* in order; NULL: plain numbers */
    struct bookmark *bookmarks; /* in document order */
    const struct document *document;
};

#endif
