#include "remind/header.h"

#include <string.h>

/* [characters] RFC 2047, 2: a line that has an encoded word, and the word. */
enum { LINE_MOST = 76, WORD_FRAME = 12 };

/* A header under way. */
struct line {
    struct buf text;
    size_t column; /* of what comes next */
};

static struct line
begin(struct arena *a, const char *name)
{
    return (struct line){buf_new(a), strlen(name) + 1};
}

static void
add(struct line *l, struct str s)
{
    buf_str(&l->text, s);
    l->column += s.n;
}

/* A blank before what is n wide, at the end of a line or the start of one. */
static void
space(struct line *l, size_t n)
{
    if (l->column + 1 + n > LINE_MOST) {
        buf_char(&l->text, '\n');
        l->column = 0;
    }
    add(l, STR(" "));
}

static void
add_base64(struct line *l, struct str bytes)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                 "abcdefghijklmnopqrstuvwxyz0123456789+/";

    for (size_t i = 0; i < bytes.n; i += 3) {
        size_t left = bytes.n - i;
        uint32_t three = 0;
        char four[4];

        for (size_t k = 0; k < 3; k++)
            three =
                three << 8 | (k < left ? (unsigned char)bytes.p[i + k] : 0u);
        for (int k = 0; k < 4; k++)
            four[k] = digits[three >> (18 - 6 * k) & 63];
        if (left < 3)
            four[3] = '=';
        if (left < 2)
            four[2] = '=';
        add(l, (struct str){four, 4});
    }
}

/* As many bytes from i as fit and are whole characters (RFC 2047, 5). */
static size_t
whole(struct str text, size_t i, size_t most)
{
    size_t end = i;
    size_t next = i;

    while (next < text.n && next - i <= most) {
        end = next;
        (void)utf8_next(text, &next);
    }
    return next - i <= most ? next - i : end - i;
}

/* Blanks between encoded words are not text, so the parts join again. */
static void
add_encoded(struct line *l, struct str text)
{
    size_t all = WORD_FRAME + (text.n + 2) / 3 * 4;

    for (size_t i = 0; i < text.n;) {
        size_t n;

        /* What fits on one line stays on one; of the rest, one character at
           least must fit. */
        space(l, i == 0 && all < LINE_MOST ? all : WORD_FRAME + 8);
        n = whole(text, i, (LINE_MOST - l->column - WORD_FRAME) / 4 * 3);
        add(l, STR("=?utf-8?b?"));
        add_base64(l, (struct str){text.p + i, n});
        add(l, STR("?="));
        i += n;
    }
}

/* Without these a reader may take it for what it says. */
static bool
needs_encoding(struct str text)
{
    size_t word = 0;

    for (size_t i = 0; i < text.n; i++) {
        if ((unsigned char)text.p[i] > 0x7E ||
            (text.p[i] == '=' && i + 1 < text.n && text.p[i + 1] == '?'))
            return true;
        /* Blanks at the ends, and several, would be lost in folding. */
        if (text.p[i] == ' ' && word == 0)
            return true;
        word = text.p[i] == ' ' ? 0 : word + 1;
        if (word > LINE_MOST / 2)
            return true;
    }
    return text.n > 0 && word == 0;
}

/* The word at *i, which moves behind it and the blank after it. */
static struct str
next_word(struct str text, size_t *i)
{
    struct str word = {text.p + *i, 0};

    while (*i < text.n && text.p[*i] != ' ') {
        word.n++;
        (*i)++;
    }
    if (*i < text.n)
        (*i)++;
    return word;
}

const char *
header_text(struct arena *a, const char *name, struct str text)
{
    struct line l = begin(a, name);

    if (needs_encoding(text))
        add_encoded(&l, text);
    else
        for (size_t i = 0; i < text.n;) {
            struct str word = next_word(text, &i);

            space(&l, word.n);
            add(&l, word);
        }
    buf_char(&l.text, '\n');
    return str_text(a, buf_view(&l.text));
}

/* RFC 5322, 3.2.3. */
static bool
is_atom(struct str text)
{
    static const char more[] = "!#$%&'*+-/=?^_`{|}~ ";

    for (size_t i = 0; i < text.n; i++) {
        char c = text.p[i];

        if (!((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
              (c >= 'a' && c <= 'z') || (c && strchr(more, c))))
            return false;
    }
    return true;
}

/* RFC 5322, 3.2.4. */
static struct str
quoted(struct arena *a, struct str text)
{
    struct buf b = buf_new(a);

    buf_char(&b, '"');
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '"' || text.p[i] == '\\')
            buf_char(&b, '\\');
        buf_char(&b, text.p[i]);
    }
    buf_char(&b, '"');
    return buf_view(&b);
}

static void
add_name(struct line *l, struct arena *a, struct str name)
{
    struct str quote = is_atom(name) ? name : quoted(a, name);

    if (needs_encoding(name) || quote.n > LINE_MOST - 2)
        add_encoded(l, name);
    else {
        space(l, quote.n);
        add(l, quote);
    }
}

const char *
header_list(struct arena *a, const char *name, const struct mail_list *list)
{
    struct line l = begin(a, name);

    for (int i = 0; i < list->count; i++) {
        const struct mail_address *one = &list->items[i];
        struct str address = str_from(one->address);

        if (one->name && *one->name)
            add_name(&l, a, str_from(one->name));
        space(&l, address.n + 3);
        add(&l, STR("<"));
        add(&l, address);
        add(&l, i + 1 < list->count ? STR(">,") : STR(">"));
    }
    buf_char(&l.text, '\n');
    return str_text(a, buf_view(&l.text));
}

bool
header_has_control(struct str text)
{
    for (size_t i = 0; i < text.n;) {
        uint32_t c = utf8_next(text, &i);

        if (c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
            return true;
    }
    return false;
}
