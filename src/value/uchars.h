/*
 * The way to ICU and back: UTF-16 in the arena, ICU's language tags.
 */
#ifndef SB_VALUE_UCHARS_H
#define SB_VALUE_UCHARS_H

#include <unicode/utypes.h>

#include "base/buf.h"
#include "base/str.h"

struct arena;

struct uchars {
    UChar *p;
    int32_t n;
};

/* Invalid UTF-8 becomes U+FFFD. */
struct uchars uchars_of(struct arena *a, struct str s);
void uchars_print(struct buf *out, const UChar *p, int32_t n);

/* ICU's locale of a tag; "en" is British, the calendar Gregorian. */
struct icu_locale {
    char id[96];
};

struct icu_locale icu_locale_of(const char *lang);

#endif
