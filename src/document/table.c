/*
 * Tables: columns, rows and cells; spans resolved to grid columns. Every row
 * must fill all columns, cells that reach down from rows above counted, so
 * that the layout and the structure tree (ISO 14289-1, 7.5) agree:
 *
 *   | a (rowspan 2) | b     | c |      occupied: 2 1 1 -> rows left to cover
 *   | . . . . . . . | d (colspan 2) |            1 . .
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/tree.h"

enum { COLUMNS_MOST = 64, ROWS_MOST = 20000 };

struct grid {
    struct block *table;
    int occupied[COLUMNS_MOST]; /* rows still covered from above */
    int row;
};

static enum style_align
align_of(const char *text)
{
    return strcmp(text, "right") == 0     ? ALIGN_RIGHT
           : strcmp(text, "centre") == 0  ? ALIGN_CENTRE
           : strcmp(text, "decimal") == 0 ? ALIGN_DECIMAL
                                          : ALIGN_LEFT;
}

static int
read_column(struct builder *b, const xmlNode *node, struct column *out)
{
    const char *width = tree_attribute(node, "width");
    const char *align = tree_attribute(node, "align");
    size_t n = strlen(width);

    if (align) {
        out->aligned = true;
        out->align = align_of(align);
    }
    if (strcmp(width, "auto") == 0) {
        out->kind = COLUMN_AUTO;
    } else if (width[n - 1] == '*') {
        out->kind = COLUMN_SHARE;
        out->share = atoi(width);
    } else {
        out->kind = COLUMN_FIXED;
        if (!mpt_parse(width, n, 0, &out->width))
            return diag_add(b->diags, SB_STYLE_VALUE, tree_place(b, node),
                            "width", width, NULL);
    }
    return 0;
}

static int
read_columns(struct builder *b, xmlNode *col, struct block *table)
{
    table->columns = arena_make(b->arena, struct column, COLUMNS_MOST);
    for (; col && tree_is(col, "col"); col = tree_element(col->next)) {
        if (table->column_count == COLUMNS_MOST)
            return diag_add(b->diags, SB_TABLE_COLUMNS, tree_place(b, col),
                            "64", NULL, NULL);
        if (read_column(b, col, &table->columns[table->column_count++]) != 0)
            return -1;
    }
    return 0;
}

static int
number_of(const xmlNode *node, const char *name)
{
    const char *text = tree_attribute(node, name);

    return text ? atoi(text) : 1;
}

/* Puts the cell at the first free column; -1 if it does not fit there. */
static int
occupy(struct grid *g, struct block *cell)
{
    int count = g->table->column_count;
    int column = 0;

    while (column < count && g->occupied[column] > 0)
        column++;
    if (column + cell->colspan > count)
        return -1;
    for (int i = 0; i < cell->colspan; i++) {
        if (g->occupied[column + i] > 0)
            return -1;
        /* One more than the rows below, for the count down after the row. */
        g->occupied[column + i] = cell->rowspan;
    }
    cell->column = column;
    return 0;
}

static int
misfit(struct builder *b, const xmlNode *node, const struct grid *g)
{
    char row[16], columns[16];

    (void)snprintf(row, sizeof row, "%d", g->row + 1);
    (void)snprintf(columns, sizeof columns, "%d", g->table->column_count);
    return diag_add(b->diags, SB_TABLE_ROW, tree_place(b, node), row, columns,
                    NULL);
}

static void
read_cell(struct builder *b, const xmlNode *node, struct block *cell)
{
    const struct column *column = &cell->parent->parent->columns[cell->column];
    const char *align = tree_attribute(node, "align");
    const char *valign = tree_attribute(node, "valign");

    (void)b;
    cell->aligned = align || column->aligned;
    cell->align = align ? align_of(align) : column->align;
    cell->middle = valign && strcmp(valign, "middle") == 0;
    cell->upright = tree_attribute(node, "upright") != NULL;
}

