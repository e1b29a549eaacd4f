"""What others read in the calendars and mails of tests/post.sh: Python's own
library of mail and python3-icalendar, neither of which made them.

    post.py FOLDER      first.ics second.ics mail.eml of the unit tests
"""
import datetime
import email
import email.header
import email.policy
import email.utils
import os
import sys

import icalendar

folder = sys.argv[1]
failures = 0


def content(name):
    with open(os.path.join(folder, name), "rb") as file:
        return file.read()


def check(name, got, wanted):
    global failures
    if got == wanted:
        print("ok", name)
    else:
        print("not ok", name)
        print("  got", repr(got))
        print("  not", repr(wanted))
        failures += 1


def addresses(message, name):
    """By the older reader: Python 3.11's parser of addresses leaves a blank
    between encoded words of a name, which RFC 2047 (6.2) drops."""
    return [(str(email.header.make_header(email.header.decode_header(who))), at)
            for who, at in email.utils.getaddresses(message.get_all(name))]


mail = email.message_from_bytes(content("mail.eml"), policy=email.policy.default)
old = email.message_from_bytes(content("mail.eml"))

check("no part of the mail has a defect",
      [list(part.defects) + [d for h in part.values() for d in h.defects]
       for part in mail.walk()], [[]] * 5)
check("its sender reads as written",
      addresses(old, "From"),
      [("张𠮷", "zhang@example.edu.cn")])
check("its recipients read as written: quotes, commas, Han, Hebrew, tricks",
      addresses(old, "To"),
      [("O'Neil, \"Bob\" \\ Jr.", "bob@example.org"),
       ("国家重点研发计划政府间国际科技创新合作重点专项项目申报单位科研管理"
        "部门国际合作与交流处联合研究项目办公室", "office@example.edu.cn"),
       ("נופר המראני", "nofar@example.org.il"),
       ("=?utf-8?q?Trick?=", "trick@example.org"),
       ("", "bare+tag@example.org"),
       ("Jane Roe", "jane@example.org")])
check("its copies read as written",
      addresses(old, "Cc"),
      [("Ministère, Direction (R&D)", "dir@example.fr")])
check("its subject reads as written", str(mail["Subject"]),
      "提醒：请在2020年11月26日16:00（北京时间）之前完成申报所需的签字、公章和"
      "同意手续 / Reminder: please complete signatures, seals and consents by"
      " 26 November 2020 16:00 (Beijing time)")
check("it is a draft without a date", (mail["X-Unsent"], mail["Date"]),
      ("1", None))
check("its parts are text, HTML and the letter",
      [part.get_content_type() for part in mail.walk()],
      ["multipart/mixed", "multipart/alternative", "text/plain", "text/html",
       "application/pdf"])
check("its text is whole", mail.get_body(("plain",)).get_content(),
      "您好：\r\n请申报。\r\n\r\nDear partner,\r\nplease file.\r\n")
check("both readers see the same addresses",
      [a.addr_spec for a in mail["To"].addresses],
      [at for _, at in addresses(old, "To")])
check("its HTML is whole",
      "<p lang=\"en\">Dear partner</p>"
      in mail.get_body(("html",)).get_content(), True)
check("its letter is whole",
      [(a.get_filename(), a.get_content()) for a in mail.iter_attachments()],
      [("01-bob.pdf", b"%PDF-1.7\n\0\r\xff\n")])


def read(name):
    return icalendar.Calendar.from_ical(content(name))


def instants(calendar):
    """Each event's start, by the zones that the file itself brings."""
    zones = {str(zone["TZID"]): zone.to_tz()
             for zone in calendar.walk("VTIMEZONE")}
    starts = {}
    for event in calendar.walk("VEVENT"):
        start = event["DTSTART"]
        when = start.dt
        if "TZID" in start.params:
            zone = zones[start.params["TZID"]]
            when = zone.localize(when.replace(tzinfo=None))
        if isinstance(when, datetime.datetime):
            when = when.astimezone(datetime.timezone.utc)
        starts[str(event["UID"])] = when.isoformat()
    return starts


first, second = read("first.ics"), read("second.ics")

# A calendar program keeps an event by its UID, and of two the later SEQUENCE.
kept = {}
for calendar in (first, first, second, second):
    for event in calendar.walk("VEVENT"):
        uid = str(event["UID"])
        if uid not in kept or event["SEQUENCE"] >= kept[uid]["SEQUENCE"]:
            kept[uid] = event
check("imported twice and in a later revision, each event is there once",
      {uid: int(event["SEQUENCE"]) for uid, event in kept.items()},
      {"P-1-home@shenbao": 1, "P-1-leap@shenbao": 1, "P-1-open@shenbao": 1,
       "P-1-counted+first@shenbao": 1, "P-1-counted@shenbao": 1,
       "P-1-inside@shenbao": 1})
check("no UID stands twice in a file",
      len(first.walk("VEVENT")), len(kept))
check("its own zones give the right instants", instants(first),
      {"P-1-home@shenbao": "2020-11-26T08:00:00+00:00",
       "P-1-leap@shenbao": "2024-02-29",
       "P-1-open@shenbao": "2021-03-28T01:30:00+00:00",
       "P-1-counted+first@shenbao": "2020-12-29",
       "P-1-counted@shenbao": "2020-12-30",
       "P-1-inside@shenbao": "2021-03-26T00:30:00+00:00"})
check("summaries read as written", str(kept["P-1-home@shenbao"]["SUMMARY"]),
      "1.1 中方预申报截止，请各方在此之前完成签字、盖章和内部审核；逾期不再受理，"
      "责任自负 / Chinese pre-application closes; late, or incomplete,"
      " applications \\ are not taken")
check("alarms ring days before",
      [alarm["TRIGGER"].dt.days
       for alarm in kept["P-1-home@shenbao"].walk("VALARM")], [-45, -21, -1])

sys.exit(failures > 0)
