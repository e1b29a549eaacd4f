/*
 * Bytes to a valid DOM or one diagnostic with a place; where a document is
 * refused the second pass says why, and both verdicts agree.
 */
#include <stdlib.h>

#include "intake/intake.h"

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

/* Exactly one error, in the file, and no libxml2 verdict left unexplained. */
static void
look_at_fault(int count)
{
    const struct diag *d = &diags->list[count];

    if (diags->errors != 1 || !d->place.file || d->code == SB_INVALID)
        abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    struct str text = {(const char *)bytes, n};
    struct source source;

    diags_clear(diags);
    if (intake_parse(scratch, text, "x.xml", &source, diags) != 0 ||
        intake_validate(&source, grammar, scratch, diags) != 0) {
        look_at_fault(0);
    } else {
        (void)intake_ids(&source, scratch, diags);
        intake_characters(&source, diags);
    }
    arena_reset(scratch);
    return 0;
}
