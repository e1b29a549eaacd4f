/*
 * Names of fields: any text finds a node or nothing, and a node that is found
 * has a name that finds it again. The same text as XPath is looked up in the
 * grammar.
 */
#include <stdlib.h>
#include <string.h>

#include "intake/intake.h"
#include "intake/names.h"
#include "intake/path.h"

static struct grammar *grammar;
static struct arena *session, *scratch;
static struct diags *diags;
static struct source source;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const char sample[] = "calls/most-2021-1/proposals/sample-3.3.xml";

    (void)argc;
    (void)argv;
    session = arena_new((size_t)64 << 20);
    scratch = arena_new((size_t)64 << 20);
    diags = diags_new();
    if (grammar_load(session, "calls/proposal.rng", &grammar, diags) != 0 ||
        intake_load(session, sample, &source, diags) != 0)
        abort();
    return 0;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    const struct grammar *grammars[] = {grammar};
    const char *text = arena_text(scratch, (const char *)bytes, n);
    xmlNodePtr node = path_find(source.doc, text);
    struct buf name = buf_new(scratch);

    diags_clear(diags);
    if (node) {
        path_of(&name, node);
        if (path_find(source.doc, name.p) != node)
            abort();
    }
    if (names_check(text, grammars, 1, (struct place){"x.xml", 1, 1}, diags) !=
            0 &&
        diags->errors != 1)
        abort();
    arena_reset(scratch);
    return 0;
}
