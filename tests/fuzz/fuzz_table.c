/*
 * Tables: the head is taken or each fault of it has a place; a row that becomes
 * the text of a proposal is one that can be parsed, with places in the table.
 */
#include <stdlib.h>

#include "intake/table.h"

enum { ROWS = 20 };

static struct grammar *grammar;
static struct arena *session, *scratch;
static struct diags *diags;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    session = arena_new((size_t)64 << 20);
    scratch = arena_new((size_t)256 << 20);
    diags = diags_new();
    if (grammar_load(session, "calls/proposal.rng", &grammar, diags) != 0)
        abort();
    return 0;
}

static void
look_at_faults(void)
{
    if (diags->errors == 0)
        abort();
    for (int i = 0; i < diags->count; i++)
        if (diags->list[i].place.line < 1 || diags->list[i].place.column < 1)
            abort();
}

static void
look_at_row(const struct table *t, int row)
{
    struct source source;
    struct str text;

    diags_clear(diags);
    if (table_proposal(scratch, t, row, &text, diags) != 0) {
        look_at_faults();
        return;
    }
    if (table_parse(scratch, t, row, text, &source, diags) != 0 ||
        intake_validate(&source, grammar, scratch, diags) != 0)
        look_at_faults();
    else
        (void)intake_ids(&source, scratch, diags);
    table_name_cells(scratch, t, row, diags);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    struct str text = {(const char *)bytes, n};
    struct table *t;

    diags_clear(diags);
    if (table_open(scratch, text, "x.csv", grammar, &t, diags) != 0)
        look_at_faults();
    else
        for (int i = 0; i < table_count(t) && i < ROWS; i++)
            look_at_row(t, i);
    arena_reset(scratch);
    return 0;
}
