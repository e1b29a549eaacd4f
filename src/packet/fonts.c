/*
 * fonts.xml to the faces and hyphenation patterns of the session. A file is
 * looked for by its name in the folder that the user gave and in the program's
 * own, then at the path that fonts.xml gives.
 */
#include "packet/session.h"

#include <string.h>

#include "intake/node.h"

enum { FONTS_MOST = 64, PATTERNS_MOST = 32 };

static enum font_role
role_of(const char *name)
{
    enum font_role role = FONT_SONG;

    while (role < FONT_ROLES - 1 && strcmp(font_role_name(role), name) != 0)
        role++;
    return role;
}

static int
number_in(const xmlNode *node, const char *name)
{
    int64_t n = 0;

    (void)str_integer(str_from(node_attribute(node, name)), &n);
    return (int)n;
}

static const char *
in_folder(struct sb_session *s, const char *folder, const char *file)
{
    struct buf path = buf_new(s->arena);

    buf_text(&path, folder);
    buf_char(&path, '/');
    buf_text(&path, file);
    return file_exists(path.p) ? path.p : NULL;
}

/* NULL after saying which package has the file. */
static const char *
find_file(struct sb_session *s, const struct source *fonts, const xmlNode *font)
{
    const char *file = node_attribute(font, "file");
    const char *package = node_attribute(font, "package");
    const char *known = node_attribute(font, "path");
    const char *path = NULL;

    if (s->settings.fonts)
        path = in_folder(s, s->settings.fonts, file);
    if (!path)
        path = in_folder(s, session_path(s, "fonts"), file);
    if (!path && known && file_exists(known))
        path = known;
    if (!path)
        diag_add(s->diags, SB_FONT_NOT_FOUND, intake_place(fonts, font), file,
                 package ? package : "shenbao", NULL);
    return path;
}

static int
read_choice(struct sb_session *s, const struct source *fonts,
            const xmlNode *node, struct font_choice *out)
{
    const char *langs = node_attribute(node, "langs");

    *out = (struct font_choice){
        .role = role_of(node_attribute(node, "role")),
        .bold = strcmp(node_attribute(node, "weight"), "bold") == 0,
        .path = find_file(s, fonts, node),
        .index = number_in(node, "face"),
        .langs = langs ? langs : "",
    };
    return out->path ? 0 : -1;
}

static int
read_patterns(struct sb_session *s, const struct source *fonts,
              const xmlNode *root)
{
    const xmlNode *node = node_child(root, "hyphenation");

    s->patterns = arena_make(s->arena, struct text_patterns, PATTERNS_MOST);
    for (; node && s->pattern_count < PATTERNS_MOST;
         node = node_next(node, "hyphenation")) {
        struct text_patterns *p = &s->patterns[s->pattern_count++];

        p->lang = str_text(s->arena, str_from(node_attribute(node, "lang")));
        p->path = find_file(s, fonts, node);
        p->left = number_in(node, "left");
        p->right = number_in(node, "right");
        if (!p->path)
            return -1;
    }
    return 0;
}

int
session_fonts(struct sb_session *s)
{
    struct font_choice choices[FONTS_MOST];
    struct grammar *grammar;
    struct source fonts;
    const xmlNode *root;
    int count = 0;

    if (grammar_load(s->arena, session_path(s, "fonts/fonts.rng"), &grammar,
                     s->diags) != 0 ||
        intake_load(s->arena, session_path(s, "fonts/fonts.xml"), &fonts,
                    s->diags) != 0 ||
        intake_validate(&fonts, grammar, s->packet, s->diags) != 0)
        return -1;
    root = xmlDocGetRootElement(fonts.doc);
    for (const xmlNode *n = node_child(root, "font"); n && count < FONTS_MOST;
         n = node_next(n, "font"))
        if (read_choice(s, &fonts, n, &choices[count++]) != 0)
            return -1;
    if (read_patterns(s, &fonts, root) != 0 ||
        font_open(s->arena, choices, count, &s->fonts, s->diags) != 0)
        return -1;
    return text_open(s->arena, s->fonts, s->patterns, s->pattern_count,
                     &s->text, s->diags);
}
