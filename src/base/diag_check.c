/* Diagnostics 3xx: check. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_EXPRESSION_TOKEN, DIAG_ERROR, "表达式中“{1}”的位置不对",
     "'{1}' does not fit at its place in the expression",
     "表达式的写法见docs/call.md的Rules一节。可能缺少运算符、括"
     "号或逗号。",
     "Expressions are described in docs/call.md, section Rules. "
     "An operator, a bracket or a comma may be missing."},
    {SB_EXPRESSION_END, DIAG_ERROR, "表达式不完整：{1}",
     "the expression ends too early: {1}", "末尾缺少一个值或右括号。",
     "A value or a closing bracket is missing at the end."},
    {SB_EXPRESSION_PATH, DIAG_ERROR, "表达式中不能使用路径：“{1}”",
     "no path may stand in an expression: '{1}'",
     "路径只能写在value元素的select属性中；when、test、actual、limit只使"
     "用$名称。选不到内容的路径会被误判为通过。",
     "Paths belong in the select of a value; when, test, actual and "
     "limit use its $name. A path that selects nothing would be taken for a "
     "pass."},
    {SB_EXPRESSION_NAME, DIAG_ERROR, "名称“{1}”前面缺少$，或缺少运算符",
     "'{1}' is a bare name: write $ before a value, or an operator is "
     "missing",
     "表达式中的值写作$名称；元素名称不能直接使用；文字须加引号。",
     "A value is written $name. Names of elements cannot be used "
     "directly; texts stand in quotes."},
    {SB_EXPRESSION_VALUE, DIAG_ERROR, "此检查没有名为“{1}”的值（相近：{2}）",
     "this check has no value {1} (nearest: {2})",
     "每个$名称须由同一检查中的value元素定义。",
     "Each $name must be defined by a value element of the same check."},
    {SB_EXPRESSION_FUNCTION, DIAG_ERROR, "没有函数“{1}”（相近：{2}）",
     "there is no function {1} (nearest: {2})",
     "可用的函数列在docs/call.md中。",
     "The functions are listed in docs/call.md."},
    {SB_EXPRESSION_ARITY, DIAG_ERROR, "函数{1}需要{2}个参数，此处有{3}个",
     "{1} takes {2} arguments, not {3}", "参数之间用逗号分隔。",
     "Arguments are separated by commas."},
    {SB_EXPRESSION_TYPES, DIAG_ERROR, "类型不相配：“{1}”的左边是{2}，右边是{3}",
     "types do not fit: '{1}' between {2} and {3}",
     "不同类型不会自动转换。日期写作sb:date('2022-12-31')，金额写作"
     "sb:money(n)，两个日期之差用sb:days或sb:months，文字只能用"
     "=和!=比较。",
     "Nothing is converted. Write a date as sb:date('2022-12-31'), money "
     "as sb:money(n), the time between dates as sb:days or "
     "sb:months; texts are only compared with = and !=."},
    {SB_EXPRESSION_ARGUMENT, DIAG_ERROR, "函数{1}的第{2}个参数应为{3}",
     "argument {2} of {1} must be: {3}", "参数类型见docs/call.md的函数表。",
     "The table of functions in docs/call.md tells the types of "
     "their arguments."},
    {SB_EXPRESSION_LITERAL, DIAG_ERROR, "“{1}”不能作为{2}读取",
     "'{1}' cannot be read as {2}",
     "日期写作YYYY-MM-DD且必须存在；数字最多六位小数。",
     "A date is written YYYY-MM-DD and must exist; a number has at most "
     "six decimals."},
    {SB_EXPRESSION_DEADLINE, DIAG_ERROR, "指南中没有截止日期“{1}”（相近：{2}）",
     "the call has no deadline '{1}' (nearest: {2})",
     "sb:deadline的参数须是deadlines中某个deadline的id。",
     "The argument of sb:deadline must be the id of a deadline of the "
     "call."},
    {SB_EXPRESSION_DEPTH, DIAG_ERROR, "表达式嵌套过深",
     "the expression is nested too deeply", "括号和函数最多嵌套64层。",
     "Brackets and functions may be nested 64 deep."},
    {SB_EXPRESSION_OVERFLOW, DIAG_WARNING, "计算结果超出范围，该检查无法判断",
     "a result is out of range; the check is unknown",
     "数值过大或日期不在公元1至9999年之间，程序不做近似计算。",
     "A number is too large or a date outside the years 1 to 9999; the "
     "program does not approximate."},
    {SB_EXPRESSION_RESULT, DIAG_ERROR, "{1}须给出flag，此处是{2}",
     "{1} must give a flag, not a {2}",
     "when和test决定结果，须是比较或逻辑表达式。",
     "when and test decide: they must be a comparison or a logical "
     "expression."},
    {SB_EXPRESSION_LIMIT, DIAG_ERROR, "指南中没有限制“{1}”（相近：{2}）",
     "the call has no limit '{1}' (nearest: {2})",
     "sb:limit的参数须是limits中某个limit的id。",
     "The argument of sb:limit must be the id of a limit of the call."},
    {SB_EXPRESSION_SEAT, DIAG_ERROR, "本方向没有席位“{1}”（相近：{2}）",
     "the direction has no seat '{1}' (nearest: {2})",
     "sb:seat的参数须是本方向或基本规则的seats中某个seat的id。",
     "The argument of sb:seat must be the id of a seat of the direction or of "
     "the base rules."},
    {SB_RULE_ID_TWICE, DIAG_ERROR, "检查编号“{1}”重复",
     "the check id '{1}' is used twice",
     "检查编号在整个指南中唯一，人工判定以它指明对象。",
     "The id of a check is unique in the call; judgements refer to it."},
    {SB_RULE_VALUE_TWICE, DIAG_ERROR, "值“{1}”在此检查中重复",
     "the value '{1}' is defined twice in this check",
     "同一检查中value的name不得重复。",
     "Within a check each value has a name of its own."},
    {SB_RULE_PLACEHOLDER, DIAG_ERROR, "消息中的{{1}}没有对应的值",
     "{{1}} in a message names no value",
     "消息中可用{$名称}、{actual}和{limit}；后两者要求检查含有该元素。",
     "A message may use {$name}, {actual} and {limit}; for the last two "
     "the check must have that element."},
    {SB_RULE_EMPTY, DIAG_ERROR, "要求{1}没有任何检查、人工判断或info=\"yes\"",
     "requirement {1} has no check, no manual entry and no info=\"yes\"",
     "没有人判断的要求看起来会像已经满足。请写check或manual，或说明它只是"
     "信息。",
     "A requirement that nobody decides would look as if it were met. "
     "Write a check or a manual entry, or mark it as information."},
    {SB_RULE_VALUE_UNUSED, DIAG_WARNING, "值“{1}”没有被使用",
     "the value '{1}' is never used", "可能是表达式或消息中的名称写错。",
     "A name in an expression or message may be misspelt."},
    {SB_RULE_XPATH, DIAG_ERROR, "不是有效的XPath：{1}",
     "not an XPath expression: {1}", "select、each和label使用XPath 1.0。",
     "select, each and label are XPath 1.0."},
    {SB_RULE_NOT_NODES, DIAG_ERROR, "路径不选择节点：{1}",
     "the path does not select nodes: {1}",
     "select、each和label须选择元素或属性；计算写在表达式中。",
     "select, each and label must select elements or attributes; what is "
     "worked out belongs in the expressions."},
    {SB_RULE_FOLD, DIAG_ERROR, "fold=\"{1}\"与值的类型不符",
     "fold=\"{1}\" does not fit the type of the value",
     "sum只用于money和number；min和max还可用于date；count和list不使用"
     "fold。",
     "sum is for money and number, min and max also for date; count and "
     "list have no fold."},
    {SB_RULE_XPATH_FUNCTION, DIAG_ERROR, "路径中不能使用“{1}”",
     "'{1}' may not be used in a path",
     "路径可用XPath 1.0的函数和current()，不能使用变量或其他函数。",
     "A path may use the functions of XPath 1.0 and current(), no "
     "variables and no others."},
    {SB_RULE_WORD, DIAG_ERROR, "不认识的词“{1}”",
     "'{1}' is not one of the words that may stand here",
     "允许的词见docs/call.md。", "docs/call.md lists the words."},
    {SB_BATCH_POOL, DIAG_ERROR, "该方向没有名额分组“{1}”",
     "the direction has no pool '{1}'",
     "places的pool属性须是该方向pools中某个pool的id。",
     "The pool of a places rule must be the id of a pool of its direction."},
    {SB_CHECK_DIRECTION, DIAG_ERROR, "指南中没有方向“{1}”",
     "the call has no direction '{1}'",
     "proposal的direction属性须是指南中某个方向的编号。",
     "The direction of a proposal must be the id of a direction of the "
     "call."},
    {SB_CHECK_VALUE, DIAG_ERROR, "“{1}”不能作为{2}读取（检查{3}）",
     "'{1}' cannot be read as {2} (check {3})",
     "日期写作YYYY-MM-DD；金额最多两位小数；数字最多六位小数；flag为yes、"
     "no或unknown。",
     "Dates are YYYY-MM-DD, money has at most two decimals, numbers six; "
     "a flag is yes, no or unknown."},
    {SB_CHECK_SEVERAL, DIAG_WARNING,
     "检查{1}的值“{2}”有多个不同的内容，无法判断",
     "check {1}: the value '{2}' has several different contents and is "
     "unknown",
     "该值应当只有一个。请删除多余的内容，或在指南的规则中用fold说明如何"
     "合并。",
     "Only one was expected. Remove the others, or let the rule of the "
     "call say with fold how they are joined."},
    {SB_CHECK_XPATH, DIAG_ERROR, "检查{1}的路径无法求值",
     "a path of check {1} could not be evaluated",
     "路径需要的步骤过多。请在指南中把它写得更直接。",
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
    {SB_CHECK_LIMIT, DIAG_ERROR, "指南中没有限制“{1}”",
     "the call has no limit \"{1}\"",
     "申报书的limits只能填写指南limits中已有的id。",
     "The limits of a proposal give values to limits that the call lists."},
    {SB_CHECK_CURRENCY, DIAG_ERROR, "预算以{1}计，指南以{2}计",
     "the budget is in {1}, the call in {2}",
     "预算的currency属性须是指南的币种；其他币种只写在单笔资金上。",
     "The currency of a budget must be that of the call; another one stands "
     "at single funds only."},
};

const struct diag_rows diag_check = {rows, sizeof rows / sizeof rows[0]};
