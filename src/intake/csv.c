#include "intake/csv.h"

#include <stdio.h>
#include <string.h>

#include "base/buf.h"
#include "intake/syntax.h"

static bool
ends_line(char c)
{
    return c == '\n' || c == '\r';
}

/* Where the first byte stands that begins no character, if the text is in
   another encoding: it has more of them than characters beyond ASCII. A few are
   a fault of their rows, not of the file, which gives the end. */
static size_t
find_foreign(struct str s)
{
    size_t wrong = 0, right = 0, first = s.n;

    for (size_t i = 0; i < s.n;) {
        size_t at = i;
        bool beyond = utf8_next(s, &i) > 0x7F;

        if (beyond && i > at + 1)
            right++;
        else if (beyond && wrong++ == 0)
            first = at;
    }
    return wrong > right ? first : s.n;
}

static int
check_encoding(struct position p, const char *file, struct diags *d)
{
    size_t at;
    char hex[3];

    if (syntax_check_encoding(p.bytes, file, d) != 0)
        return -1;
    at = find_foreign(p.bytes);
    if (at == p.bytes.n)
        return 0;
    position_move(&p, at);
    (void)snprintf(hex, sizeof hex, "%02X", (unsigned char)p.bytes.p[at]);
    return diag_add(d, SB_TABLE_ENCODING,
                    (struct place){file, p.line, p.column}, hex, NULL, NULL);
}

/* What separates cells stands outside of quotes, and paths have none of it. */
int
csv_open(struct csv *out, struct str bytes, const char *file, struct diags *d)
{
    struct position start = position_start(bytes);
    bool quoted = false, commas = false, semicolons = false, tabs = false;

    *out = (struct csv){bytes, file, ','};
    if (check_encoding(start, file, d) != 0)
        return -1;
    for (size_t i = start.at; i < bytes.n; i++) {
        char c = bytes.p[i];

        if (!quoted && ends_line(c))
            break;
        quoted ^= c == '"';
        commas |= !quoted && c == ',';
        semicolons |= !quoted && c == ';';
        tabs |= !quoted && c == '\t';
    }
    if (tabs || (commas && semicolons))
        return diag_add(d, SB_TABLE_SEPARATOR, (struct place){file, 1, 1}, NULL,
                        NULL, NULL);
    if (semicolons)
        out->separator = ';';
    return 0;
}

/* The end of the row at `at`; *quote becomes the place of a quote that stays
   open. */
static size_t
row_end(const struct csv *f, size_t at, size_t *quote)
{
    struct str s = f->bytes;
    bool quoted = false, begins = true;

    for (; at < s.n; at++) {
        char c = s.p[at];

        if (quoted && c == '"' && at + 1 < s.n && s.p[at + 1] == '"') {
            at++;
        } else if (quoted) {
            quoted = c != '"';
        } else if (ends_line(c)) {
            break;
        } else {
            quoted = begins && c == '"';
            *quote = quoted ? at : *quote;
            begins = c == f->separator;
        }
    }
    if (!quoted)
        *quote = s.n;
    return at;
}

bool
csv_next(const struct csv *f, struct position *p, struct csv_row *out)
{
    struct str s = f->bytes;
    size_t end;

    if (p->at >= s.n)
        return false;
    out->at = p->at;
    out->line = p->line;
    out->number++;
    end = row_end(f, p->at, &out->quote);
    out->n = end - p->at;
    if (end + 1 < s.n && s.p[end] == '\r' && s.p[end + 1] == '\n')
        end++;
    position_move(p, end + 1);
    return true;
}

struct reading {
    struct arena *arena;
    const struct csv *csv;
    const struct csv_row *row;
    struct position at;
    size_t end;
    struct csv_cells *cells;
    struct diags *diags;
};

static int
fault(struct reading *r, enum diag_code code, struct position at)
{
    char row[16], column[CSV_NAME];

    (void)snprintf(row, sizeof row, "%d", r->row->number);
    csv_column_name(r->cells->count, column);
    return diag_add(r->diags, code,
                    (struct place){r->csv->file, at.line, at.column}, row,
                    column, NULL);
}

static bool
at_end(const struct reading *r, size_t at)
{
    return at >= r->end || r->csv->bytes.p[at] == r->csv->separator;
}

