/*
 * The list of reminders over small calls and proposals: who is written to, on
 * which dates it rests, what state it has.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include "base/buf.h"
#include "intake/node.h"
#include "remind/remind.h"

static const char CALL_HEAD[] =
    "<call id='T' issuer-side='CN'><deadlines>"
    "<deadline id='home' side='CN' at='2020-11-26T16:00:00+08:00'"
    " certainty='reported' zone='Asia/Shanghai'/>"
    "<deadline id='leap' side='DE' at='2024-02-29' certainty='stated'"
    " zone='Europe/Berlin'/>"
    "<deadline id='open' side='DE' certainty='unknown' zone='Europe/Berlin'/>"
    "<deadline id='counted' side='CN' certainty='unknown'"
    " after-publication='90'/>"
    "<deadline id='other' side='FI' direction='9.9' certainty='unknown'/>"
    "</deadlines>"
    "<reminders days='21'><reminder id='all/units' about='seals'"
    " from='leader' to='units' basis='home'/></reminders>"
    "<directions><direction id='1.1'><reminders days='30 7'>";
static const char CALL_TAIL[] = "</reminders></direction></directions></call>";

static const char PEOPLE[] =
    "<participants>"
    "<participant id='p1' side='CN' role='lead'/>"
    "<participant id='p2' side='CN' role='participant'/>"
    "<participant id='p3' side='DE' role='participant'/>"
    "<participant id='p4' side='DE' role='side-lead'/>"
    "<participant id='p5' side='FI' role='participant'/>"
    "</participants><people>"
    "<person id='a' participant='p1' role='leader'/>"
    "<person id='b' participant='p2' role='contact'/>"
    "<person id='c' participant='p4' role='contact'/>"
    "<person id='d' participant='p4' role='side-leader'/>"
    "</people>";

struct set {
    struct arena *arena;
    struct diags *diags;
    struct source call, proposal;
    struct reminders list;
};

static void
parse(struct set *s, const char *name, const char *text, struct source *out)
{
    assert_int_equal(
        intake_parse(s->arena, str_from(text), name, out, s->diags), 0);
}

/* rules: elements <reminder> of the direction; facts: what the proposal says
   beside its people; today: ISO or NULL. Its status. */
static int
list(struct set *s, const char *rules, const char *facts, const char *today)
{
    struct buf call, proposal;
    struct check_dates dates = {.has_today = today != NULL};
    const xmlNode *direction;

    *s = (struct set){.arena = arena_new(1 << 22)};
    s->diags = diags_new();
    call = buf_new(s->arena);
    proposal = buf_new(s->arena);
    buf_format(&call, "%s%s%s", CALL_HEAD, rules, CALL_TAIL);
    buf_format(&proposal, "<proposal id='P' direction='1.1'%s</proposal>",
               facts);
    parse(s, "call.xml", str_text(s->arena, buf_view(&call)), &s->call);
    parse(s, "proposal.xml", str_text(s->arena, buf_view(&proposal)),
          &s->proposal);
    assert_true(!today || value_date(str_from(today), &dates.today));
    direction =
        node_child(node_child(xmlDocGetRootElement(s->call.doc), "directions"),
                   "direction");
    return remind_run(s->arena, &s->call, (xmlNodePtr)direction, &s->proposal,
                      dates, &s->list, s->diags);
}

static void
done(struct set *s)
{
    arena_close(s->arena);
    diags_close(s->diags);
}

static const char *
with_people(const char *facts)
{
    static char text[4096];

    (void)snprintf(text, sizeof text, ">%s%s", PEOPLE, facts);
    return text;
}

static const char *
id_of(const xmlNode *node)
{
    const char *id = node ? node_attribute(node, "id") : NULL;

    return id ? id : "-";
}

static const char *
iso(struct set *s, day date)
{
    struct buf b = buf_new(s->arena);

    value_print_iso(&b, date);
    return str_text(s->arena, buf_view(&b));
}

