/* The tree as text, a block a line, its spans below it. */
#include "document/document.h"

static const char *const kinds[] = {
    "document", "part",      "section", "title", "para",  "pair",   "list",
    "item",     "table",     "row",     "cell",  "field", "choice", "option",
    "checkbox", "signature", "note",    "break", "qr",    "toc",    "entry"};

static const char *const roles[] = {
    "Document", "Part",   "Sect", "H1",   "H2",       "H3",    "H4",    "H5",
    "H6",       "P",      "L",    "LI",   "Lbl",      "LBody", "Table", "THead",
    "TBody",    "TR",     "TH",   "TD",   "Span",     "Link",  "Form",  "Div",
    "Note",     "Figure", "TOC",  "TOCI", "Reference"};

static void
indent(struct buf *out, int depth)
{
    for (int i = 0; i < depth; i++)
        buf_text(out, "  ");
}

static void
dump_spans(struct buf *out, const struct span *span, int depth)
{
    static const char *const names[] = {"", "glyph ", "page-ref ",
                                        "page-number", "page-count"};

    for (; span; span = span->next) {
        indent(out, depth);
        buf_format(out, "%s\"", names[span->kind]);
        buf_str(out, span->text);
        buf_format(out, "\" %s %s%s", span->style->name, span->lang,
                   span->emphasis ? " emphasis" : "");
        if (span->href)
            buf_format(out, " -> %s", span->href);
        buf_format(out, " <%s>\n", roles[span->tag->role]);
    }
}

static void
dump_cell(struct buf *out, const struct block *block)
{
    if (block->parent && block->parent->kind == BLOCK_ROW) {
        buf_format(out, " column=%d", block->column);
        if (block->colspan > 1)
            buf_format(out, " colspan=%d", block->colspan);
        if (block->rowspan > 1)
            buf_format(out, " rowspan=%d", block->rowspan);
    }
}

static void
dump_pages_of(struct buf *out, const struct block *part)
{
    static const char *const figures[] = {"", " roman", " arabic"};

    buf_text(out, figures[part->figures]);
    if (part->bare)
        buf_text(out, " bare");
    if (part->follows)
        buf_text(out, " follows");
    if (part->tighten)
        buf_text(out, " tighten");
    if (part->tab.n) {
        buf_text(out, " tab=");
        buf_str(out, part->tab);
    }
}

static void
dump_form(struct buf *out, const struct block *block)
{
    static const char *const fields[] = {"text", "multiline", "date", "number"};

    if (block->kind == BLOCK_FIELD)
        buf_format(out, " kind=%s", fields[block->field]);
    if (block->lines)
        buf_format(out, " lines=%d", block->lines);
    if (block->value)
        buf_format(out, " value=%s", block->value);
    if (block->checked)
        buf_text(out, " checked");
}

static void
dump_block(struct buf *out, const struct block *block, int depth)
{
    indent(out, depth);
    buf_text(out, kinds[block->kind]);
    if (block->id)
        buf_format(out, " #%s", block->id);
    if (block->tag)
        buf_format(out, " <%s>", roles[block->tag->role]);
    if (block->style)
        buf_format(out, " %s", block->style->name);
    if (block->lang)
        buf_format(out, " %s", block->lang);
    if (block->kind == BLOCK_CELL)
        dump_cell(out, block);
    if (block->kind == BLOCK_TABLE)
        buf_format(out, " columns=%d head=%d", block->column_count,
                   block->head_rows);
    if (block->name)
        buf_format(out, " name=%s", block->name);
    dump_pages_of(out, block);
    dump_form(out, block);
    if (block->note.n) {
        buf_text(out, " note=");
        buf_str(out, block->note);
    }
    buf_char(out, '\n');
    for (const struct running *r = block->heads; r; r = r->next) {
        indent(out, depth + 1);
        buf_text(out, "head\n");
        dump_spans(out, r->spans, depth + 2);
    }
    dump_spans(out, block->label, depth + 2);
    dump_spans(out, block->page_ref, depth + 2);
    dump_spans(out, block->spans, depth + 1);
    for (const struct block *b = block->first; b; b = b->next)
        dump_block(out, b, depth + 1);
}

void
document_dump(struct buf *out, const struct document *doc)
{
    for (const struct title *t = doc->titles; t; t = t->next) {
        buf_format(out, "title %s \"", t->lang);
        buf_str(out, t->text);
        buf_text(out, "\"\n");
    }
    for (const struct running *r = doc->heads; r; r = r->next) {
        buf_text(out, "head\n");
        dump_spans(out, r->spans, 1);
    }
    for (const struct running *r = doc->feet; r; r = r->next) {
        buf_text(out, "foot\n");
        dump_spans(out, r->spans, 1);
    }
    dump_block(out, doc->root, 0);
}
