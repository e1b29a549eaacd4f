#include "intake/position.h"

#include <string.h>

#include "intake/intake.h"

/* The pointer holds the line above COLUMN_BITS and the column below. */
enum { COLUMN_BITS = 24 };
#define COLUMN_MAX ((1 << COLUMN_BITS) - 1)

struct position
position_start(struct str bytes)
{
    size_t at = str_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    return (struct position){bytes, at, 1, 1, false};
}

void
position_move(struct position *p, size_t at)
{
    const char *s = p->bytes.p;
    for (; p->at < at && p->at < p->bytes.n; p->at++) {
        unsigned char c = (unsigned char)s[p->at];
        bool crlf = c == '\r' && p->at + 1 < p->bytes.n && s[p->at + 1] == '\n';
        if (c == '\n' || (c == '\r' && !crlf)) {
            p->line++;
            p->column = 1;
        } else if ((c & 0xC0) != 0x80 && !crlf) {
            p->column++;
        }
    }
}

/* Past the next occurrence of mark at or after `from`, or the end. */
static size_t
past(struct str s, size_t from, const char *mark)
{
    if (from >= s.n)
        return s.n;
    const char *found = memmem(s.p + from, s.n - from, mark, strlen(mark));
    return found ? (size_t)(found - s.p) + strlen(mark) : s.n;
}

/* Past the '>' of a tag; one in an attribute value does not count. *signs
   grows by the '=' before it. */
static size_t
past_attributes(struct str s, size_t at, int *signs)
{
    char quote = 0;
    for (; at < s.n; at++) {
        char c = s.p[at];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return at + 1;
        else if (c == '=')
            ++*signs;
    }
    return s.n;
}

static size_t
past_tag(struct str s, size_t at)
{
    int signs = 0;
    return past_attributes(s, at, &signs);
}

static bool
stands(struct str s, size_t at, const char *mark)
{
    size_t n = strlen(mark);
    return s.n - at >= n && memcmp(s.p + at, mark, n) == 0;
}

/* Whether a start tag or a document type declaration begins at '<'. */
static bool
is_wanted(struct str s, size_t at)
{
    return stands(s, at, "<!D") ||
           !(stands(s, at, "</") || stands(s, at, "<!") || stands(s, at, "<?"));
}

static size_t
past_markup(struct str s, size_t at)
{
    if (stands(s, at, "<!--"))
        return past(s, at + 4, "-->");
    if (stands(s, at, "<![CDATA["))
        return past(s, at + 9, "]]>");
    if (stands(s, at, "<?"))
        return past(s, at + 2, "?>");
    return past_tag(s, at);
}

static size_t
next_less(struct str s, size_t at)
{
    const char *found = at < s.n ? memchr(s.p + at, '<', s.n - at) : NULL;
    return found ? (size_t)(found - s.p) : s.n;
}

void
position_next_tag(struct position *p)
{
    struct str s = p->bytes;
    size_t at = p->at;
    if (p->passed)
        at = past_tag(s, at);
    at = next_less(s, at);
    while (at < s.n && !is_wanted(s, at))
        at = next_less(s, past_markup(s, at));
    position_move(p, at);
    p->passed = true;
}

bool
position_find_crowded(struct position *p, int most)
{
    struct str s = p->bytes;
    for (size_t at = next_less(s, p->at); at < s.n;) {
        int signs = 0;
        size_t next = is_wanted(s, at) ? past_attributes(s, at, &signs)
                                       : past_markup(s, at);
        if (signs > most) {
            position_move(p, at);
            return true;
        }
        at = next_less(s, next);
    }
    return false;
}

void *
position_pack(const struct position *p)
{
    uintptr_t column = p->column < COLUMN_MAX ? p->column : COLUMN_MAX;
    return (void *)((uintptr_t)p->line << COLUMN_BITS | column);
}

/* Of attributes only those that came from cells of a table have a place of
   their own. */
static uintptr_t
packed(const xmlNode *node)
{
    while (node && node->type != XML_ELEMENT_NODE &&
           !(node->type == XML_ATTRIBUTE_NODE && node->_private))
        node = node->parent;
    return node ? (uintptr_t)node->_private : 0;
}

int
intake_line(const xmlNode *node)
{
    return (int)(packed(node) >> COLUMN_BITS);
}

int
intake_column(const xmlNode *node)
{
    return (int)(packed(node) & COLUMN_MAX);
}

struct place
intake_place(const struct source *s, const xmlNode *node)
{
    return (struct place){s->file, intake_line(node), intake_column(node)};
}

struct place
intake_place_of(const struct source *s, const xmlNode *node,
                const char *attribute)
{
    const xmlAttr *at = attribute ? node->properties : NULL;
    while (at && strcmp((const char *)at->name, attribute) != 0)
        at = at->next;
    return intake_place(s, at ? (const xmlNode *)at : node);
}