static void
the_leading_unit_of_a_side_is_written_to(void **state)
{
    struct set s;

    (void)state;
    assert_int_equal(list(&s,
                          "<reminder id='1.1/file' about='file' from='leader'"
                          " to='partner' basis='leap'/>",
                          with_people(""), NULL),
                     0);
    assert_int_equal(s.list.count, 3);
    assert_string_equal(id_of(s.list.list[0].unit), "p4");
    assert_string_equal(id_of(s.list.list[0].person), "d");
    assert_string_equal(s.list.list[0].side, "DE");
    /* Where none leads, all of the side. */
    assert_string_equal(id_of(s.list.list[1].unit), "p5");
    assert_null(s.list.list[1].person);
    /* The call's own come after those of the direction. */
    assert_string_equal(s.list.list[2].id, "all/units");
    assert_string_equal(id_of(s.list.list[2].unit), "p2");
    assert_string_equal(id_of(s.list.list[2].person), "b");
    assert_int_equal(s.list.list[2].no, 3);
    done(&s);
}

static void
a_side_without_units_is_not_forgotten(void **state)
{
    struct set s;

    (void)state;
    assert_int_equal(list(&s,
                          "<reminder id='1.1/file' about='file' from='leader'"
                          " to='partner' side='DE' basis='leap'/>"
                          "<reminder id='1.1/note' about='recognition-note'"
                          " from='government' to='embassy'/>",
                          ">", NULL),
                     0);
    assert_int_equal(s.list.count, 2);
    assert_string_equal(s.list.list[0].side, "DE");
    assert_null(s.list.list[0].unit);
    assert_string_equal(s.list.list[1].side, "");
    done(&s);
}

static void
an_embassy_is_written_to_once_a_side(void **state)
{
    struct set s;

    (void)state;
    assert_int_equal(list(&s,
                          "<reminder id='1.1/note' about='recognition-note'"
                          " from='government' to='embassy'/>",
                          with_people(""), NULL),
                     0);
    assert_int_equal(s.list.count, 3);
    assert_string_equal(s.list.list[0].side, "DE");
    assert_string_equal(s.list.list[1].side, "FI");
    assert_null(s.list.list[0].unit);
    done(&s);
}

static void
whose_word_a_date_is(void **state)
{
    struct set s;
    const struct remind_deadline *d;

    (void)state;
    assert_int_equal(
        list(&s, "<reminder id='1.1/x' about='own' from='leader' to='leader'/>",
             with_people("<deadlines><deadline id='open'"
                         " at='2021-03-28T02:30:00+01:00'/>"
                         "<deadline id='internal' at='2020-11-10'"
                         " zone='Asia/Shanghai'/></deadlines>"),
             NULL),
        0);
    assert_int_equal(remind_deadline(&s.list, "home")->certainty,
                     REMIND_REPORTED);
    assert_int_equal(remind_deadline(&s.list, "leap")->certainty,
                     REMIND_STATED);
    d = remind_deadline(&s.list, "open");
    assert_int_equal(d->certainty, REMIND_ENTERED);
    assert_string_equal(d->zone, "Europe/Berlin");
    assert_int_equal(d->at.minute, 150);
    d = remind_deadline(&s.list, "internal");
    assert_int_equal(d->certainty, REMIND_ENTERED);
    assert_string_equal(d->side, "");
    assert_null(d->call);
    assert_int_equal(remind_deadline(&s.list, "counted")->certainty,
                     REMIND_UNKNOWN);
    assert_null(remind_deadline(&s.list, "other"));
    done(&s);
}

static void
days_after_publication_are_counted_both_ways(void **state)
{
    struct set s;
    const struct remind_deadline *d;

    (void)state;
    assert_int_equal(
        list(&s,
             "<reminder id='1.1/x' about='recognition-ask' from='leader'"
             " to='leader' basis='counted' days='75 7'/>",
             with_people("<facts><fact name='published-on'"
                         " value='2020-09-30'/></facts>"),
             NULL),
        0);
    d = remind_deadline(&s.list, "counted");
    assert_int_equal(d->certainty, REMIND_ENTERED);
    assert_string_equal(iso(&s, d->at.date), "2020-12-29");
    assert_string_equal(iso(&s, d->first), "2020-12-28");
    /* The ladder goes to the earlier end. */
    assert_int_equal(s.list.list[0].step_count, 2);
    assert_string_equal(iso(&s, s.list.list[0].steps[0].on), "2020-10-14");
    assert_string_equal(iso(&s, s.list.list[0].steps[1].on), "2020-12-21");
    done(&s);
}

