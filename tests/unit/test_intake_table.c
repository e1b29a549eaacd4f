/* Tables as text, and their rows as proposals. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/buf.h"
#include "intake/csv.h"
#include "intake/head.h"
#include "intake/path.h"
#include "intake/table.h"

#define ID "/proposal/@id,/proposal/@direction"
#define TITLE "/proposal/title/zh"
#define UNIT "/proposal/participants/participant"

struct fixture {
    struct arena *arena;
    struct diags *diags;
    struct grammar *grammar;
};

static int
set_up(void **state)
{
    static struct fixture f;

    f.arena = arena_new((size_t)256 << 20);
    f.diags = diags_new();
    *state = &f;
    return grammar_load(f.arena, "calls/proposal.rng", &f.grammar, f.diags);
}

static int
tear_down(void **state)
{
    struct fixture *f = *state;

    arena_close(f->arena);
    diags_close(f->diags);
    return 0;
}

/* "2:19 SB222" of each, a line each, and forgets them. */
static const char *
said(struct fixture *f)
{
    struct buf out = buf_new(f->arena);

    for (int i = 0; i < f->diags->count; i++) {
        const struct diag *d = &f->diags->list[i];

        buf_format(&out, "%s%d:%d SB%d", i ? "\n" : "", d->place.line,
                   d->place.column, (int)d->code);
    }
    diags_clear(f->diags);
    return out.n ? out.p : "";
}

/* Rows as "a|b|c;" behind each other, and what was said; a row that is refused
   is "!". */
static const char *
cells_of(struct fixture *f, struct str bytes)
{
    struct position at = position_start(bytes);
    struct buf out = buf_new(f->arena);
    struct csv_cell list[8];
    struct csv_cells cells = {.list = list, .room = 8};
    struct csv_row row = {.number = 0};
    struct csv csv;

    if (csv_open(&csv, bytes, "x.csv", f->diags) != 0)
        return said(f);
    while (csv_next(&csv, &at, &row)) {
        bool read = csv_cells(f->arena, &csv, &row, &cells, f->diags) == 0;

        if (!read)
            buf_char(&out, '!');
        for (int i = 0; read && i < cells.count && i < cells.room; i++)
            buf_format(&out, "%s%d:%d %.*s", i ? "|" : "", list[i].line,
                       list[i].column, (int)list[i].text.n, list[i].text.p);
        buf_char(&out, ';');
    }
    buf_text(&out, said(f));
    return out.p;
}

struct reading {
    const char *bytes, *read;
};

static const struct reading READINGS[] = {
    {"", ""},
    {"a,b\nc,d", "1:1 a|1:3 b;2:1 c|2:3 d;"},
    {"a,b\r\nc,d\r\n", "1:1 a|1:3 b;2:1 c|2:3 d;"},
    {"a,b\rc,d\r", "1:1 a|1:3 b;2:1 c|2:3 d;"},
    {"\xEF\xBB\xBF"
     "a,b\n",
     "1:1 a|1:3 b;"},
    {"\xEF\xBB\xBF\"a,;\",b\n", "1:1 a,;|1:7 b;"},
    {"a;b\nc,d;e\n", "1:1 a|1:3 b;2:1 c,d|2:5 e;"},
    {"甲,乙,丙\n", "1:1 甲|1:3 乙|1:5 丙;"},
    {",\n\n", "1:1 |1:2 ;2:1 ;"},
    {"\"\",\"\"\"\",\"a\"\"b\"\n", "1:1 |1:4 \"|1:9 a\"b;"},
    {"\"a\nb\",c\nd\n", "1:1 a\nb|2:4 c;3:1 d;"},
    {"\"a\r\n\rb\",c\r\nd\r\n", "1:1 a\n\nb|3:4 c;4:1 d;"},
    {"\"a,b\",\"c\r\"\n", "1:1 a,b|1:7 c\n;"},
    /* What is wrong with a row leaves the others alone. */
    {"a\"b,c\nd\n", "!;2:1 d;1:2 SB292"},
    {"\"a\"b,c\nd\n", "!;2:1 d;1:4 SB292"},
    {"x\n \"a\"\nd\n", "1:1 x;!;3:1 d;2:2 SB292"},
    {"a,\"b\nc,d\n", "!;1:3 SB293"},
    {"甲\n乙\xFF\n丙\n", "1:1 甲;!;3:1 丙;2:2 SB203"},
    {"a\nb\x1F\nc\n", "1:1 a;!;3:1 c;2:2 SB204"},
    /* What is wrong with the file. */
    {"a,b;c\n", "1:1 SB283"},
    {"a\tb\n", "1:1 SB283"},
    {"a\n\xBC\xD7,\xD2\xD2\n", "2:1 SB298"},
    {"a\nM\xFCnchen\n", "2:2 SB298"},
    {"\xFF\xFE"
     "a\0\n\0",
     "1:1 SB202"},
};

