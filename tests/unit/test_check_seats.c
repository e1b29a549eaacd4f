/*
 * Seats: who takes which, what is empty though somebody would fit, and what is
 * said of those who could take it.
 */
#include "check_run_bench.h"

#include "check/seats.h"

/* Checks a and b ask for the seats x/a and x/b of these groups. */
static void
run_seats(const char *groups, const char *participants)
{
    struct buf rules = buf_new(bench.arena);
    struct buf content = buf_new(bench.arena);
    buf_text(&rules, "<requirement no='1' strength='must'><zh>条款</zh>"
                     "<check id='a'><test>sb:seat('x/a')</test></check>"
                     "<check id='b'><test>sb:seat('x/b')</test></check>"
                     "</requirement></requirements>");
    buf_text(&rules, groups);
    buf_text(&rules, "<requirements>");
    buf_text(&content, participants);
    if (run(rules.p, content.p) != 0)
        fail_msg("%s", bench_diagnostics());
}

static void
assert_states(enum check_state a, enum check_state b)
{
    assert_int_equal(all.first->state, a);
    assert_int_equal(all.first->next->state, b);
}

static const struct seat_vacancy *
vacancy_of(const struct finding *f)
{
    assert_non_null(f->vacancies);
    assert_null(f->vacancies->next);
    return f->vacancies;
}

#define TITLE(zh, en) "<title><zh>" zh "</zh><en>" en "</en></title>"
#define LIST(inside) "<participants complete='yes'>" inside "</participants>"
#define UNIT(id, side, rest)                                                   \
    "<participant id='" id "' side='" side "' " rest "><name><zh>" id          \
    "所</zh><en>" id " Ltd</en></name></participant>"
#define COMPETING                                                              \
    "<seats><seat id='x/a' kind='enterprise university'>" TITLE(               \
        "甲",                                                                  \
        "A") "</seat><seat id='x/b' kind='enterprise'>" TITLE("乙",            \
                                                              "B") "</seat></" \
                                                                   "seats>"

/* The firm would take the first seat, and the second then stay empty. */
static void
who_sits_moves_on(void **state)
{
    (void)state;
    run_seats(COMPETING, LIST(UNIT("f", "CN", "kind='enterprise' role='lead'")
                                  UNIT("u", "CN", "kind='university'")));
    assert_states(CHECK_MET, CHECK_MET);
    assert_null(all.first->vacancies);
}

static void
nobody_sits_twice_in_a_group(void **state)
{
    (void)state;
    run_seats(COMPETING, LIST(UNIT("f", "CN", "kind='enterprise'")));
    assert_states(CHECK_MET, CHECK_UNMET);
    const struct seat_vacancy *v = vacancy_of(all.first->next);
    assert_true(v->empty);
    assert_text(v->message.en,
                "Empty seat “B”: “f Ltd” could take it, but it takes another "
                "seat: “A”");
    assert_text(v->message.zh, "空缺的席位“乙”：“f所”可占此席，但已占席位“甲”");
    assert_int_equal(v->claim_count, 1);
    assert_text(v->claims[0].participant, "f");
    assert_true(v->claims[0].could);
}

static void
groups_do_not_compete(void **state)
{
    (void)state;
    run_seats("<seats><seat id='x/a' kind='enterprise'>" TITLE(
                  "甲", "A") "</seat></seats><seats><seat id='x/b' "
                             "side='CN'>" TITLE("乙", "B") "</seat></seats>",
              LIST(UNIT("f", "CN", "kind='enterprise'")));
    assert_states(CHECK_MET, CHECK_MET);
}

