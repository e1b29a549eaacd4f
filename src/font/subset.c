/*
 * Subsets of the lean face. Hints stay, subroutines are written out (that is
 * the fast way of hb-subset). A CID-keyed CFF keeps its CIDs by itself; a
 * name-keyed one keeps its glyph numbers, at the price of a larger table; a
 * TrueType file is compacted.
 */
#include <string.h>

#include <hb-subset.h>

#include "font/face.h"

static void
destroy_blob(void *blob)
{
    hb_blob_destroy(blob);
}

static const uint32_t *
new_gids(struct arena *a, const hb_subset_plan_t *plan, const uint32_t *glyphs,
         int count)
{
    const hb_map_t *map = hb_subset_plan_old_to_new_glyph_mapping(plan);
    uint32_t *gids = arena_make(a, uint32_t, count);
    for (int i = 0; i < count; i++)
        gids[i] = hb_map_get(map, glyphs[i]);
    return gids;
}

static hb_subset_input_t *
subset_input(const struct font_face *f, const uint32_t *glyphs, int count)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return NULL;
    hb_set_t *set = hb_subset_input_glyph_set(input);
    for (int i = 0; i < count; i++)
        hb_set_add(set, glyphs[i]);
    unsigned flags = HB_SUBSET_FLAGS_DESUBROUTINIZE;
    if (f->cff && !f->cid_keyed)
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_set_flags(input, flags);
    return input;
}

/* Takes the result's bytes; the blob lives as long as the arena. */
static bool
keep_program(struct arena *a, const struct font_face *f, hb_face_t *result,
             struct font_program *out)
{
    hb_blob_t *blob =
        f->cff ? hb_face_reference_table(result, HB_TAG('C', 'F', 'F', ' '))
               : hb_face_reference_blob(result);
    unsigned n = 0;
    const char *p = hb_blob_get_data(blob, &n);
    arena_on_reset(a, destroy_blob, blob);
    out->bytes = (struct str){p, n};
    out->glyph_count = (int)hb_face_get_glyph_count(result);
    return n > 0;
}

int
font_subset(struct arena *a, const struct font_face *f, const uint32_t *glyphs,
            int count, struct font_program *out, struct diags *d)
{
    bool good = false;
    *out = (struct font_program){{NULL, 0}, NULL, 0};
    hb_subset_input_t *input = subset_input(f, glyphs, count);
    hb_subset_plan_t *plan =
        input ? hb_subset_plan_create_or_fail(f->lean, input) : NULL;
    hb_face_t *result = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (result)
        good = keep_program(a, f, result, out);
    if (good && !f->cff)
        out->gids = new_gids(a, plan, glyphs, count);
    hb_face_destroy(result);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    if (good)
        return 0;
    return diag_add(d, SB_FONT_SUBSET, NO_PLACE, f->path, NULL, NULL);
}
