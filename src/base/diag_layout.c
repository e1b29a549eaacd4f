/* Diagnostics 7xx: layout. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_LAYOUT_BLOCKS, DIAG_ERROR, "文件超过{1}个版块的上限",
     "the document has more than {1} blocks",
     "一份材料包的段落、单元格和栏目总数有上限。通常是数据重复所致。",
     "Paragraphs, cells and fields of one packet have a limit. Mostly the "
     "same matter is in the input many times."},
    {SB_LAYOUT_PAGES, DIAG_ERROR, "文件超过{1}页的上限",
     "the document has more than {1} pages",
     "一份材料包的页数有上限。通常是数据重复或文字过长所致。",
     "The pages of one packet have a limit. Mostly a text is far too long or "
     "is in the input many times."},
    {SB_LAYOUT_TALL, DIAG_WARNING, "第{1}页上有一块不可拆分的内容高于版心",
     "a block on page {1} is taller than the text area and cannot be cut",
     "该内容不可拆分，一页也放不下，因此会超出版心。请缩短它，或改用可拆分的"
     "版块。",
     "What cannot be cut did not fit even on an empty page, so it reaches "
     "beyond the text area. Shorten it, or use blocks that can be cut."},
    {SB_LAYOUT_REFERENCE, DIAG_ERROR, "页码引用指向不存在的标识“{1}”",
     "a page reference names \"{1}\", which is not there",
     "page-ref/@to 须是部分、章节或表格的 id。",
     "page-ref/@to must be the id of a part, a section or a table."},
    {SB_LAYOUT_KEEP, DIAG_WARNING, "第{1}页拆开了应保持完整的表格行",
     "page {1} ends within a table row that is to be kept whole",
     "该行高于一页，只能拆开。请缩短其中的文字，或分成数行。",
     "The row is taller than a page, so it had to be cut. Shorten its text or "
     "make several rows of it."},
};

const struct diag_rows diag_layout = {rows, sizeof rows / sizeof rows[0]};
