/*
 * Every diagnostic of the program, once: sentence in Chinese and English,
 * and what it means and how to mend it. `shenbao explain` and the man page
 * print this table. Ordered by number.
 */
#include "base/diag.h"

static const struct diag_row rows[] = {
    /* 1xx: files and system */
    {SB_FILE_OPEN, DIAG_ERROR, "无法打开文件：{1}", "cannot open the file: {1}",
     "文件不存在，或没有读取权限。请检查路径。",
     "The file does not exist or may not be read. Check the path."},
    {SB_FILE_READ, DIAG_ERROR, "读取文件失败：{1}", "cannot read the file: {1}",
     "系统在读取时报告了错误，或该路径不是普通文件。",
     "The system reported an error while reading, or the path is not a "
     "regular file."},
    {SB_FILE_TOO_LARGE, DIAG_ERROR, "文件超过上限{1}字节",
     "the file is larger than the limit of {1} bytes",
     "输入文件有大小上限，以免耗尽内存。通常说明给错了文件。",
     "Input files have a size limit, so that none can exhaust the memory. "
     "Mostly it is the wrong file."},
    {SB_FILE_CREATE, DIAG_ERROR, "无法创建文件：{1}",
     "cannot create the file: {1}",
     "目标文件夹不存在或不可写，或磁盘已满。",
     "The folder does not exist or may not be written, or the disk is full."},
    {SB_FILE_WRITE, DIAG_ERROR, "写入文件失败：{1}",
     "cannot write the file: {1}",
     "写入、同步或关闭时出错，常见原因是磁盘已满。未留下不完整的文件。",
     "Writing, syncing or closing failed; often the disk is full. No "
     "half-written file was left behind."},
    {SB_FILE_RENAME, DIAG_ERROR, "无法将文件放到最终名称：{1}",
     "cannot put the file under its final name: {1}",
     "文件已写好，但改名失败。目标可能是文件夹，或文件夹不可写。",
     "The file was written but could not be renamed. The target may be a "
     "folder, or its folder may not be written."},
    {SB_NO_MEMORY, DIAG_ERROR, "内存不足", "out of memory",
     "系统不能再提供内存。", "The system has no more memory to give."},
    {SB_ARENA_CAP, DIAG_ERROR, "超过一份材料包的内存上限（{1} MiB）",
     "a packet may use at most {1} MiB of memory",
     "输入产生了异常大的材料包。请检查是否有过长的文字或表格。",
     "The input makes an unusually large packet. Look for a text or a table "
     "that is far too long."},
    {SB_WORKER_LIMIT, DIAG_ERROR, "工作进程超过{1}上限而被终止",
     "the worker was stopped at its limit of {1}",
     "每份输入在有处理器时间与内存上限的进程中处理。",
     "Each input is worked on in a process with a limit of processor time and "
     "memory."},
    {SB_WORKER_CRASH, DIAG_ERROR, "工作进程异常终止（信号{1}）",
     "the worker ended abnormally (signal {1})",
     "这是程序自身的缺陷；其他输入不受影响。请连同输入文件报告。",
     "This is a fault of the program itself; other inputs are not affected. "
     "Please report it with the input."},

    /* 2xx: intake */

    /* 3xx: check */
    {SB_EXPRESSION_TOKEN, DIAG_ERROR,
     "表达式中“{1}”的位置不对",
     "'{1}' does not fit at its place in the expression",
     "表达式的写法见docs/call-language.md的Rules一节。可能缺少运算符、括"
     "号或逗号。",
     "Expressions are described in docs/call-language.md, section Rules. "
     "An operator, a bracket or a comma may be missing."},
    {SB_EXPRESSION_END, DIAG_ERROR,
     "表达式不完整：{1}",
     "the expression ends too early: {1}",
     "末尾缺少一个值或右括号。",
     "A value or a closing bracket is missing at the end."},
    {SB_EXPRESSION_PATH, DIAG_ERROR,
     "表达式中不能使用路径：“{1}”",
     "no path may stand in an expression: '{1}'",
     "路径只能写在value元素的select属性中；when、test、actual、limit只使"
     "用$名称。选不到内容的路径会被误判为通过。",
     "Paths belong into the select of a value; when, test, actual and "
     "limit use its $name. A path that selects nothing would pass unseen."},
    {SB_EXPRESSION_NAME, DIAG_ERROR,
     "名称“{1}”前面缺少$，或缺少运算符",
     "'{1}' is a bare name: write $ before a value, or an operator is "
     "missing",
     "表达式中的值写作$名称；元素名称不能直接使用；文字须加引号。",
     "A value is written $name. Names of elements cannot be used "
     "directly; texts stand in quotes."},
    {SB_EXPRESSION_VALUE, DIAG_ERROR,
     "此检查没有名为“{1}”的值（相近：{2}）",
     "this check has no value {1} (nearest: {2})",
     "每个$名称须由同一检查中的value元素定义。",
     "Each $name must be defined by a value element of the same check."},
    {SB_EXPRESSION_FUNCTION, DIAG_ERROR,
     "没有函数“{1}”（相近：{2}）",
     "there is no function {1} (nearest: {2})",
     "可用的函数列在docs/call-language.md中。",
     "The functions are listed in docs/call-language.md."},
    {SB_EXPRESSION_ARITY, DIAG_ERROR,
     "函数{1}需要{2}个参数，此处有{3}个",
     "{1} takes {2} arguments, not {3}",
     "参数之间用逗号分隔。",
     "Arguments are separated by commas."},
    {SB_EXPRESSION_TYPES, DIAG_ERROR,
     "类型不相配：“{1}”的左边是{2}，右边是{3}",
     "types do not fit: '{1}' between {2} and {3}",
     "不同类型不会自动转换。日期写作sb:date('2022-12-31')，金额写作"
     "sb:yuan(n)或sb:wan(n)，两个日期之差用sb:days或sb:months，文字只能用"
     "=和!=比较。",
     "Nothing is converted. Write a date as sb:date('2022-12-31'), money "
     "as sb:yuan(n) or sb:wan(n), the time between dates as sb:days or "
     "sb:months; texts are only compared with = and !=."},
    {SB_EXPRESSION_ARGUMENT, DIAG_ERROR,
     "函数{1}的第{2}个参数应为{3}",
     "argument {2} of {1} must be: {3}",
     "参数类型见docs/call-language.md的函数表。",
     "The table of functions in docs/call-language.md tells the types of "
     "their arguments."},
    {SB_EXPRESSION_LITERAL, DIAG_ERROR,
     "“{1}”不能作为{2}读取",
     "'{1}' cannot be read as {2}",
     "日期写作YYYY-MM-DD且必须存在；数字最多六位小数。",
     "A date is written YYYY-MM-DD and must exist; a number has at most "
     "six decimals."},
    {SB_EXPRESSION_DEADLINE, DIAG_ERROR,
     "通知中没有截止日期“{1}”（相近：{2}）",
     "the call has no deadline '{1}' (nearest: {2})",
     "sb:deadline的参数须是deadlines中某个deadline的id。",
     "The argument of sb:deadline must be the id of a deadline of the "
     "call."},
    {SB_EXPRESSION_DEPTH, DIAG_ERROR,
     "表达式嵌套过深",
     "the expression is nested too deeply",
     "括号和函数最多嵌套64层。",
     "Brackets and functions may be nested 64 deep."},
    {SB_EXPRESSION_OVERFLOW, DIAG_WARNING,
     "计算结果超出范围，该检查无法判断",
     "a result is out of range; the check is unknown",
     "数值过大或日期不在公元1至9999年之间，程序不做近似计算。",
     "A number is too large or a date outside the years 1 to 9999; the "
     "program does not approximate."},
    {SB_EXPRESSION_RESULT, DIAG_ERROR,
     "{1}须给出flag，此处是{2}",
     "{1} must give a flag, not a {2}",
     "when和test决定结果，须是比较或逻辑表达式。",
     "when and test decide: they must be a comparison or a logical "
     "expression."},
    {SB_RULE_ID_TWICE, DIAG_ERROR,
     "检查编号“{1}”重复",
     "the check id '{1}' is used twice",
     "检查编号在整个通知中唯一，人工判定以它指明对象。",
     "The id of a check is unique in the call; judgements refer to it."},
    {SB_RULE_VALUE_TWICE, DIAG_ERROR,
     "值“{1}”在此检查中重复",
     "the value '{1}' is defined twice in this check",
     "同一检查中value的name不得重复。",
     "Within a check each value has a name of its own."},
    {SB_RULE_PLACEHOLDER, DIAG_ERROR,
     "消息中的{{1}}没有对应的值",
     "{{1}} in a message names no value",
     "消息中可用{$名称}、{actual}和{limit}；后两者要求检查含有该元素。",
     "A message may use {$name}, {actual} and {limit}; for the last two "
     "the check must have that element."},
    {SB_RULE_EMPTY, DIAG_ERROR,
     "要求{1}没有任何检查、人工判断或info=\"yes\"",
     "requirement {1} has no check, no manual entry and no info=\"yes\"",
     "没有人判断的要求看起来会像已经满足。请写check或manual，或说明它只是"
     "信息。",
     "A requirement that nobody decides would look as if it were met. "
     "Write a check or a manual entry, or mark it as information."},
    {SB_RULE_VALUE_UNUSED, DIAG_WARNING,
     "值“{1}”没有被使用",
     "the value '{1}' is never used",
     "可能是表达式或消息中的名称写错。",
     "A name in an expression or message may be misspelt."},
    {SB_RULE_XPATH, DIAG_ERROR,
     "不是有效的XPath：{1}",
     "not an XPath expression: {1}",
     "select、each和label使用XPath 1.0。",
     "select, each and label are XPath 1.0."},
    {SB_RULE_NOT_NODES, DIAG_ERROR,
     "路径不选择节点：{1}",
     "the path does not select nodes: {1}",
     "select、each和label须选择元素或属性；计算写在表达式中。",
     "select, each and label must select elements or attributes; what is "
     "worked out belongs into the expressions."},
    {SB_RULE_FOLD, DIAG_ERROR,
     "fold=\"{1}\"与值的类型不符",
     "fold=\"{1}\" does not fit the type of the value",
     "sum只用于money和number；min和max还可用于date；count和list不使用"
     "fold。",
     "sum is for money and number, min and max also for date; count and "
     "list have no fold."},
    {SB_RULE_XPATH_FUNCTION, DIAG_ERROR,
     "路径中不能使用“{1}”",
     "'{1}' may not be used in a path",
     "路径可用XPath 1.0的函数和current()，不能使用变量或其他函数。",
     "A path may use the functions of XPath 1.0 and current(), no "
     "variables and no others."},
    {SB_RULE_WORD, DIAG_ERROR,
     "不认识的词“{1}”",
     "'{1}' is not one of the words that may stand here",
     "允许的词见docs/call-language.md。",
     "docs/call-language.md lists the words."},
    {SB_CHECK_DIRECTION, DIAG_ERROR,
     "通知中没有方向“{1}”",
     "the call has no direction '{1}'",
     "proposal的direction属性须是通知中某个方向的编号。",
     "The direction of a proposal must be the id of a direction of the "
     "call."},
    {SB_CHECK_VALUE, DIAG_ERROR,
     "“{1}”不能作为{2}读取（检查{3}）",
     "'{1}' cannot be read as {2} (check {3})",
     "日期写作YYYY-MM-DD；金额最多两位小数；数字最多六位小数；flag为yes、"
     "no或unknown。",
     "Dates are YYYY-MM-DD, money has at most two decimals, numbers six; "
     "a flag is yes, no or unknown."},
    {SB_CHECK_SEVERAL, DIAG_WARNING,
     "检查{1}的值“{2}”有多个不同的内容，无法判断",
     "check {1}: the value '{2}' has several different contents and is "
     "unknown",
     "该值应当只有一个。请删除多余的内容，或在通知的规则中用fold说明如何"
     "合并。",
     "Only one was expected. Remove the others, or let the rule of the "
     "call say with fold how they are joined."},
    {SB_CHECK_XPATH, DIAG_ERROR,
     "检查{1}的路径无法求值",
     "a path of check {1} could not be evaluated",
     "路径需要的步骤过多。请在通知中把它写得更直接。",
     "It needs too many steps. Write it more directly in the call."},
    {SB_CHECK_JUDGEMENT, DIAG_WARNING,
     "人工判定指向不存在的检查“{1}”（相近：{2}）",
     "the judgement names no check of this direction: '{1}' (nearest: "
     "{2})",
     "judgement的check属性须是基本规则或该方向的检查编号。",
     "The check of a judgement must be an id of the base rules or of the "
     "direction."},
    {SB_CHECK_JUDGEMENT_IDLE, DIAG_WARNING,
     "检查{1}已由程序判断，人工判定不起作用",
     "check {1} is decided by the program; the judgement has no effect",
     "人工判定只用于manual和unknown。",
     "A judgement settles only what is manual or unknown."},

    /* 4xx: template */

    /* 5xx: document */
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
     "the style sheet exceeds a limit ({1})",
     "样式最多256个，语言最多16种。",
     "There may be 256 styles and 16 languages."},
    {SB_DOCUMENT_DEPTH, DIAG_ERROR, "版块嵌套超过{1}层",
     "blocks are nested more than {1} deep",
     "模板生成了层层嵌套的小节或列表。",
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

    /* 6xx: font and text */
    {SB_FONT_FILE, DIAG_ERROR, "无法打开字体文件：{1}",
     "cannot open the font file: {1}",
     "字体清单 fonts.xml 中的文件不存在或不可读。请先运行安装步骤。",
     "A file of fonts.xml does not exist or may not be read. Run the set-up "
     "first."},
    {SB_FONT_LARGE, DIAG_ERROR, "字体文件过大：{1}",
     "the font file is too large: {1}", "字体文件上限为256 MiB。",
     "A font file may have at most 256 MiB."},
    {SB_FONT_BROKEN, DIAG_ERROR, "字体文件损坏或不受支持（{2}）：{1}",
     "the font file is broken or of an unsupported kind ({2}): {1}",
     "括号内是缺失、过短或互相矛盾的表；index表示字体集合中没有该序号的字体。",
     "In brackets stands the table that is missing, short or in conflict with "
     "another; index: the collection has no face of that number."},
    {SB_FONT_ROLE, DIAG_ERROR, "字体角色“{1}”没有字体",
     "the font role '{1}' has no face",
     "fonts.xml须为宋体、黑体、楷体与两种西文字体各列出至少一个字体。",
     "fonts.xml must name at least one face for song, hei, kai, latin-serif "
     "and latin-sans."},
    {SB_FONT_SUBSET, DIAG_ERROR, "无法生成字体子集：{1}",
     "cannot make a subset of the font: {1}",
     "字体的轮廓数据损坏。请更换该字体文件。",
     "The outlines of the font are broken. Replace the file."},
    {SB_TEXT_UNCOVERED, DIAG_ERROR, "没有字体含有字符{1}",
     "no font has the character {1}",
     "fonts.xml列出的字体都没有该字符。请改写文字，或添加含有该字符的字体。",
     "None of the fonts of fonts.xml has this character. Change the text, or "
     "add a font that has it."},
    {SB_TEXT_BREAKS, DIAG_ERROR, "无法打开断行规则：{1}",
     "cannot open the rules for line breaks: {1}",
     "ICU的数据不完整。请检查其安装。",
     "The data of ICU are not complete. Check its installation."},

    /* 7xx: layout */

    /* 8xx: pdf */
    {SB_PDF_WRITER, DIAG_ERROR, "PDF 库报告错误{1}",
     "the PDF library reported error {1}",
     "写出 PDF 时底层库出错，多因内存不足。未生成文件。",
     "The library underneath failed while the PDF was written, mostly for "
     "want of memory. No file was made."},
    {SB_PDF_DATE, DIAG_ERROR, "日期时间无效：{1}",
     "not a date and time: {1}",
     "PDF 的创建时间须写成 2021-03-01T12:00:00Z 或带时区偏移。",
     "The time of creation of a PDF is written 2021-03-01T12:00:00Z, or with "
     "an offset from UTC."},
    {SB_PDF_SIZE, DIAG_ERROR, "第{1}页的尺寸超出 PDF 的范围",
     "the size of page {1} is outside what PDF allows",
     "PDF 页面的边长须在 3 至 14400 点之间（ISO 19005-2，6.1.13）。",
     "The sides of a PDF page are 3 to 14400 points (ISO 19005-2, 6.1.13)."},

    /* 9xx: packet and command line */
    {SB_TODAY, DIAG_ERROR, "“{1}”不是日期", "\"{1}\" is not a date",
     "日期写作2020-11-26；now 表示今天。",
     "A date is written 2020-11-26; now stands for today."},
    {SB_FONT_NOT_FOUND, DIAG_ERROR, "找不到字体文件{1}（软件包{2}）",
     "the font file {1} was not found (package {2})",
     "请运行 make deps 安装字体，或用 SHENBAO_FONTS 指出字体所在文件夹。",
     "Run make deps, which installs the fonts, or name their folder in "
     "SHENBAO_FONTS."},
    {SB_NO_DIRECTION, DIAG_ERROR, "该指南没有方向“{1}”",
     "the call has no direction \"{1}\"",
     "方向编号是字符串，如2.0、3.3。用 shenbao list 查看全部方向。",
     "Directions are named by strings such as 2.0 or 3.3. shenbao list shows "
     "all of them."},
    {SB_CHARACTER_MISSING, DIAG_ERROR, "没有字体含有字符{1}",
     "no font has the character {1}",
     "在 fonts/fonts.xml 中加入含有该字符的字体，或改用其他字符。",
     "Add a font that has the character to fonts/fonts.xml, or use another "
     "character."},
    {SB_NO_CODE, DIAG_ERROR, "没有代码为{1}的诊断",
     "there is no diagnostic {1}", "代码写作 SB214。",
     "Codes are written like SB214."},
    {SB_MUST_UNMET, DIAG_ERROR, "有{1}项必须满足的要求未满足，未生成材料包",
     "{1} of the requirements that must be met are not; nothing was made",
     "使用 --strict 时，只要有“必须”未满足就不生成材料包。",
     "With --strict no packet is made while a must is unmet."},
    {SB_TARGET_EXISTS, DIAG_ERROR, "无法将材料包放到最终文件夹：{1}",
     "cannot put the packet into its final folder: {1}",
     "目标位置被无法替换的内容占用，或文件夹不可写。",
     "Something that cannot be replaced stands there, or the folder may not "
     "be written."},
    {SB_FOLDER_LOCKED, DIAG_ERROR, "另一进程正在写入该文件夹",
     "another run is writing to this folder",
     "等另一次运行结束，或换一个文件夹。",
     "Wait until the other run has ended, or use another folder."},
    {SB_AUDIT_SUM, DIAG_WARNING, "各方向合计{1}，指南所称为{2}",
     "the directions add up to {1}; the call says {2}",
     "合计与指南正文的总数不一致。这是指南本身的情况，不影响使用。",
     "The sum differs from the total in the text of the call. That is how the "
     "call is; it can be used."},
    {SB_AUDIT_COUNT, DIAG_NOTE, "{1}：{2}（指南所称：{3}）",
     "{1}: {2} (the call says: {3})", "审计中清点的数目。",
     "A number that the audit counted."},
    {SB_AUDIT_TRANSLATION, DIAG_WARNING, "缺少英文：{1}",
     "no English text: {1}", "打印时会注明缺少译文，不会留空。",
     "Prints say that the translation is missing; nothing is left empty."},
    {SB_AUDIT_ADDRESS, DIAG_WARNING, "地址“{1}”的写法有误",
     "the address \"{1}\" is not well-formed",
     "电子邮箱或网址中有空格、缺少部分或含有不允许的字符。",
     "The e-mail address or URL has a blank, lacks a part, or has a character "
     "that may not stand there."},
    {SB_AUDIT_PHONE, DIAG_NOTE, "电话“{1}”不是国际格式",
     "the telephone number \"{1}\" is not in international form",
     "国际格式以加号和国家代码开头（E.164）。照原文保留。",
     "The international form begins with + and the country code (E.164). It "
     "is kept as printed."},
    {SB_AUDIT_TOPIC, DIAG_WARNING, "方向{2}没有编号为{1}的主题",
     "direction {2} has no topic {1}",
     "topics/topic/@ref 须是该方向的主题编号。",
     "topics/topic/@ref must be the number of a topic of the direction."},
};

const struct diag_row *
diag_rows(size_t *count)
{
    *count = sizeof rows / sizeof rows[0];
    return rows;
}
