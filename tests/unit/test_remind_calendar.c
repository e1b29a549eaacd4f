/*
 * The calendar over a small call and proposals: which deadlines have an event,
 * how their times, zones and texts are written. With a folder as argument the
 * calendars of tests/post.sh are written there instead.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <cmocka.h>

#include "base/buf.h"
#include "intake/node.h"
#include "remind/calendar.h"

static const char CALL[] =
    "<call id='T' issuer-side='CN' published='2020-10-01'><deadlines>"
    "<deadline id='home' side='CN' at='2020-11-26T16:00:00+08:00'"
    " certainty='reported' zone='Asia/Shanghai'>"
    "<label><zh>中方预申报截止，请各方在此之前完成签字、盖章和内部审核；逾期"
    "不再受理，责任自负</zh><en>Chinese pre-application closes; late, or"
    " incomplete, applications \\ are not taken</en></label>"
    "<note><zh>据某省通知</zh><en>As a notice reports</en></note></deadline>"
    "<deadline id='leap' side='DE' at='2024-02-29' certainty='stated'"
    " zone='Europe/Berlin'><label><zh>闰日</zh><en>Leap day</en></label>"
    "</deadline>"
    "<deadline id='open' side='DE' certainty='unknown' zone='Europe/Berlin'>"
    "<label><zh>德方</zh><en>German side</en></label>"
    "<note><zh>指南未给出</zh><en>The call does not give it</en></note>"
    "</deadline>"
    "<deadline id='counted' side='CN' certainty='unknown'"
    " after-publication='90'><label><zh>认可</zh><en>Recognition</en></label>"
    "</deadline>"
    "<deadline id='idle' side='CN' at='2020-10-12' certainty='reported'>"
    "<label><zh>开始</zh><en>Opens</en></label></deadline>"
    "</deadlines>"
    "<reminders days='21'><reminder id='all/units' about='seals'"
    " from='leader' to='units' basis='home'><act><zh>请盖章</zh>"
    "<en>Please seal</en></act></reminder></reminders>"
    "<directions><direction id='1.1'><reminders days='30 7'>"
    "<reminder id='1.1/file' about='file' from='leader' to='partner' side='DE'"
    " basis='open' also='leap'><act><zh>请申报</zh><en>Please file</en></act>"
    "</reminder>"
    "<reminder id='1.1/own' about='own' from='leader' to='leader' basis='home'"
    " days='45 21 1'><act><zh>请核对</zh><en>Please check</en></act></reminder>"
    "<reminder id='1.1/ask' about='recognition-ask' from='leader' to='partner'"
    " side='DE' basis='counted' days='75'><act><zh>请申请认可</zh>"
    "<en>Please ask for it</en></act></reminder>"
    "</reminders></direction></directions></call>";

static const char PEOPLE[] =
    "<title><zh>示例</zh><en>Example</en></title><participants>"
    "<participant id='p1' side='CN' role='lead'><name><zh>甲大学</zh>"
    "<en>University A</en></name></participant>"
    "<participant id='p2' side='CN' role='participant'/>"
    "<participant id='p4' side='DE' role='side-lead'><name>"
    "<en>Institut für Beispiele, e.V.</en></name></participant>"
    "</participants><people>"
    "<person id='a' participant='p1' role='leader'><name><zh>张三</zh>"
    "<en>Zhang San</en></name></person>"
    "<person id='d' participant='p4' role='side-leader'><name>"
    "<en>Dr. Jörg Muster</en></name></person></people>";

struct set {
    struct arena *arena;
    struct diags *diags;
    struct remind_tools *tools;
    struct source call, proposal;
    struct reminders list;
    struct calendar_input in;
    struct buf out;
    char *plain; /* with the folded lines joined */
};

static struct source
parse(struct set *s, const char *name, const char *text)
{
    struct source out;

    assert_int_equal(
        intake_parse(s->arena, str_from(text), name, &out, s->diags), 0);
    return out;
}

static void
word(struct calendar_input *in, enum calendar_word which, const char *zh,
     const char *en)
{
    in->zh[which] = zh;
    in->en[which] = en;
}

