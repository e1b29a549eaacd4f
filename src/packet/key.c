#include "packet/key.h"

#include <string.h>

/* Each piece with its name and length, so that no two lists of pieces give
   the same bytes. */
static void
add_piece(struct sha256 *h, const char *name, struct str bytes)
{
    unsigned char length[8];

    for (int i = 0; i < 8; i++)
        length[i] = (unsigned char)(bytes.n >> (56 - 8 * i));
    sha256_add(h, (struct str){name, strlen(name) + 1});
    sha256_add(h, (struct str){(const char *)length, sizeof length});
    sha256_add(h, bytes);
}

static int
add_file(struct sb_session *s, struct sha256 *h, const char *name,
         const char *path)
{
    struct str bytes;

    if (file_read(s->packet, path, FILE_CAP, &bytes, s->diags) != 0)
        return -1;
    add_piece(h, name, bytes);
    return 0;
}

static int
add_files(struct sb_session *s, struct sha256 *h, const char *folder)
{
    static const char *const endings[] = {".xsl", ".xml", NULL};
    struct file_names files;

    if (file_list(s->packet, folder, endings, &files, s->diags) != 0)
        return -1;
    for (int i = 0; i < files.count; i++) {
        struct buf path = buf_new(s->packet);

        buf_format(&path, "%s/%s", folder, files.names[i]);
        if (add_file(s, h, files.names[i], path.p) != 0)
            return -1;
    }
    return 0;
}

/* Sheets, labels, styles, parts: every file of the folder that may serve, and
   of the one in it for other languages. */
static int
add_folder(struct sb_session *s, struct sha256 *h, const char *folder)
{
    struct buf inner = buf_new(s->packet);

    if (add_files(s, h, folder) != 0)
        return -1;
    buf_format(&inner, "%s/labels", folder);
    if (!file_exists(inner.p))
        return 0;
    add_piece(h, "labels", str_from(""));
    return add_files(s, h, inner.p);
}

/* What every packet of the session is made from. */
static int
start(struct sb_session *s)
{
    struct sha256 *h = &s->key;

    sha256_start(h);
    add_piece(h, "program", str_from(SHENBAO_VERSION));
    add_piece(h, "today", str_from(s->settings.today ? s->settings.today : ""));
    if (s->settings.has_stamp) {
        char stamp[24];

        (void)snprintf(stamp, sizeof stamp, "%lld", s->settings.stamp);
        add_piece(h, "stamp", str_from(stamp));
    }
    for (int i = 0; i < s->settings.deadline_count; i++)
        add_piece(h, "deadline", str_from(s->settings.deadlines[i]));
    if (add_file(s, h, "call", s->call.file) != 0 ||
        add_file(s, h, "fonts", session_path(s, "fonts/fonts.xml")) != 0 ||
        add_folder(s, h, session_path(s, "templates")) != 0)
        return -1;
    add_piece(h, "own", str_from(s->settings.templates ? "yes" : "no"));
    if (s->settings.templates && add_folder(s, h, s->settings.templates) != 0)
        return -1;
    for (int i = 0; i < font_count(s->fonts); i++)
        font_fingerprint(font_at(s->fonts, i), h);
    for (int i = 0; i < s->pattern_count; i++)
        if (add_file(s, h, s->patterns[i].lang, s->patterns[i].path) != 0)
            return -1;
    return 0;
}

int
key_proposal(struct sb_session *s, struct str bytes, char out[KEY_DIGITS + 1])
{
    struct sha256 h;
    unsigned char digest[SHA256_BYTES];

    if (!s->key_started) {
        if (start(s) != 0)
            return -1;
        s->key_started = true;
    }
    h = s->key;
    add_piece(&h, "proposal", bytes);
    sha256_end(&h, digest);
    sha256_digits(digest, out);
    return 0;
}
