/*
 * Names of persons in pinyin (GB/T 28039-2011): surname first, a compound
 * surname in one word, the given name in one word, an apostrophe before a
 * syllable that begins with a, o or e inside a word. A surname's reading
 * comes from the table where dictionaries and ICU disagree.
 */
#include "value/value.h"

#include <string.h>

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utrans.h>

#include "base/arena.h"
#include "value/uchars.h"

struct surname {
    const char *han;
    const char *reading; /* syllables, as ICU writes them; NULL: ask ICU */
};

static const struct surname compound[] = {
    {"万俟", "mo qi"},     {"尉迟", "yu chi"},  {"澹台", "tan tai"},
    {"长孙", "zhang sun"}, {"单于", "chan yu"}, {"令狐", "ling hu"},
    {"欧阳", NULL},        {"司马", NULL},      {"上官", NULL},
    {"诸葛", NULL},        {"东方", NULL},      {"皇甫", "huang fu"},
    {"公孙", NULL},        {"慕容", NULL},      {"宇文", NULL},
    {"司徒", NULL},        {"夏侯", "xia hou"}, {"独孤", NULL},
    {"呼延", NULL},        {"端木", NULL},      {"轩辕", NULL},
    {"南宫", NULL},        {"西门", NULL},      {"东郭", NULL},
    {"百里", NULL},        {"闻人", NULL},      {"申屠", NULL},
    {"淳于", "chun yu"},   {"太史", NULL},      {"公冶", NULL},
    {"宗政", NULL},        {"濮阳", "pu yang"}, {"钟离", NULL},
    {"赫连", NULL},        {"司空", NULL},
};

static const struct surname single[] = {
    {"盖", "ge"},    {"黑", "he"},    {"折", "she"},  {"员", "yun"},
    {"贠", "yun"},   {"乜", "nie"},   {"缪", "miao"}, {"繁", "po"},
    {"召", "shao"},  {"种", "chong"}, {"秘", "bi"},   {"句", "gou"},
    {"祭", "zhai"},  {"佴", "nai"},   {"谌", "chen"}, {"应", "ying"},
    {"车", "che"},   {"单", "shan"},  {"仇", "qiu"},  {"区", "ou"},
    {"朴", "piao"},  {"解", "xie"},   {"查", "zha"},  {"曾", "zeng"},
    {"翟", "zhai"},  {"覃", "qin"},   {"乐", "yue"},  {"冼", "xian"},
    {"洗", "xian"},  {"都", "du"},    {"柏", "bai"},  {"过", "guo"},
    {"任", "ren"},   {"逄", "pang"},  {"尹", "yin"},  {"宓", "mi"},
    {"晟", "cheng"}, {"牟", "mou"},   {"石", "shi"},  {"宿", "su"},
    {"尉", "wei"},   {"藏", "zang"},  {"葛", "ge"},   {"卜", "bu"},
};

/* The row whose Han text begins the name; a compound surname leaves a given
   name of at least one character. */
static const struct surname *
find_surname(struct str name)
{
    for (size_t i = 0; i < sizeof compound / sizeof *compound; i++)
        if (name.n > 6 && str_starts(name, compound[i].han))
            return &compound[i];
    for (size_t i = 0; i < sizeof single / sizeof *single; i++)
        if (str_starts(name, single[i].han))
            return &single[i];
    return NULL;
}

/* Syllables without tones, a blank between them; ü is kept. */
static struct str
syllables_of(struct arena *a, struct str han)
{
    static const UChar id[] =
        u"Han-Latin; NFD; [\\u0304\\u0301\\u030c\\u0300] Remove; NFC";
    struct uchars text = uchars_of(a, han);
    int32_t room = text.n * 12 + 16;
    UChar *p = arena_make(a, UChar, room);
    UErrorCode status = U_ZERO_ERROR;
    UTransliterator *t =
        utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
    int32_t n = text.n;
    int32_t limit = n;
    struct buf out = buf_new(a);

    if (U_FAILURE(status))
        return han;
    memcpy(p, text.p, (size_t)n * sizeof *p);
    utrans_transUChars(t, p, &n, room, 0, &limit, &status);
    utrans_close(t);
    if (U_FAILURE(status))
        return han;
    uchars_print(&out, p, n);
    return buf_view(&out);
}

/* Joins syllables into one word with a capital. */
static void
print_word(struct buf *out, struct str syllables)
{
    bool first = true;

    while (syllables.n) {
        struct str s = str_cut(&syllables, ' ');
        size_t i = 0;
        uint32_t c;

        if (s.n == 0)
            continue;
        c = utf8_next(s, &i);
        if (!first && strchr("aoe", s.p[0]))
            buf_text(out, "\u2019");
        buf_utf8(out, first ? (uint32_t)u_toupper((UChar32)c) : c);
        buf_add(out, s.p + i, s.n - i);
        first = false;
    }
}

static bool
all_han(struct str s)
{
    for (size_t i = 0; i < s.n;) {
        UErrorCode status = U_ZERO_ERROR;
        UChar32 c = (UChar32)utf8_next(s, &i);

        if (uscript_getScript(c, &status) != USCRIPT_HAN)
            return false;
    }
    return s.n > 0;
}

/* 阿卜杜拉·买买提: a word for each piece between the dots. */
static struct str
dotted_name(struct arena *a, struct str name)
{
    struct buf out = buf_new(a);
    size_t i = 0;

    for (size_t start = 0; start < name.n; start = i) {
        struct str piece = {name.p + start, 0};

        for (size_t at = i; i < name.n; at = i) {
            if (utf8_next(name, &i) == 0xB7)
                break;
            piece.n += i - at;
        }
        if (!all_han(piece))
            return name;
        if (out.n)
            buf_char(&out, ' ');
        print_word(&out, syllables_of(a, piece));
    }
    return buf_view(&out);
}

struct str
value_pinyin_name(struct arena *a, struct str han)
{
    struct str name = str_trim(han);
    struct buf out = buf_new(a);
    const struct surname *s = find_surname(name);
    struct str family = name;
    struct str given = name;

    if (!all_han(name))
        return dotted_name(a, name);
    family.n = s ? strlen(s->han) : 0;
    if (!s)
        (void)utf8_next(name, &family.n);
    given.p += family.n;
    given.n -= family.n;
    print_word(&out, s && s->reading ? str_from(s->reading)
                                     : syllables_of(a, family));
    if (given.n) {
        buf_char(&out, ' ');
        print_word(&out, syllables_of(a, given));
    }
    return buf_view(&out);
}