static void
test_cells(void **state)
{
    for (size_t i = 0; i < sizeof READINGS / sizeof READINGS[0]; i++) {
        const struct reading *r = &READINGS[i];

        assert_string_equal(cells_of(*state, str_from(r->bytes)), r->read);
    }
}

static struct table *
open_table(struct fixture *f, const char *bytes)
{
    struct table *t;

    return table_open(f->arena, str_from(bytes), "x.csv", f->grammar, &t,
                      f->diags) == 0
               ? t
               : NULL;
}

/* The text that a row becomes, or what was said. */
static const char *
proposal_of(struct fixture *f, const char *bytes, int row)
{
    const struct table *t = open_table(f, bytes);
    struct str text;

    if (!t || table_proposal(f->arena, t, row, &text, f->diags) != 0)
        return said(f);
    return str_text(f->arena, text);
}

/* The order is that of the grammar; what it demands is there; a list that may
   go on says so. */
static void
test_order(void **state)
{
    struct fixture *f = *state;

    assert_string_equal(
        proposal_of(f,
                    "/proposal/period/@end," UNIT "[2]/@side," TITLE "," UNIT
                    "[2]/@id," ID "\n"
                    "2024-06-30,DE,\"<&\"\"\n\",U2,A,3.3\n",
                    0),
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<proposal id=\"A\" direction=\"3.3\">\n"
        "  <title>\n"
        "    <zh>&lt;&amp;&quot;\n</zh>\n"
        "  </title>\n"
        "  <period end=\"2024-06-30\"></period>\n"
        "  <participants complete=\"no\">\n"
        "    <participant id=\"U2\" side=\"DE\" kind=\"\" role=\"\">"
        "</participant>\n"
        "  </participants>\n"
        "  <people complete=\"no\"></people>\n"
        "  <indicators complete=\"no\"></indicators>\n"
        "  <budget currency=\"\" complete=\"no\"></budget>\n"
        "  <attachments complete=\"no\"></attachments>\n"
        "</proposal>\n");
}

