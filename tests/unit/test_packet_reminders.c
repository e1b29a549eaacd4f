/*
 * Who is reminded of what in each direction: the call's reminders against a
 * table written by hand, row by row both ways; and the directions that name
 * nobody whom a partner could ask.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "base/buf.h"
#include "base/file.h"
#include "intake/intake.h"
#include "intake/node.h"

#define CALL "calls/most-2021-1/call.xml"
#define TABLE "tests/data/reminders/expected.tsv"
#define DEADLINES "tests/data/reminders/deadlines.tsv"

enum { MOST = 200 };

struct bench {
    struct arena *arena;
    struct source call;
    const xmlNode *root;
    struct diags *diags;
};

/* Rows of a call or of a table, each as its cells with tabs between. */
struct rows {
    const char *p[MOST];
    bool met[MOST];
    int n;
};

static void
add_row(struct rows *rows, const char *row)
{
    assert_true(rows->n < MOST);
    rows->p[rows->n++] = row;
}

/* The rows of a table, without the names of its columns. */
static void
read_table(struct bench *b, const char *path, struct rows *out)
{
    struct str rest = {0};

    assert_int_equal(file_read(b->arena, path, FILE_CAP, &rest, b->diags), 0);
    (void)str_cut(&rest, '\n');
    while (rest.n > 0)
        add_row(out, str_text(b->arena, str_cut(&rest, '\n')));
    assert_true(out->n > 0);
}

/* An attribute as a cell; what is not there is a dash. */
static void
cell(struct buf *line, const xmlNode *node, const char *name)
{
    const char *text = node_attribute(node, name);

    buf_text(line, "\t");
    buf_text(line, text ? text : "-");
}

/* The days of a reminder, of its list, or of the call's list. */
static void
ladder(struct bench *b, struct buf *line, const xmlNode *reminder)
{
    const xmlNode *holders[] = {reminder, reminder->parent,
                                node_child(b->root, "reminders")};
    const xmlNode *holder = NULL;

    for (int i = 2; i >= 0; i--)
        if (node_attribute(holders[i], "days"))
            holder = holders[i];
    cell(line, node_attribute(reminder, "basis") ? holder : NULL, "days");
}

static const char *
row_of(struct bench *b, const char *direction, const xmlNode *reminder)
{
    static const char *const names[] = {"stage", "from",  "to",  "side",
                                        "about", "basis", "also"};
    struct buf line = buf_new(b->arena);

    buf_text(&line, direction);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        cell(&line, reminder, names[i]);
    ladder(b, &line, reminder);
    cell(&line, reminder, "copy");
    cell(&line, reminder, "requirement");
    return str_text(b->arena, buf_view(&line));
}

static void
read_reminders(struct bench *b, const char *direction, const xmlNode *of,
               struct rows *out)
{
    for (const xmlNode *n = node_child(node_child(of, "reminders"), "reminder");
         n; n = node_next(n, "reminder"))
        add_row(out, row_of(b, direction, n));
}

static const xmlNode *
first_direction(const struct bench *b)
{
    return node_child(node_child(b->root, "directions"), "direction");
}

/* Each row of one in the other, once. */
static void
assert_same_rows(struct rows *expected, struct rows *found)
{
    for (int i = 0; i < expected->n; i++) {
        int at = 0;

        while (at < found->n &&
               (found->met[at] || strcmp(expected->p[i], found->p[at]) != 0))
            at++;
        if (at == found->n)
            fail_msg("missing in the call: %s", expected->p[i]);
        found->met[at] = true;
    }
    for (int i = 0; i < found->n; i++)
        if (!found->met[i])
            fail_msg("in the call alone: %s", found->p[i]);
}

static void
the_call_reminds_of_what_the_table_has(void **state)
{
    struct bench *b = *state;
    struct rows *expected = arena_make(b->arena, struct rows, 1);
    struct rows *found = arena_make(b->arena, struct rows, 1);

    read_table(b, TABLE, expected);
    read_reminders(b, "*", b->root, found);
    for (const xmlNode *n = first_direction(b); n;
         n = node_next(n, "direction"))
        read_reminders(b, node_attribute(n, "id"), n, found);
    assert_same_rows(expected, found);
}

