#include "intake/table.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "intake/head.h"

struct table {
    struct csv file;
    struct csv_cells head;
    struct field *root;
    struct csv_row *rows;
    int count;
};

bool
table_is_named(const char *path)
{
    size_t n = strlen(path);

    return n > 4 && strcasecmp(path + n - 4, ".csv") == 0;
}

/* Whether there is anything but blanks, separators and quotes. */
static bool
says(const struct csv *f, const struct csv_row *row)
{
    for (size_t i = row->at; i < row->at + row->n; i++)
        if (f->bytes.p[i] != f->separator &&
            !strchr(" \t\r\n\"", f->bytes.p[i]))
            return true;
    return false;
}

static int
read_head(struct arena *a, struct table *t, const struct grammar *g,
          struct position *at, struct diags *d)
{
    struct place start = {t->file.file, 1, 1};
    struct csv_row row = {.number = 0};
    char most[16];

    if (!csv_next(&t->file, at, &row) || !says(&t->file, &row))
        return diag_add(d, SB_TABLE_EMPTY, start, NULL, NULL, NULL);
    t->head.room = HEAD_COLUMNS;
    t->head.list = arena_make(a, struct csv_cell, t->head.room);
    if (csv_cells(a, &t->file, &row, &t->head, d) != 0)
        return -1;
    (void)snprintf(most, sizeof most, "%d", HEAD_COLUMNS);
    if (t->head.used > t->head.room)
        return diag_add(d, SB_TABLE_LARGE, start, most, NULL, NULL);
    t->head.count = t->head.used;
    return head_read(a, g, &t->file, &t->head, &t->root, d);
}

static int
find_rows(struct table *t, struct position at, struct csv_row *rows,
          struct diags *d)
{
    struct csv_row row = {.number = 1};
    char most[16];

    t->count = 0;
    while (csv_next(&t->file, &at, &row)) {
        if (!says(&t->file, &row))
            continue;
        if (t->count == TABLE_ROWS) {
            (void)snprintf(most, sizeof most, "%d", TABLE_ROWS);
            return diag_add(d, SB_TABLE_LARGE,
                            (struct place){t->file.file, row.line, 1}, most,
                            NULL, NULL);
        }
        if (rows)
            rows[t->count] = row;
        t->count++;
    }
    return 0;
}

int
table_open(struct arena *a, struct str bytes, const char *file,
           const struct grammar *g, struct table **out, struct diags *d)
{
    struct table *t = arena_make(a, struct table, 1);
    struct position at = position_start(bytes);

    if (csv_open(&t->file, bytes, arena_text(a, file, strlen(file)), d) != 0 ||
        read_head(a, t, g, &at, d) != 0 || find_rows(t, at, NULL, d) != 0)
        return -1;
    t->rows = arena_make(a, struct csv_row, t->count + 1);
    *out = t;
    return find_rows(t, at, t->rows, d);
}

int
table_count(const struct table *t)
{
    return t->count;
}

struct place
table_place(const struct table *t, int row)
{
    return (struct place){t->file.file, t->rows[row].line, 1};
}

static int
tell_uneven(const struct table *t, int row, enum diag_code code, int cells,
            struct diags *d)
{
    char number[16], found[16], wanted[16];

    (void)snprintf(number, sizeof number, "%d", t->rows[row].number);
    (void)snprintf(found, sizeof found, "%d", cells);
    (void)snprintf(wanted, sizeof wanted, "%d", t->head.count);
    return diag_add(d, code, table_place(t, row), number, found, wanted);
}

/* A cell for each of the head's. */
static int
read_row(struct arena *a, const struct table *t, int row, struct csv_cells *out,
         struct diags *d)
{
    out->room = t->head.count;
    out->list = arena_make(a, struct csv_cell, out->room);
    if (csv_cells(a, &t->file, &t->rows[row], out, d) != 0)
        return -1;
    return out->used <= out->room
               ? 0
               : tell_uneven(t, row, SB_TABLE_CELLS, out->used, d);
}

static struct str
cell_text(const struct field *f, const struct csv_cells *cells)
{
    struct str text = STR("");

    if (f->column != NO_COLUMN)
        text = cells->list[f->column].text;
    return str_trim(text).n ? text : str_from(f->value);
}

static bool
is_filled(const struct field *f, const struct csv_cells *cells)
{
    bool filled =
        f->column != NO_COLUMN && str_trim(cells->list[f->column].text).n > 0;

    for (const struct field *c = f->first; c && !filled; c = c->next)
        filled = is_filled(c, cells);
    return filled;
}

static bool
is_there(const struct field *f, const struct csv_cells *cells)
{
    return field_is_attribute(f) || f->stays || is_filled(f, cells);
}

