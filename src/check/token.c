/*
 * Tokens by longest match. A hyphen inside a word belongs to it, as in XPath:
 * $a-b is one name, $a - b a difference.
 */
#include "check/token.h"

#include <string.h>

static bool
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static bool
is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool
starts_word(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           (unsigned char)c >= 0x80;
}

static bool
in_word(char c)
{
    return starts_word(c) || is_digit(c) || c == '-' || c == '.';
}

static struct str
part(struct str s, size_t from, size_t to)
{
    return (struct str){s.p + from, to - from};
}

static size_t
skip_word(struct str s, size_t i)
{
    while (i < s.n && in_word(s.p[i]))
        i++;
    return i;
}

static struct token
literal(struct str s, size_t *at)
{
    size_t from = *at;
    const char *quote = memchr(s.p + from + 1, s.p[from], s.n - from - 1);
    *at = quote == NULL ? s.n : (size_t)(quote - s.p) + 1;
    if (quote == NULL)
        return (struct token){TOKEN_STRAY, part(s, from, *at),
                              part(s, from, *at)};
    return (struct token){TOKEN_LITERAL, part(s, from + 1, *at - 1),
                          part(s, from, *at)};
}

static struct token
number(struct str s, size_t *at)
{
    size_t i = *at;
    while (i < s.n && is_digit(s.p[i]))
        i++;
    if (i + 1 < s.n && s.p[i] == '.' && is_digit(s.p[i + 1]))
        for (i++; i < s.n && is_digit(s.p[i]);)
            i++;
    struct str text = part(s, *at, i);
    *at = i;
    return (struct token){TOKEN_NUMBER, text, text};
}

/* A word, with a prefix when a single colon and another word follow. */
static struct token
word(struct str s, size_t *at)
{
    size_t i = skip_word(s, *at);
    if (i + 1 < s.n && s.p[i] == ':' && starts_word(s.p[i + 1]))
        i = skip_word(s, i + 1);
    struct str text = part(s, *at, i);
    *at = i;
    return (struct token){TOKEN_WORD, text, text};
}

static struct token
name(struct str s, size_t *at)
{
    size_t from = *at;
    *at = skip_word(s, from + 1);
    return (struct token){TOKEN_NAME, part(s, from + 1, *at),
                          part(s, from, *at)};
}

static struct token
sign(struct str s, size_t *at)
{
    static const struct {
        const char *text;
        enum token_kind kind;
    } signs[] = {
        {"!=", TOKEN_OPERATOR}, {"<=", TOKEN_OPERATOR}, {">=", TOKEN_OPERATOR},
        {"//", TOKEN_PATH},     {"..", TOKEN_PATH},     {"::", TOKEN_PATH},
        {"=", TOKEN_OPERATOR},  {"<", TOKEN_OPERATOR},  {">", TOKEN_OPERATOR},
        {"+", TOKEN_OPERATOR},  {"-", TOKEN_OPERATOR},  {"*", TOKEN_OPERATOR},
        {"(", TOKEN_OPEN},      {")", TOKEN_CLOSE},     {",", TOKEN_COMMA},
        {"/", TOKEN_PATH},      {"@", TOKEN_PATH},      {".", TOKEN_PATH},
        {"[", TOKEN_PATH},      {"]", TOKEN_PATH},      {"|", TOKEN_PATH},
    };
    struct str rest = part(s, *at, s.n);
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        if (!str_starts(rest, signs[i].text))
            continue;
        struct str text = part(s, *at, *at + strlen(signs[i].text));
        *at += text.n;
        return (struct token){signs[i].kind, text, text};
    }
    struct str stray = part(s, *at, *at + 1);
    ++*at;
    return (struct token){TOKEN_STRAY, stray, stray};
}

struct token
token_next(struct str source, size_t *at)
{
    while (*at < source.n && is_blank(source.p[*at]))
        ++*at;
    if (*at >= source.n)
        return (struct token){TOKEN_END, {NULL, 0}, {NULL, 0}};
    char c = source.p[*at];
    if (is_digit(c))
        return number(source, at);
    if (c == '\'' || c == '"')
        return literal(source, at);
    if (c == '$')
        return name(source, at);
    if (starts_word(c))
        return word(source, at);
    return sign(source, at);
}
