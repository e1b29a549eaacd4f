/* Lines as text, for golden tests and for debugging. */
#include "text/para.h"

static void
dump_run(struct buf *out, const struct text_run *r)
{
    buf_format(out, "  run %s ", r->face->postscript);
    buf_points(out, r->size);
    buf_text(out, " x ");
    buf_points(out, r->x);
    buf_text(out, " width ");
    buf_points(out, r->width);
    buf_format(out, " glyphs %d%s \"", r->count, r->rtl ? " rtl" : "");
    buf_str(out, r->text);
    buf_text(out, "\"\n");
}

void
text_dump(struct buf *out, const struct text_lines *lines)
{
    for (int i = 0; i < lines->count; i++) {
        const struct text_line *l = &lines->lines[i];
        buf_format(out, "line %d x ", i + 1);
        buf_points(out, l->x);
        buf_text(out, " width ");
        buf_points(out, l->width);
        buf_text(out, " natural ");
        buf_points(out, l->natural);
        buf_text(out, l->ragged ? " ragged\n" : "\n");
        for (int k = 0; k < l->count; k++)
            dump_run(out, &l->runs[k]);
    }
}
