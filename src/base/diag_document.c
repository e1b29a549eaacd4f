/* Diagnostics 5xx: document. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_STYLE_VALUE, DIAG_ERROR, "属性{1}的值“{2}”不可用",
     "the value \"{2}\" of {1} cannot be used",
     "样式表或列宽中的长度、颜色或用词不正确。长度为十进制数，颜色须在"
     "colours 中定义。",
     "A length, colour or word in the style sheet or of a column is not right. "
     "Lengths are decimal numbers; colours must be defined in colours."},
    {SB_STYLE_UNKNOWN, DIAG_ERROR, "没有名为“{1}”的样式",
     "there is no style named \"{1}\"",
     "模板或样式表引用了 styles.xml 中不存在的样式。",
     "A template or the style sheet names a style that styles.xml does not "
     "have."},
    {SB_STYLE_TWICE, DIAG_ERROR, "样式“{1}”定义了两次",
     "the style \"{1}\" is defined twice",
     "每个样式名在 styles.xml 中只能出现一次。",
     "Each style name may stand once in styles.xml."},
    {SB_STYLE_CIRCLE, DIAG_ERROR, "样式“{1}”的 based-on 层数过多",
     "the style \"{1}\" is based on too long a chain of styles",
     "based-on 最多十六层。", "based-on may go sixteen styles deep."},
    {SB_STYLE_LIMIT, DIAG_ERROR, "样式表超过上限（{1}）",
     "the style sheet exceeds a limit ({1})", "样式最多256个，语言最多16种。",
     "There may be 256 styles and 16 languages."},
    {SB_DOCUMENT_DEPTH, DIAG_ERROR, "版块嵌套超过{1}层",
     "blocks are nested more than {1} deep", "模板生成了层层嵌套的小节或列表。",
     "A template made sections or lists inside each other without end."},
    {SB_TABLE_COLUMNS, DIAG_ERROR, "表格超过{1}列",
     "the table has more than {1} columns", "表格的列数有上限。",
     "The number of columns of a table is limited."},
    {SB_TABLE_ROWS, DIAG_ERROR, "表格超过{1}行",
     "the table has more than {1} rows", "表格的行数有上限。",
     "The number of rows of a table is limited."},
    {SB_TABLE_ROW, DIAG_ERROR, "表格第{1}行没有恰好填满{2}列",
     "row {1} of the table does not fill its {2} columns exactly",
     "把 colspan 与上方单元格的 rowspan 计算在内，每一行都必须填满所有列，"
     "且合并不得越过表头或表体的末尾。",
     "With colspan and the rowspan of cells above counted, each row must fill "
     "all columns, and no span may pass the end of the head or the body."},
    {SB_FIELD_TWICE, DIAG_ERROR, "名为“{1}”的填写项出现多次，内容不一致",
     "the field \"{1}\" stands in several places that do not agree",
     "同一路径的填写项在 PDF 中是同一个表单域：类型、选项和内容必须相同。",
     "Pieces of a form with one path are one field in the PDF: their kind, "
     "their options and what they say must be the same."},
    {SB_CHOICE_VALUES, DIAG_ERROR, "选择项“{1}”的选项值“{2}”不可用",
     "the option \"{2}\" of the choice \"{1}\" cannot be used",
     "同一选择项的各选项值不得重复，不得超过100字节，且至多选中一个。可多选的内"
     "容"
     "请用 checkbox。",
     "The values of a choice differ from each other and have at most 100 "
     "bytes, "
     "and one at most is checked. Where several may hold, use checkbox."},
};

const struct diag_rows diag_document = {rows, sizeof rows / sizeof rows[0]};
