/*
 * What is odd in the guideline is kept and marked: each row of oddities.tsv
 * has its mark in the call, and each mark its row.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

#include "intake/intake.h"
#include "intake/node.h"
#include "seed_text.h"

#define CALL "calls/most-2021-1/call.xml"

enum { MARKS = 200 };

struct mark {
    const xmlNode *node;
    const char *where; /* direction, or "call" */
    const char *source;
    bool listed;
};

struct marks {
    struct arena *arena;
    struct source call;
    struct mark p[MARKS];
    int n;
};

static const char *
source_of(const xmlNode *oddity)
{
    const xmlNode *around = oddity->parent;
    const xmlNode *zh = node_child(around, "zh");
    const char *own = node_attribute(oddity, "source");

    if (own)
        return own;
    if (node_is(around, "contact"))
        return node_attribute(around, "source");
    assert_non_null(zh);
    return node_attribute(zh, "source");
}

static void
collect(struct marks *m, const xmlNode *node, const char *where)
{
    if (node_is(node, "direction"))
        where = node_attribute(node, "id");
    if (node_is(node, "oddity")) {
        assert_true(m->n < MARKS);
        m->p[m->n++] = (struct mark){node, where, source_of(node), false};
        return;
    }
    for (const xmlNode *n = node_child(node, NULL); n; n = node_next(n, NULL))
        collect(m, n, where);
}

static bool
names_line(const char *source, int line)
{
    struct str rest = str_from(source);
    struct seed_lines lines = {0, 0};

    while (rest.n > 0 && seed_lines(&rest, &lines))
        if (lines.first <= line && line <= lines.last)
            return true;
    return false;
}

/* Whether a mark of that kind stands there; lists it. */
static bool
is_marked(struct marks *m, const struct seed_row *row)
{
    bool found = false;

    for (int i = 0; i < m->n; i++) {
        struct mark *mark = &m->p[i];

        if (str_is(row->field[0], mark->where) &&
            str_is(row->field[1], node_attribute(mark->node, "kind")) &&
            names_line(mark->source, row->line))
            found = mark->listed = true;
    }
    return found;
}

/* Whether the scan prints these words there. */
static bool
is_printed(struct arena *a, const struct seed_row *row)
{
    struct str rest = seed_file(a, GUIDELINE);
    struct str words = row->field[2];

    for (int line = 1; rest.n > 0; line++) {
        struct str text = str_cut(&rest, '\n');

        if (line == row->line)
            return words.n > 0 &&
                   memmem(text.p, text.n, words.p, words.n) != NULL;
    }
    return false;
}

static void
each_oddity_is_marked(void **state)
{
    struct marks *m = *state;
    struct seed_table rows = seed_table(m->arena, SEED "oddities.tsv");

    assert_true(rows.n > 60);
    for (int i = 0; i < rows.n; i++) {
        const struct seed_row *row = &rows.rows[i];

        if (!is_printed(m->arena, row))
            fail_msg("line %d does not print %.*s", row->line,
                     (int)row->field[2].n, row->field[2].p);
        if (!is_marked(m, row))
            fail_msg("%.*s: line %d is not marked as %.*s",
                     (int)row->field[0].n, row->field[0].p, row->line,
                     (int)row->field[1].n, row->field[1].p);
    }
    for (int i = 0; i < m->n; i++)
        if (!m->p[i].listed)
            fail_msg(CALL ":%d: a mark that no row lists",
                     intake_line(m->p[i].node));
}

static void
each_mark_says_what_it_is_in_both_languages(void **state)
{
    struct marks *m = *state;

    for (int i = 0; i < m->n; i++) {
        assert_true(node_text(node_child(m->p[i].node, "zh")).n > 0);
        assert_true(node_text(node_child(m->p[i].node, "en")).n > 0);
        assert_non_null(m->p[i].source);
    }
}

static int
load_call(void **state)
{
    struct arena *a = arena_new((size_t)64 << 20);
    struct marks *m = arena_make(a, struct marks, 1);
    struct diags *d = arena_make(a, struct diags, 1);

    m->arena = a;
    assert_int_equal(intake_load(a, CALL, &m->call, d), 0);
    collect(m, xmlDocGetRootElement(m->call.doc), "call");
    *state = m;
    return 0;
}

static int
close_call(void **state)
{
    arena_close(((struct marks *)*state)->arena);
    return 0;
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_oddity_is_marked),
        cmocka_unit_test(each_mark_says_what_it_is_in_both_languages),
    };

    return cmocka_run_group_tests(tests, load_call, close_call);
}
