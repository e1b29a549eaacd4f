/* Page labels (ISO 32000-1, 12.4.2): one range for each run of pages. */
#include "pdf/catalogue.h"

static void
put_range(struct buf *b, int first, enum page_figures figures)
{
    buf_format(b, "%d <</S /%s>> ", first,
               figures == FIGURES_ROMAN ? "r" : "D");
}

void
pdf_page_labels(struct buf *b, const struct pages *pages)
{
    if (!pages->runs)
        return;
    buf_text(b, "/PageLabels <</Nums [");
    if (pages->runs->first > 0)
        put_range(b, 0, FIGURES_CONTINUED);
    for (const struct page_run *r = pages->runs; r; r = r->next)
        put_range(b, r->first, r->figures);
    buf_text(b, "]>>\n");
}
