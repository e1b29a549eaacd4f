/*
 * Fields and widgets as dictionaries (12.7.3, 12.5.6.19), one dictionary where
 * a field has one widget.
 */
#include "pdf/widget.h"

#include <string.h>

#include "layout/layout.h"

enum {
    ANNOTATION_PRINT = 4,
    FLAG_MULTILINE = 1 << 12,
    FLAG_RADIO = 1 << 15,
    FLAG_UNISON = 1 << 25, /* equal options of one choice, in two places */
    QUAD_CENTRE = 1,
    QUAD_RIGHT = 2
};

/* What all dictionaries of the form are written with. */
struct writer {
    const struct pdf_form *form;
    struct pdf_object *const *pages;
    struct pdf_looks looks;
};

/* ASCII: one types digits, dates and addresses into any field. */
static void
note_typing(struct pdf_fonts *fonts, const struct font_face *face)
{
    for (uint32_t c = ' '; c <= '~'; c++)
        pdf_fonts_add(fonts, face, c);
}

static void
note_box(struct pdf_fonts *fonts, const struct font_face *face)
{
    for (int on = 0; on < 2; on++) {
        size_t i = 0;

        pdf_fonts_add(fonts, face, utf8_next(document_box(on), &i));
    }
}

void
pdf_form_note(const struct pdf_form *form, struct pdf_fonts *fonts)
{
    /* by number of the face */
    bool *typed = arena_make(form->arena, bool, fonts->count);
    bool *boxes = arena_make(form->arena, bool, fonts->count);

    for (const struct pdf_field *f = form->fields; f != NULL; f = f->next) {
        typed[pdf_field_face(form, f->block)->number] = true;
        for (const struct pdf_widget *w = f->first; w != NULL; w = w->other)
            if (w->mark->kind == MARK_GLYPHS)
                boxes[w->mark->run->face->number] = true;
    }
    for (int i = 0; i < fonts->count; i++) {
        if (typed[i])
            note_typing(fonts, font_at(form->fonts, i));
        if (boxes[i])
            note_box(fonts, font_at(form->fonts, i));
    }
}

const struct font_face *
pdf_field_face(const struct pdf_form *form, const struct block *block)
{
    const struct style *style = block->style;
    uint32_t sample = lang_is_chinese(block->lang) ? 0x4E00 : 'A';
    const struct font_face *face =
        font_find(form->fonts, layout_font_role(style->role), style->bold,
                  sample, block->lang);

    return face != NULL ? face : font_at(form->fonts, 0);
}

/* T: the path, coded so that it holds no full stop (12.7.3.2). */
static void
put_partial_name(struct buf *b, const struct pdf_field *field)
{
    struct buf name = buf_new(b->arena);

    if (field->part > 0)
        buf_integer(&name, field->part);
    else
        for (const char *c = field->name; *c != '\0'; c++)
            if (*c == '.' || *c == '%')
                buf_format(&name, "%%%02X", (unsigned)*c);
            else
                buf_char(&name, *c);
    pdf_put_text(b, "T", buf_view(&name));
}

/* 7.3.5, 12.7.4.2.3: the value of an option as the name of a state. Off is
   taken; as %4Fff it reads back by the rule for names of fields. */
static void
put_state(struct buf *b, const char *key, const char *value)
{
    if (key != NULL)
        buf_format(b, "/%s ", key);
    buf_char(b, '/');
    if (strcmp(value, "Off") == 0)
        value = "%4Fff";
    for (; *value != '\0'; value++) {
        unsigned char c = (unsigned char)*value;

        if (c <= ' ' || c > '~' || strchr("#/()<>[]{}%", c) != NULL) {
            buf_char(b, '#');
            buf_hex(b, c, 2);
        } else {
            buf_char(b, (char)c);
        }
    }
    buf_text(b, key != NULL ? "\n" : " ");
}

/* A name that is ours. */
static void
put_own_state(struct buf *b, const char *key, bool on)
{
    pdf_put_name(b, key, on ? "Yes" : "Off");
}

static void
put_da(struct buf *b, const struct pdf_form *form, const struct block *block)
{
    struct buf text = buf_new(b->arena);

    buf_format(&text, "/F%d ", pdf_field_face(form, block)->number);
    buf_points(&text, block->style->size);
    buf_text(&text, " Tf ");
    pdf_put_colour(&text, block->style->colour, "rg");
    pdf_put_ascii(b, "DA", buf_view(&text));
}