static void
open_set(struct set *s, const char *root, const char *deadlines)
{
    struct buf b;
    struct check_dates dates = {.has_today = true};
    const xmlNode *direction;

    *s = (struct set){.arena = arena_new(1 << 24), .diags = diags_new()};
    s->tools = remind_tools_new(s->arena);
    b = buf_new(s->arena);
    buf_format(&b, "<proposal id='P-1' direction='1.1'%s>%s%s</proposal>", root,
               PEOPLE, deadlines);
    s->call = parse(s, "call.xml", CALL);
    s->proposal = parse(s, "proposal.xml", str_text(s->arena, buf_view(&b)));
    assert_true(value_date(str_from("2022-01-01"), &dates.today));
    direction =
        node_child(node_child(xmlDocGetRootElement(s->call.doc), "directions"),
                   "direction");
    assert_int_equal(remind_run(s->arena, &s->call, (xmlNodePtr)direction,
                                &s->proposal, dates, &s->list, s->diags),
                     0);
    s->in = (struct calendar_input){
        .call = &s->call,
        .proposal = &s->proposal,
        .has_stamp = true,
        .stamp = 1600000000,
    };
    word(&s->in, CALENDAR_STATED, "载明", "stated");
    word(&s->in, CALENDAR_REPORTED, "据报道", "reported");
    word(&s->in, CALENDAR_ENTERED, "填写", "entered");
    word(&s->in, CALENDAR_ACTS, "办理方", "Who acts");
    word(&s->in, CALENDAR_FIRST, "含发布日", "counted with the day");
    word(&s->in, CALENDAR_LAST, "不含发布日", "counted without it");
    s->out = buf_new(s->arena);
}

static void
unfold(struct set *s)
{
    struct str text = buf_view(&s->out);
    size_t n = 0;

    s->plain = arena_make(s->arena, char, text.n + 1);
    for (size_t i = 0; i < text.n; i++) {
        if (i + 2 < text.n && memcmp(text.p + i, "\r\n ", 3) == 0)
            i += 2;
        else
            s->plain[n++] = text.p[i];
    }
}

static void
write_set(struct set *s, const char *root, const char *deadlines)
{
    open_set(s, root, deadlines);
    assert_int_equal(
        calendar_write(s->arena, s->tools, &s->list, &s->in, &s->out, s->diags),
        0);
    unfold(s);
}

static void
done(struct set *s)
{
    arena_close(s->arena);
    diags_close(s->diags);
}

static int
count(const char *text, const char *what)
{
    int n = 0;

    for (const char *p = text; (p = strstr(p, what)); p += strlen(what))
        n++;
    return n;
}

#define assert_has(s, text) assert_non_null(strstr((s)->plain, text))
#define assert_lacks(s, text) assert_null(strstr((s)->plain, text))

/* The event of that UID, alone. */
static const char *
event(struct set *s, const char *uid)
{
    const char *p = strstr(s->plain, uid);
    const char *end = p ? strstr(p, "END:VEVENT") : NULL;

    assert_non_null(end);
    return arena_text(s->arena, p, (size_t)(end - p));
}

static void
what_is_known_and_needed_has_an_event(void **state)
{
    struct set s;

    (void)state;
    write_set(&s, "", "");
    assert_has(&s, "UID:P-1-home@shenbao\r\n");
    /* Its date has passed: it stays in the calendar. */
    assert_has(&s, "DTSTART;TZID=Asia/Shanghai:20201126T160000\r\n");
    assert_has(&s, "UID:P-1-leap@shenbao\r\n");
    assert_has(&s, "DTSTART;VALUE=DATE:20240229\r\n");
    assert_lacks(&s, "P-1-open@");
    assert_lacks(&s, "P-1-idle@");
    assert_int_equal(count(s.plain, "BEGIN:VEVENT\r\n"),
                     calendar_events(&s.list));
    assert_int_equal(calendar_events(&s.list), 4);
    assert_has(&s, "BEGIN:VCALENDAR\r\nPRODID:-//shenbao//");
    assert_lacks(&s, "METHOD:");
    done(&s);
}

