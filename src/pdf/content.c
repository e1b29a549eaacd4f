/*
 * A pen walks over the marks. It holds what the viewer's graphics state holds,
 * so that operators are written only on change, and what is open: a marked
 * sequence, a text object, an array of TJ, a string of codes in it.
 *
 * Text is exact to NEAR: Tm sets the place of the first glyph, and where the
 * viewer's own advance (W) leaves the pen further off than that, the distance
 * goes into the array, in millionths of an em. What is printed is what is
 * reckoned with, so rounding does not add up along a line. (Latin faces have
 * widths of a 2048th em; each glyph's millipoint would cost six bytes.)
 *
 * Runs from right to left are drawn as they come, from left to right: readers
 * expect that order and turn it (ISO 32000-1, 14.8.2.3.3).
 */
#include "pdf/content.h"
#include "pdf/widget.h"

#include <stdlib.h>

/* [mpt] What nobody sees: less than 2 micrometres. */
enum { NEAR = 5 };

struct pen {
    struct buf *out;
    int page;
    mpt left, foot; /* [mpt] on the page, of the origin of what is drawn on */
    const struct pdf_fonts *fonts;
    struct pdf_tags *tags; /* NULL: an appearance, which has no tags */

    bool open; /* a marked sequence */
    const struct tag *tag;
    enum artifact_kind artifact;

    bool text;   /* in BT .. ET */
    bool placed; /* Tm is set, and the pen is on the line of the run */
    bool array;  /* in [ .. ] TJ */
    bool string; /* in < .. > */
    mpt origin;  /* [mpt] x of the last Tm */
    micro_em at; /* where the viewer's pen is, from the origin */

    int face; /* -1: none yet */
    mpt size;
    mpt rise;
    bool filled, stroked; /* whether the colours below are set */
    uint32_t fill, stroke;
};

static void
end_string(struct pen *p)
{
    if (p->string)
        buf_char(p->out, '>');
    p->string = false;
}

static void
end_array(struct pen *p)
{
    end_string(p);
    if (p->array)
        buf_text(p->out, "] TJ\n");
    p->array = false;
}

static void
end_text(struct pen *p)
{
    end_array(p);
    if (p->text)
        buf_text(p->out, "ET\n");
    p->text = false;
    p->placed = false;
}

static void
end_sequence(struct pen *p)
{
    end_text(p);
    if (p->open)
        buf_text(p->out, "EMC\n");
    p->open = false;
}

/* 14.8.2.2 */
static void
begin_artifact(struct pen *p, enum artifact_kind kind)
{
    buf_format(p->out, "/Artifact <</Type /%s>> BDC\n",
               kind == ARTIFACT_PAGINATION ? "Pagination" : "Layout");
}

static void
begin_sequence(struct pen *p, const struct mark *m)
{
    if (p->tags == NULL)
        return;
    if (p->open && p->tag == m->tag &&
        (m->tag != NULL || p->artifact == m->artifact))
        return;
    end_sequence(p);
    p->open = true;
    p->tag = m->tag;
    p->artifact = m->artifact;
    if (m->tag == NULL) {
        begin_artifact(p, m->artifact);
        return;
    }
    buf_format(p->out, "/%s <</MCID %d>> BDC\n", pdf_tag_type(m->tag->role),
               pdf_tags_content(p->tags, m->tag, p->page));
}

/* 14.9.4: a piece of the tag's text that its glyphs do not tell. */
static void
begin_actual(struct pen *p, const struct mark *m, struct str text)
{
    end_sequence(p);
    p->open = true;
    p->tag = m->tag;
    buf_text(p->out, "/Span <<");
    if (p->tags != NULL)
        buf_format(p->out, "/MCID %d ",
                   pdf_tags_content(p->tags, m->tag, p->page));
    buf_text(p->out, "/ActualText ");
    pdf_put_text(p->out, NULL, text);
    buf_text(p->out, ">> BDC\n");
}

/* Components of a colour byte as a fraction of one, three decimals. */
void
pdf_put_colour(struct buf *b, uint32_t colour, const char *operation)
{
    for (int shift = 16; shift >= 0; shift -= 8) {
        buf_points(b, mpt_scale(colour >> shift & 255, 1000, 255));
        buf_char(b, ' ');
    }
    buf_text(b, operation);
}

