/*
 * Private to the layout stage. A fragment is a block whose text is shaped; it
 * knows how narrow and how wide it can be. layout_measure gives it a width and
 * so its lines; layout_split takes from it what fits into the room left, as a
 * piece, and says by a resume path where to go on. Pieces are placed as marks.
 *
 *   block --build--> frag --measure--> frag with lines --split--> piece, rest
 */
#ifndef SB_LAYOUT_FRAG_H
#define SB_LAYOUT_FRAG_H

#include "layout/layout.h"

enum frag_kind {
    FRAG_LINES, /* a paragraph: cut between lines */
    FRAG_STACK, /* children below each other, perhaps in a frame */
    FRAG_ROW,   /* children beside each other, cut independently */
    FRAG_TABLE,
    FRAG_SPACE, /* empty room of a given height, never cut */
    FRAG_RULE,  /* a line to write on, at the foot of its room */
    FRAG_BREAK
};

enum frame_kind {
    FRAME_NONE,
    FRAME_BOX,
    FRAME_FIELD,
    FRAME_BOXED_FIELD,
    FRAME_SEAL,
    FRAME_SIGNATURE /* RULE: signed on, with the room before it */
};

struct frag {
    enum frag_kind kind;
    const struct block *block; /* NULL: made by the layout */
    mpt min, max;              /* [mpt] of its width */
    mpt x, width;              /* [mpt] in the parent, set by measure */
    mpt before, after;         /* [mpt] to its neighbours in a stack */
    mpt baseline;              /* [mpt] of the first line, from the top */
    bool keep_next, keep;
    bool rtl;     /* LINES, ROW: begins on the right (R47) */
    bool on_grid; /* starts on a grid line of the page */
    struct frag *first, *last, *next;

    struct text_shaped *shaped; /* LINES; NULL: no text, or reshape */
    bool reshape;               /* LINES: of a cell, shaped when measured */
    struct text_lines lines;
    enum text_align align;
    mpt leading, indent, first_indent; /* [mpt] */
    mpt spread;                        /* [mpt] for a line shorter than this */
    mpt shift;                         /* [mpt] of decimal columns */
    const struct leader *leader;       /* dots behind the last line; or NULL */

    enum frame_kind frame; /* STACK */
    mpt padding, border;   /* [mpt] */
    mpt least;             /* [mpt] height of SPACE; STACK: at least */
    bool sections;         /* STACK: its children may be on the grid */
    bool solid;            /* STACK: never cut if a page has room for it */

    struct frag **options; /* STACK: of a choice, set in lines by measure */
    int option_count;

    mpt fixed; /* [mpt] ROW: width of this child, 0: share of the rest */
    int share; /* ROW: of this child; 0 and fixed 0: its min */
    mpt gap;   /* [mpt] ROW: before this child */
    struct table *table;
};

/* Dots of a contents line; all that are of one style share it. */
struct leader {
    const struct style *style;
    mpt dot, pitch; /* [mpt] width of one, and from one to the next */
};

struct cell {
    const struct block *block;
    struct frag *frag;
    int row, column, colspan, rowspan;
    mpt height;        /* [mpt] of the whole content with padding */
    struct cell *next; /* in the row */
};

struct table {
    const struct block *block;
    struct cell **rows; /* first cell of each */
    const struct block **row_blocks;
    int row_count, column_count, head_rows;
    mpt *edges; /* column_count + 1 [mpt] */
    mpt padding, border;
    bool ruled;
    struct frag *continued; /* NULL: none */
};

/* Where to go on; NULL in place of one: from the start. */
struct resume {
    bool done;                         /* nothing is left */
    int index;                         /* child, line or row */
    const struct resume *inside;       /* STACK: in that child */
    const struct resume *const *sides; /* ROW: of each child */
    const struct open_cell *open;      /* TABLE: for each column */
    bool partial;                      /* TABLE: the row was begun */
};

struct open_cell {
    const struct cell *cell; /* NULL: no cell goes on in this column */
    const struct resume *rest;
};

