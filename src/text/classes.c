/*
 * Character classes: a table by code point, then what depends on neighbours
 * (CLREQ; GB/T 15834-2011, 5.1). Curly quotes, dashes and ellipses are CJK
 * marks in Chinese and Japanese text only.
 */
#include "text/para.h"

struct class_row {
    uint32_t c;
    uint8_t class;
};

/* Ordered by code point. */
static const struct class_row ROWS[] = {
    {0x00B7, CLASS_DOT},        {0x2013, CLASS_CONN},  {0x2014, CLASS_CONN},
    {0x2015, CLASS_CONN},       {0x2018, CLASS_OPEN},  {0x2019, CLASS_CLOSE},
    {0x201C, CLASS_OPEN},       {0x201D, CLASS_CLOSE}, {0x2026, CLASS_ELL2},
    {0x2027, CLASS_DOT},        {0x22EF, CLASS_ELL2},  {0x2E3A, CLASS_DASH2},
    {0x3000, CLASS_WIDE_SPACE}, {0x3001, CLASS_PAUSE}, {0x3002, CLASS_STOP},
    {0x3008, CLASS_OPEN},       {0x3009, CLASS_CLOSE}, {0x300A, CLASS_OPEN},
    {0x300B, CLASS_CLOSE},      {0x300C, CLASS_OPEN},  {0x300D, CLASS_CLOSE},
    {0x300E, CLASS_OPEN},       {0x300F, CLASS_CLOSE}, {0x3010, CLASS_OPEN},
    {0x3011, CLASS_CLOSE},      {0x3014, CLASS_OPEN},  {0x3015, CLASS_CLOSE},
    {0x3016, CLASS_OPEN},       {0x3017, CLASS_CLOSE}, {0x3018, CLASS_OPEN},
    {0x3019, CLASS_CLOSE},      {0x301A, CLASS_OPEN},  {0x301B, CLASS_CLOSE},
    {0x301C, CLASS_CONN},       {0x301D, CLASS_OPEN},  {0x301E, CLASS_CLOSE},
    {0x301F, CLASS_CLOSE},      {0x30FB, CLASS_DOT},   {0xFF01, CLASS_STOP},
    {0xFF05, CLASS_POST},       {0xFF08, CLASS_OPEN},  {0xFF09, CLASS_CLOSE},
    {0xFF0C, CLASS_PAUSE},      {0xFF0E, CLASS_STOP},  {0xFF0F, CLASS_SLASH},
    {0xFF1A, CLASS_PAUSE},      {0xFF1B, CLASS_PAUSE}, {0xFF1F, CLASS_STOP},
    {0xFF3B, CLASS_OPEN},       {0xFF3D, CLASS_CLOSE}, {0xFF5B, CLASS_OPEN},
    {0xFF5D, CLASS_CLOSE},      {0xFF5E, CLASS_CONN},  {0xFF5F, CLASS_OPEN},
    {0xFF60, CLASS_CLOSE},      {0xFFE1, CLASS_PRE},   {0xFFE5, CLASS_PRE},
};

bool
text_class_is_mark(int class)
{
    return class >= CLASS_OPEN && class <= CLASS_STOP;
}

bool
text_class_is_wide(int class)
{
    return class == CLASS_HAN || text_class_is_mark(class) ||
           class == CLASS_DASH2 || class == CLASS_ELL2 ||
           class == CLASS_WIDE_SPACE;
}

bool
text_class_is_west(int class)
{
    return class == CLASS_WEST || class == CLASS_DIGIT || class == CLASS_PRE ||
           class == CLASS_POST;
}

static bool
letter_is_digit(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19);
}

static int
class_in_table(uint32_t c)
{
    size_t low = 0, high = sizeof ROWS / sizeof *ROWS;
    while (low < high) {
        size_t mid = (low + high) / 2;
        if (ROWS[mid].c == c)
            return ROWS[mid].class;
        if (ROWS[mid].c < c)
            low = mid + 1;
        else
            high = mid;
    }
    return CLASS_OTHER;
}

static int
class_of_ascii(uint32_t c)
{
    switch (c) {
    case ' ':
        return CLASS_SPACE;
    case '(':
    case '[':
    case '{':
        return CLASS_LEFT;
    case ')':
    case ']':
    case '}':
    case ',':
    case '.':
    case ':':
    case ';':
    case '!':
    case '?':
        return CLASS_RIGHT;
    default:
        return c >= '0' && c <= '9' ? CLASS_DIGIT : CLASS_WEST;
    }
}

/* Marks below U+2E80 are proportional in Western text. */
static int
class_western(uint32_t c, int class)
{
    if (class == CLASS_OPEN)
        return CLASS_LEFT;
    if (class == CLASS_CLOSE || c == 0x2026)
        return CLASS_RIGHT;
    return CLASS_WEST;
}

/* Superscripts and subscripts belong to the run that they stand in (R22). */
static bool
is_raised_or_lowered(uint32_t c)
{
    return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x209C);
}

