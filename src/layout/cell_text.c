/*
 * Lines of the text of table cells. A long table has tens of thousands of
 * cells, and shaped text is several times as large as its lines; so a cell's
 * text is shaped once for its widths and given back, and shaped again when
 * the width of its column is known. Since the lines are made after the shaped
 * text, they leave the arena by a buffer before it is rewound.
 */
#include "layout/frag.h"

#include <assert.h>
#include <string.h>

struct sizes {
    int runs, glyphs;
};

static struct sizes
count_parts(const struct text_lines *lines)
{
    struct sizes n = {0, 0};

    for (int i = 0; i < lines->count; i++) {
        n.runs += lines->lines[i].count;
        for (int r = 0; r < lines->lines[i].count; r++)
            n.glyphs += lines->lines[i].runs[r].count;
    }
    return n;
}

static size_t
bytes_of(const struct text_lines *lines, struct sizes n)
{
    return (size_t)lines->count * sizeof(struct text_line) +
           (size_t)n.runs * sizeof(struct text_run) +
           (size_t)n.glyphs * sizeof(struct text_glyph);
}

/* All of the lines to one place: lines, runs, glyphs. */
static struct text_lines
copy_lines(const struct text_lines *from, struct sizes n, void *to)
{
    struct text_line *line = to;
    struct text_run *run = (struct text_run *)(line + from->count);
    struct text_glyph *glyph = (struct text_glyph *)(run + n.runs);

    for (int i = 0; i < from->count; i++, line++) {
        *line = from->lines[i];
        line->runs = run;
        for (int r = 0; r < line->count; r++, run++) {
            *run = from->lines[i].runs[r];
            memcpy(glyph, run->glyphs, (size_t)run->count * sizeof *glyph);
            run->glyphs = glyph;
            glyph += run->count;
        }
    }
    return (struct text_lines){to, from->count};
}

void
layout_fill_cell(struct layout *l, struct frag *f, struct text_measure measure)
{
    struct arena_mark mark = arena_mark(l->arena);
    struct text_lines lines;
    struct sizes n;
    size_t bytes;
    int status = layout_shape(l, f, f->block->spans, f->block->style);

    assert(status == 0); /* it was shaped before */
    (void)status;
    text_fill(l->arena, f->shaped, measure, &f->lines);
    f->shaped = NULL;
    n = count_parts(&f->lines);
    bytes = bytes_of(&f->lines, n);
    if (bytes > CELL_BUFFER)
        return;
    lines = copy_lines(&f->lines, n, l->buffer);
    arena_rewind(l->arena, mark);
    f->lines = copy_lines(&lines, n, arena_alloc(l->arena, 1, bytes));
}