static void
ladders_count_days_of_the_calendar(void **state)
{
    struct set s;

    (void)state;
    assert_int_equal(list(&s,
                          "<reminder id='1.1/x' about='file' from='leader'"
                          " to='partner' side='DE' basis='leap'/>"
                          "<reminder id='1.1/y' about='file' from='leader'"
                          " to='partner' side='DE' basis='open'/>",
                          with_people(""), NULL),
                     0);
    assert_int_equal(s.list.list[0].step_count, 2);
    assert_string_equal(iso(&s, s.list.list[0].steps[0].on), "2024-01-30");
    assert_string_equal(iso(&s, s.list.list[0].steps[1].on), "2024-02-22");
    /* Nothing is counted from a date that nobody gives. */
    assert_int_equal(s.list.list[1].step_count, 0);
    done(&s);
}

static void
a_list_without_days_has_those_of_the_call(void **state)
{
    struct set s;
    const xmlNode *direction;

    (void)state;
    assert_int_equal(list(&s,
                          "<reminder id='1.1/x' about='file' from='leader'"
                          " to='partner' side='DE' basis='leap'/>",
                          with_people(""), NULL),
                     0);
    direction =
        node_child(node_child(xmlDocGetRootElement(s.call.doc), "directions"),
                   "direction");
    assert_int_equal(
        xmlUnsetProp((xmlNodePtr)node_child(direction, "reminders"),
                     BAD_CAST "days"),
        0);
    assert_int_equal(remind_run(s.arena, &s.call, (xmlNodePtr)direction,
                                &s.proposal, (struct check_dates){0}, &s.list,
                                s.diags),
                     0);
    assert_int_equal(s.list.list[0].step_count, 1);
    assert_string_equal(iso(&s, s.list.list[0].steps[0].on), "2024-02-08");
    done(&s);
}

static void
a_long_ladder_is_kept_whole(void **state)
{
    enum { DAYS = 40 };
    char rule[512];
    int n = snprintf(rule, sizeof rule,
                     "<reminder id='1.1/x' about='file' from='leader'"
                     " to='partner' side='DE' basis='leap' days='%d",
                     DAYS);
    struct set s;

    (void)state;
    for (int i = DAYS - 1; i > 0; i--)
        n += snprintf(rule + n, sizeof rule - (size_t)n, " %d", i);
    (void)snprintf(rule + n, sizeof rule - (size_t)n, "'/>");
    assert_int_equal(list(&s, rule, with_people(""), NULL), 0);
    assert_int_equal(s.list.list[0].step_count, DAYS);
    assert_int_equal(s.list.list[0].steps[DAYS - 1].before, 1);
    done(&s);
}

/* The state of a reminder to file, and whether it is due within two days. */
static void
assert_state(const char *filing, const char *today, enum remind_state state,
             bool due)
{
    struct set s;

    assert_int_equal(list(&s,
                          "<reminder id='1.1/x' about='file' from='leader'"
                          " to='partner' side='DE' basis='leap'/>",
                          with_people(filing), today),
                     0);
    assert_int_equal(s.list.list[0].state, state);
    assert_int_equal(remind_is_due(&s.list, &s.list.list[0], 2), due);
    done(&s);
}