static void
put_quadding(struct buf *b, const struct block *block)
{
    const struct block *cell = block->parent;
    enum style_align align = block->style->align;

    if (cell != NULL && cell->kind == BLOCK_CELL && cell->aligned)
        align = cell->align;
    if (align == ALIGN_CENTRE)
        pdf_put_integer(b, "Q", QUAD_CENTRE);
    else if (align == ALIGN_RIGHT || align == ALIGN_DECIMAL)
        pdf_put_integer(b, "Q", QUAD_RIGHT);
}

/* More lines than one: asked for, set, or there is room for them. */
static bool
is_multiline(const struct pdf_widget *w)
{
    const struct block *field = w->block;
    mpt line = 0;

    if (field->field == FIELD_MULTILINE || field->lines > 1 ||
        (field->field == FIELD_TEXT &&
         w->area.foot - w->area.head >= 2 * field->style->leading))
        return true;
    for (const struct mark *m = w->mark; m != w->last->next; m = m->next) {
        if (m->kind != MARK_GLYPHS)
            continue;
        if (line != 0 && m->y != line)
            return true;
        line = m->y;
    }
    return false;
}

static void
put_text_field(struct buf *b, const struct pdf_form *form,
               const struct pdf_field *field)
{
    bool several = false;

    for (const struct pdf_widget *w = field->first; w != NULL; w = w->other)
        several = several || is_multiline(w);
    pdf_put_name(b, "FT", "Tx");
    if (several)
        pdf_put_integer(b, "Ff", FLAG_MULTILINE);
    if (field->text.n > 0) {
        pdf_put_text(b, "V", field->text);
        pdf_put_text(b, "DV", field->text);
    }
    put_da(b, form, field->block);
    put_quadding(b, field->block);
}

static void
put_choice(struct buf *b, const struct pdf_form *form,
           const struct pdf_field *field)
{
    const char *chosen = NULL;

    for (const struct block *o = field->block->first; o != NULL; o = o->next)
        if (o->checked)
            chosen = o->value;
    pdf_put_name(b, "FT", "Btn");
    pdf_put_integer(b, "Ff", FLAG_RADIO | FLAG_UNISON);
    if (chosen != NULL) {
        put_state(b, "V", chosen);
        put_state(b, "DV", chosen);
    } else {
        put_own_state(b, "V", false);
    }
    put_da(b, form, field->block);
}

static void
put_check_box(struct buf *b, const struct pdf_form *form,
              const struct pdf_field *field)
{
    pdf_put_name(b, "FT", "Btn");
    put_own_state(b, "V", field->block->checked);
    put_own_state(b, "DV", field->block->checked);
    put_da(b, form, field->block);
}

/* What makes a dictionary a field. */
static void
put_field(struct buf *b, const struct pdf_form *form,
          const struct pdf_field *field)
{
    put_partial_name(b, field);
    if (field->whole != NULL)
        pdf_put_reference(b, "Parent", field->whole->object);
    if (field->block->field_label.n > 0)
        pdf_put_text(b, "TU", field->block->field_label);
    switch (field->block->kind) {
    case BLOCK_CHOICE:
        put_choice(b, form, field);
        break;
    case BLOCK_CHECKBOX:
        put_check_box(b, form, field);
        break;
    case BLOCK_SIGNATURE:
        pdf_put_name(b, "FT", "Sig");
        break;
    default:
        put_text_field(b, form, field);
    }
}

static void
put_rect(struct buf *b, const struct pdf_area *area, mpt height)
{
    const mpt sides[] = {area->left, height - area->foot, area->right,
                         height - area->head};

    pdf_put_rectangle(b, "Rect", sides);
}

/* The states of a box, and the one that it is in (12.7.4.2.3). CA is what
   viewers draw when they make their own: a tick. */
