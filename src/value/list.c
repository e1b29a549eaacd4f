/* Lists and counted nouns in the habits of a language, by ICU. */
#include "value/value.h"

#include <unicode/ulistformatter.h>
#include <unicode/upluralrules.h>

#include "base/arena.h"
#include "value/uchars.h"

static int32_t
format_list(const struct uchars *items, int count, const char *lang,
            struct uchars out, UErrorCode *status)
{
    struct icu_locale locale = icu_locale_of(lang);
    UListFormatter *format = ulistfmt_open(locale.id, status);
    const UChar *texts[64];
    int32_t lengths[64];
    int32_t n;

    if (U_FAILURE(*status))
        return 0;
    for (int i = 0; i < count; i++) {
        texts[i] = items[i].p;
        lengths[i] = items[i].n;
    }
    n = ulistfmt_format(format, texts, lengths, count, out.p, out.n, status);
    ulistfmt_close(format);
    return n;
}

/* Where ICU fails, and for lists no language has a habit for. */
static void
print_plain(struct buf *out, const struct str *items, int count)
{
    for (int i = 0; i < count; i++) {
        if (i > 0)
            buf_text(out, "; ");
        buf_str(out, items[i]);
    }
}

void
value_print_list(struct buf *out, const struct str *items, int count,
                 const char *lang)
{
    enum { MOST = 64, SEPARATOR = 16 };
    struct uchars texts[MOST];
    struct uchars text = {NULL, 0};
    UErrorCode status = U_ZERO_ERROR;
    int32_t n;

    if (count < 2 || count > MOST) {
        print_plain(out, items, count);
        return;
    }
    for (int i = 0; i < count; i++) {
        texts[i] = uchars_of(out->arena, items[i]);
        text.n += texts[i].n + SEPARATOR;
    }
    text.p = arena_make(out->arena, UChar, text.n);
    n = format_list(texts, count, lang, text, &status);
    if (U_FAILURE(status))
        print_plain(out, items, count);
    else
        uchars_print(out, text.p, n);
}

/* Keyword of CLDR: one, few, many, other... */
static void
plural_keyword(int64_t n, const char *lang, char *out, int32_t room)
{
    struct icu_locale locale = icu_locale_of(lang);
    UErrorCode status = U_ZERO_ERROR;
    UPluralRules *rules = uplrules_open(locale.id, &status);
    UChar keyword[16];
    int32_t length;

    *out = '\0';
    if (U_FAILURE(status))
        return;
    length = uplrules_select(rules, (double)n, keyword, 16, &status);
    uplrules_close(rules);
    if (U_FAILURE(status) || length >= room)
        return;
    for (int32_t i = 0; i <= length; i++)
        out[i] = i < length ? (char)keyword[i] : '\0';
}

/* The form of the keyword, else that of "other", else the last. */
static struct str
pick_form(struct str forms, const char *keyword)
{
    struct str other = {NULL, 0};
    struct str last = {NULL, 0};

    while (forms.n) {
        struct str form = str_cut(&forms, '|');
        struct str name = str_trim(str_cut(&form, '='));

        if (str_is(name, keyword))
            return form;
        if (str_is(name, "other"))
            other = form;
        last = form;
    }
    return other.p ? other : last;
}

void
value_print_plural(struct buf *out, int64_t n, const char *forms,
                   const char *lang)
{
    char keyword[16];
    struct str form;

    plural_keyword(n, lang, keyword, sizeof keyword);
    form = pick_form(str_from(forms), keyword);
    for (size_t i = 0; i < form.n; i++)
        if (form.p[i] == '#')
            buf_integer(out, n);
        else
            buf_char(out, form.p[i]);
}
