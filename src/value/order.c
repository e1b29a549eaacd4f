/* Sorting keys, lengths as funders count them, columns of a terminal. */
#include "value/value.h"

#include <unicode/uchar.h>
#include <unicode/ucol.h>

#include "base/arena.h"
#include "value/uchars.h"

static const char *
collation_locale(const char *lang)
{
    return lang_is_chinese(lang) ? "zh@collation=pinyin" : lang;
}

struct str
value_collation_key(struct arena *a, struct str s, const char *lang)
{
    struct uchars text = uchars_of(a, s);
    UErrorCode status = U_ZERO_ERROR;
    UCollator *collator = ucol_open(collation_locale(lang), &status);
    int32_t size;
    uint8_t *key;

    if (U_FAILURE(status))
        return s;
    size = ucol_getSortKey(collator, text.p, text.n, NULL, 0);
    key = arena_make(a, uint8_t, size + 1);
    size = ucol_getSortKey(collator, text.p, text.n, key, size + 1);
    ucol_close(collator);
    /* ICU counts the NUL. */
    return (struct str){(const char *)key, size > 0 ? (size_t)size - 1 : 0};
}

int64_t
value_characters(struct str s)
{
    int64_t count = 0;

    for (size_t i = 0; i < s.n;)
        count += !u_isUWhiteSpace((UChar32)utf8_next(s, &i));
    return count;
}

static int
columns_of(UChar32 c)
{
    switch (u_charType(c)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
    case U_CONTROL_CHAR:
        return 0;
    default:
        break;
    }
    switch (u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
        return 2;
    default:
        return 1;
    }
}

int
value_columns(struct str s)
{
    int columns = 0;

    for (size_t i = 0; i < s.n;)
        columns += columns_of((UChar32)utf8_next(s, &i));
    return columns;
}
