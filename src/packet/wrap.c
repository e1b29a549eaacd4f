#include "packet/wrap.h"

#include <string.h>

#include "value/value.h"

static bool
is_among(struct str character, const char *set)
{
    struct str all = str_from(set);
    size_t i = 0;

    while (i < all.n) {
        size_t start = i;
        (void)utf8_next(all, &i);
        if (str_equal((struct str){all.p + start, i - start}, character))
            return true;
    }
    return false;
}

static bool
opens(struct str character)
{
    return is_among(character, "（［“‘《〈【([");
}

static bool
closes(struct str character)
{
    return is_among(character, "，。、；：？！）］”’》〉】～…,.;:?!)]");
}

/* The character that begins at i. */
static struct str
character_at(struct str text, size_t i)
{
    size_t end = i;

    (void)utf8_next(text, &end);
    return (struct str){text.p + i, end - i};
}

static bool
is_wide(struct str character)
{
    return value_columns(character) == 2;
}

static bool
may_part(struct str before, struct str after)
{
    if (opens(before) || closes(after))
        return false;
    return is_wide(before) || is_wide(after);
}

/* From i to the next blank or other chance to break. */
static struct str
piece_at(struct str text, size_t i)
{
    size_t end = i;

    while (end < text.n) {
        struct str before = character_at(text, end);
        end += before.n;
        if (end == text.n || text.p[end] == ' ' ||
            may_part(before, character_at(text, end)))
            break;
    }
    return (struct str){text.p + i, end - i};
}

void
wrap_text(struct buf *out, struct str text, int indent, int width)
{
    int column = indent;
    bool blank = false;
    size_t i = 0;

    while (i < text.n) {
        if (text.p[i] == ' ') {
            blank = column > indent;
            i++;
            continue;
        }
        struct str piece = piece_at(text, i);
        int columns = value_columns(piece);
        if (column > indent && column + blank + columns > width) {
            buf_format(out, "\n%*s", indent, "");
            column = indent;
        } else if (blank) {
            buf_char(out, ' ');
            column++;
        }
        buf_str(out, piece);
        column += columns;
        blank = false;
        i += piece.n;
    }
}
