/* Diagnostics from 282 on: tables of proposals. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_TABLE_EMPTY, DIAG_ERROR, "表中没有表头", "the table has no head row",
     "CSV 文件的第一行须列出申报书各字段的路径，其后每行为一份申报书。",
     "The first row of a CSV file names fields of a proposal by their paths; "
     "each further row is one proposal."},
    {SB_TABLE_SEPARATOR, DIAG_ERROR, "表头的单元格须只用逗号或只用分号分隔",
     "the cells of the head row are separated neither by commas alone nor by "
     "semicolons alone",
     "整个文件须用同一种分隔符：逗号或分号（如德语环境下的 "
     "Excel）。不接受制表符。"
     "路径中没有这些字符。",
     "One separator for the whole file: commas, or semicolons, as Excel writes "
     "them in a German locale. Tabs are not taken. No path has any of these."},
    {SB_TABLE_PATH, DIAG_ERROR, "第 1 行 {2} 列：“{1}”不是申报书字段的路径",
     "row 1, column {2}: \"{1}\" is not the path of a field of a proposal",
     "路径如 /proposal/@id、/proposal/title/zh、"
     "/proposal/participants/participant[1]/name/en；名称见 "
     "calls/proposal.rng。",
     "A path is such as /proposal/@id, /proposal/title/zh or "
     "/proposal/participants/participant[1]/name/en; the names are those of "
     "calls/proposal.rng."},
    {SB_TABLE_PATH_NEAR, DIAG_ERROR,
     "第 1 行 {2} 列：“{1}”不是申报书字段的路径（是否想写“{3}”？）",
     "row 1, column {2}: \"{1}\" is not the path of a field of a proposal (did "
     "you mean \"{3}\"?)",
     "路径中的名称可能拼错。", "A name in the path seems to be misspelt."},
    {SB_TABLE_FIELD, DIAG_ERROR,
     "第 1 行 {2} 列：“{1}”之下还有元素，本身不是字段",
     "row 1, column {2}: \"{1}\" holds elements and is no field itself",
     "单元格只能是一个属性或一段文字，例如 /proposal/title/zh，而不是 "
     "/proposal/title。",
     "A cell is one attribute or one text, as /proposal/title/zh is and "
     "/proposal/title is not."},
    {SB_TABLE_TWICE, DIAG_ERROR, "第 1 行 {2} 列：“{1}”已有一列",
     "row 1, column {2}: \"{1}\" has a column already",
     "每个字段只能有一列。没有编号的条目就是 [1]；[@id='x'] 本身已给出 @id。",
     "A field has one column. An entry without a number is [1]; [@id='x'] "
     "states the @id itself."},
    {SB_TABLE_COLUMN, DIAG_ERROR, "第 1 行中缺少一列：{1}",
     "row 1: there is no column {1}", "没有该字段，任何一行都不能成为申报书。",
     "Without this field no row can be a proposal."},
    {SB_TABLE_ONCE, DIAG_ERROR, "第 1 行 {2} 列：“{1}”中，{3} 只能出现一次",
     "row 1, column {2}: in \"{1}\", {3} can stand only once",
     "去掉方括号及其中的编号。", "Leave out the brackets."},
    {SB_TABLE_MIXED, DIAG_ERROR,
     "第 1 行 {2} 列：“{1}”中，{3} 在别处以另一种方式指称（编号与 @id "
     "不能混用）",
     "row 1, column {2}: in \"{1}\", {3} is named in another way than in the "
     "columns before (by number and by @id)",
     "同一名单的条目须全用 [1]、[2] …，或全用 [@id='…']。",
     "Entries of one list are named all by [1], [2], ... or all by "
     "[@id='...']."},
    {SB_TABLE_CELLS, DIAG_ERROR, "第 {1} 行有 {2} 个单元格，表头只有 {3} 个",
     "row {1} has {2} cells, the head row has only {3}",
     "含分隔符的文字要放在引号内；有内容的列在表头中须有路径。",
     "A text that has a separator stands in quotes; a column in which "
     "something "
     "stands has a path in the head row."},
    {SB_TABLE_QUOTE, DIAG_ERROR, "第 {1} 行 {2} 列：引号的位置不对",
     "row {1}, column {2}: there is a quotation mark in the middle of the cell",
     "含引号的单元格整个放在引号内，其中的引号写两遍（RFC 4180）。",
     "A cell that has quotation marks stands in quotation marks, and those in "
     "it are doubled (RFC 4180)."},
    {SB_TABLE_QUOTE_OPEN, DIAG_ERROR, "第 {1} 行 {2} 列：引号没有关闭",
     "row {1}, column {2}: the quotation mark is not closed",
     "此后直到文件末尾都算作这个单元格。",
     "All the rest of the file is taken for this cell."},
    {SB_TABLE_ROW_LARGE, DIAG_ERROR, "第 {1} 行超过 {2} 字节",
     "row {1} is larger than {2} bytes", "一行只是一份申报书。",
     "A row is one proposal."},
    {SB_TABLE_LARGE, DIAG_ERROR, "表的行数或列数超过 {1}",
     "the table has more than {1} rows or columns", "请分成几个文件。",
     "Split it into several files."},
    {SB_TABLE_CELL, DIAG_NOTE, "此处为表中第 {1} 行 {2} 列：{3}",
     "this is row {1}, column {2} of the table: {3}",
     "行号和列名与电子表格相同，表头为第 1 行。",
     "Rows and columns as a spreadsheet names them; the head is row 1."},
    {SB_TABLE_HERE, DIAG_ERROR, "此处不接受 CSV 表",
     "a CSV table is not taken here",
     "只有 bulk 接受申报书的 CSV 表；其他命令读取 XML 申报书。",
     "Only bulk takes proposals as a CSV table; other commands read proposals "
     "as XML."},
    {SB_TABLE_ENCODING, DIAG_ERROR,
     "表格不是 UTF-8 编码（此处的字节为 {1}，十六进制）",
     "the table is not in UTF-8 (the byte {1}, hexadecimal, stands here)",
     "电子表格常按本地编码（如 GBK）保存 CSV。Excel 中请另存为“CSV "
     "UTF-8（逗号分隔）”，LibreOffice 中请把字符集选为 UTF-8。",
     "Spreadsheets often save CSV in the encoding of the country, as GBK or "
     "Windows-1252. In Excel save as \"CSV UTF-8 (Comma delimited)\", in "
     "LibreOffice choose the character set UTF-8."},
    {SB_TABLE_SHORT, DIAG_WARNING,
     "第 {1} 行只有 {2} 个单元格，表头有 {3} 个；缺少的作空白处理",
     "row {1} has only {2} cells, the head row has {3}: those that are missing "
     "are taken as empty",
     "电子表格保存时可能省去行末的空单元格。也可能是文字中的换行没有放在引号内"
     "，请"
     "核对该行。",
     "Spreadsheets may leave away empty cells at the end of a row. It may also "
     "be a text with a line end that does not stand in quotes: look at the "
     "row."},
};

const struct diag_rows diag_csv = {rows, sizeof rows / sizeof rows[0]};
