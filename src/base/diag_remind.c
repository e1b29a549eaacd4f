/* Diagnostics from 360 on: reminders, mail, calendars. Ordered by number. */
#include "base/diag_rows.h"

static const struct diag_row rows[] = {
    {SB_REMIND_TIME, DIAG_ERROR, "“{1}”不是日期或时间（截止时间{2}）",
     "'{1}' is no date or time (deadline {2})",
     "写作YYYY-MM-DD，或带时区偏移的时间：2020-11-26T16:00+08:00。",
     "Write YYYY-MM-DD, or a time with its offset: "
     "2020-11-26T16:00+08:00."},
    {SB_REMIND_LIBRARY, DIAG_ERROR, "无法加载程序库{1}",
     "the library {1} cannot be loaded",
     "日历由libical写成，邮件由GMime写成。请安装软件包libical3和"
     "libgmime-3.0-0（Debian 12）。",
     "libical writes calendars and GMime writes mail. Install the packages "
     "libical3 and libgmime-3.0-0 (Debian 12)."},
    {SB_REMIND_WRITER, DIAG_ERROR, "{1}未能写出内容",
     "{1} could not write what it was given",
     "内存不足，或者程序库与安装的版本不符。",
     "Memory is short, or the library is not the one that was installed."},
    {SB_REMIND_ZONE, DIAG_ERROR, "不认识的时区“{1}”（截止时间{2}）",
     "'{1}' is no time zone (deadline {2})",
     "时区用IANA名称，如Europe/Berlin、Asia/Shanghai。",
     "Zones have their IANA names, such as Europe/Berlin or Asia/Shanghai."},
    {SB_MAIL_CONTROL, DIAG_ERROR, "邮件的{1}中有换行或控制字符：“{2}”",
     "the {1} of a mail holds a line break or a control character: '{2}'",
     "邮件头的一项只能是一行，否则后面的内容会成为另一项。请删除换行和控制"
     "字符。",
     "A header of a mail is one line; what follows a break would be read as "
     "another header. Take out line breaks and control characters."},
    {SB_MAIL_ADDRESS, DIAG_ERROR, "“{1}”不是电子邮件地址",
     "'{1}' is no e-mail address",
     "地址写作name@example.org：只用ASCII字符，没有空格、引号和括号，@后是"
     "域名。",
     "An address is written name@example.org: in ASCII, without blanks, "
     "quotes or brackets, and with a domain behind the @."},
};

const struct diag_rows diag_remind = {rows, sizeof rows / sizeof rows[0]};