/* A head row and what is said of it. */
static const struct reading HEADS[] = {
    {"", "1:1 SB282"},
    {"\n" ID "\n", "1:1 SB282"},
    {",,\n", "1:1 SB282"},
    {ID, ""},
    {ID ",,\n", ""},
    {"\"/proposal/@id\";/proposal/@direction", ""},
    {" /proposal/@id , /proposal/@direction", ""},
    {ID ",,/proposal/@stage", "1:36 SB284"},
    {"Title," ID ",/proposal/nonsense", "1:1 SB284\n1:42 SB284"},
    {ID ",/proposal", "1:36 SB286"},
    {ID ",/proposal/title", "1:36 SB286"},
    {ID ",/proposal/title/", "1:36 SB284"},
    {ID ",/proposal/title/zh/@id", "1:36 SB284"},
    {ID ",/proposal/@id/zh", "1:36 SB284"},
    {ID ",/proposal/titel/zh", "1:36 SB285"},
    {ID ",/proposal/@stag", "1:36 SB285"},
    {ID ",/proposal/@id", "1:36 SB287"},
    {ID "," UNIT "/@id," UNIT "[1]/@id", "1:75 SB287"},
    {ID "," UNIT "[@id='a']/@side," UNIT "[@id='a']/@id", "1:86 SB287"},
    {ID ",/proposal/title[2]/zh", "1:36 SB289"},
    {ID ",/proposal/title[@id='a']/zh", "1:36 SB289"},
    {ID "," UNIT "[1]/@side," UNIT "[@id='a']/@side", "1:80 SB290"},
    {ID "," UNIT "[0]/@id", "1:36 SB284"},
    {ID "," UNIT "[x]/@id", "1:36 SB284"},
    {"/proposal/@id", "1:1 SB288"},
    {ID "," UNIT "[1]/name/zh", "1:1 SB288"},
};

static void
test_heads(void **state)
{
    struct fixture *f = *state;

    for (size_t i = 0; i < sizeof HEADS / sizeof HEADS[0]; i++) {
        struct table *t = open_table(f, HEADS[i].bytes);

        assert_int_equal(t != NULL, HEADS[i].read[0] == '\0');
        assert_string_equal(said(f), HEADS[i].read);
    }
}

/* A misspelt path is told as it should be, with what stands in brackets. */
static void
test_near(void **state)
{
    struct fixture *f = *state;

    assert_null(open_table(f, ID ",/proposal/participant/participants[2]/@id"));
    diags_clear(f->diags);
    assert_null(open_table(f, ID ",/proposal/participants/partcipant[2]/@sid"));
    assert_string_equal(f->diags->list[0].args[2], UNIT "[2]/@id");
    diags_clear(f->diags);
}

/* The row as a proposal without empty values, read as any other. */
static int
load_row(struct fixture *f, const struct table *t, int row, struct source *out)
{
    struct str text;

    if (table_proposal(f->arena, t, row, &text, f->diags) != 0 ||
        table_parse(f->arena, t, row, text, out, f->diags) != 0 ||
        intake_validate(out, f->grammar, f->arena, f->diags) != 0 ||
        intake_ids(out, f->arena, f->diags) != 0)
        return -1;
    return intake_blanks(out, f->grammar, f->diags);
}

/* "line:column value" of what has the path; "-" if it is not there. */
static const char *
find_value(struct fixture *f, const struct source *s, const char *path)
{
    const xmlNode *node = path_find(s->doc, path);
    struct buf out = buf_new(f->arena);
    xmlChar *value;

    if (!node)
        return "-";
    value = xmlNodeGetContent(node);
    assert_non_null(value);
    buf_format(&out, "%d:%d ", intake_line(node), intake_column(node));
    buf_str(&out, str_trim(str_from((const char *)value)));
    xmlFree(value);
    return out.p;
}

struct field_case {
    const char *bytes, *path, *value;
};

#define TWO                                                                    \
    ID "," UNIT "/@id," UNIT "/@side," UNIT "/@kind," UNIT "/@role," UNIT      \
       "[2]/@id," UNIT "[2]/@side," UNIT "[2]/name/zh\n"
#define NAMED                                                                  \
    "/proposal/@id;/proposal/@direction;" UNIT "[@id='a']/@side;" UNIT         \
    "[@id='b']/@side;" UNIT "[@id='b']/name/zh\n"