static int
class_by_script(uint32_t c)
{
    if (c >= 0x3400 && c <= 0x9FFF)
        return CLASS_HAN;
    if (is_raised_or_lowered(c))
        return CLASS_WEST;
    UErrorCode status = U_ZERO_ERROR;
    switch (uscript_getScript((UChar32)c, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
        return c < 0xFF00 ? CLASS_WEST : CLASS_HAN;
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_BOPOMOFO:
        return CLASS_HAN;
    case USCRIPT_COMMON:
        break;
    default:
        return CLASS_OTHER;
    }
    int width = u_getIntPropertyValue((UChar32)c, UCHAR_EAST_ASIAN_WIDTH);
    if (width == U_EA_WIDE || width == U_EA_FULLWIDTH)
        return CLASS_HAN;
    return (c >= 0x2460 && c <= 0x24FF) || (c >= 0x25A0 && c <= 0x25FF)
               ? CLASS_HAN
               : CLASS_OTHER;
}

int
text_class_of(uint32_t c, enum text_rules rules)
{
    if (c < 0x80)
        return class_of_ascii(c);
    int class = class_in_table(c);
    bool han = rules == RULES_ZH || rules == RULES_JA;
    if (class == CLASS_OTHER)
        return class_by_script(c);
    return c < 0x2E00 && !han ? class_western(c, class) : class;
}

static bool
is_pre(uint32_t c)
{
    switch (c) {
    case 0xA5:
    case 0xFFE1:
    case 0xFFE5:
    case '$':
    case 0x20AC:
    case 0xA3:
    case 0x2116:
    case 0xA7:
    case '#':
    case '+':
    case 0x2212:
    case 0xB1:
    case 0x2265:
    case 0x2264:
    case '>':
    case '<':
    case 0x2248:
        return true;
    default:
        return false;
    }
}

static bool
is_post(uint32_t c)
{
    switch (c) {
    case '%':
    case 0xFF05:
    case 0x2030:
    case 0xB0:
    case 0x2103:
    case 0x2109:
    case 0x2032:
    case 0x2033:
    case 0x33A1:
    case 0xB2:
    case 0xB3:
        return true;
    default:
        return c >= 0x2080 && c <= 0x2089;
    }
}

/* Nearest letter before i that is no blank; -1: none. */
static int
solid_before(const struct para *p, int i)
{
    do
        i--;
    while (i >= 0 && p->letters[i].class == CLASS_SPACE);
    return i;
}

static int
class_at(const struct para *p, int i)
{
    return i < 0 || i >= p->count ? CLASS_SPACE : p->letters[i].class;
}

/* Between Han or digits on both sides. */
static bool
joins(const struct para *p, int i)
{
    int a = class_at(p, i - 1), b = class_at(p, i + 1);
    return (a == CLASS_HAN || a == CLASS_DIGIT) &&
           (b == CLASS_HAN || b == CLASS_DIGIT);
}

static bool
is_latin(const struct para *p, int i)
{
    return i >= 0 && i < p->count && p->letters[i].class == CLASS_WEST &&
           u_isalpha((UChar32)p->letters[i].c);
}

/* Quotes of Western text, which languages use either way: in German “ closes,
   in Finnish ” opens too. */
static bool
is_western_quote(const struct letter *l)
{
    bool curly =
        l->c == 0x2018 || l->c == 0x2019 || l->c == 0x201C || l->c == 0x201D;
    return curly && (l->class == CLASS_LEFT || l->class == CLASS_RIGHT);
}

static int
class_quote(int class, int before, int after)
{
    bool apart = before == CLASS_SPACE || before == CLASS_LEFT;
    bool ends = after == CLASS_SPACE || after == CLASS_RIGHT;
    if (apart == ends)
        return class;
    return apart ? CLASS_LEFT : CLASS_RIGHT;
}

/* Pairs of dashes (GB/T 15834, 5.1.5) are one unit of 2 em. */
static void
class_dash(struct para *p, int i)
{
    struct letter *l = &p->letters[i];
    if (l->class == CLASS_CONN && i + 1 < p->count && l[1].c == l->c &&
        l[1].class == CLASS_CONN && (l->c == 0x2014 || l->c == 0x2015))
        l->class = l[1].class = CLASS_DASH2;
}

static void
class_in_place(struct para *p, int i, bool han)
{
    struct letter *l = &p->letters[i];
    uint32_t c = l->c;
    int before = class_at(p, i - 1), after = class_at(p, i + 1);
    if (is_pre(c) && after == CLASS_DIGIT)
        l->class = CLASS_PRE;
    else if (is_post(c) && class_at(p, solid_before(p, i)) == CLASS_DIGIT)
        l->class = CLASS_POST;
    else if (c == 0xFF05 || c == 0xFFE1 || c == 0xFFE5)
        l->class = CLASS_HAN;
    else if (c == '/' && (before == CLASS_HAN || after == CLASS_HAN))
        l->class = CLASS_SLASH;
    else if ((c == '-' || c == '~') && han && joins(p, i))
        l->class = CLASS_CONN;
    else if (c == 0x2019 && is_latin(p, i - 1) && is_latin(p, i + 1))
        l->class = CLASS_WEST;
    else if (is_western_quote(l))
        l->class = (uint8_t)class_quote(l->class, before, after);
    else
        class_dash(p, i);
}

void
text_classes_set(struct para *p)
{
    enum text_rules rules[2] = {RULES_ROOT, RULES_ROOT};
    for (int i = 0, span = -1; i < p->count; i++) {
        struct letter *l = &p->letters[i];
        if (l->span != span)
            rules[0] = text_rules_of(p->source->spans[span = l->span].lang);
        l->class = l->extends && i > 0 ? l[-1].class
                                       : (uint8_t)text_class_of(l->c, rules[0]);
        if (letter_is_digit(l->c))
            l->class = CLASS_DIGIT;
    }
    for (int i = 0, span = -1; i < p->count; i++) {
        struct letter *l = &p->letters[i];
        if (l->span != span)
            rules[1] = text_rules_of(p->source->spans[span = l->span].lang);
        if (l->class != CLASS_HAN && !l->extends)
            class_in_place(p, i, rules[1] == RULES_ZH || rules[1] == RULES_JA);
    }
}
