/* Diagnostics 9xx: packet and command line. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_TODAY, DIAG_ERROR, "“{1}”不是日期", "\"{1}\" is not a date",
     "日期写作2020-11-26；now 表示今天。",
     "A date is written 2020-11-26; now stands for today."},
    {SB_FONT_NOT_FOUND, DIAG_ERROR, "找不到字体文件{1}（软件包{2}）",
     "the font file {1} was not found (package {2})",
     "请运行 make deps 安装字体，或用 SHENBAO_FONTS 指出字体所在文件夹。",
     "Run make deps, which installs the fonts, or name their folder in "
     "SHENBAO_FONTS."},
    {SB_NO_DIRECTION, DIAG_ERROR, "该指南没有方向“{1}”，只有：{2}",
     "the call has no direction \"{1}\"; it has {2}",
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
    {SB_MEASURE, DIAG_ERROR, "“{1}”不是版心宽度", "\"{1}\" is not a measure",
     "宽度写作10.5em、200pt或80mm。",
     "A measure is written 10.5em, 200pt or 80mm."},
    {SB_AUDIT_CHINESE, DIAG_WARNING, "缺少中文：{1}", "no Chinese text: {1}",
     "打印时会注明缺少中文，不会留空。",
     "Prints say that the Chinese is missing; nothing is left empty."},
    {SB_AUDIT_TRANSLATION, DIAG_WARNING, "缺少英文：{1}",
     "no English text: {1}", "打印时会注明缺少译文，不会留空。",
     "Prints say that the translation is missing; nothing is left empty."},
    {SB_AUDIT_ADDRESS, DIAG_WARNING, "地址“{1}”的写法有误",
     "the address \"{1}\" is not well-formed",
     "电子邮箱、网址或电话号码缺少部分、多出部分（例如句末标点），或含有不允许"
     "的"
     "字符。",
     "The e-mail address, link or telephone number lacks a part, has a "
     "character "
     "that may not stand there, or one at its end that belongs to the sentence "
     "around it."},
    {SB_AUDIT_PHONE, DIAG_WARNING, "电话“{1}”不是国际格式",
     "the telephone number \"{1}\" is not in international form",
     "国际格式以加号和国家代码开头（E.164）。照原文保留。",
     "The international form begins with + and the country code (E.164). It "
     "is kept as printed."},
    {SB_AUDIT_ODDITY, DIAG_NOTE, "原文疑点（{1}）：{2}",
     "an oddity of the source ({1}): {3}",
     "指南数据中标出的原文疑点：照原文保留，不作改动。",
     "The call marks what is odd in its source; it is kept as it is and never "
     "silently mended."},
    {SB_AUDIT_TERM, DIAG_WARNING, "术语“{1}”应译为“{2}”，此处为：{3}",
     "the term “{1}” should read \"{2}\", not: {3}",
     "指南的术语表（glossary）为每个术语规定一个英文名称。请修改英文；若此处"
     "另有含义，在术语表中加入更长的词，或用 also 允许另一种写法。",
     "The glossary of the call has one English name for each term. Mend the "
     "English; where the word means something else here, add a longer term to "
     "the glossary, or allow another form with also."},
    {SB_AUDIT_TOTAL, DIAG_WARNING, "{1}：合计为{2}，而所列为{3}",
     "{1}: they add up to {2}, {3} is stated",
     "各方向相加与 totals 所列不符，或一个方向的各名额分组相加与该方向不符。"
     "“about”允许相差百分之二。",
     "The directions do not add up to what totals states, or the pools of a "
     "direction to what the direction states. \"about\" leaves two parts in a "
     "hundred."},
    {SB_AUDIT_CONTACT, DIAG_WARNING, "联系人“{1}”的 {2} 与第 {3} 行不一致",
     "the {2} of the contact \"{1}\" is not that of line {3}",
     "同一联系人（电子邮箱相同，或同一方的同名者）在各方向中应一致。",
     "A contact (one e-mail address, or one name on one side) is the same in "
     "all "
     "directions that print it."},
    {SB_AUDIT_NUMBER, DIAG_WARNING, "电话“{1}”与其 e164 不是同一号码",
     "the telephone number \"{1}\" is not that of its e164",
     "e164 是所印号码的国际格式：加号、国家代码、号码。",
     "e164 is the printed number in international form: +, the country code, "
     "the number."},
    {SB_NO_PROPOSALS, DIAG_ERROR, "其中没有申报书",
     "there is no proposal in it",
     "文件夹中须有 *.xml 文件；@清单 每行写一个路径；CSV "
     "表的表头之后每行为一份申报书。",
     "A folder is looked through for *.xml files; an @LIST has a path a line; "
     "a "
     "CSV table has a proposal in each row behind the head."},
    {SB_PROPOSAL_TWICE, DIAG_ERROR, "编号“{1}”与{2}的相同或只差大小写",
     "the id \"{1}\" is that of {2} too, or differs from it in case alone",
     "材料包以编号为文件夹名，所以一次运行中编号不得相同，也不得只差大小写。"
     "未生成任何材料包。",
     "Packets stand in folders of their ids, so the ids of one run differ, and "
     "not in case alone. No packet was made."},
    {SB_INPUT_CHANGED, DIAG_ERROR, "运行期间该文件被改动",
     "the file was changed while the run went on",
     "请再运行一次；已完成的材料包可用 --resume 保留。",
     "Run again; --resume keeps the packets that were made."},
    {SB_NOT_TRIED, DIAG_ERROR, "未处理：运行已在首个错误处停止",
     "not tried: the run stopped at its first failure",
     "使用 --fail-fast 时，遇到首个错误就不再处理其余申报书。",
     "With --fail-fast nothing more is begun after the first failure."},
    {SB_BULK_COUNTS, DIAG_NOTE, "生成{1}份，保留{2}份，失败{3}份",
     "{1} made, {2} kept, {3} failed", "每份申报书的结果见 manifest.jsonl。",
     "What became of each proposal stands in manifest.jsonl."},
    {SB_BATCH_FAIL, DIAG_ERROR, "多份申报书：{2}（{1}）",
     "several proposals: {3} ({1})",
     "几份申报书合在一起违反了指南的一条必须满足的规定。各申请人须协商确定由谁"
     "申报。",
     "Several proposals together break what the call demands. Their applicants "
     "must agree on who applies."},
    {SB_BATCH_WARNING, DIAG_WARNING, "多份申报书：{2}（{1}）",
     "several proposals: {3} ({1})",
     "几份申报书合在一起与指南的一条规定不符，或限额没有说明，无法判断。",
     "Several proposals together do not meet what the call asks, or how many "
     "are allowed is not stated, so that nobody can tell."},
    {SB_BATCH_NOTE, DIAG_NOTE, "多份申报书：{2}（{1}）",
     "several proposals: {3} ({1})",
     "申请多于拟支持的项目数。名额约束的是资助方，不影响任何一份申报书。",
     "There are more applications than the funder means to support. The number "
     "binds the funder and is no fault of any proposal."},
    {SB_BATCH_ALSO, DIAG_NOTE, "{2}也在其中（{1}）",
     "{2} is one of these ({1})", "上一条提示涉及的另一份申报书。",
     "Another of the proposals that the note before it is about."},
    {SB_ATTACHED_MISSING, DIAG_WARNING, "附件文件“{1}”不在申报书旁边",
     "there is no file \"{1}\" beside the proposal",
     "附件的 file 是相对于申报书所在文件夹的路径。材料包照常生成，其插页注明"
     "该文件未附；补上文件后再生成，或将纸质件放在插页之后。",
     "An attachment's file is a path from the folder of the proposal. The "
     "packet is made, and the slip sheet says that the file is not there: add "
     "the file and make it again, or put the paper behind the slip sheet."},
    {SB_ATTACHED_UNFIT, DIAG_WARNING, "附件“{1}”不是可读取的PDF文件",
     "the attachment \"{1}\" is not a PDF that can be read",
     "只有PDF文件可以附在插页之后；受损或须用密码打开的文件也不行。材料包照常"
     "生成，其插页注明该文件未附。",
     "Only PDF files go behind their slip sheets, and none that is damaged or "
     "needs a password to be opened. The packet is made, and the slip sheet "
     "says that the file is not there."},
    {SB_ATTACHED_PATH, DIAG_ERROR, "附件路径“{1}”超出申报书所在文件夹",
     "the attachment's path \"{1}\" leads out of the proposal's folder",
     "附件须位于申报书所在文件夹或其下级文件夹；路径不得以“/”开头或含“..”。",
     "Attachments stand in the folder of the proposal or below it; their path "
     "does not begin with / and has no .. in it."},
    {SB_ATTACHED_PAGES, DIAG_ERROR, "附件“{1}”超过{2}页",
     "the attachment \"{1}\" has more than {2} pages",
     "请拆分该文件，或只附所需的页。",
     "Split the file, or attach only the pages that are needed."},
    {SB_QPDF_MISSING, DIAG_ERROR, "无法加载程序库{1}，附件不能并入",
     "the library {1} cannot be loaded, so attachments cannot be put in",
     "请安装 libqpdf29（Debian 12）。", "Install libqpdf29 (Debian 12)."},
    {SB_ATTACHED_JOIN, DIAG_ERROR, "无法将“{1}”并入材料包",
     "\"{1}\" cannot be put into the packet",
     "该文件可以打开，但其页面有误。请用其他程序另存后再试。",
     "The file can be opened, but its pages are faulty. Save it anew with "
     "another program and try again."},
    {SB_MARKS_ONE, DIAG_NOTE, "此处的“一”像是破折号或连接号之误：{1}",
     "the digit one stands where a dash seems meant: {1}",
     "扫描或键入时，连接号“—”常误作汉字“一”。仅作提示，不作改动。",
     "Scanners and keyboards put the Chinese digit one for a dash. It is told, "
     "never mended."},
    {SB_MARKS_TWICE, DIAG_NOTE, "标点重复：{1}", "a mark stands twice: {1}",
     "同一标点连用，多为键入之误；省略用“……”。仅作提示，不作改动。",
     "One mark twice is mostly a slip; an ellipsis has two glyphs of three "
     "dots each. It is told, never mended."},
    {SB_MARKS_DOTS, DIAG_NOTE, "汉字后用了“...”：{1}",
     "three full stops follow Chinese text: {1}",
     "中文省略号为“……”（GB/T 15834）。仅作提示，不作改动。",
     "The Chinese ellipsis has six dots (GB/T 15834). It is told, never "
     "mended."},
    {SB_MARKS_HYPHENS, DIAG_NOTE, "用了两个连字符“--”：{1}",
     "two hyphens stand for a dash: {1}",
     "中文破折号为“——”，英文为“—”。仅作提示，不作改动。",
     "A dash is one letter in English and two in Chinese. It is told, never "
     "mended."},
    {SB_MARKS_RANGES, DIAG_NOTE, "同一文中起止号不一致：{1}",
     "ranges of one kind have different marks in one text: {1}",
     "同类区间宜用同一种连接号（GB/T 15834）。仅作提示，不作改动。",
     "Ranges of one kind have one mark (GB/T 15834). It is told, never "
     "mended."},
    {SB_MARKS_PAIR, DIAG_NOTE, "书名号、括号或引号不成对：{1}",
     "a bracket or quote has no other: {1}",
     "《》（）“”须成对。仅作提示，不作改动。",
     "Title marks, brackets and quotes come in pairs. It is told, never "
     "mended."},
    {SB_AUDIT_REMINDER, DIAG_WARNING, "{1} 方须申报，但没有提醒该方申报",
     "the side of {1} must file, and no reminder tells it so",
     "外方必须申报的（filing，strength=must），该方向的 reminders 中应有一条 "
     "about=\"file\" 的提醒发给该方；分阶段的，阶段也应一致。",
     "Where a foreign side must file (a filing with strength=must), the "
     "reminders of the direction have one about=\"file\" for that side, of "
     "the same stage if there are stages."},
    {SB_AUDIT_REMINDER_DATE, DIAG_WARNING,
     "提醒“{1}”所依据的日期“{2}”属于方向 {3}",
     "the reminder \"{1}\" rests on \"{2}\", a deadline of direction {3}",
     "提醒的 basis 和 also 应是本方向的日期，或适用于所有方向的日期；"
     "各方向以外的提醒只能依据后者。",
     "The basis and also of a reminder are dates of its own direction or of "
     "all directions; reminders outside the directions rest on the latter "
     "alone."},
    {SB_AUDIT_REMINDER_SIDE, DIAG_WARNING,
     "提醒“{1}”所依据的日期“{2}”不是 {3} 方的申报截止日期",
     "the reminder \"{1}\" rests on \"{2}\", which is not when {3} must file",
     "提醒申报的，其 basis 应与该方 filing 的 deadline 相同。",
     "The basis of a reminder to file is the deadline of that side's filing."},
    {SB_AUDIT_REMINDER_CONTACT, DIAG_WARNING,
     "提醒“{1}”发给联系人，但该方向没有该方的联系人",
     "the reminder \"{1}\" writes to contacts, and the direction names none of "
     "that side",
     "to 或 copy 为 contacts 的，该方向的 contacts 中应有该方的联系人；"
     "只有名称的，写在 recipient 中。",
     "Where to or copy is contacts, the contacts of the direction have one of "
     "that side; if only a name is known, it stands in recipient."},
    {SB_STATED_TIME, DIAG_ERROR, "--deadline不能写作“{1}”",
     "--deadline cannot be \"{1}\"",
     "写作 ID=时间，时间为日期或带时区偏移的时间："
     "cn-submission=2020-11-26T16:00+08:00。",
     "Write ID=TIME, where TIME is a date or a time with its offset: "
     "cn-submission=2020-11-26T16:00+08:00."},
    {SB_STATED_UNKNOWN, DIAG_ERROR, "指南中没有截止时间“{1}”（最接近的是{2}）",
     "the call has no deadline \"{1}\" (nearest: {2})",
     "--deadline的ID须是指南deadlines中某个deadline的id。",
     "The ID of --deadline must be the id of a deadline of the call."},
    {SB_STATED_TWICE, DIAG_ERROR, "--deadline两次给出“{1}”",
     "--deadline gives \"{1}\" twice", "每个截止时间只给出一次。",
     "Give each deadline once."},
    {SB_DUE_TODAY, DIAG_ERROR, "--due须有今天的日期",
     "--due needs the date of today",
     "用 --today 日期 或 --today now 说明今天是哪一天。",
     "Say with --today DATE or --today now which day is today."},
};

const struct diag_rows diag_packet = {rows, sizeof rows / sizeof rows[0]};
