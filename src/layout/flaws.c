/*
 * The report on how pages are set: lines left short, letters and lines left
 * alone, headings parted from their text, and faces that had to stand in for
 * others. None stops a document; dump --stage=lines tells them.
 */
#include "layout/frag.h"

static bool
in_table(const struct block *block)
{
    while (block && block->kind != BLOCK_TABLE)
        block = block->parent;
    return block != NULL;
}

static void
note(struct layout *l, enum flaw_kind kind, const struct block *block, mpt x,
     mpt y, struct str text)
{
    struct flaw *f = arena_make(l->arena, struct flaw, 1);

    *f = (struct flaw){.kind = kind,
                       .in_table = in_table(block),
                       .x = x,
                       .y = y,
                       .text = text};
    *l->flaw_end = f;
    l->flaw_end = &f->next;
}

static struct str
text_of(const struct text_line *line)
{
    return line->count ? line->runs[0].text : (struct str){NULL, 0};
}

static void
note_line(struct layout *l, const struct frag *f, int i, mpt x, mpt y)
{
    const struct text_line *line = &f->lines.lines[i];

    if (line->ragged)
        note(l, FLAW_RAGGED, f->block, x, y, text_of(line));
    if (line->orphan)
        note(l, FLAW_ORPHAN, f->block, x, y, text_of(line));
    for (int r = 0; r < line->count; r++)
        if (line->runs[r].fallback)
            note(l, FLAW_FALLBACK, f->block, x + line->runs[r].x, y,
                 line->runs[r].text);
}

void
layout_note_lines(struct layout *l, const struct piece *p, mpt x, mpt y)
{
    const struct frag *f = p->frag;
    bool whole = p->line == 0 && p->line_end == f->lines.count;

    for (int i = p->line; i < p->line_end; i++)
        note_line(l, f, i, x + layout_left_indent(f) + f->shift,
                  y + f->baseline + (i - p->line) * f->leading);
    if (!whole && p->line_end - p->line == 1)
        note(l, FLAW_WIDOW, f->block, x + layout_left_indent(f),
             y + f->baseline, text_of(&f->lines.lines[p->line]));
}

/* Empty fields below a heading are only drawn. */
static bool
is_lowest(const struct layout *l, const struct mark *m)
{
    const struct mark *s = l->shapes.first;

    while (s && s->y <= m->y)
        s = s->next;
    return s == NULL;
}

void
layout_note_heading(struct layout *l)
{
    const struct mark *m = l->marks.last;

    if (m && m->kind == MARK_GLYPHS && m->block &&
        m->block->kind == BLOCK_TITLE && is_lowest(l, m))
        note(l, FLAW_HEADING, m->block, m->x, m->y, m->run->text);
}