static void
tag_cell(struct builder *b, const xmlNode *node, struct block *cell,
         bool in_head, const char *lang)
{
    const char *header = tree_attribute(node, "header");
    bool row = header && strcmp(header, "row") == 0;

    cell->header = header ? strcmp(header, "none") != 0 : in_head;
    cell->tag = tree_tag(b, cell->parent->tag, cell->header ? TAG_TH : TAG_TD,
                         strcmp(cell->lang, lang) ? cell->lang : NULL);
    cell->tag->colspan = cell->colspan;
    cell->tag->rowspan = cell->rowspan;
    cell->tag->scope = !cell->header ? 0 : row ? 'r' : 'c';
}

static int
build_cell(struct builder *b, const xmlNode *node, struct block *row,
           struct grid *g, struct setting s, bool in_head)
{
    struct block *cell = tree_block(b, row, BLOCK_CELL, node);
    const char *lang = tree_attribute(node, "lang");
    const char *style = tree_attribute(node, "style");

    cell->colspan = number_of(node, "colspan");
    cell->rowspan = number_of(node, "rowspan");
    if (occupy(g, cell) != 0)
        return misfit(b, node, g);
    cell->lang = lang ? lang : s.lang;
    if (!style)
        style = in_head ? "table-head" : s.cell;
    cell->style = styles_find(b->styles, style, cell->lang);
    if (!cell->style)
        return diag_add(b->diags, SB_STYLE_UNKNOWN, tree_place(b, node), style,
                        NULL, NULL);
    tag_cell(b, node, cell, in_head, s.lang);
    read_cell(b, node, cell);
    return tree_flow(b, node, cell, s);
}

static int
build_row(struct builder *b, const xmlNode *node, struct grid *g,
          struct setting s, struct tag *group, bool in_head)
{
    struct block *row = tree_block(b, g->table, BLOCK_ROW, node);

    row->lang = s.lang;
    row->style = g->table->style;
    row->keep = tree_attribute(node, "keep") != NULL;
    row->keep_next = tree_attribute(node, "keep-next") != NULL;
    row->tag = tree_tag(b, group, TAG_TR, NULL);
    for (xmlNode *n = tree_element(node->children); n;
         n = tree_element(n->next))
        if (build_cell(b, n, row, g, s, in_head) != 0)
            return -1;
    for (int i = 0; i < g->table->column_count; i++)
        if (g->occupied[i]-- <= 0)
            return misfit(b, node, g);
    if (++g->row > ROWS_MOST)
        return diag_add(b->diags, SB_TABLE_ROWS, tree_place(b, node), "20000",
                        NULL, NULL);
    return 0;
}

/* No cell may reach past the end of its group of rows. */
static int
build_group(struct builder *b, const xmlNode *node, struct grid *g,
            struct setting s)
{
    bool in_head = tree_is(node, "head");
    struct tag *group =
        tree_tag(b, g->table->tag, in_head ? TAG_THEAD : TAG_TBODY, NULL);

    for (xmlNode *n = tree_element(node->children); n;
         n = tree_element(n->next))
        if (build_row(b, n, g, s, group, in_head) != 0)
            return -1;
    for (int i = 0; i < g->table->column_count; i++)
        if (g->occupied[i] > 0)
            return misfit(b, node, g);
    if (in_head)
        g->table->head_rows = g->row;
    return 0;
}

int
tree_table(struct builder *b, const xmlNode *node, struct block *parent,
           struct setting s)
{
    struct block *table = tree_block(b, parent, BLOCK_TABLE, node);
    const char *style = tree_attribute(node, "style");
    const char *lang = tree_attribute(node, "lang");
    const char *continued = tree_attribute(node, "continued");
    struct grid g = {.table = table};

    table->lang = lang ? lang : s.lang;
    table->style = styles_find(b->styles, style ? style : "table", table->lang);
    if (!table->style)
        return diag_add(b->diags, SB_STYLE_UNKNOWN, tree_place(b, node),
                        style ? style : "table", NULL, NULL);
    s.lang = table->lang;
    s.cell = table->style->ruled ? "form-value" : "table-cell";
    table->continued = str_from(continued);
    table->tag = tree_tag(b, parent->tag, TAG_TABLE, NULL);
    if (read_columns(b, tree_element(node->children), table) != 0)
        return -1;
    for (xmlNode *n = tree_element(node->children); n;
         n = tree_element(n->next))
        if (!tree_is(n, "col") && build_group(b, n, &g, s) != 0)
            return -1;
    return 0;
}