/* It may yet take one of the two, not both. */
static void
one_unknown_opens_one_seat(void **state)
{
    (void)state;
    run_seats(COMPETING, LIST(UNIT("f", "CN", "role='lead'")
                                  UNIT("s", "CN", "kind='state-organ'")));
    assert_states(CHECK_UNKNOWN, CHECK_UNMET);
    assert_text(vacancy_of(all.first)->message.en,
                "Nobody is known to take the seat “A”: “f Ltd” could take it, "
                "but its kind is not stated (asked for: a university or an "
                "enterprise)");
    assert_false(vacancy_of(all.first)->empty);
}

static void
an_incomplete_list_leaves_seats_open(void **state)
{
    (void)state;
    run_seats(COMPETING, "<participants complete='no'>" UNIT(
                             "f", "CN", "kind='enterprise'") "</participants>");
    assert_states(CHECK_MET, CHECK_UNKNOWN);
    run_seats(COMPETING, "");
    assert_states(CHECK_UNKNOWN, CHECK_UNKNOWN);
    assert_text(vacancy_of(all.first)->message.en,
                "Nobody is known to take the seat “A”: no participant stated "
                "so far can take it; the list of participants is incomplete");
}

#define LED                                                                    \
    "<seats><seat id='x/a' side='DE' kind='university' doubtful='hospital' "   \
    "role='lead side-lead'>" TITLE("甲", "A") "</seat><seat id='x/b'>" TITLE(  \
        "乙", "B") "</seat></seats>"

static void
a_role_can_be_changed(void **state)
{
    (void)state;
    run_seats(LED, LIST(UNIT("u", "DE", "kind='university' role='participant'")
                            UNIT("h", "DE", "kind='hospital' role='lead'")
                                UNIT("c", "CN", "kind='university'")));
    assert_states(CHECK_UNKNOWN, CHECK_MET);
    assert_text(vacancy_of(all.first)->message.en,
                "Nobody is known to take the seat “A”: “u Ltd” could take it, "
                "but it takes part as a participating unit, not as the lead "
                "unit or the lead unit of its side, but it takes another seat: "
                "“B”; “h Ltd” could take it, but it is a hospital, and the "
                "call does not say whether that counts as a university");
}

static void
who_cannot_is_named_where_nobody_can(void **state)
{
    (void)state;
    run_seats(LED, LIST(UNIT("f", "DE", "kind='enterprise' role='lead'")
                            UNIT("c", "CN", "kind='university'")));
    assert_states(CHECK_UNMET, CHECK_MET);
    assert_text(vacancy_of(all.first)->message.en,
                "Empty seat “A”: “f Ltd” cannot take it: it is an enterprise, "
                "not a university; no participant from DE can take it: one "
                "must be added");
    assert_text(vacancy_of(all.first)->message.zh,
                "空缺的席位“甲”：“f所”不能占此席：其为企业，不是高校；"
                "没有DE的单位可占此席，须增加一个");
    assert_false(vacancy_of(all.first)->claims[0].could);
}

#define TESTED                                                                     \
    "<seats><seat id='x/a'>" TITLE(                                                \
        "甲",                                                                      \
        "A") "<value name='c' type='text' select='registered/@country'/>"          \
             "<test>$c = 'JP'</test><unmet><zh>其不在日本</zh><en>it is not " \
             "in "                                                                 \
             "Japan</en></unmet><unknown><zh>未说明</zh><en>it is not "         \
             "stated</en>"                                                         \
             "</unknown></seat></seats><seats><seat id='x/b'>" TITLE(              \
                 "乙", "B") "</seat></seats>"

static void
a_seat_may_ask_more(void **state)
{
    (void)state;
    run_seats(TESTED, LIST("<participant id='p'><registered country='JP'/>"
                           "</participant>"));
    assert_states(CHECK_MET, CHECK_MET);
    run_seats(TESTED, LIST("<participant id='p'><registered country='CN'/>"
                           "</participant>"));
    assert_states(CHECK_UNMET, CHECK_MET);
    assert_text(vacancy_of(all.first)->claims[0].words.en,
                "“p” cannot take it: it is not in Japan");
    run_seats(TESTED, LIST("<participant id='p'/>"));
    assert_states(CHECK_UNKNOWN, CHECK_MET);
    assert_text(vacancy_of(all.first)->claims[0].words.en,
                "“p” could take it, but it is not stated");
}

