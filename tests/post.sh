#!/bin/sh
# Mail and calendar as others read them: Python's library of mail,
# python3-icalendar, and mutt, a mail program.
set -u
cd "$(dirname "$0")/.." || exit 1
. tests/cases.sh

t=out/post
rm -rf $t
mkdir -p $t
check "mail is written" out/asan/test/test_remind_mail $t
check "calendars are written" out/asan/test/test_remind_calendar $t

# The distribution's Python, which has its packages.
/usr/bin/python3 tests/post.py $t || failures=1

# A mailbox (mbox) holds a mail behind a line of its own.
{
    echo 'From draft@localhost Thu Jan  1 00:00:00 1970'
    tr -d '\r' <$t/mail.eml
    echo
} >$t/box
# What it pipes is what it shows: decoded headers and text.
cat >$t/muttrc <<'END'
set folder=out/post spoolfile=out/post/box tmpdir=out/post charset=utf-8
set pipe_decode quit=yes header_cache="" record="" postponed="" mbox=""
set move=no wait_key=no
push "<pipe-message>cat >out/post/shown<enter><exit>"
END
mutt_reads() {
    TERM=vt100 timeout 30 script -qec \
        "mutt -n -R -F $t/muttrc -f $t/box" /dev/null </dev/null >$t/screen
    [ -s $t/shown ]
}
shown() { tr '\n' ' ' <$t/shown | tr -s ' ' | grep -F "$1"; }
check "mutt opens a mailbox with it" mutt_reads
check "mutt shows the sender" shown 'From: 张𠮷 <zhang@example.edu.cn>'
check "mutt shows a Hebrew name" shown 'נופר המראני <nofar@example.org.il>'
check "mutt shows the subject" shown '：请在2020年11月26日16:00（北京时间）之前'
check "mutt shows the text" shown '您好： 请申报。 Dear partner, please file.'

exit $failures
