/*
 * Thumb tabs: each word of a part's tab stands in a box at the outer edge of
 * its pages. Words have slots in the order in which parts first have them, so
 * that those of one word are at one height through the whole document.
 *
 *   |        text area        | US |
 *   |                         | NZ |   (other pages)
 *
 * They are artifacts.
 */
#include "layout/frag.h"

enum {
    TABS_MOST = 128,   /* words, those behind share the last slot */
    TAB_WIDTH = 31500, /* [mpt] up to the edge of the page */
    TAB_MOST = 34000,  /* [mpt] height of a slot at most */
    TAB_GAP = 1500     /* [mpt] between slots */
};

/* The number of the word among those of the document, from 0; of all words if
   it is NULL. */
static int
slot_of(const struct document *doc, const struct str *word)
{
    struct str seen[TABS_MOST];
    int count = 0;

    for (const struct block *p = doc->root->first; p; p = p->next) {
        struct str rest = p->tab;

        while (rest.n) {
            struct str one = str_cut(&rest, ' ');
            int i = 0;

            while (i < count && !str_equal(seen[i], one))
                i++;
            if (i == count && count < TABS_MOST)
                seen[count++] = one;
            if (word && str_equal(one, *word))
                return i;
        }
    }
    return count;
}

static struct mark *
artifact(struct layout *l, enum mark_kind kind, mpt x, mpt y)
{
    struct mark *m = layout_mark(l, kind, NULL, NULL);

    m->x = x;
    m->y = y;
    m->artifact = ARTIFACT_PAGINATION;
    return m;
}

static int
put_word(struct layout *l, struct str word, const struct style *style, mpt y,
         mpt height)
{
    mpt x = l->style->width - TAB_WIDTH;
    struct frag *f = layout_words(l, l->document->root, word, style, NULL);
    struct mark *m;

    if (!f)
        return -1;
    text_fill(l->arena, f->shaped,
              (struct text_measure){.width = TAB_WIDTH, .align = TEXT_CENTRE},
              &f->lines);
    m = artifact(l, MARK_FILL, x, y);
    m->width = TAB_WIDTH;
    m->height = height;
    m->colour = style->tint;
    for (int i = 0; i < f->lines.lines[0].count; i++) {
        const struct text_run *run = &f->lines.lines[0].runs[i];

        m = artifact(l, MARK_GLYPHS, x + run->x,
                     y + (height - style->leading) / 2 + f->baseline);
        m->width = run->width;
        m->height = run->size;
        m->colour = run->colour;
        m->run = run;
    }
    return 0;
}

/* The words of one part, but those that stand there already. */
static int
put_words(struct layout *l, struct str rest, const struct style *style,
          bool stands[TABS_MOST + 1])
{
    mpt slot;

    if (!rest.n)
        return 0;
    slot = l->height / slot_of(l->document, NULL);
    if (slot > TAB_MOST)
        slot = TAB_MOST;
    while (rest.n) {
        struct str word = str_cut(&rest, ' ');
        int at = slot_of(l->document, &word);

        if (!word.n || stands[at])
            continue;
        stands[at] = true;
        if (put_word(l, word, style, l->style->top + at * slot,
                     slot - TAB_GAP) != 0)
            return -1;
    }
    return 0;
}

int
layout_put_tabs(struct layout *l)
{
    const struct document *doc = l->document;
    const struct style *style = styles_find(doc->styles, "tab", doc->lang);
    bool stands[TABS_MOST + 1] = {false};

    if (!l->page->part || !style)
        return 0;
    for (const struct block *p = l->page->part;; p = p->next) {
        if (put_words(l, p->tab, style, stands) != 0)
            return -1;
        if (p == l->page->last_part)
            return 0;
    }
}
