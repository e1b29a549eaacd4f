/*
 * Appearance streams (12.5.5, 12.7.3.3): form XObjects of the widget's size.
 * Their resources are the fonts that they use and no other: some viewers read
 * every font that a stream names, for each stream anew.
 */
#include "pdf/widget.h"

static bool
uses(const struct pdf_widget *w, const struct font_face *face)
{
    for (const struct mark *m = w->mark; m != w->last->next; m = m->next)
        if (m->kind == MARK_GLYPHS && m->run->face == face)
            return true;
    return false;
}

static void
put_resources(struct buf *b, const struct pdf_fonts *fonts,
              const struct pdf_widget *w)
{
    buf_text(b, "/Resources <</Font <<");
    for (int i = 0; i < fonts->count; i++)
        if (fonts->list[i].object != NULL && uses(w, fonts->list[i].face)) {
            buf_format(b, "/F%d ", i);
            pdf_put_reference(b, NULL, fonts->list[i].object);
        }
    buf_text(b, ">> >>\n");
}

static struct pdf_object *
new_stream(const struct pdf_looks *looks, const struct pdf_widget *w,
           const struct buf *content)
{
    struct buf b = buf_new(looks->arena);

    buf_text(&b, "/Type /XObject\n/Subtype /Form\n/BBox [0 0 ");
    buf_points(&b, w->area.right - w->area.left);
    buf_char(&b, ' ');
    buf_points(&b, w->area.foot - w->area.head);
    buf_text(&b, "]\n");
    put_resources(&b, looks->fonts, w);
    return pdf_short_stream_new(looks->file, b, buf_view(content));
}

struct pdf_object *
pdf_appearance(const struct pdf_looks *looks, const struct pdf_widget *w)
{
    struct buf content = buf_new(looks->arena);

    if (w->mark == w->last) {
        buf_text(&content, "/Tx BMC EMC");
    } else {
        buf_text(&content, "/Tx BMC\nq\n");
        pdf_content_runs(&content, w, looks->fonts);
        buf_text(&content, "Q\nEMC");
    }
    return new_stream(looks, w, &content);
}

/* One glyph, its pen where the page has it. */
static struct pdf_object *
draw_state(const struct pdf_looks *looks, const struct pdf_look *look,
           const struct pdf_widget *w, bool on)
{
    struct str text = document_box(on);
    size_t i = 0;
    hb_codepoint_t glyph = 0;
    struct buf b = buf_new(looks->arena);

    hb_font_get_nominal_glyph(look->face->font, utf8_next(text, &i), &glyph);
    buf_format(&b, "q\nBT\n/F%d ", look->face->number);
    buf_points(&b, look->size);
    buf_text(&b, " Tf\n");
    pdf_put_colour(&b, look->colour, "rg\n");
    buf_points(&b, w->mark->run->glyphs[0].x);
    buf_char(&b, ' ');
    buf_points(&b, w->area.foot - w->mark->y + w->mark->run->glyphs[0].y);
    buf_text(&b, " Td\n<");
    buf_hex(&b, glyph, 4);
    buf_text(&b, "> Tj\nET\nQ");
    return new_stream(looks, w, &b);
}

const struct pdf_look *
pdf_box_look(struct pdf_looks *looks, const struct pdf_widget *w)
{
    const struct text_run *run = w->mark->run;
    mpt width = w->area.right - w->area.left;
    mpt height = w->area.foot - w->area.head;
    struct pdf_look *look;

    for (look = looks->first; look != NULL; look = look->next)
        if (look->face == run->face && look->size == run->size &&
            look->width == width && look->height == height &&
            look->colour == run->colour)
            return look;
    look = arena_make(looks->arena, struct pdf_look, 1);
    *look = (struct pdf_look){.face = run->face,
                              .size = run->size,
                              .width = width,
                              .height = height,
                              .colour = run->colour,
                              .next = looks->first};
    look->states[0] = draw_state(looks, look, w, false);
    look->states[1] = draw_state(looks, look, w, true);
    looks->first = look;
    return look;
}