static int
read_plain(struct reading *r, struct str *out)
{
    const char *s = r->csv->bytes.p;
    size_t at = r->at.at;

    for (; !at_end(r, at); at++)
        if (s[at] == '"') {
            position_move(&r->at, at);
            return fault(r, SB_TABLE_QUOTE, r->at);
        }
    *out = (struct str){s + r->at.at, at - r->at.at};
    position_move(&r->at, at);
    return 0;
}

/* One byte of a cell in quotes, or two that stand for one. */
static size_t
add_byte(struct buf *text, struct str s, size_t at)
{
    bool two = s.n - at > 1 && (memcmp(s.p + at, "\"\"", 2) == 0 ||
                                memcmp(s.p + at, "\r\n", 2) == 0);

    buf_char(text, ends_line(s.p[at]) ? '\n' : s.p[at]);
    return two ? at + 2 : at + 1;
}

static int
read_quoted(struct reading *r, struct str *out)
{
    struct str s = {r->csv->bytes.p, r->end};
    struct position start = r->at;
    struct buf text = buf_new(r->arena);
    size_t at = start.at + 1;

    while (at < s.n && (s.p[at] != '"' || (at + 1 < s.n && s.p[at + 1] == '"')))
        at = add_byte(&text, s, at);
    if (at >= s.n)
        return fault(r, SB_TABLE_QUOTE_OPEN, start);
    position_move(&r->at, at + 1);
    if (!at_end(r, at + 1))
        return fault(r, SB_TABLE_QUOTE, r->at);
    *out = buf_view(&text);
    return 0;
}

static int
read_cell(struct reading *r)
{
    struct csv_cells *cells = r->cells;
    struct csv_cell cell = {STR(""), r->at.line, r->at.column};
    bool quoted = !at_end(r, r->at.at) && r->csv->bytes.p[r->at.at] == '"';

    if ((quoted ? read_quoted : read_plain)(r, &cell.text) != 0)
        return -1;
    if (cells->count < cells->room)
        cells->list[cells->count] = cell;
    cells->count++;
    if (str_trim(cell.text).n > 0)
        cells->used = cells->count;
    return 0;
}

/* As if the separators of those that the row does not have were there. */
static void
add_missing(struct csv_cells *cells, struct position end)
{
    for (int i = cells->count; i < cells->room; i++)
        cells->list[i] = (struct csv_cell){STR(""), end.line,
                                           end.column + 1 + i - cells->count};
}

/* One that is too large is not read at all. A quote that stays open makes the
   rest of the file one row, so it is looked at first. */
static int
check_row(struct reading *r)
{
    struct position quote = r->at;

    if (r->row->quote < r->csv->bytes.n) {
        for (size_t i = r->at.at; i < r->row->quote; i++)
            r->cells->count += r->csv->bytes.p[i] == r->csv->separator;
        position_move(&quote, r->row->quote);
        return fault(r, SB_TABLE_QUOTE_OPEN, quote);
    }
    if (r->row->n > CSV_ROW) {
        char number[16], most[16];

        (void)snprintf(number, sizeof number, "%d", r->row->number);
        (void)snprintf(most, sizeof most, "%d", (int)CSV_ROW);
        return diag_add(r->diags, SB_TABLE_ROW_LARGE,
                        (struct place){r->csv->file, r->row->line, 1}, number,
                        most, NULL);
    }
    return syntax_check_part(r->at, r->end, r->csv->file, r->diags);
}

int
csv_cells(struct arena *a, const struct csv *f, const struct csv_row *row,
          struct csv_cells *out, struct diags *d)
{
    struct reading r = {.arena = a,
                        .csv = f,
                        .row = row,
                        .at = {f->bytes, row->at, row->line, 1, false},
                        .end = row->at + row->n,
                        .cells = out,
                        .diags = d};

    out->count = out->used = 0;
    if (check_row(&r) != 0 || read_cell(&r) != 0)
        return -1;
    while (r.at.at < r.end) {
        position_move(&r.at, r.at.at + 1);
        if (read_cell(&r) != 0)
            return -1;
    }
    add_missing(out, r.at);
    return 0;
}

void
csv_column_name(int column, char out[CSV_NAME])
{
    char digits[CSV_NAME];
    int n = CSV_NAME - 1;

    digits[n] = '\0';
    for (; column >= 0 && n > 0; column = column / 26 - 1)
        digits[--n] = (char)('A' + column % 26);
    memcpy(out, digits + n, (size_t)(CSV_NAME - n));
}
