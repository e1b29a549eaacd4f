/* Pages as text, for golden tests and for debugging. */
#include "layout/frag.h"

static const char *const kinds[] = {"glyphs", "rule", "fill",
                                    "box",    "link", "field"};

static const char *const roles[] = {
    "Document", "Part",   "Sect", "H1",   "H2",       "H3",    "H4",    "H5",
    "H6",       "P",      "L",    "LI",   "Lbl",      "LBody", "Table", "THead",
    "TBody",    "TR",     "TH",   "TD",   "Span",     "Link",  "Form",  "Div",
    "Note",     "Figure", "TOC",  "TOCI", "Reference"};

static void
dump_tag(struct buf *out, const struct mark *m)
{
    if (m->tag)
        buf_format(out, " <%s %d>", roles[m->tag->role], m->tag->number);
    else
        buf_text(out, m->artifact == ARTIFACT_PAGINATION ? " (pagination)"
                                                         : " (layout)");
}

static void
dump_point(struct buf *out, mpt a, mpt b)
{
    buf_char(out, ' ');
    buf_points(out, a);
    buf_char(out, ',');
    buf_points(out, b);
}

static void
dump_mark(struct buf *out, const struct mark *m)
{
    buf_format(out, "  %s", kinds[m->kind]);
    dump_point(out, m->x, m->y);
    dump_point(out, m->width, m->height);
    dump_tag(out, m);
    if (m->run) {
        buf_format(out, " %s ", m->run->face->postscript);
        buf_points(out, m->run->size);
        buf_text(out, " \"");
        buf_str(out, m->run->text);
        buf_char(out, '"');
    }
    if (m->kind == MARK_LINK && m->href)
        buf_format(out, " -> %s", m->href);
    else if (m->kind == MARK_LINK)
        buf_format(out, " -> page %d", m->target_page + 1);
    if (m->kind == MARK_FIELD && m->block && m->block->name)
        buf_format(out, " %s", m->block->name);
    buf_char(out, '\n');
}

static void
dump_number(struct buf *out, const struct page *page, const struct pages *p)
{
    char label[FIGURES_MOST];

    buf_format(out, "page %d of %d", page->number + 1, p->count);
    if (!page->run)
        return;
    layout_page_label(label, page);
    buf_format(out, " (%s)", label);
}

static const char *const flaws[] = {[FLAW_RAGGED] = "ragged line",
                                    [FLAW_ORPHAN] = "orphan",
                                    [FLAW_WIDOW] = "widow",
                                    [FLAW_HEADING] = "heading alone",
                                    [FLAW_FALLBACK] = "fallback font"};

static void
dump_flaws(struct buf *out, const struct page *page)
{
    for (const struct flaw *f = page->flaws; f; f = f->next) {
        buf_format(out, "  ! %s", flaws[f->kind]);
        if (f->in_table)
            buf_text(out, " in a table");
        dump_point(out, f->x, f->y);
        buf_text(out, ": ");
        buf_str(out, f->text);
        buf_char(out, '\n');
    }
}

void
layout_dump_pages(struct buf *out, const struct pages *p)
{
    for (const struct page *page = p->first; page; page = page->next) {
        dump_number(out, page, p);
        dump_point(out, page->width, page->height);
        buf_char(out, '\n');
        for (const struct mark *m = page->first; m; m = m->next)
            dump_mark(out, m);
    }
    for (const struct bookmark *b = p->bookmarks; b; b = b->next) {
        buf_format(out, "bookmark %d page %d", b->depth, b->page + 1);
        for (const struct title *t = b->titles; t; t = t->next) {
            buf_format(out, " %s \"", t->lang);
            buf_str(out, t->text);
            buf_char(out, '"');
        }
        buf_char(out, '\n');
    }
}

/* Runs of one block on one baseline are a line. */
static bool
same_line(const struct mark *a, const struct mark *b)
{
    return a && a->y == b->y && a->block == b->block &&
           (a->tag == NULL) == (b->tag == NULL);
}

void
layout_dump_lines(struct buf *out, const struct pages *p)
{
    for (const struct page *page = p->first; page; page = page->next) {
        const struct mark *last = NULL;

        dump_number(out, page, p);
        for (const struct mark *m = page->first; m; m = m->next) {
            if (m->kind != MARK_GLYPHS)
                continue;
            if (!same_line(last, m)) {
                buf_text(out, "\n ");
                dump_point(out, m->x, m->y);
                buf_text(out, m->tag ? " " : " * ");
            }
            buf_str(out, m->run->text);
            last = m;
        }
        buf_char(out, '\n');
        dump_flaws(out, page);
    }
}