static void
set_fill(struct pen *p, uint32_t colour)
{
    if (p->filled && p->fill == colour)
        return;
    end_array(p);
    pdf_put_colour(p->out, colour, "rg\n");
    p->filled = true;
    p->fill = colour;
}

static void
set_stroke(struct pen *p, uint32_t colour)
{
    if (p->stroked && p->stroke == colour)
        return;
    pdf_put_colour(p->out, colour, "RG\n");
    p->stroked = true;
    p->stroke = colour;
}

static void
put_lengths(struct buf *b, const mpt *lengths, int count)
{
    for (int i = 0; i < count; i++) {
        buf_points(b, lengths[i]);
        buf_char(b, ' ');
    }
}

static void
put_rectangle(struct pen *p, mpt x, mpt y, mpt width, mpt height)
{
    const mpt corner[] = {x - p->left, p->foot - y - height, width, height};

    put_lengths(p->out, corner, 4);
    buf_text(p->out, "re ");
}

/* Starts a mark that is no text. */
static void
begin_shape(struct pen *p, const struct mark *m)
{
    mpt top = p->foot - m->y;

    begin_sequence(p, m);
    end_text(p);
    if (m->tag != NULL)
        pdf_tags_cover(
            p->tags, m->tag,
            (struct pdf_box){m->x, top - m->height, m->x + m->width, top});
}

static void
draw_fill(struct pen *p, const struct mark *m)
{
    begin_shape(p, m);
    set_fill(p, m->colour);
    put_rectangle(p, m->x, m->y, m->width, m->height);
    buf_text(p->out, "f\n");
}

static void
draw_box(struct pen *p, const struct mark *m)
{
    mpt half = m->thickness / 2;

    begin_shape(p, m);
    set_stroke(p, m->colour);
    buf_points(p->out, m->thickness);
    buf_text(p->out, " w ");
    put_rectangle(p, m->x + half, m->y + half, m->width - m->thickness,
                  m->height - m->thickness);
    buf_text(p->out, "S\n");
}

static void
begin_text(struct pen *p, const struct text_run *run)
{
    if (!p->text)
        buf_text(p->out, "BT\n");
    p->text = true;
    set_fill(p, run->colour);
    if (p->face == run->face->number && p->size == run->size)
        return;
    end_array(p);
    p->face = run->face->number;
    p->size = run->size;
    buf_format(p->out, "/F%d ", p->face);
    buf_points(p->out, p->size);
    buf_text(p->out, " Tf\n");
}

static void
set_rise(struct pen *p, mpt rise)
{
    if (rise == p->rise)
        return;
    end_array(p);
    buf_points(p->out, rise);
    buf_text(p->out, " Ts\n");
    p->rise = rise;
}

/* x, y: of the glyph's origin on the page, from the top. */
static void
place(struct pen *p, mpt x, mpt y)
{
    const mpt point[] = {x - p->left, p->foot - y};

    end_array(p);
    buf_text(p->out, "1 0 0 1 ");
    put_lengths(p->out, point, 2);
    buf_text(p->out, "Tm\n");
    p->placed = true;
    p->origin = x;
    p->at = 0;
}

static void
put_code(struct pen *p, uint32_t glyph)
{
    if (!p->array)
        buf_char(p->out, '[');
    p->array = true;
    if (!p->string)
        buf_char(p->out, '<');
    p->string = true;
    buf_hex(p->out, glyph, 4);
    p->at += pdf_font_width(&p->fonts->list[p->face], glyph);
}

/* 9.4.3: a number in the array moves the pen back, in 1/1000 em. A glyph that
   is NEAR its place stays: what is missing waits for the next, so it never
   adds up. */
static void
move_to(struct pen *p, mpt x)
{
    micro_em to = mpt_scale(x - p->origin, 1000000, p->size);

    if (llabs(to - p->at) * p->size <= NEAR * 1000000)
        return;
    end_string(p);
    buf_text(p->out, p->array ? "" : "[");
    p->array = true;
    buf_points(p->out, p->at - to);
    p->at = to;
}

static void
draw_glyph(struct pen *p, const struct mark *m, const struct text_glyph *g,
           mpt x)
{
    set_rise(p, g->y);
    if (p->placed)
        move_to(p, x + g->x);
    else
        place(p, x + g->x, m->y);
    put_code(p, g->id);
}

