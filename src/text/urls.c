/*
 * URLs, e-mail addresses and telephone numbers: ICU breaks them nowhere or in
 * the wrong places; R12 says where they may be broken.
 */
#include "text/para.h"

static bool
in_token(const struct letter *l)
{
    return l->c > ' ' && l->c < 0x7F && l->c != '<' && l->c != '>' &&
           l->c != '"';
}

static bool
is_word(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

enum token { TOKEN_NONE, TOKEN_URL, TOKEN_MAIL, TOKEN_PHONE };

/* +972-3-5118117, 010-88881234: not a year, a range or a date. */
static bool
is_phone(const struct letter *l, int n)
{
    int digits = 0;
    if (l[0].c != '+' && l[0].c != '0')
        return false;
    for (int i = l[0].c == '+'; i < n; i++) {
        if (l[i].c >= '0' && l[i].c <= '9')
            digits++;
        else if (l[i].c != '-')
            return false;
    }
    return digits >= 7;
}

static enum token
token_kind(const struct letter *l, int n)
{
    enum token kind = is_phone(l, n) ? TOKEN_PHONE : TOKEN_NONE;
    for (int i = 1; i + 1 < n; i++) {
        if (l[i].c == ':' && l[i + 1].c == '/')
            return TOKEN_URL;
        if (l[i].c == '@' && is_word(l[i - 1].c) && is_word(l[i + 1].c))
            kind = TOKEN_MAIL;
    }
    if (kind == TOKEN_NONE && n > 4 && l[0].c == 'w' && l[1].c == 'w' &&
        l[2].c == 'w' && l[3].c == '.')
        return TOKEN_URL;
    return kind;
}

static bool
ends_group(uint32_t c)
{
    return c == '/' || c == '?' || c == '&' || c == '=' || c == '#';
}

/* Whether a URL may be broken between a and b. */
static bool
url_break(uint32_t a, uint32_t b, uint32_t next)
{
    if (ends_group(a))
        return !ends_group(b) && b != '.' && b != ',';
    if (b == '%')
        return true;
    return (b == '.' || b == '-' || b == '_' || b == '~') && is_word(next) &&
           is_word(a);
}

static bool
mail_break(uint32_t a, uint32_t b, uint32_t next)
{
    return a == '@' || (b == '.' && is_word(next));
}

/* Where the scheme of a URL begins: what stands before it is not of it. */
static int
scheme_start(const struct letter *l, int n)
{
    int i = 0;
    while (i + 1 < n && (l[i].c != ':' || l[i + 1].c != '/'))
        i++;
    if (i + 1 == n)
        return 0;
    while (i > 0 && is_word(l[i - 1].c))
        i--;
    return i;
}

/* Stops and brackets at the end are of the sentence. */
static int
token_end(const struct letter *l, int n)
{
    while (n > 0 && l[n - 1].class != CLASS_DIGIT && !is_word(l[n - 1].c) &&
           l[n - 1].c != '/')
        n--;
    return n;
}

static void
break_token(struct letter *l, int n, enum token kind)
{
    for (int i = 1; i < n; i++) {
        uint32_t next = i + 1 < n ? l[i + 1].c : 0;
        bool good = false;
        if (kind == TOKEN_URL)
            good = url_break(l[i - 1].c, l[i].c, next);
        else if (kind == TOKEN_MAIL)
            good = mail_break(l[i - 1].c, l[i].c, next);
        else
            good = l[i - 1].c == '-';
        l[i].before = good ? BREAK_URL : BREAK_FORCE;
        l[i].url = true;
    }
}

void
text_urls_find(struct para *p)
{
    for (int i = 0; i < p->count;) {
        int from = i;
        while (i < p->count && in_token(&p->letters[i]))
            i++;
        int n = token_end(p->letters + from, i - from);
        enum token kind = n > 4 ? token_kind(p->letters + from, n) : TOKEN_NONE;
        int start = kind == TOKEN_URL ? scheme_start(p->letters + from, n) : 0;
        if (kind != TOKEN_NONE)
            break_token(p->letters + from + start, n - start, kind);
        i += i == from;
    }
}
