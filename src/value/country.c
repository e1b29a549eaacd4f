/* Names of countries, languages and currencies, by ICU. */
#include "value/value.h"

#include <stdio.h>
#include <unicode/putil.h>
#include <unicode/ucurr.h>
#include <unicode/uloc.h>

#include "base/arena.h"
#include "value/uchars.h"

void
value_print_country(struct buf *out, struct str code, const char *lang)
{
    enum { LONGEST = 128, CODE = 8 };
    struct icu_locale locale = icu_locale_of(lang);
    UErrorCode status = U_ZERO_ERROR;
    UChar name[LONGEST];
    char id[CODE + 5];
    int32_t n;

    if (code.n == 0 || code.n > CODE) {
        buf_str(out, code);
        return;
    }
    (void)snprintf(id, sizeof id, "und_%.*s", (int)code.n, code.p);
    n = uloc_getDisplayCountry(id, locale.id, name, LONGEST, &status);
    if (U_FAILURE(status) || n > LONGEST)
        buf_str(out, code);
    else
        uchars_print(out, name, n);
}

int
value_country_names(struct arena *a, const char *lang, const struct str **out)
{
    const char *const *codes = uloc_getISOCountries();
    struct str *names;
    int count = 0;

    while (codes[count])
        count++;
    names = arena_make(a, struct str, count);
    for (int i = 0; i < count; i++) {
        struct buf name = buf_new(a);

        value_print_country(&name, str_from(codes[i]), lang);
        names[i] = buf_view(&name);
    }
    *out = names;
    return count;
}

void
value_print_language(struct buf *out, const char *code, const char *lang)
{
    enum { LONGEST = 128 };
    struct icu_locale locale = icu_locale_of(lang);
    struct icu_locale named = icu_locale_of(code);
    UErrorCode status = U_ZERO_ERROR;
    UChar name[LONGEST];
    int32_t n =
        uloc_getDisplayLanguage(named.id, locale.id, name, LONGEST, &status);

    if (U_FAILURE(status) || n > LONGEST)
        buf_text(out, code);
    else
        uchars_print(out, name, n);
}

void
value_print_currency(struct buf *out, struct str code, const char *lang)
{
    enum { CODE = 3 };
    UErrorCode status = U_ZERO_ERROR;
    UChar letters[CODE + 1] = {0};
    UBool choice = false;
    int32_t n = 0;
    const UChar *name;

    if (code.n != CODE || !lang_is_chinese(lang)) {
        buf_str(out, code);
        return;
    }
    u_charsToUChars(code.p, letters, CODE);
    name = ucurr_getName(letters, lang, UCURR_LONG_NAME, &choice, &n, &status);
    if (U_FAILURE(status))
        buf_str(out, code);
    else
        uchars_print(out, name, n);
}