static const struct field_case FIELDS[] = {
    {ID "," TITLE "\nA,3.3,甲\n", "/proposal/@id", "2:1 A"},
    {ID "," TITLE "\nA,3.3,甲\n", "/proposal/@direction", "2:3 3.3"},
    {ID "," TITLE "\nA,3.3,甲\n", TITLE, "2:7 甲"},
    /* An element without a cell stands where its first cell does. */
    {ID "," TITLE "\nA,3.3,甲\n", "/proposal/title", "2:7 甲"},
    /* Empty is not stated. */
    {ID "," TITLE ",/proposal/title/en\nA,3.3,,x\n", TITLE, "-"},
    {ID "," TITLE ",/proposal/title/en\nA,3.3,,x\n", "/proposal/title/en",
     "2:8 x"},
    {ID "," TITLE "\nA,3.3,\" \n\"\n", "/proposal/title", "-"},
    {ID "," TITLE "\nA,3.3,\n", "/proposal/budget/@currency", "-"},
    /* An entry is there if one of its cells is. */
    {TWO "A,3.3,U1,CN,other,lead,U2,DE,乙\n", UNIT "[2]/name/zh", "2:30 乙"},
    {TWO "A,3.3,U1,CN,other,lead,U2,DE,\n", UNIT "[2]/@id", "-"},
    {TWO "A,3.3,U1,CN,other,lead,,,\n", UNIT "[2]", "-"},
    {TWO "A,3.3,U1,CN,other,lead,,,\n", UNIT "[1]/@id", "2:7 U1"},
    {TWO "A,3.3,,,,,U2,DE,乙\n", UNIT "[1]/@id", "2:11 U2"},
    {TWO "A,3.3,,,,,,,\n", UNIT, "-"},
    {TWO "A,3.3,,,,,,,\n", "/proposal/participants/@complete", "2:7 no"},
    {"/proposal/participants/@complete," TWO "yes,A,3.3,,,,,,,\n",
     "/proposal/participants/@complete", "2:1 yes"},
    /* Cells that a row does not have are empty. */
    {TWO "A,3.3\n", UNIT, "-"},
    {TWO "A,3.3,U1,CN,other,lead\n", UNIT "[1]/@role", "2:19 lead"},
    {TWO "A,3.3,U1,CN,other,lead,,,,,\n", UNIT "[1]/@role", "2:19 lead"},
    /* Entries named by id; one that has a side alone says nothing. */
    {NAMED "A;3.3;CN;DE;乙\n", UNIT "[2]/@id", "2:10 b"},
    {NAMED "A;3.3;;DE;乙\n", UNIT "[1]/@id", "2:8 b"},
};

static void
test_fields(void **state)
{
    struct fixture *f = *state;

    for (size_t i = 0; i < sizeof FIELDS / sizeof FIELDS[0]; i++) {
        const struct field_case *c = &FIELDS[i];
        const struct table *t = open_table(f, c->bytes);
        struct source s;

        assert_non_null(t);
        assert_int_equal(load_row(f, t, 0, &s), 0);
        assert_string_equal(find_value(f, &s, c->path), c->value);
        diags_clear(f->diags);
    }
}

/* A table whose first row is at fault, and what is said of it; the cell where
   it is, as a spreadsheet names it, follows. */
static const struct reading FAULTS[] = {
    {TWO "A,3.3,U1,CN,other,lead,,,,x\n", "2:1 SB291"},
    {TWO "A,3.3,U1,XX,other,lead\n", "2:1 SB299"},
    {TWO "A,3.3,U1,CN,othr,lead,,,\n", "2:13 SB222\n2:13 SB296"},
    {TWO "A,3.3,U1,CN,other,lead,U1,CN,x\n", "2:24 SB240\n2:24 SB296"},
    {TWO ",3.3,,,,,,,\n", "2:1 SB227\n2:1 SB296"},
    {TWO "A,\"3\n3\",,,,,,,\n", "2:3 SB227\n2:3 SB296"},
    /* A cell that is missing has the place that it would have. */
    {TWO "A,3.3,U1\n", "2:1 SB299\n2:10 SB227\n2:10 SB296"},
    {NAMED "A;3.3;;甲;\xE4\n", "2:10 SB203"},
    {NAMED "A;3.3;;;乙\n", "2:8 SB227\n2:8 SB296"},
};

