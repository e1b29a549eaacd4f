/* Marks to widgets, and widgets of one name to fields. */
#include "pdf/form.h"

#include <stdlib.h>
#include <string.h>

/* The field whose text the mark is of: its own, or a line of it. */
static const struct block *
field_of(const struct mark *m)
{
    const struct block *block = m->block;

    if (block != NULL && block->kind == BLOCK_PARA && block->parent != NULL)
        block = block->parent;
    return block != NULL && block->kind == BLOCK_FIELD ? block : NULL;
}

static bool
is_box(const struct mark *m)
{
    return m->kind == MARK_GLYPHS && m->tag != NULL && m->block != NULL &&
           (m->block->kind == BLOCK_OPTION ||
            m->block->kind == BLOCK_CHECKBOX) &&
           m->block->label != NULL && m->run->owner == m->block->label;
}

/* What a repeated head shows again has no tag, and is no widget. */
static bool
is_widget(const struct mark *m)
{
    if (is_box(m))
        return m->block->form_tag != NULL;
    return m->kind == MARK_FIELD && m->tag != NULL && m->block != NULL &&
           m->block->form_tag != NULL;
}

/* The area of a field, or what the glyph of a box may cover. */
static struct pdf_area
area_of(const struct mark *m)
{
    const struct font_face *face;

    if (m->kind == MARK_FIELD)
        return (struct pdf_area){m->x, m->y, m->x + m->width, m->y + m->height};
    face = m->run->face;
    return (struct pdf_area){
        m->x, m->y - mpt_scale(m->run->size, face->ascent, face->units_per_em),
        m->x + m->width,
        m->y - mpt_scale(m->run->size, face->descent, face->units_per_em)};
}

static const struct mark *
last_of(const struct mark *m)
{
    const struct block *field = m->block;

    if (m->kind == MARK_FIELD)
        while (m->next != NULL && m->next->kind == MARK_GLYPHS &&
               m->next->tag != NULL && field_of(m->next) == field)
            m = m->next;
    return m;
}

/* A path begins with '/'; a signature that edits nothing has a number. */
static const char *
name_of(struct arena *a, const struct block *block, int *signatures)
{
    struct buf name = buf_new(a);

    if (block->kind == BLOCK_OPTION)
        block = block->parent;
    if (block->name != NULL)
        return block->name;
    buf_format(&name, "signature[%d]", ++*signatures);
    return name.p;
}

static struct pdf_widget *
add_widget(struct pdf_form *form, const struct page *page, const struct mark *m)
{
    struct pdf_widget *w = arena_make(form->arena, struct pdf_widget, 1);
    struct pdf_widgets *list = &form->pages[page->number];

    w->block = m->block;
    w->mark = m;
    w->last = last_of(m);
    w->area = area_of(m);
    w->page = page;
    w->number = form->count++;
    w->object = pdf_object_new(form->file);
    if (list->last == NULL)
        list->first = w;
    else
        list->last->next = w;
    list->last = w;
    return w;
}

static void
find_widgets(struct pdf_form *form, const struct page *pages)
{
    int signatures = 0;

    for (const struct page *p = pages; p != NULL; p = p->next)
        for (const struct mark *m = p->first; m != NULL; m = m->next) {
            struct pdf_widget *w;

            if (!is_widget(m))
                continue;
            w = add_widget(form, p, m);
            w->name = name_of(form->arena, w->block, &signatures);
            m = w->last;
        }
}

static int
by_name(const void *a, const void *b)
{
    const struct pdf_widget *x = *(struct pdf_widget *const *)a;
    const struct pdf_widget *y = *(struct pdf_widget *const *)b;
    int order = strcmp(x->name, y->name);

    return order != 0 ? order : x->number - y->number;
}

static struct pdf_field *
new_field(struct pdf_form *form, const struct pdf_widget *w)
{
    struct pdf_field *field = arena_make(form->arena, struct pdf_field, 1);

    field->block = w->block->kind == BLOCK_OPTION ? w->block->parent : w->block;
    field->name = w->name;
    field->text = field->block->text;
    return field;
}

