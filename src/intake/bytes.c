/*
 * The bytes before the parser sees them: only UTF-8 without NUL and control
 * characters comes through (XML 1.0, 2.2).
 */
#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "base/file.h"
#include "intake/syntax.h"

static int
fault_at(enum diag_code code, struct str bytes, size_t at, const char *file,
         const char *argument, struct diags *d)
{
    struct position p = position_start(bytes);
    position_move(&p, at);
    return diag_add(d, code, (struct place){file, p.line, p.column}, argument,
                    NULL, NULL);
}

/* UTF-16 and UTF-32 show in the first four bytes (XML 1.0, appendix F). */
static const char *
wide_encoding(struct str s)
{
    if (s.n < 2)
        return NULL;
    if (memcmp(s.p, "\xFF\xFE", 2) == 0 || memcmp(s.p, "\xFE\xFF", 2) == 0)
        return "UTF-16";
    if (memcmp(s.p, "<\0", 2) == 0 || memcmp(s.p, "\0<", 2) == 0)
        return "UTF-16";
    if (s.n >= 4 && memcmp(s.p, "\0\0", 2) == 0)
        return "UTF-32";
    return NULL;
}

/* The encoding that the XML declaration names; empty if none. */
static struct str
declared_encoding(struct str s)
{
    if (str_starts(s, "\xEF\xBB\xBF"))
        s = (struct str){s.p + 3, s.n - 3};
    const char *end = str_starts(s, "<?xml") ? memmem(s.p, s.n, "?>", 2) : NULL;
    if (!end)
        return STR("");
    const char *word = memmem(s.p, (size_t)(end - s.p), "encoding", 8);
    if (!word)
        return STR("");
    while (word < end && !strchr("\"'", *word))
        word++;
    if (word == end)
        return STR("");
    const char *close = memchr(word + 1, *word, (size_t)(end - word - 1));
    if (!close)
        return STR("");
    return (struct str){word + 1, (size_t)(close - word - 1)};
}

int
syntax_check_encoding(struct str bytes, const char *file, struct diags *d)
{
    char name[41];
    const char *wide = wide_encoding(bytes);
    struct str declared = declared_encoding(bytes);
    if (wide)
        return fault_at(SB_XML_ENCODING, bytes, 0, file, wide, d);
    if (declared.n == 0 ||
        (declared.n == 5 && strncasecmp(declared.p, "UTF-8", 5) == 0))
        return 0;
    snprintf(name, sizeof name, "%.*s",
             (int)(declared.n < 40 ? declared.n : 40), declared.p);
    return fault_at(SB_XML_ENCODING, bytes, 0, file, name, d);
}

static bool
is_character(uint32_t c)
{
    return (c >= 0x20 && c < 0x7F) ||
           (c > 0x9F && c != 0xFFFE && c != 0xFFFF) || c == '\t' || c == '\n' ||
           c == '\r';
}

uint32_t
syntax_find_control(struct str text)
{
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        unsigned char next =
            i + 1 < text.n ? (unsigned char)text.p[i + 1] : 0xFF;
        if (c == 0x7F || (c == 0xC2 && next <= 0x9F))
            return c == 0x7F ? c : next;
    }
    return 0;
}

int
syntax_check_part(struct position from, size_t end, const char *file,
                  struct diags *d)
{
    struct str part = {from.bytes.p, end};
    char hex[8];
    for (size_t i = from.at; i < end;) {
        size_t at = i;
        uint32_t c = utf8_next(part, &i);
        bool wrong = c == 0xFFFD && i == at + 1;
        if (is_character(c) && !wrong)
            continue;
        if (wrong)
            snprintf(hex, sizeof hex, "%02X", (unsigned char)part.p[at]);
        else
            snprintf(hex, sizeof hex, "%04X", c & 0xFFFF);
        position_move(&from, at);
        return diag_add(d, wrong ? SB_XML_BYTES : SB_XML_CONTROL,
                        (struct place){file, from.line, from.column}, hex, NULL,
                        NULL);
    }
    return 0;
}

int
syntax_check_bytes(struct str bytes, const char *file, struct diags *d)
{
    if (syntax_check_encoding(bytes, file, d) != 0)
        return -1;
    return syntax_check_part(position_start(bytes), bytes.n, file, d);
}

int
syntax_too_large(const char *file, struct diags *d)
{
    char limit[24];
    snprintf(limit, sizeof limit, "%zu", FILE_CAP);
    return diag_add(d, SB_FILE_TOO_LARGE, (struct place){file, 0, 0}, limit,
                    NULL, NULL);
}
