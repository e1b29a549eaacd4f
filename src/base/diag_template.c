/* Diagnostics 4xx: template. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_SHEET_HREF, DIAG_ERROR, "不得引入“{1}”：只能引入模板文件夹中的文件",
     "'{1}' may not be imported: only files of the template folders may",
     "href 只能是文件名，不得含路径、协议或指向文件夹之外的链接。",
     "href must be a plain file name: no path, no scheme, no link that leads "
     "out of the template folders."},
    {SB_SHEET_MISSING, DIAG_ERROR, "模板文件夹中没有“{1}”",
     "the template folders have no '{1}'",
     "先查 --templates 给出的文件夹，再查随程序安装的文件夹。",
     "The folder given with --templates is searched first, then the one "
     "installed with the program."},
    {SB_SHEET_FORBIDDEN, DIAG_ERROR, "模板中不得使用“{1}”",
     "'{1}' may not be used in a sheet",
     "模板只能使用 XSLT 1.0、EXSLT common、math、sets、strings 和 sb: 函数；"
     "不得读写文件、读取时钟或修改输入。",
     "Sheets have XSLT 1.0, EXSLT common, math, sets and strings, and the sb: "
     "functions; they may not read or write files, read the clock or change "
     "their input."},
    {SB_SHEET_COMPILE, DIAG_ERROR, "模板无法编译：{1}",
     "the sheet cannot be compiled: {1}",
     "模板不是正确的 XSLT 1.0。所引为 libxslt 的说明。",
     "The sheet is not correct XSLT 1.0. The words quoted are those of "
     "libxslt."},
    {SB_SHEET_RUN, DIAG_ERROR, "模板“{1}”运行失败：{2}",
     "the sheet '{1}' failed: {2}",
     "运行中任何错误或 xsl:message 都使材料包作废，以免输出残缺。",
     "Any error or xsl:message while a sheet runs fails the packet, so that "
     "nothing incomplete is printed."},
    {SB_SHEET_LIMIT, DIAG_ERROR, "模板“{1}”超过上限：{2}",
     "the sheet '{1}' passed its limit: {2}",
     "模板的运算次数和调用深度有上限。多半是没有终点的递归。",
     "Operations and depth of a sheet are limited. Mostly a recursion does "
     "not end."},
    {SB_SHEET_RESULT, DIAG_ERROR, "模板应生成一个 {1} 元素，实际为：{2}",
     "the sheet must make one {1} element, but made: {2}",
     "parts.xml 所列模板生成一个 part，head 模板生成一个 head，报告模板生成"
     "一个 report。",
     "A sheet of parts.xml makes one part, the head sheet one head, a report "
     "sheet one report."},
    {SB_SHEET_ELEMENT, DIAG_ERROR, "文档语言没有元素“{1}”；相近的是“{2}”",
     "the document language has no element '{1}'; the nearest is '{2}'",
     "模板中的字面元素须在 document.rng 中。",
     "A literal element of a sheet must be in document.rng."},
    {SB_SHEET_ATTRIBUTE, DIAG_ERROR, "元素“{1}”没有属性“{2}”",
     "the element '{1}' has no attribute '{2}'",
     "模板中字面元素的属性须在 document.rng 中。",
     "An attribute of a literal element must be in document.rng."},
    {SB_SHEET_STYLE, DIAG_ERROR, "styles.xml 没有样式“{1}”",
     "styles.xml has no style '{1}'", "模板引用的样式须在 styles.xml 中定义。",
     "A style that a sheet names must be defined in styles.xml."},
    {SB_SHEET_IMPORTS, DIAG_ERROR, "模板引入过多或层次过深：“{1}”",
     "too many sheets, or imports too deep, at '{1}'",
     "模板相互引入的层数和总数有上限；也可能是循环引入。",
     "The number of sheets and the depth of imports are limited; sheets may "
     "also be importing one another in a circle."},
    {SB_LABEL_UNKNOWN, DIAG_ERROR, "labels.xml 没有“{1}”；相近的是“{2}”",
     "labels.xml has no label '{1}'; the nearest is '{2}'",
     "sb:label 的名称须在 labels.xml 中。",
     "The key given to sb:label must be in labels.xml."},
    {SB_LABEL_TWICE, DIAG_ERROR, "标签“{1}”定义了两次",
     "the label '{1}' is defined twice",
     "每个名称在一个标签文件中只能出现一次。",
     "Each key stands once in a file of labels."},
    {SB_LETTER_SURPLUS, DIAG_ERROR, "“{1}”不是 labels.xml 中信函用语的名称",
     "'{1}' is no key of the words of letters in labels.xml",
     "labels 文件夹中每种语言的文件只能有 labels.xml 的 letters "
     "组中的名称。",
     "The file of a language in the folder labels has only keys of the group "
     "letters of labels.xml."},
    {SB_LETTER_MISSING, DIAG_ERROR, "缺少信函用语“{1}”",
     "the word of letters '{1}' is missing",
     "labels 文件夹中每种语言的文件须有 labels.xml 的 letters "
     "组中的全部名称。",
     "The file of a language in the folder labels has every key of the group "
     "letters of labels.xml."},
    {SB_LETTER_BRACES, DIAG_ERROR, "“{1}”花括号中的名称与英文不一致",
     "the names in braces of '{1}' are not those of the English text",
     "译文须保留英文中花括号里的各名称，且不得有其他名称。",
     "A translation keeps each name that the English text has in braces, and "
     "has no other."},
    {SB_LETTER_LANGUAGE, DIAG_ERROR, "文件名与 lang=“{1}”不一致",
     "the name of the file is not its lang, '{1}'",
     "labels 文件夹中的文件以其语言命名，例如 de.xml。",
     "A file in the folder labels is named after its language, such as "
     "de.xml."},
    {SB_PARTS_XPATH, DIAG_ERROR, "无法求值“{1}”：{2}",
     "cannot evaluate '{1}': {2}",
     "parts.xml 中的 when 须为布尔表达式，repeat 须选出节点。",
     "In parts.xml, when must be a test and repeat must select nodes."},
    {SB_PARTS_TWICE, DIAG_ERROR, "部分“{1}”定义了两次",
     "the part '{1}' is defined twice", "每个 id 在 parts.xml 中只能出现一次。",
     "Each id stands in parts.xml once."},
    {SB_PART_MISSING, DIAG_ERROR, "方向{1}的材料包须有“{2}”，但没有生成",
     "the packet of direction {1} needs the part '{2}', which was not made",
     "指南的 packet 元素列出该方向必备的部分；parts.xml 中没有它，或其 when "
     "不成立。",
     "The packet element of the call lists the parts that a direction needs; "
     "parts.xml has no such part, or its when is false."},
};

const struct diag_rows diag_template = {rows, sizeof rows / sizeof rows[0]};
