/* doctor: what the program stands on, and what its fonts cannot set. */
#include <jansson.h>
#include <libdeflate.h>
#include <libxml/parser.h>
#include <libxslt/xslt.h>
#include <stdio.h>
#include <unicode/uchar.h>
#include <unicode/uversion.h>

#include "base/file.h"
#include "packet/session.h"

static void
print_libraries(struct buf *out)
{
    UVersionInfo icu;
    char icu_text[U_MAX_VERSION_STRING_LENGTH];

    u_getVersion(icu);
    u_versionToString(icu, icu_text);
    buf_format(out,
               "shenbao     %s\nlibxml2     %s\nlibxslt     %d\nICU         "
               "%s\nHarfBuzz    %s\njansson     %s\nlibdeflate  %s\n\n",
               SHENBAO_VERSION, LIBXML_DOTTED_VERSION, xsltLibxsltVersion,
               icu_text, hb_version_string(), jansson_version_str(),
               LIBDEFLATE_VERSION_STRING);
}

/* Characters that are set: not blanks, controls or format characters. */
static bool
is_set(uint32_t c)
{
    int8_t type = u_charType((UChar32)c);

    return type != U_CONTROL_CHAR && type != U_FORMAT_CHAR &&
           !u_isUWhiteSpace((UChar32)c);
}

static bool
has_face(const struct sb_session *s, uint32_t c)
{
    return font_find(s->fonts, FONT_SONG, false, c, "zh") != NULL;
}

/* Each missing character is named once. */
static int
look_for_missing(struct sb_session *s, const char *path)
{
    unsigned char *seen = arena_make(s->packet, unsigned char, 0x110000 / 8);
    struct str text;
    int missing = 0;

    if (file_read(s->packet, path, FILE_CAP, &text, s->diags) != 0)
        return -1;
    for (size_t i = 0; i < text.n;) {
        uint32_t c = utf8_next(text, &i);
        unsigned char bit = (unsigned char)(1u << (c & 7));
        char name[16];

        if (seen[c >> 3] & bit)
            continue;
        seen[c >> 3] |= bit;
        if (!is_set(c) || has_face(s, c))
            continue;
        (void)snprintf(name, sizeof name, "U+%04X", (unsigned)c);
        diag_add(s->diags, SB_CHARACTER_MISSING, (struct place){path, 0, 0},
                 name, NULL, NULL);
        missing++;
    }
    return missing ? -1 : 0;
}

static void
print_patterns(struct buf *out, const struct sb_session *s)
{
    for (int i = 0; i < s->pattern_count; i++)
        buf_format(out, "hyphenation %-7s %s\n", s->patterns[i].lang,
                   s->patterns[i].path);
}

static enum sb_status
doctor_work(struct sb_session *s, void *argument)
{
    struct buf out = buf_new(s->packet);
    enum sb_status status;

    print_libraries(&out);
    font_dump(&out, s->fonts);
    print_patterns(&out, s);
    status = session_write(s, &out);
    if (status != SB_DONE || !argument)
        return status;
    return look_for_missing(s, argument) == 0 ? SB_DONE : session_failed(s);
}

enum sb_status
sb_doctor(struct sb_session *s, const char *path)
{
    return session_run(s, doctor_work, (void *)path);
}