static void
both_countings_are_shown(void **state)
{
    struct set s;
    const char *first;
    const char *last;

    (void)state;
    write_set(&s, "", "");
    first = event(&s, "UID:P-1-counted+first@shenbao\r\n");
    last = event(&s, "UID:P-1-counted@shenbao\r\n");
    assert_non_null(strstr(first, "DTSTART;VALUE=DATE:20201229\r\n"));
    assert_non_null(strstr(first, "counted with the day"));
    assert_non_null(strstr(first, "TRIGGER:-P75D\r\n"));
    assert_non_null(strstr(last, "DTSTART;VALUE=DATE:20201230\r\n"));
    assert_non_null(strstr(last, "counted without it"));
    assert_null(strstr(last, "TRIGGER"));
    done(&s);
}

static void
alarms_are_the_ladders_together(void **state)
{
    struct set s;
    const char *home;

    (void)state;
    write_set(&s, "", "");
    home = event(&s, "UID:P-1-home@shenbao\r\n");
    assert_int_equal(count(home, "BEGIN:VALARM"), 3);
    assert_int_equal(count(home, "ACTION:DISPLAY\r\n"), 3);
    assert_int_equal(count(home, "TRIGGER:-P45D\r\n"), 1);
    assert_int_equal(count(home, "TRIGGER:-P21D\r\n"), 1);
    assert_int_equal(count(home, "TRIGGER:-P1D\r\n"), 1);
    /* It is named by a reminder, which rests on another. */
    assert_null(strstr(event(&s, "UID:P-1-leap@"), "VALARM"));
    done(&s);
}

static void
what_is_filed_rings_no_more(void **state)
{
    static const char WHEN[] =
        "<filings><filing side='DE' state='filed' on='2021-01-01'%s/></filings>"
        "<deadlines><deadline id='open' at='2021-05-01'/></deadlines>";
    char text[400];
    struct set s;

    (void)state;
    (void)snprintf(text, sizeof text, WHEN, "");
    write_set(&s, "", text);
    assert_non_null(strstr(event(&s, "UID:P-1-open@"), "TRIGGER:-P30D"));
    assert_has(&s, "Please file");
    done(&s);
    (void)snprintf(text, sizeof text, WHEN, " proof='x'");
    write_set(&s, "", text);
    assert_null(strstr(event(&s, "UID:P-1-open@"), "TRIGGER"));
    assert_lacks(&s, "Please file");
    done(&s);
}

/* One entered deadline, and the DTSTART it gives. */
static void
assert_start(const char *at, const char *zone, const char *start)
{
    char text[400];
    struct set s;

    (void)snprintf(text, sizeof text,
                   "<deadlines><deadline id='x' at='%s'%s/></deadlines>", at,
                   zone);
    write_set(&s, "", text);
    (void)snprintf(text, sizeof text, "DTSTART%s\r\n", start);
    assert_non_null(strstr(event(&s, "UID:P-1-x@"), text));
    done(&s);
}

static void
times_follow_the_changes_of_the_clock(void **state)
{
    static const char BERLIN[] = " zone='Europe/Berlin'";
    static const char JERUSALEM[] = " zone='Asia/Jerusalem'";

    (void)state;
    /* 02:30 is not on the clock of that night. */
    assert_start("2021-03-28T02:30+01:00", BERLIN,
                 ";TZID=Europe/Berlin:20210328T033000");
    assert_start("2021-03-28T01:30+01:00", BERLIN,
                 ";TZID=Europe/Berlin:20210328T013000");
    assert_start("2021-03-26T02:30+02:00", JERUSALEM,
                 ";TZID=Asia/Jerusalem:20210326T033000");
    assert_start("2021-03-27T23:00+02:00", JERUSALEM,
                 ";TZID=Asia/Jerusalem:20210328T000000");
    /* 02:30 comes twice; the second can only be said in UTC. */
    assert_start("2021-10-31T02:30+02:00", BERLIN,
                 ";TZID=Europe/Berlin:20211031T023000");
    assert_start("2021-10-31T02:30+01:00", BERLIN, ":20211031T013000Z");
    assert_start("2021-10-31T03:00+01:00", BERLIN,
                 ";TZID=Europe/Berlin:20211031T030000");
    /* Without a zone the instant alone is known. */
    assert_start("2021-03-28T02:30+01:00", "", ":20210328T013000Z");
    assert_start("2021-03-28", "", ";VALUE=DATE:20210328");
}