/* at, zone and certainty of each deadline. */
static void
the_call_has_the_deadlines_that_are_known(void **state)
{
    struct bench *b = *state;
    struct rows *expected = arena_make(b->arena, struct rows, 1);
    struct rows *found = arena_make(b->arena, struct rows, 1);

    read_table(b, DEADLINES, expected);
    for (const xmlNode *n =
             node_child(node_child(b->root, "deadlines"), "deadline");
         n; n = node_next(n, "deadline")) {
        static const char *const names[] = {"side",      "direction",
                                            "at",        "zone",
                                            "certainty", "after-publication"};
        struct buf line = buf_new(b->arena);

        buf_text(&line, node_attribute(n, "id"));
        for (size_t i = 0; i < sizeof names / sizeof *names; i++)
            cell(&line, n, names[i]);
        add_row(found, str_text(b->arena, buf_view(&line)));
        assert_non_null(node_child(n, "note"));
    }
    assert_same_rows(expected, found);
}

static bool
reminds_of(const xmlNode *direction, const char *about)
{
    for (const xmlNode *n =
             node_child(node_child(direction, "reminders"), "reminder");
         n; n = node_next(n, "reminder"))
        if (strcmp(node_attribute(n, "about"), about) == 0)
            return true;
    return false;
}

/* Ids with blanks between, in the order of the call. */
static const char *
directions_where(struct bench *b, bool (*holds)(const xmlNode *))
{
    struct buf line = buf_new(b->arena);

    for (const xmlNode *n = first_direction(b); n;
         n = node_next(n, "direction"))
        if (holds(n)) {
            buf_text(&line, node_attribute(n, "id"));
            buf_text(&line, " ");
        }
    return str_text(b->arena, buf_view(&line));
}

static bool
has_no_contact(const xmlNode *direction)
{
    return !node_child(node_child(direction, "contacts"), "contact");
}

static bool
asks_no_filing(const xmlNode *direction)
{
    return !reminds_of(direction, "file");
}

static void
directions_without_contact_or_filing_are_known(void **state)
{
    struct bench *b = *state;

    assert_string_equal(directions_where(b, has_no_contact),
                        "1.1 1.2 1.5 1.6 2.2 2.3 2.5 2.6 2.9 3.7 ");
    assert_string_equal(directions_where(b, asks_no_filing),
                        "1.1 2.5 2.7 3.7 ");
}

/* Nobody is told to file where the call has no filing of that side. */
static void
only_filings_of_the_call_are_asked_for(void **state)
{
    struct bench *b = *state;

    for (const xmlNode *n = first_direction(b); n;
         n = node_next(n, "direction"))
        for (const xmlNode *r =
                 node_child(node_child(n, "reminders"), "reminder");
             r; r = node_next(r, "reminder")) {
            const xmlNode *f = node_child(node_child(n, "filings"), "filing");

            if (strcmp(node_attribute(r, "about"), "file") != 0)
                continue;
            while (f && strcmp(node_attribute(f, "side"),
                               node_attribute(r, "side")) != 0)
                f = node_next(f, "filing");
            if (!f)
                fail_msg("%s asks for a filing that the call does not",
                         node_attribute(r, "id"));
        }
}

static int
load_call(void **state)
{
    struct arena *a = arena_new((size_t)64 << 20);
    struct bench *b = arena_make(a, struct bench, 1);

    b->arena = a;
    b->diags = arena_make(a, struct diags, 1);
    assert_int_equal(intake_load(a, CALL, &b->call, b->diags), 0);
    b->root = xmlDocGetRootElement(b->call.doc);
    *state = b;
    return 0;
}

static int
close_call(void **state)
{
    arena_close(((struct bench *)*state)->arena);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_call_reminds_of_what_the_table_has),
        cmocka_unit_test(the_call_has_the_deadlines_that_are_known),
        cmocka_unit_test(directions_without_contact_or_filing_are_known),
        cmocka_unit_test(only_filings_of_the_call_are_asked_for),
    };

    return cmocka_run_group_tests(tests, load_call, close_call);
}