static bool
same_text(struct str meant, struct str source)
{
    return str_equal(meant, source) ||
           (str_is(meant, " ") && str_is(source, "\xC2\xA0"));
}

/* Whether the glyphs say the text by ToUnicode, in its order. */
static bool
tells(const struct pen *p, const struct text_run *run, int first, int end)
{
    const struct pdf_font *font = &p->fonts->list[run->face->number];
    struct str rest = pdf_cluster_text(run, first);

    if (end == first + 1)
        return rest.n == 0 ||
               same_text(pdf_font_text(font, run->glyphs[first].id), rest);
    for (int k = 0; k < end - first; k++) {
        int i = run->rtl ? end - 1 - k : first + k;
        struct str part = pdf_font_text(font, run->glyphs[i].id);

        if (part.n > rest.n || !str_equal(part, (struct str){rest.p, part.n}))
            return false;
        rest.p += part.n;
        rest.n -= part.n;
    }
    return rest.n == 0;
}

/* Glyphs first to end, from pen x on; gives the pen behind them. */
static mpt
draw_cluster(struct pen *p, const struct mark *m, int first, int end, mpt x)
{
    bool actual = m->tag != NULL && !tells(p, m->run, first, end);

    if (actual)
        begin_actual(p, m, pdf_cluster_text(m->run, first));
    else
        begin_sequence(p, m);
    begin_text(p, m->run);
    for (int i = first; i < end; i++) {
        draw_glyph(p, m, &m->run->glyphs[i], x);
        x += m->run->glyphs[i].advance;
    }
    if (actual)
        end_sequence(p);
    return x;
}

/* A blank of the source that was not set: invisible, but words stay apart for
   those who read by structure. The pen goes back to x with the next glyph; at
   the left end of a run from right to left the blank lies outside. */
static void
draw_blank(struct pen *p, const struct mark *m, int before, mpt x)
{
    const struct text_run *run = m->run;
    uint32_t blank;
    micro_em width;

    if (m->tag == NULL || !pdf_blank_before(run, before))
        return;
    blank = pdf_blank_glyph(run->face);
    if (blank == 0)
        return;
    begin_sequence(p, m);
    begin_text(p, run);
    width = pdf_font_width(&p->fonts->list[p->face], blank);
    if (run->rtl && before == 0)
        x -= mpt_scale(run->size, width, 1000000);
    draw_glyph(p, m, &(struct text_glyph){.id = blank}, x);
}

static void
draw_run(struct pen *p, const struct mark *m)
{
    const struct text_run *run = m->run;
    mpt x = m->x;

    p->placed = false;
    for (int i = 0, end; i < run->count; i = end) {
        end = pdf_cluster_end(run, i);
        draw_blank(p, m, i, x);
        x = draw_cluster(p, m, i, end, x);
    }
    draw_blank(p, m, run->count, x);
}

void
pdf_content(struct buf *out, const struct page *page,
            const struct pdf_fonts *fonts, struct pdf_tags *tags,
            struct pdf_form *form)
{
    struct pen p = {.out = out,
                    .page = page->number,
                    .foot = page->height,
                    .fonts = fonts,
                    .tags = tags,
                    .face = -1};
    struct pdf_widget *w = form->pages[page->number].first;

    for (const struct mark *m = page->first; m != NULL; m = m->next) {
        if (w != NULL && m == w->mark) {
            pdf_form_meet(w, tags);
            m = w->last;
            w = w->next;
            continue;
        }
        switch (m->kind) {
        case MARK_GLYPHS:
            draw_run(&p, m);
            break;
        case MARK_RULE:
        case MARK_FILL:
            draw_fill(&p, m);
            break;
        case MARK_BOX:
            draw_box(&p, m);
            break;
        case MARK_LINK:
        case MARK_FIELD:
            break;
        }
    }
    end_sequence(&p);
}

void
pdf_content_runs(struct buf *out, const struct pdf_widget *w,
                 const struct pdf_fonts *fonts)
{
    struct pen p = {.out = out,
                    .left = w->area.left,
                    .foot = w->area.foot,
                    .fonts = fonts,
                    .face = -1};

    for (const struct mark *m = w->mark; m != w->last->next; m = m->next)
        if (m->kind == MARK_GLYPHS)
            draw_run(&p, m);
    end_text(&p);
}
