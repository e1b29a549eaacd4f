/*
 * One face: mapped, checked, measured, and its lean twin for subsetting, which
 * has the outlines and metrics only (without cmap and layout tables hb-subset
 * is several times faster and closes over nothing but composite glyphs).
 */
#include <string.h>
#include <sys/stat.h>

#include <hb-ot.h>

#include "font/face.h"

struct table {
    hb_blob_t *blob;
    const unsigned char *p;
    unsigned n;
};

static struct table
table_open(hb_face_t *face, hb_tag_t tag)
{
    struct table t = {hb_face_reference_table(face, tag), NULL, 0};
    t.p = (const unsigned char *)hb_blob_get_data(t.blob, &t.n);
    return t;
}

static int
table_u16(const struct table *t, unsigned at)
{
    return at + 2 <= t->n ? t->p[at] << 8 | t->p[at + 1] : 0;
}

static int
table_i16(const struct table *t, unsigned at)
{
    return (int16_t)table_u16(t, at);
}

static unsigned
table_length(hb_face_t *face, hb_tag_t tag)
{
    hb_blob_t *b = hb_face_reference_table(face, tag);
    unsigned n = hb_blob_get_length(b);
    hb_blob_destroy(b);
    return n;
}

static void
destroy_face(void *face)
{
    hb_face_destroy(face);
}

static void
destroy_font(void *font)
{
    hb_font_destroy(font);
}

static bool
measure_head(struct font_face *f)
{
    struct table head = table_open(f->face, HB_TAG('h', 'e', 'a', 'd'));
    bool whole = head.n >= 54;
    f->units_per_em = table_u16(&head, 18);
    f->x_min = table_i16(&head, 36);
    f->y_min = table_i16(&head, 38);
    f->x_max = table_i16(&head, 40);
    f->y_max = table_i16(&head, 42);
    hb_blob_destroy(head.blob);
    return whole && f->units_per_em >= 16 && f->units_per_em <= 16384;
}

/* hhea and hmtx agree on the number of advances. */
static bool
measure_hhea(struct font_face *f)
{
    struct table hhea = table_open(f->face, HB_TAG('h', 'h', 'e', 'a'));
    unsigned advances = (unsigned)table_u16(&hhea, 34);
    bool whole = hhea.n >= 36 && advances >= 1;
    f->ascent = table_i16(&hhea, 4);
    f->descent = table_i16(&hhea, 6);
    hb_blob_destroy(hhea.blob);
    return whole &&
           table_length(f->face, HB_TAG('h', 'm', 't', 'x')) >= advances * 4;
}

/* Panose serif styles 2..10, or the IBM classes of serif faces. */
static bool
os2_serif(const struct table *os2)
{
    if (os2->n >= 34 && os2->p[32] == 2 && os2->p[33] >= 2)
        return os2->p[33] <= 10;
    int family = table_u16(os2, 30) >> 8;
    return (family >= 1 && family <= 5) || family == 7;
}

static void
measure_os2(struct font_face *f)
{
    struct table os2 = table_open(f->face, HB_TAG('O', 'S', '/', '2'));
    f->cap_height = f->ascent * 7 / 10;
    if (os2.n >= 72) {
        f->ascent = table_i16(&os2, 68);
        f->descent = table_i16(&os2, 70);
    }
    if (os2.n >= 90 && table_u16(&os2, 0) >= 2 && table_i16(&os2, 88) > 0)
        f->cap_height = table_i16(&os2, 88);
    f->serif = os2_serif(&os2);
    hb_blob_destroy(os2.blob);
}

static void
measure_post(struct font_face *f)
{
    struct table post = table_open(f->face, HB_TAG('p', 'o', 's', 't'));
    f->italic_angle = table_i16(&post, 4);
    f->fixed = table_u16(&post, 12) || table_u16(&post, 14);
    hb_blob_destroy(post.blob);
}

/* The PostScript name without what a PDF name would have to escape. */
static const char *
face_name(struct arena *a, hb_face_t *face)
{
    char name[128] = "";
    unsigned n = sizeof name;
    hb_ot_name_get_utf8(face, HB_OT_NAME_ID_POSTSCRIPT_NAME,
                        HB_LANGUAGE_INVALID, &n, name);
    char kept[61];
    size_t k = 0;
    for (unsigned i = 0; i < n && name[i] && k < 60; i++)
        if (name[i] > ' ' && name[i] <= '~' && !strchr("()<>[]{}/%#", name[i]))
            kept[k++] = name[i];
    return k ? arena_text(a, kept, k) : "Unnamed";
}

