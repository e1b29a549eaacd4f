/* Diagnostics 6xx: font and text. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
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
};

const struct diag_rows diag_font = {rows, sizeof rows / sizeof rows[0]};