static void
zones_bring_their_changes(void **state)
{
    struct set s;

    (void)state;
    write_set(&s, "",
              "<deadlines>"
              "<deadline id='x' at='2021-03-28T02:30+01:00'"
              " zone='Europe/Berlin'/>"
              "<deadline id='y' at='2021-11-02T02:30+01:00'"
              " zone='Europe/Berlin'/></deadlines>");
    assert_int_equal(count(s.plain, "BEGIN:VTIMEZONE"), 2);
    assert_has(&s, "BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n"
                   "BEGIN:STANDARD\r\nDTSTART:19910915T020000\r\n"
                   "TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0800\r\n"
                   "END:STANDARD\r\nEND:VTIMEZONE\r\n");
    assert_has(&s, "BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n"
                   "BEGIN:STANDARD\r\nDTSTART:20191027T030000\r\n");
    assert_has(&s, "BEGIN:DAYLIGHT\r\nDTSTART:20210328T020000\r\n"
                   "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n"
                   "END:DAYLIGHT\r\n"
                   "BEGIN:STANDARD\r\nDTSTART:20211031T030000\r\n"
                   "TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n"
                   "END:STANDARD\r\nEND:VTIMEZONE\r\n");
    assert_int_equal(count(s.plain, "BEGIN:DAYLIGHT"), 2);
    assert_int_equal(count(s.plain, "BEGIN:STANDARD"), 4);
    done(&s);
    /* One without changes has what holds. */
    write_set(&s, "",
              "<deadlines><deadline id='x' at='2021-03-28T02:30Z' zone='UTC'/>"
              "</deadlines>");
    assert_has(&s, "TZID:UTC\r\nBEGIN:STANDARD\r\nDTSTART:20200327T023000\r\n"
                   "TZOFFSETFROM:+0000\r\nTZOFFSETTO:+0000\r\n");
    done(&s);
}

static void
an_unknown_zone_is_refused(void **state)
{
    struct set s;

    (void)state;
    open_set(&s, "",
             "\n<deadlines><deadline id='x' at='2021-03-28T02:30+01:00'"
             " zone='Europe/Atlantis'/></deadlines>");
    assert_int_equal(
        calendar_write(s.arena, s.tools, &s.list, &s.in, &s.out, s.diags), -1);
    assert_int_equal(s.diags->count, 1);
    assert_int_equal(s.diags->list[0].code, SB_REMIND_ZONE);
    assert_string_equal(s.diags->list[0].place.file, "proposal.xml");
    assert_int_equal(s.diags->list[0].place.line, 2);
    assert_int_equal(s.out.n, 0);
    done(&s);
}

static void
a_revision_changes_the_same_events(void **state)
{
    struct set s;

    (void)state;
    write_set(&s, "", "");
    assert_int_equal(count(s.plain, "SEQUENCE:0\r\n"), 4);
    assert_int_equal(count(s.plain, "DTSTAMP:20200913T122640Z\r\n"), 4);
    done(&s);
    open_set(&s, " revision='7'", "");
    s.in.has_stamp = false;
    assert_int_equal(
        calendar_write(s.arena, s.tools, &s.list, &s.in, &s.out, s.diags), 0);
    unfold(&s);
    assert_int_equal(count(s.plain, "SEQUENCE:7\r\n"), 4);
    assert_int_equal(count(s.plain, "DTSTAMP:20201001T000000Z\r\n"), 4);
    assert_has(&s, "UID:P-1-home@shenbao\r\n");
    done(&s);
}