/* What was taken of a fragment; y in the parent's piece. */
struct piece {
    const struct frag *frag;
    const struct cell *cell; /* of a table */
    mpt x, y, width, height; /* [mpt] */
    int line, line_end;
    bool starts; /* it has the fragment's beginning */
    bool ends;
    bool repeated; /* a head row again, or a "continued" line */
    struct piece *first, *last, *next;
};

struct room {
    mpt y;      /* [mpt] of its top in the text area, for the grid */
    mpt height; /* [mpt] */
    mpt page;   /* [mpt] height of an empty page */
    mpt grid;   /* [mpt] 0: no grid */
    bool force; /* an empty page: something must be taken */
};

/* Costs of cuts; a cut that costs more is taken only if there is no other. */
enum {
    COST_SPAN = 120,  /* rows that one cell spans */
    COST_ROW = 150,   /* within a row */
    COST_LINE = 500,  /* one line alone on a side (R33, R44) */
    COST_KEEP = 600,  /* what is to be kept whole */
    COST_NEXT = 700,  /* a heading without what it heads */
    COST_BLANK = 400, /* for a whole page left blank */
    COST_NEVER = 100000
};

struct cut {
    struct piece *piece;       /* never NULL */
    const struct resume *rest; /* NULL: the fragment ends here */
    int cost;
    bool progress;
    bool broken;                /* at a BREAK: taken as it is */
    const struct block *forced; /* block that was too tall, NULL: none */
    const struct block *torn;   /* row to be kept that was cut, NULL: none */
};

struct anchor {
    const char *id;
    int page;
    mpt y;
    struct anchor *next;
};

struct reference {
    struct mark *mark;
    struct mark *link; /* its area */
    bool wide;         /* which is the whole entry of a contents */
    const struct span *span;
    struct reference *next;
};

struct list {
    struct mark *first, *last;
};

/* One run of the stage. */
struct layout {
    struct arena *arena;
    struct text_context *text;
    const struct document *document;
    const struct page_style *style;
    struct pages *pages;
    struct diags *diags;
    mpt width, height;         /* [mpt] of the text area */
    struct page *page;         /* the one marks go to */
    mpt filled;                /* [mpt] of that page, from its top */
    struct page_run *run;      /* NULL: none has begun */
    const struct block *part;  /* being set, NULL: none */
    struct list shapes, marks; /* of that page: artifacts, content */
    struct flaw **flaw_end;    /* of that page */
    struct mark *field;        /* the last area of a field; NULL: none */
    struct anchor *anchors;
    struct reference *references;
    struct bookmark **bookmark_end;
    int blocks;
    int tight;    /* steps that space and padding are lessened by */
    bool trial;   /* only heights are asked for: lines are counted, not set */
    void *buffer; /* CELL_BUFFER bytes */
};

/* [bytes] Lines of one cell that are larger stay where they were made. */
enum { CELL_BUFFER = 1 << 16 };

/* build.c: NULL after a diagnostic. */
struct frag *layout_build(struct layout *l, const struct block *block);
struct frag *layout_new(struct layout *l, enum frag_kind kind,
                        const struct block *block);
void layout_append(struct frag *parent, struct frag *child);
/* Adds a child to a row: fixed [mpt], else share of the rest. */
void layout_beside(struct frag *row, struct frag *child, mpt gap, mpt fixed,
                   int share);
/* The block's spans, and its children below. */
struct frag *layout_flow(struct layout *l, const struct block *block);

/* paragraph.c */
struct frag *layout_lines(struct layout *l, const struct block *block,
                          const struct span *spans, const struct style *style);
/* Plain text in a style, with a tag; owner of its runs is a made-up span. */
struct frag *layout_words(struct layout *l, const struct block *block,
                          struct str text, const struct style *style,
                          struct tag *tag);
/* The block's own text, shaped for its widths only. */
struct frag *layout_cell_text(struct layout *l, const struct block *cell);
/* The room on the left of its lines: they are indented on the side that they
   are flush with. */
mpt layout_left_indent(const struct frag *f);
/* Shapes for a fragment and sets its widths. */
int layout_shape(struct layout *l, struct frag *f, const struct span *spans,
                 const struct style *style);