static void
what_is_filed_with_a_proof_is_done(void **state)
{
    static const char FILED[] =
        "<filings><filing side='DE' state='filed' on='2024-02-01'/></filings>";
    static const char PROVED[] =
        "<filings><filing side='DE' state='filed' on='2024-02-01' proof='x'/>"
        "</filings>";
    static const char OTHERS[] =
        "<filings><filing side='CN' state='filed' proof='x'/></filings>";

    (void)state;
    assert_state("", NULL, REMIND_OPEN, false);
    assert_state("", "2024-02-19", REMIND_OPEN, false);
    assert_state("", "2024-02-20", REMIND_OPEN, true);
    assert_state("", "2024-02-22", REMIND_OPEN, true);
    assert_state("", "2024-02-23", REMIND_OPEN, false);
    assert_state("", "2024-02-29", REMIND_OPEN, false);
    assert_state("", "2024-03-01", REMIND_PAST, true);
    assert_state(OTHERS, "2024-03-01", REMIND_PAST, true);
    assert_state(FILED, "2024-02-20", REMIND_DECLARED, true);
    assert_state(PROVED, "2024-02-20", REMIND_DONE, false);
    assert_state(PROVED, "2024-03-01", REMIND_DONE, false);
}

static void
what_is_of_another_stage_waits(void **state)
{
    static const char RULES[] =
        "<reminder id='1.1/x' about='no-filing' from='leader' to='partner'"
        " side='DE' stage='pre-application'/>"
        "<reminder id='1.1/y' about='file' from='leader' to='partner'"
        " side='DE' stage='after-defence'/>";
    struct set s;

    (void)state;
    assert_int_equal(list(&s, RULES, " stage='after-defence'>", NULL), 0);
    assert_int_equal(s.list.count, 1);
    assert_string_equal(s.list.list[0].id, "1.1/y");
    done(&s);
    assert_int_equal(list(&s, RULES, " stage='pre-application'>", NULL), 0);
    assert_int_equal(s.list.count, 1);
    assert_string_equal(s.list.list[0].id, "1.1/x");
    done(&s);
}

static void
a_time_that_is_none_is_refused(void **state)
{
    struct set s;

    (void)state;
    assert_int_equal(
        list(&s, "<reminder id='1.1/x' about='own' from='leader' to='leader'/>",
             with_people("<deadlines><deadline id='internal'"
                         " at='2021-02-29'/></deadlines>"),
             NULL),
        -1);
    assert_int_equal(s.diags->list[0].code, SB_REMIND_TIME);
    done(&s);
}

static void
sheets_get_the_same(void **state)
{
    struct set s;
    const xmlNode *root, *n;

    (void)state;
    assert_int_equal(list(&s,
                          "<reminder id='1.1/x' about='file' from='leader'"
                          " to='partner' side='DE' basis='leap' also='home'/>",
                          with_people(""), "2024-02-20"),
                     0);
    root = xmlDocGetRootElement(s.list.doc);
    assert_string_equal(node_attribute(root, "today"), "2024-02-20");
    n = node_child(root, "reminder");
    assert_string_equal(node_attribute(n, "unit"), "p4");
    assert_string_equal(node_attribute(n, "person"), "d");
    assert_string_equal(node_attribute(n, "basis"), "leap");
    assert_string_equal(node_attribute(n, "also"), "home");
    assert_string_equal(node_attribute(n, "state"), "open");
    assert_string_equal(node_attribute(n, "days-left"), "9");
    n = node_child(n, "step");
    assert_string_equal(node_attribute(n, "on"), "2024-01-30");
    assert_string_equal(node_attribute(n, "before"), "30");
    n = node_child(root, "deadline");
    assert_string_equal(node_attribute(n, "at"), "2020-11-26T16:00:00+08:00");
    assert_string_equal(node_attribute(n, "days-left"), "-1181");
    done(&s);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_leading_unit_of_a_side_is_written_to),
        cmocka_unit_test(a_side_without_units_is_not_forgotten),
        cmocka_unit_test(an_embassy_is_written_to_once_a_side),
        cmocka_unit_test(whose_word_a_date_is),
        cmocka_unit_test(days_after_publication_are_counted_both_ways),
        cmocka_unit_test(ladders_count_days_of_the_calendar),
        cmocka_unit_test(a_long_ladder_is_kept_whole),
        cmocka_unit_test(a_list_without_days_has_those_of_the_call),
        cmocka_unit_test(what_is_filed_with_a_proof_is_done),
        cmocka_unit_test(what_is_of_another_stage_waits),
        cmocka_unit_test(a_time_that_is_none_is_refused),
        cmocka_unit_test(sheets_get_the_same),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
