#include "intake/xpath_token.h"

#include <string.h>

static bool
is_name_byte(char c, bool first)
{
    bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                  c == '_' || (unsigned char)c >= 0x80;
    return letter ||
           (!first && ((c >= '0' && c <= '9') || c == '-' || c == '.'));
}

static size_t
name_length(struct str s)
{
    size_t n = 0;
    while (n < s.n && is_name_byte(s.p[n], n == 0))
        n++;
    return n;
}

/* 3.7: after such a token '*' and a name are operators. */
static bool
wants_operator(enum xpath_kind before)
{
    switch (before) {
    case XPATH_NAME:
    case XPATH_PREFIXED:
    case XPATH_DOT:
    case XPATH_DOTS:
    case XPATH_CLOSE:
    case XPATH_PREDICATE_END:
    case XPATH_VALUE:
        return true;
    default:
        return false;
    }
}

static struct xpath_token
take(struct xpath_tokens *t, enum xpath_kind kind, size_t n)
{
    struct xpath_token token = {kind, {t->rest.p, n}};
    t->rest = (struct str){t->rest.p + n, t->rest.n - n};
    return token;
}

/* Takes what follows the name, if it follows. */
static bool
take_mark(struct xpath_tokens *t, const char *mark)
{
    struct str rest = str_trim(t->rest);
    if (!str_starts(rest, mark))
        return false;
    size_t n = strlen(mark);
    t->rest = (struct str){rest.p + n, rest.n - n};
    return true;
}

static struct xpath_token
take_name(struct xpath_tokens *t, size_t n)
{
    bool prefixed =
        t->rest.n > n + 1 && t->rest.p[n] == ':' && t->rest.p[n + 1] != ':';
    if (prefixed) {
        struct str local = {t->rest.p + n + 1, t->rest.n - n - 1};
        n += 1 + (local.p[0] == '*' ? 1 : name_length(local));
    }
    struct xpath_token token =
        take(t, prefixed ? XPATH_PREFIXED : XPATH_NAME, n);
    if (take_mark(t, "::"))
        token.kind = XPATH_AXIS;
    else if (take_mark(t, "("))
        token.kind = XPATH_FUNCTION;
    return token;
}

struct mark {
    const char *text;
    enum xpath_kind kind;
};

/* Longer marks before their beginnings. */
static const struct mark MARKS[] = {
    {"//", XPATH_SLASHES},  {"/", XPATH_SLASH},     {"..", XPATH_DOTS},
    {".", XPATH_DOT},       {"@", XPATH_AT},        {"(", XPATH_OPEN},
    {")", XPATH_CLOSE},     {"[", XPATH_PREDICATE}, {"]", XPATH_PREDICATE_END},
    {",", XPATH_COMMA},     {"|", XPATH_OPERATOR},  {"+", XPATH_OPERATOR},
    {"-", XPATH_OPERATOR},  {"=", XPATH_OPERATOR},  {"!=", XPATH_OPERATOR},
    {"<=", XPATH_OPERATOR}, {"<", XPATH_OPERATOR},  {">=", XPATH_OPERATOR},
    {">", XPATH_OPERATOR},
};

static struct xpath_token
take_symbol(struct xpath_tokens *t)
{
    for (size_t i = 0; i < sizeof MARKS / sizeof MARKS[0]; i++)
        if (str_starts(t->rest, MARKS[i].text))
            return take(t, MARKS[i].kind, strlen(MARKS[i].text));
    return take(t, XPATH_VALUE, 1);
}

/* Length of a literal, a number or a variable; 0 if it is none. */
static size_t
value_length(struct str s)
{
    char c = s.p[0];
    size_t n = 1;
    if (c == '"' || c == '\'') {
        const char *end = memchr(s.p + 1, c, s.n - 1);
        return end ? (size_t)(end - s.p) + 1 : s.n;
    }
    if (c == '$') {
        while (n < s.n && (is_name_byte(s.p[n], false) || s.p[n] == ':'))
            n++;
        return n;
    }
    n = c == '.' ? 1 : 0;
    if (n >= s.n || s.p[n] < '0' || s.p[n] > '9')
        return 0;
    while (n < s.n && ((s.p[n] >= '0' && s.p[n] <= '9') || s.p[n] == '.'))
        n++;
    return n;
}

struct xpath_tokens
xpath_tokens_start(const char *expression)
{
    struct xpath_tokens t = {str_from(expression), {XPATH_END, {NULL, 0}}};
    xpath_tokens_next(&t);
    return t;
}

void
xpath_tokens_next(struct xpath_tokens *t)
{
    bool operator_here = wants_operator(t->now.kind);
    t->rest = str_trim(t->rest);
    if (t->rest.n == 0) {
        t->now = (struct xpath_token){XPATH_END, {NULL, 0}};
        return;
    }
    size_t name = name_length(t->rest);
    size_t value = value_length(t->rest);
    if (operator_here && (name || t->rest.p[0] == '*'))
        t->now = take(t, XPATH_OPERATOR, name ? name : 1);
    else if (t->rest.p[0] == '*')
        t->now = take(t, XPATH_NAME, 1);
    else if (name)
        t->now = take_name(t, name);
    else if (value)
        t->now = take(t, XPATH_VALUE, value);
    else
        t->now = take_symbol(t);
}