int layout_prepare(struct layout *l, const struct text_span *spans, int count,
                   const struct block *block, struct text_shaped **out);
struct text_span layout_text_span(const struct span *span,
                                  const struct style *style);

/* pair.c, list.c, form.c, signature.c, table.c, toc.c */
struct frag *layout_pair(struct layout *l, const struct block *block);
/* Chooses how the pairs of a part, or of the document, divide its
   width [mpt]. */
void layout_share_pairs(struct layout *l, struct frag *stack, mpt width);
struct frag *layout_list(struct layout *l, const struct block *block);
struct frag *layout_toc(struct layout *l, const struct block *block);
/* Lowers the number of a measured entry to the last line of its words. */
void layout_level_entry(struct frag *entry);
/* Dots from x [mpt] to the end of the fragment; y is the baseline. */
void layout_place_leader(struct layout *l, const struct frag *frag, mpt x,
                         mpt end, mpt y);
/* Makes the link of an entry that was just placed as large as its piece. */
void layout_widen_link(struct layout *l, const struct piece *p, mpt x, mpt y);
struct frag *layout_field(struct layout *l, const struct block *block);
struct frag *layout_choice(struct layout *l, const struct block *block);
void layout_wrap_options(struct layout *l, struct frag *stack);
struct frag *layout_checkbox(struct layout *l, const struct block *block);
struct frag *layout_signature(struct layout *l, const struct block *block);
struct frag *layout_table(struct layout *l, const struct block *block);
/* qr.c: room for the code of a link, and its modules there. */
struct frag *layout_qr(struct layout *l, const struct block *block);
void layout_place_qr(struct layout *l, const struct block *block, mpt x, mpt y);
void layout_measure_table(struct layout *l, struct frag *frag, mpt width);

/* cell_text.c: lines of a fragment made by layout_cell_text. */
void layout_fill_cell(struct layout *l, struct frag *f,
                      struct text_measure measure);

/* tighten.c: closes up a measured part, begun at y [mpt] of its first page,
   if that spares a last page of few lines; l->tight is for that part. */
void layout_tighten(struct layout *l, struct frag *part, mpt y);
/* Space or padding as it is taken in the part being set [mpt]. */
mpt layout_tightened(const struct layout *l, mpt space);

/* measure.c */
void layout_measure(struct layout *l, struct frag *frag, mpt width);
/* Height of all that is left of it, measured before [mpt]. */
mpt layout_height(struct layout *l, const struct frag *frag,
                  const struct resume *from);

/* split.c, split_table.c */
struct cut layout_split(struct layout *l, const struct frag *frag,
                        const struct resume *from, struct room room);
struct cut layout_split_table(struct layout *l, const struct frag *frag,
                              const struct resume *from, struct room room);
struct piece *layout_piece(struct layout *l, const struct frag *frag);
void layout_add_piece(struct piece *parent, struct piece *child);

/* place.c */
void layout_place(struct layout *l, const struct piece *piece, mpt x, mpt y);
struct mark *layout_mark(struct layout *l, enum mark_kind kind, struct tag *tag,
                         const struct block *block);
void layout_place_line(struct layout *l, const struct text_line *line,
                       const struct frag *frag, mpt x, mpt y);

/* flaws.c: of lines that are placed, and of a page that more follows. */
void layout_note_lines(struct layout *l, const struct piece *lines, mpt x,
                       mpt y);
void layout_note_heading(struct layout *l);

/* figures.c: pages from here on are of a new run, if the part says so. */
void layout_begin_run(struct layout *l, const struct block *part);
/* [bytes] of a page number in any figures. */
enum { FIGURES_MOST = 32 };
/* The number that is printed on a page, and that of the last of its run. */
void layout_page_label(char out[FIGURES_MOST], const struct page *page);
void layout_last_label(char out[FIGURES_MOST], const struct page *page,
                       const struct pages *pages);

/* tabs.c: those of the page, among its artifacts. */
int layout_put_tabs(struct layout *l);

/* anchors.c, furniture.c */
void layout_note_anchor(struct layout *l, const struct frag *frag, mpt y);
int layout_fill_references(struct layout *l);
int layout_furniture(struct layout *l);

#endif
