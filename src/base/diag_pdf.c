/* Diagnostics 8xx: pdf. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_PDF_WRITER, DIAG_ERROR, "PDF 库报告错误{1}",
     "the PDF library reported error {1}",
     "写出 PDF 时底层库出错，多因内存不足。未生成文件。",
     "The library underneath failed while the PDF was written, mostly for "
     "want of memory. No file was made."},
    {SB_PDF_DATE, DIAG_ERROR, "日期时间无效：{1}", "not a date and time: {1}",
     "PDF 的创建时间须写成 2021-03-01T12:00:00Z 或带时区偏移。",
     "The time of creation of a PDF is written 2021-03-01T12:00:00Z, or with "
     "an offset from UTC."},
    {SB_PDF_SIZE, DIAG_ERROR, "第{1}页的尺寸超出 PDF 的范围",
     "the size of page {1} is outside what PDF allows",
     "PDF 页面的边长须在 3 至 14400 点之间（ISO 19005-2，6.1.13）。",
     "The sides of a PDF page are 3 to 14400 points (ISO 19005-2, 6.1.13)."},
};

const struct diag_rows diag_pdf = {rows, sizeof rows / sizeof rows[0]};