static void
an_event_says_whose_word_it_is_and_who_acts(void **state)
{
    struct set s;
    const char *home;
    const char *open;

    (void)state;
    write_set(&s, "",
              "<deadlines><deadline id='open' at='2021-05-01'/>"
              "<deadline id='inside' at='2020-11-10'/></deadlines>");
    home = event(&s, "UID:P-1-home@");
    assert_non_null(strstr(home, "SUMMARY:1.1 中方预申报截止"));
    assert_non_null(strstr(home, "26 November 2020 16:00 (Beijing time)\\n"
                                 "reported\\nAs a notice reports\\n"
                                 "Who acts\\n"));
    assert_non_null(strstr(home, "- 甲大学（张三）：请核对\\n"));
    open = event(&s, "UID:P-1-open@");
    assert_non_null(strstr(open, "\\nentered\\n"));
    /* What the call says of its own silence is not said of an entered date. */
    assert_null(strstr(open, "The call does not give it"));
    assert_non_null(strstr(open, "- Institut für Beispiele\\, e.V. (Dr. Jörg"
                                 " Muster): Please file"));
    assert_non_null(
        strstr(event(&s, "UID:P-1-inside@"), "SUMMARY:1.1 inside\r\n"));
    done(&s);
}

static void
lines_are_folded_between_characters(void **state)
{
    static const char ARABIC[] =
        "آخر موعد لتقديم الطلبات لدى الجانب الألماني، ويرجى تقديم مواد الطلب"
        " إلى جهة بلدكم قبل هذا الموعد";
    char text[600];
    struct set s;
    struct str rest;

    (void)state;
    (void)snprintf(text, sizeof text,
                   "<deadlines><deadline id='x' at='2021-05-01'><label>"
                   "<zh>截止，甲；乙\\</zh><en>%s</en></label></deadline>"
                   "</deadlines>",
                   ARABIC);
    write_set(&s, "", text);
    for (rest = buf_view(&s.out); rest.n > 0;) {
        struct str line = str_cut(&rest, '\n');

        assert_true(line.n > 0 && line.n <= 76);
        assert_int_equal(line.p[line.n - 1], '\r');
        assert_true(utf8_valid(line));
    }
    assert_has(&s, ARABIC);
    assert_has(&s, "截止，甲；乙\\\\ / ");
    assert_has(&s, "Chinese pre-application closes\\; late\\, or incomplete\\,"
                   " applications \\\\ are not taken");
    done(&s);
}

static void
the_same_input_gives_the_same_bytes(void **state)
{
    struct set s[2];

    (void)state;
    for (int i = 0; i < 2; i++)
        write_set(&s[i], "", "");
    assert_true(str_equal(buf_view(&s[0].out), buf_view(&s[1].out)));
    for (int i = 0; i < 2; i++)
        done(&s[i]);
}

static void
keep(const char *folder, const char *name, const char *root,
     const char *deadlines)
{
    struct set s;
    char path[300];
    FILE *f;

    write_set(&s, root, deadlines);
    (void)snprintf(path, sizeof path, "%s/%s", folder, name);
    f = fopen(path, "wb");
    if (!f || fwrite(s.out.p, 1, s.out.n, f) != s.out.n || fclose(f) != 0)
        fail_msg("%s cannot be written", path);
    done(&s);
}

int
main(int argc, char **argv)
{
    static const char DATES[] =
        "<deadlines><deadline id='open' at='2021-03-28T02:30+01:00'/>"
        "<deadline id='inside' at='2021-03-26T02:30+02:00'"
        " zone='Asia/Jerusalem'/></deadlines>";
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_known_and_needed_has_an_event),
        cmocka_unit_test(both_countings_are_shown),
        cmocka_unit_test(alarms_are_the_ladders_together),
        cmocka_unit_test(what_is_filed_rings_no_more),
        cmocka_unit_test(times_follow_the_changes_of_the_clock),
        cmocka_unit_test(zones_bring_their_changes),
        cmocka_unit_test(an_unknown_zone_is_refused),
        cmocka_unit_test(a_revision_changes_the_same_events),
        cmocka_unit_test(an_event_says_whose_word_it_is_and_who_acts),
        cmocka_unit_test(lines_are_folded_between_characters),
        cmocka_unit_test(the_same_input_gives_the_same_bytes),
    };

    if (argc == 2) {
        keep(argv[1], "first.ics", "", DATES);
        keep(argv[1], "second.ics", " revision='1'", DATES);
        return 0;
    }
    return cmocka_run_group_tests(tests, NULL, NULL);
}
