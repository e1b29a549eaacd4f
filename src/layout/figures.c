/* Page numbers: runs of pages, and their figures. */
#include "layout/frag.h"

#include <stdio.h>

void
layout_begin_run(struct layout *l, const struct block *part)
{
    struct page_run **end = &l->pages->runs;

    if (part->figures == FIGURES_CONTINUED)
        return;
    while (*end)
        end = &(*end)->next;
    l->run = *end = arena_make(l->arena, struct page_run, 1);
    l->run->figures = part->figures;
    l->run->first = l->pages->count;
}

/* Lower case, up to the number of pages that a document may have. */
static void
print_roman(char out[FIGURES_MOST], int n)
{
    static const struct {
        int value;
        const char *letters;
    } steps[] = {{1000, "m"}, {900, "cm"}, {500, "d"}, {400, "cd"}, {100, "c"},
                 {90, "xc"},  {50, "l"},   {40, "xl"}, {10, "x"},   {9, "ix"},
                 {5, "v"},    {4, "iv"},   {1, "i"}};
    size_t i = 0;

    while (n > 0) {
        if (n < steps[i].value) {
            i++;
            continue;
        }
        for (const char *c = steps[i].letters; *c; c++)
            *out++ = *c;
        n -= steps[i].value;
    }
    *out = '\0';
}

static void
print_figures(char out[FIGURES_MOST], enum page_figures figures, int n)
{
    if (figures == FIGURES_ROMAN)
        print_roman(out, n);
    else
        (void)snprintf(out, FIGURES_MOST, "%d", n);
}

void
layout_page_label(char out[FIGURES_MOST], const struct page *page)
{
    const struct page_run *run = page->run;

    if (run)
        print_figures(out, run->figures, page->number - run->first + 1);
    else
        print_figures(out, FIGURES_CONTINUED, page->number + 1);
}

/* Pages before the first run are counted with it. */
void
layout_last_label(char out[FIGURES_MOST], const struct page *page,
                  const struct pages *pages)
{
    if (page->run)
        print_figures(out, page->run->figures, page->run->count);
    else if (pages->runs)
        print_figures(out, FIGURES_CONTINUED, pages->runs->first);
    else
        print_figures(out, FIGURES_CONTINUED, pages->count);
}
