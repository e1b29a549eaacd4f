/* The steps of text_prepare, in their order. */
#include "text/memo.h"

static void
keep_shaped(const struct para *p, struct text_shaped *s)
{
    s->spans = p->source->spans;
    s->items = p->items;
    s->cells = p->cells;
    s->glyphs = p->glyphs;
    s->count = p->cell_count;
    s->rtl = p->rtl;
    s->any_level = p->any_level;
    s->upright = p->source->upright;
    s->em = p->source->count ? p->source->spans[0].size : 0;
    s->min_width = text_boxes_min_width(s, s->upright ? BREAK_LAST : BREAK_URL);
    s->max_width = text_boxes_line(s, 0, s->count).natural;
}

/* All but the spans, which are the caller's. */
static int
shape(struct para *p, struct text_shaped *out, struct diags *d)
{
    p->rtl = text_lang_is_rtl(p->source->lang);
    text_letters_read(p);
    text_classes_set(p);
    if (p->count > 0 &&
        (text_items_make(p, d) < 0 || text_breaks_find(p, d) < 0))
        return -1;
    if (text_items_shape(p, d) < 0)
        return -1;
    text_boxes_make(p);
    keep_shaped(p, out);
    return 0;
}

int
text_prepare(struct arena *a, struct text_context *c,
             const struct text_para *para, struct text_shaped **out,
             struct diags *d)
{
    if (para->chinese_marks)
        para = text_marks_chinese(a, c, para);
    struct para p = {.arena = a, .context = c, .source = para};
    uint64_t hash = text_memo_hash(para);
    const struct text_shaped *known = text_memo_find(c->memo, para, hash);
    struct text_shaped *s = arena_make(a, struct text_shaped, 1);
    struct text_span *spans = arena_make(a, struct text_span, para->count);
    for (int i = 0; i < para->count; i++)
        spans[i] = para->spans[i];
    if (known)
        *s = *known;
    else if (shape(&p, s, d) < 0)
        return -1;
    else
        text_memo_keep(c->memo, para, hash, s, &p);
    s->spans = spans;
    *out = s;
    return 0;
}

mpt
text_min_width(const struct text_shaped *s)
{
    return s->min_width;
}

mpt
text_max_width(const struct text_shaped *s)
{
    return s->max_width;
}
