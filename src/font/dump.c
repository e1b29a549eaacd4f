/* Roles, faces and files as a table of text. */
#include "font/face.h"

static void
dump_face(struct buf *out, int role, int bold, const struct role_face *rf)
{
    const struct font_face *f = rf->face;
    buf_format(out, "%-11s %-7s %2d %-28s %s %5d glyphs  ",
               font_role_name((enum font_role)role), bold ? "bold" : "regular",
               f->number, f->postscript, f->cff ? "CFF " : "glyf",
               f->glyph_count);
    buf_format(out, "%s#%d", f->path, f->index);
    if (*rf->langs)
        buf_format(out, "  [%s]", rf->langs);
    buf_char(out, '\n');
}

void
font_dump(struct buf *out, const struct font_set *s)
{
    for (int role = 0; role < FONT_ROLES; role++)
        for (int bold = 0; bold < 2; bold++)
            for (int i = 0; i < s->roles[role][bold].count; i++)
                dump_face(out, role, bold, &s->roles[role][bold].faces[i]);
}