static void
assert_refused(const char *rules)
{
    struct buf call = buf_new(bench.arena);
    struct source c = {0};
    struct rules *r = NULL;
    buf_text(&call, call_head);
    buf_text(&call, rules);
    buf_text(&call, call_tail);
    diags_clear(bench.diags);
    assert_int_equal(
        intake_parse(bench.arena, buf_view(&call), "call.xml", &c, bench.diags),
        0);
    assert_int_equal(
        rules_new(bench.arena, &c, bench.call, bench.proposal, &r, bench.diags),
        -1);
    assert_int_equal(bench.diags->list[0].code, SB_EXPRESSION_SEAT);
}

#define ASKS(id)                                                               \
    "<requirement no='1' strength='must'><zh>条款</zh><check id='a'>"        \
    "<test>sb:seat('" id "')</test></check></requirement></requirements>"

static void
seats_of_others_are_refused(void **state)
{
    (void)state;
    assert_refused(ASKS("y/a") "</direction><direction id='2.9' source='L1'>"
                               "<seats><seat id='y/a'>" TITLE(
                                   "甲", "A") "</seat></seats><requirements>");
    assert_refused(ASKS("x/a") COMPETING "<seats><seat id='x/c'>" TITLE(
        "丙", "C") "<test>sb:seat('x/a')</test></seat></seats>"
                   "<requirements>");
}

enum { SEATS = 3, PEOPLE = 4, GRAPHS = 1 << (SEATS * PEOPLE) };

/* The most seats that can be filled, by trying everything. */
static int
most_from(const bool *edges, int seat, unsigned taken)
{
    if (seat == SEATS)
        return 0;
    int most = most_from(edges, seat + 1, taken);
    for (int p = 0; p < PEOPLE; p++) {
        if (!edges[seat * PEOPLE + p] || (taken >> p & 1U) != 0)
            continue;
        int more = 1 + most_from(edges, seat + 1, taken | 1U << p);
        if (more > most)
            most = more;
    }
    return most;
}

static void
every_small_seating_is_the_largest(void **state)
{
    (void)state;
    for (int graph = 0; graph < GRAPHS; graph++) {
        bool edges[SEATS * PEOPLE];
        int takers[SEATS] = {NOBODY, NOBODY, NOBODY};
        int filled = 0;
        for (int i = 0; i < SEATS * PEOPLE; i++)
            edges[i] = (graph >> i & 1) != 0;
        for (int s = 0; s < SEATS; s++)
            filled += seat_admit(bench.arena, edges, SEATS, PEOPLE, takers, s);
        for (int s = 0; s < SEATS; s++)
            for (int t = 0; t < s && takers[s] != NOBODY; t++)
                assert_int_not_equal(takers[s], takers[t]);
        for (int s = 0; s < SEATS; s++)
            assert_true(takers[s] == NOBODY || edges[s * PEOPLE + takers[s]]);
        assert_int_equal(filled, most_from(edges, 0, 0));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(who_sits_moves_on),
        cmocka_unit_test(nobody_sits_twice_in_a_group),
        cmocka_unit_test(groups_do_not_compete),
        cmocka_unit_test(one_unknown_opens_one_seat),
        cmocka_unit_test(an_incomplete_list_leaves_seats_open),
        cmocka_unit_test(a_role_can_be_changed),
        cmocka_unit_test(who_cannot_is_named_where_nobody_can),
        cmocka_unit_test(a_seat_may_ask_more),
        cmocka_unit_test(seats_of_others_are_refused),
        cmocka_unit_test(every_small_seating_is_the_largest),
    };
    return cmocka_run_group_tests_name("check seats", tests, bench_open,
                                       bench_close);
}