static void
lean_add(hb_face_t *lean, hb_face_t *face, hb_tag_t tag)
{
    hb_blob_t *b = hb_face_reference_table(face, tag);
    if (hb_blob_get_length(b) > 0)
        hb_face_builder_add_table(lean, tag, b);
    hb_blob_destroy(b);
}

static void
lean_make(struct arena *a, struct font_face *f)
{
    static const hb_tag_t tags[] = {
        HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
        HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
        HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'),
        HB_TAG('p', 'r', 'e', 'p')};
    f->lean = hb_face_builder_create();
    arena_on_reset(a, destroy_face, f->lean);
    if (f->cff) {
        lean_add(f->lean, f->face, HB_TAG('C', 'F', 'F', ' '));
    } else {
        lean_add(f->lean, f->face, HB_TAG('g', 'l', 'y', 'f'));
        lean_add(f->lean, f->face, HB_TAG('l', 'o', 'c', 'a'));
    }
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        lean_add(f->lean, f->face, tags[i]);
    hb_face_set_upem(f->lean, (unsigned)f->units_per_em);
    hb_face_set_glyph_count(f->lean, (unsigned)f->glyph_count);
    hb_face_make_immutable(f->lean);
}

/* NULL if the tables hold together, else what is wrong. */
static const char *
face_fault(struct font_face *f)
{
    if (f->glyph_count < 2 || f->glyph_count > 65535)
        return "maxp";
    if (!measure_head(f))
        return "head";
    if (!measure_hhea(f))
        return "hhea, hmtx";
    if (table_length(f->face, HB_TAG('c', 'm', 'a', 'p')) < 4)
        return "cmap";
    struct table cff = table_open(f->face, HB_TAG('C', 'F', 'F', ' '));
    f->cff = cff.n > 0;
    enum cff_keys keys =
        f->cff ? font_cff_keys(cff.p, cff.n, f->glyph_count) : CFF_NAMED;
    hb_blob_destroy(cff.blob);
    f->cid_keyed = keys == CFF_CID_IDENTITY;
    if (keys == CFF_BROKEN || keys == CFF_CID_OTHER)
        return "CFF";
    if (!f->cff && (!table_length(f->face, HB_TAG('g', 'l', 'y', 'f')) ||
                    !table_length(f->face, HB_TAG('l', 'o', 'c', 'a'))))
        return "glyf, loca";
    return NULL;
}

static void
face_finish(struct arena *a, struct font_face *f)
{
    measure_os2(f);
    measure_post(f);
    f->postscript = face_name(a, f->face);
    lean_make(a, f);
    f->font = hb_font_create(f->face);
    arena_on_reset(a, destroy_font, f->font);
    hb_font_set_scale(f->font, f->units_per_em, f->units_per_em);
    hb_font_make_immutable(f->font);
}

/* NULL also for what is no plain file: opening a pipe would wait for its
   writer. */
static hb_blob_t *
map_file(const char *path)
{
    struct stat st;
    if (stat(path, &st) != 0 || !S_ISREG(st.st_mode))
        return NULL;
    return hb_blob_create_from_file_or_fail(path);
}

int
font_face_open(struct arena *a, const struct font_choice *choice,
               struct font_face *out, struct diags *d)
{
    struct font_face f = {.path = choice->path, .index = choice->index};
    struct place place = {choice->path, 0, 0};
    hb_blob_t *blob = map_file(choice->path);
    if (!blob)
        return diag_add(d, SB_FONT_FILE, place, choice->path, NULL, NULL);
    if (hb_blob_get_length(blob) > FACE_FILE_CAP) {
        hb_blob_destroy(blob);
        return diag_add(d, SB_FONT_LARGE, place, choice->path, NULL, NULL);
    }
    bool there =
        choice->index >= 0 && (unsigned)choice->index < hb_face_count(blob);
    f.face = hb_face_create(blob, there ? (unsigned)choice->index : 0);
    hb_blob_destroy(blob);
    arena_on_reset(a, destroy_face, f.face);
    hb_face_make_immutable(f.face);
    f.glyph_count = (int)hb_face_get_glyph_count(f.face);
    const char *fault = there ? face_fault(&f) : "index";
    if (fault)
        return diag_add(d, SB_FONT_BROKEN, place, choice->path, fault, NULL);
    face_finish(a, &f);
    *out = f;
    return 0;
}
