/*
 * The document language to pages: a valid document becomes pages that hold
 * together, or one diagnostic, or reaches the cap of memory.
 */
#include <setjmp.h>
#include <stdlib.h>
#include <unistd.h>

#include "../unit/test_layout_set.h"
#include "intake/intake.h"

static struct layout_set set;
static struct grammar *grammar;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    if (layout_set_open(&set) != 0 ||
        grammar_load(set.session, "templates/document.rng", &grammar,
                     set.diags) != 0)
        abort();
    return 0;
}

static void
lay_out(struct str bytes)
{
    struct source source;
    struct buf dump = buf_new(set.arena);

    if (intake_parse(set.arena, bytes, "x.xml", &source, set.diags) != 0 ||
        intake_validate(&source, grammar, set.arena, set.diags) != 0 ||
        document_build(set.arena, source.doc, "x.xml", set.styles,
                       &set.document, set.diags) != 0 ||
        layout_paginate(set.arena, set.text, set.document, &set.pages,
                        set.diags) != 0) {
        if (set.diags->errors == 0)
            abort();
        return;
    }
    if (*layout_set_faults(&set))
        abort();
    layout_dump_pages(&dump, &set.pages);
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
    jmp_buf full;

    diags_clear(set.diags);
    if (setjmp(full) == 0) {
        arena_recover_at(set.arena, &full);
        lay_out((struct str){(const char *)bytes, n});
    }
    arena_recover_at(set.arena, NULL);
    arena_reset(set.arena);
    return 0;
}
