/* UTF-16 for ICU. */
#include "value/uchars.h"

#include <stdio.h>
#include <string.h>

#include <unicode/uloc.h>
#include <unicode/utf16.h>

#include "base/arena.h"

struct uchars
uchars_of(struct arena *a, struct str s)
{
    /* UTF-16 never has more units than UTF-8 has bytes. */
    struct uchars u = {arena_make(a, UChar, s.n + 1), 0};

    for (size_t i = 0; i < s.n;) {
        UChar32 c = (UChar32)utf8_next(s, &i);

        U16_APPEND_UNSAFE(u.p, u.n, c);
    }
    return u;
}

void
uchars_print(struct buf *out, const UChar *p, int32_t n)
{
    for (int32_t i = 0; i < n;) {
        UChar32 c;

        U16_NEXT(p, i, n, c);
        buf_utf8(out, U_IS_SURROGATE(c) ? 0xFFFD : (uint32_t)c);
    }
}

struct icu_locale
icu_locale_of(const char *lang)
{
    struct icu_locale l = {""};
    char name[64] = "";
    UErrorCode status = U_ZERO_ERROR;
    int32_t parsed;

    if (strcmp(lang, "en") == 0)
        lang = "en-GB";
    uloc_forLanguageTag(lang, name, sizeof name, &parsed, &status);
    if (U_FAILURE(status) || status == U_STRING_NOT_TERMINATED_WARNING ||
        strchr(name, '@'))
        name[0] = '\0';
    (void)snprintf(l.id, sizeof l.id, "%s@calendar=gregorian",
                   name[0] ? name : "en_GB");
    return l;
}