static void
test_faults(void **state)
{
    struct fixture *f = *state;

    for (size_t i = 0; i < sizeof FAULTS / sizeof FAULTS[0]; i++) {
        const struct table *t = open_table(f, FAULTS[i].bytes);
        struct source s;

        assert_non_null(t);
        (void)load_row(f, t, 0, &s);
        table_name_cells(f->arena, t, 0, f->diags);
        assert_string_equal(said(f), FAULTS[i].read);
    }
}

/* By number of row and letters of column, with the path of its head. */
static void
test_cell_names(void **state)
{
    struct fixture *f = *state;
    char column[CSV_NAME];
    const struct table *t =
        open_table(f, ID "," UNIT "/@id," UNIT
                         "/@side\r\n\"A\",3.3,U,CN\r\n\r\nB,3.3,U,x\r\n");
    struct source s;

    assert_int_equal(table_count(t), 2);
    assert_int_equal(table_place(t, 1).line, 4);
    assert_int_not_equal(load_row(f, t, 1, &s), 0);
    table_name_cells(f->arena, t, 1, f->diags);
    assert_string_equal(f->diags->list[1].args[0], "4");
    assert_string_equal(f->diags->list[1].args[1], "D");
    assert_string_equal(f->diags->list[1].args[2], UNIT "/@side");
    diags_clear(f->diags);

    csv_column_name(25, column);
    assert_string_equal(column, "Z");
    csv_column_name(26, column);
    assert_string_equal(column, "AA");
    csv_column_name(702, column);
    assert_string_equal(column, "AAA");
}

static struct table *
open_repeated(struct fixture *f, const char *before, const char *part, int n)
{
    struct buf bytes = buf_new(f->arena);

    buf_text(&bytes, before);
    for (int i = 0; i < n; i++)
        buf_text(&bytes, part);
    buf_char(&bytes, '\n');
    return open_table(f, str_text(f->arena, buf_view(&bytes)));
}

static void
test_limits(void **state)
{
    struct fixture *f = *state;
    struct table *t;
    struct str text;

    assert_non_null(open_repeated(f, ID, ",", HEAD_COLUMNS));
    assert_null(open_repeated(f, ID, ",x", HEAD_COLUMNS));
    assert_string_equal(said(f), "1:1 SB295");

    t = open_repeated(f, ID "\n", "A,3.3\n", TABLE_ROWS);
    assert_int_equal(table_count(t), TABLE_ROWS);
    assert_null(open_repeated(f, ID "\n", "A,3.3\n", TABLE_ROWS + 1));
    assert_string_equal(said(f), "100002:1 SB295");

    t = open_repeated(f, ID "," TITLE "\nA,3.3,", "x", CSV_ROW - 6);
    assert_int_equal(table_proposal(f->arena, t, 0, &text, f->diags), 0);
    t = open_repeated(f, ID "," TITLE "\nA,3.3,", "x", CSV_ROW - 5);
    assert_int_not_equal(table_proposal(f->arena, t, 0, &text, f->diags), 0);
    assert_string_equal(said(f), "2:1 SB294");
}

static void
test_names(void **state)
{
    (void)state;
    assert_true(table_is_named("a.csv"));
    assert_true(table_is_named("a.b/c.CSV"));
    assert_false(table_is_named(".csv"));
    assert_false(table_is_named("a.csv.xml"));
    assert_false(table_is_named("csv"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_cells),      cmocka_unit_test(test_order),
        cmocka_unit_test(test_heads),      cmocka_unit_test(test_near),
        cmocka_unit_test(test_fields),     cmocka_unit_test(test_faults),
        cmocka_unit_test(test_cell_names), cmocka_unit_test(test_limits),
        cmocka_unit_test(test_names),
    };

    return cmocka_run_group_tests(tests, set_up, tear_down);
}