static void
join(struct pdf_field *field, struct pdf_widget *w)
{
    w->field = field;
    w->other = NULL;
    if (field->last == NULL)
        field->first = w;
    else
        field->last->other = w;
    field->last = w;
}

/* Widgets get their fields by name. */
static void
join_by_name(struct pdf_form *form)
{
    struct pdf_widget **list =
        arena_make(form->arena, struct pdf_widget *, form->count);
    struct pdf_field *field = NULL;

    for (int i = 0, page = 0; i < form->count; page++)
        for (struct pdf_widget *w = form->pages[page].first; w != NULL;
             w = w->next)
            list[i++] = w;
    qsort(list, (size_t)form->count, sizeof(struct pdf_widget *), by_name);
    for (int i = 0; i < form->count; i++) {
        if (field == NULL || strcmp(field->name, list[i]->name) != 0)
            field = new_field(form, list[i]);
        join(field, list[i]);
    }
}

/* A piece of the text begins where the first of its runs does in the source;
   order, when runs go from right to left, is not that on the page. */
static const char *
text_start(const struct pdf_widget *w, const char *otherwise)
{
    const char *start = NULL;

    for (const struct mark *m = w->mark; m != w->last->next; m = m->next)
        if (m->kind == MARK_GLYPHS && m->run->text.n > 0 &&
            (start == NULL || m->run->text.p < start))
            start = m->run->text.p;
    return start != NULL ? start : otherwise;
}

/* Gives each widget from w on a field with its piece of the text; returns
   where the piece of w starts. */
static const char *
cut_from(struct pdf_form *form, struct pdf_field *whole, struct pdf_widget *w,
         int part, struct pdf_field **out)
{
    struct pdf_widget *other = w->other;
    struct pdf_field *field = new_field(form, w);
    const char *end = whole->text.p + whole->text.n, *start;

    if (other != NULL)
        end = cut_from(form, whole, other, part + 1, &field->next);
    start = part == 1 ? whole->text.p : text_start(w, end);
    field->text = (struct str){start, (size_t)(end - start)};
    field->part = part;
    field->whole = whole;
    field->object = w->object;
    join(field, w);
    *out = field;
    return start;
}

static bool
is_cut(const struct pdf_field *field)
{
    if (field->block->kind != BLOCK_FIELD || field->first == field->last)
        return false;
    for (const struct pdf_widget *w = field->first; w != NULL; w = w->other)
        if (w->block != field->block)
            return false;
    return true;
}

static void
add_field(struct pdf_form *form, struct pdf_field *field)
{
    bool merged =
        field->first == field->last && field->block->kind != BLOCK_CHOICE;

    field->object = merged ? field->first->object : pdf_object_new(form->file);
    if (is_cut(field))
        cut_from(form, field, field->first, 1, &field->parts);
    if (form->last == NULL)
        form->fields = field;
    else
        form->last->next = field;
    form->last = field;
}

void
pdf_form_collect(struct arena *a, struct pdf_file *f, const struct page *pages,
                 int page_count, const struct font_set *fonts,
                 struct pdf_form *out)
{
    memset(out, 0, sizeof *out);
    out->arena = a;
    out->file = f;
    out->fonts = fonts;
    out->pages = arena_make(a, struct pdf_widgets, page_count);
    find_widgets(out, pages);
    if (out->count == 0)
        return;
    join_by_name(out);
    for (int i = 0; i < page_count; i++)
        for (struct pdf_widget *w = out->pages[i].first; w != NULL; w = w->next)
            if (w->field->object == NULL)
                add_field(out, w->field);
}

void
pdf_form_meet(struct pdf_widget *w, struct pdf_tags *tags)
{
    w->key = pdf_tags_annotation(tags, w->block->form_tag, w->page->number,
                                 w->object);
}

void
pdf_form_annotations(struct buf *out, const struct pdf_form *form, int page)
{
    for (const struct pdf_widget *w = form->pages[page].first; w != NULL;
         w = w->next)
        pdf_put_reference(out, NULL, w->object);
}