static void
write_element(struct buf *out, const struct field *f,
              const struct csv_cells *cells, int depth)
{
    const struct field *c = f->first;
    bool holds = false;

    buf_format(out, "%*s<%s", 2 * depth, "", f->name);
    for (; c && field_is_attribute(c); c = c->next) {
        buf_format(out, " %s=\"", c->name);
        buf_xml(out, cell_text(c, cells));
        buf_char(out, '"');
    }
    for (; c; c = c->next) {
        if (!is_there(c, cells))
            continue;
        buf_text(out, holds ? "" : ">\n");
        holds = true;
        write_element(out, c, cells, depth + 1);
    }
    if (holds) {
        buf_format(out, "%*s", 2 * depth, "");
    } else {
        buf_char(out, '>');
        buf_xml(out, cell_text(f, cells));
    }
    buf_format(out, "</%s>\n", f->name);
}

int
table_proposal(struct arena *a, const struct table *t, int row, struct str *out,
               struct diags *d)
{
    struct buf text = buf_new(a);
    struct csv_cells cells;

    if (read_row(a, t, row, &cells, d) != 0)
        return -1;
    if (cells.count < cells.room)
        (void)tell_uneven(t, row, SB_TABLE_SHORT, cells.count, d);
    buf_text(&text, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    write_element(&text, t->root, &cells, 0);
    *out = buf_view(&text);
    return 0;
}

/* Of its own, else the first of what it holds. */
static const struct csv_cell *
cell_of(const struct field *f, const struct csv_cells *cells)
{
    const struct csv_cell *cell =
        f->column == NO_COLUMN ? NULL : &cells->list[f->column];

    for (const struct field *c = f->first; c && !cell; c = c->next)
        cell = cell_of(c, cells);
    return cell;
}

static void *
pack_place(const struct field *f, const struct csv_cells *cells,
           const struct csv_cell *other)
{
    const struct csv_cell *cell = cell_of(f, cells);

    cell = cell ? cell : other;
    return position_pack(
        &(struct position){.line = cell->line, .column = cell->column});
}

/* The elements are there in the order in which they were written. */
static void
locate(const struct field *f, xmlNodePtr node, const struct csv_cells *cells)
{
    const struct csv_cell *own = cell_of(f, cells);
    xmlNodePtr child = xmlFirstElementChild(node);
    xmlAttrPtr at = node->properties;

    own = own ? own : &cells->list[0];
    node->_private = pack_place(f, cells, own);
    for (const struct field *c = f->first; c; c = c->next) {
        if (!is_there(c, cells))
            continue;
        if (field_is_attribute(c)) {
            at->_private = pack_place(c, cells, own);
            at = at->next;
        } else {
            locate(c, child, cells);
            child = xmlNextElementSibling(child);
        }
    }
}

int
table_parse(struct arena *a, const struct table *t, int row, struct str text,
            struct source *out, struct diags *d)
{
    struct csv_cells cells;

    if (read_row(a, t, row, &cells, d) != 0 ||
        intake_parse(a, text, t->file.file, out, d) != 0)
        return -1;
    locate(t->root, xmlDocGetRootElement(out->doc), &cells);
    return 0;
}

static int
column_at(const struct csv_cells *cells, struct place place)
{
    for (int i = 0; i < cells->room; i++)
        if (cells->list[i].line == place.line &&
            cells->list[i].column == place.column)
            return i;
    return NO_COLUMN;
}

/* Those of the table itself have row and column in their words. */
static bool
wants_cell(const struct diag *d)
{
    const struct diag_row *row = diag_row(d->code);

    return row && row->severity != DIAG_NOTE && d->place.line > 0 &&
           !(d->code >= SB_TABLE_EMPTY && d->code <= SB_TABLE_SHORT);
}

void
table_name_cells(struct arena *a, const struct table *t, int row,
                 struct diags *d)
{
    char number[16], column[CSV_NAME];
    struct csv_cells cells;
    struct diags *unheard = arena_make(a, struct diags, 1);
    int count = d->count;

    if (read_row(a, t, row, &cells, unheard) != 0)
        return;
    (void)snprintf(number, sizeof number, "%d", t->rows[row].number);
    for (int i = 0; i < count; i++) {
        int at = wants_cell(&d->list[i]) &&
                         strcmp(d->list[i].place.file, t->file.file) == 0
                     ? column_at(&cells, d->list[i].place)
                     : NO_COLUMN;

        if (at == NO_COLUMN)
            continue;
        csv_column_name(at, column);
        diag_add(d, SB_TABLE_CELL, d->list[i].place, number, column,
                 str_text(a, str_trim(t->head.list[at].text)));
    }
}