static void
put_box(struct buf *b, struct writer *w, const struct pdf_widget *box)
{
    const struct pdf_look *look = pdf_box_look(&w->looks, box);
    bool option = box->block->kind == BLOCK_OPTION;
    const char *on = option ? box->block->value : "Yes";

    buf_text(b, "/AP <</N <<");
    put_state(b, NULL, on);
    pdf_put_reference(b, NULL, look->states[1]);
    buf_text(b, "/Off ");
    pdf_put_reference(b, NULL, look->states[0]);
    buf_text(b, ">> >>\n");
    if (box->block->checked)
        put_state(b, "AS", on);
    else
        put_own_state(b, "AS", false);
    buf_text(b, "/MK <</CA (4)>>\n");
}

static void
put_option_words(struct buf *b, const struct block *option)
{
    struct buf words = buf_new(b->arena);

    for (const struct span *s = option->spans; s != NULL; s = s->next)
        buf_str(&words, s->text);
    if (words.n > 0)
        pdf_put_text(b, "TU", buf_view(&words));
}

static void
put_widget(struct buf *b, struct writer *w, const struct pdf_widget *widget)
{
    pdf_put_name(b, "Type", "Annot");
    pdf_put_name(b, "Subtype", "Widget");
    put_rect(b, &widget->area, widget->page->height);
    pdf_put_integer(b, "F", ANNOTATION_PRINT);
    pdf_put_reference(b, "P", w->pages[widget->page->number]);
    pdf_put_integer(b, "StructParent", widget->key);
    if (widget->mark->kind == MARK_GLYPHS) {
        put_box(b, w, widget);
        return;
    }
    buf_text(b, "/AP <</N ");
    pdf_put_reference(b, NULL, pdf_appearance(&w->looks, widget));
    buf_text(b, ">>\n");
}

/* A widget that is no field of its own. */
static void
write_kid(struct writer *w, const struct pdf_field *field,
          const struct pdf_widget *widget)
{
    struct buf b = buf_new(w->form->arena);

    put_widget(&b, w, widget);
    pdf_put_reference(&b, "Parent", field->object);
    if (widget->block->kind == BLOCK_OPTION)
        put_option_words(&b, widget->block);
    else if (field->block->field_label.n > 0)
        pdf_put_text(&b, "TU", field->block->field_label);
    pdf_object_fill(w->form->file, widget->object, b);
}

static void
write_field(struct writer *w, const struct pdf_field *field)
{
    struct buf b = buf_new(w->form->arena);

    put_field(&b, w->form, field);
    if (field->object == field->first->object) {
        put_widget(&b, w, field->first);
    } else {
        buf_text(&b, "/Kids [");
        for (const struct pdf_widget *k = field->first; k != NULL; k = k->other)
            pdf_put_reference(&b, NULL, k->object);
        buf_text(&b, "]\n");
        for (const struct pdf_widget *k = field->first; k != NULL; k = k->other)
            write_kid(w, field, k);
    }
    pdf_object_fill(w->form->file, field->object, b);
}

/* Only a name over the parts, each of which is a field. */
static void
write_whole(struct writer *w, const struct pdf_field *field)
{
    struct buf b = buf_new(w->form->arena);

    put_partial_name(&b, field);
    buf_text(&b, "/Kids [");
    for (const struct pdf_field *p = field->parts; p != NULL; p = p->next) {
        pdf_put_reference(&b, NULL, p->object);
        write_field(w, p);
    }
    buf_text(&b, "]\n");
    pdf_object_fill(w->form->file, field->object, b);
}

struct pdf_object *
pdf_form_write(const struct pdf_form *form, struct pdf_object *const *pages,
               const struct pdf_fonts *fonts,
               const struct pdf_object *resources)
{
    struct writer w = {form, pages, {form->arena, form->file, fonts, NULL}};
    struct buf b = buf_new(form->arena);
    struct pdf_object *o;

    if (form->fields == NULL)
        return NULL;
    o = pdf_object_new(form->file);
    buf_text(&b, "/Fields [");
    for (const struct pdf_field *f = form->fields; f != NULL; f = f->next) {
        pdf_put_reference(&b, NULL, f->object);
        if (f->parts != NULL)
            write_whole(&w, f);
        else
            write_field(&w, f);
    }
    buf_text(&b, "]\n");
    pdf_put_reference(&b, "DR", resources);
    put_da(&b, form, form->fields->block);
    pdf_object_fill(form->file, o, b);
    return o;
}
