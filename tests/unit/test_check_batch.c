/*
 * Rules over several proposals: what is compared, how many are too many, what
 * is said of it.
 */
#include "check_bench.h"

#include <string.h>

#include "check/batch.h"

static const char head[] =
    "<call id='c' version='1' issuer-side='CN' currency='CNY'>"
    "<limits><limit id='one' type='number'/>"
    "<limit id='most' type='number' value='2'/></limits>"
    "<rules><check id='r'><test>true()</test></check><batch>"
    "<unique id='leader' strength='must' limit='one'"
    " select='people/person[@role=\"leader\"]/name/zh'>"
    "<label><zh>负责人{value}</zh><en>Leader {value}</en></label>"
    "<ask><zh>主管处</zh><en>the office</en></ask></unique></batch></rules>"
    "<directions><direction id='3.3' source='L1'>"
    "<projects max='2' bound='at-most'><zh source='L9'>不超过2个</zh>"
    "<en>At most 2</en></projects>"
    "<pools><pool id='bio'><title><zh>生物</zh><en>Biology</en></title>"
    "<projects max='1' bound='exact'/></pool></pools>"
    "<requirements><requirement no='3' strength='must' info='yes'>"
    "<zh source='L3'>只一份</zh><en>One only</en></requirement></requirements>"
    "<batch>";
static const char tail[] = "</batch></direction>"
                           "<direction id='2.5' source='L2'/></directions>"
                           "</call>";

static const char rules_here[] =
    "<unique id='h' strength='must' requirement='3'"
    " select='facts/fact[@name=\"h\"]/@value'>"
    "<label><zh>项目{value}</zh><en>Project {value}</en></label></unique>"
    "<places id='bio' pool='bio' select='topics/topic[@ref=\"1\"]'/>"
    "<places id='state' max='1' as='country'"
    " select='participants/participant/@country'>"
    "<label><zh>{value}</zh><en>With {value}</en></label></places>";

enum { MOST = 4 };

static struct rules *rules;
static struct batch_entry entries[MOST];
static int entry_count;

static void
assert_text(struct str s, const char *wanted)
{
    assert_string_equal(str_text(bench.arena, s), wanted);
}

static int
load(const char *batch)
{
    struct buf call = buf_new(bench.arena);
    struct source c = {0};
    buf_text(&call, head);
    buf_text(&call, batch);
    buf_text(&call, tail);
    diags_clear(bench.diags);
    entry_count = 0;
    assert_int_equal(
        intake_parse(bench.arena, buf_view(&call), "call.xml", &c, bench.diags),
        0);
    return rules_new(bench.arena, &c, bench.call, bench.proposal, &rules,
                     bench.diags);
}

static void
add(const char *id, const char *direction, const char *content)
{
    struct buf text = buf_new(bench.arena);
    struct source p = {0};
    struct batch_entry *e = &entries[entry_count++];
    buf_format(&text, "<proposal id='%s' direction='%s'>\n", id, direction);
    buf_text(&text, content);
    buf_text(&text, "</proposal>");
    *e = (struct batch_entry){"p.xml", id, NULL};
    assert_int_equal(
        intake_parse(bench.arena, buf_view(&text), "p.xml", &p, bench.diags),
        0);
    assert_int_equal(batch_pick(bench.arena, rules, &p, &e->picks, bench.diags),
                     0);
}

static const struct batch_finding *
compare(void)
{
    return batch_run(bench.arena, batch_rules(rules), entries, entry_count);
}

#define FACT(v) "<facts><fact name='h' value='" v "'/></facts>"
#define LEADER(v)                                                              \
    "<people><person id='a' participant='u' role='leader'><name><zh>" v        \
    "</zh></name></person></people>"

static void
one_value_in_two_breaks_a_must(void **state)
{
    (void)state;
    assert_int_equal(load(rules_here), 0);
    add("A", "3.3", FACT("7"));
    add("B", "3.3", FACT("8"));
    assert_null(compare());
    entry_count = 1;
    add("C", "3.3", FACT("7"));
    const struct batch_finding *f = compare();
    assert_non_null(f);
    assert_null(f->next);
    assert_int_equal(f->state, CHECK_UNMET);
    assert_int_equal(f->severity, SEVERITY_FAIL);
    assert_text(f->rule->clause.en, "One only");
    assert_text(f->rule->source, "L3");
    assert_int_equal(f->count, 2);
    assert_string_equal(entries[f->members[1].entry].id, "C");
    assert_int_equal(f->members[1].place.line, 2);
    assert_text(f->message.zh, "项目7：此处有2份申请，至多可有1份");
    assert_text(f->message.en, "Project 7: 2 applications here, at most 1 is "
                               "allowed");
}

static void
what_is_not_stated_competes_with_nothing(void **state)
{
    (void)state;
    assert_int_equal(load(rules_here), 0);
    add("A", "3.3", "");
    add("B", "3.3", "<facts/>");
    assert_null(compare());
}

static void
places_make_notes(void **state)
{
    (void)state;
    assert_int_equal(load(rules_here), 0);
    for (int i = 0; i < 3; i++)
        add("A", "3.3", "<topics><topic ref='2'/></topics>");
    const struct batch_finding *f = compare();
    assert_non_null(f);
    assert_text(f->rule->id, "3.3/projects");
    assert_int_equal(f->severity, SEVERITY_NOTE);
    assert_text(f->message.en,
                "Direction 3.3: 3 applications here for at most 2 places");
    assert_text(f->message.zh, "方向3.3：此处有3份申请，名额至多2个");
    assert_text(f->rule->source, "L9");
    assert_null(f->next);
    entry_count = 2;
    assert_null(compare());
}

static void
a_pool_has_its_own_places(void **state)
{
    (void)state;
    assert_int_equal(load(rules_here), 0);
    add("A", "3.3", "<topics><topic ref='1'/></topics>");
    add("B", "3.3", "<topics><topic ref='1'/><topic ref='2'/></topics>");
    const struct batch_finding *f = compare();
    assert_non_null(f);
    assert_null(f->next);
    assert_text(f->message.en,
                "Biology: 2 applications here for at most 1 place");
}

#define UNIT(id, country)                                                      \
    "<participant id='" id                                                     \
    "' side='DE' kind='other' role='lead' country='" country "'/>"

/* Twice in one proposal is one application. */
static void
values_are_counted_once_a_proposal(void **state)
{
    (void)state;
    assert_int_equal(load(rules_here), 0);
    add("A", "3.3",
        "<participants>" UNIT("a", "EG") UNIT("b", "EG")
            UNIT("c", "SD") "</participants>");
    assert_null(compare());
    add("B", "3.3", "<participants>" UNIT("a", "EG") "</participants>");
    const struct batch_finding *f = compare();
    assert_non_null(f);
    assert_null(f->next);
    assert_text(f->value, "EG");
    assert_text(f->message.en,
                "With Egypt: 2 applications here for at most 1 place");
}

static void
no_limit_is_unknown_until_one_is_stated(void **state)
{
    (void)state;
    assert_int_equal(load(rules_here), 0);
    add("A", "3.3", LEADER("张"));
    assert_null(compare());
    add("B", "2.5", LEADER("张"));
    const struct batch_finding *f = compare();
    assert_non_null(f);
    assert_int_equal(f->state, CHECK_UNKNOWN);
    assert_int_equal(f->severity, SEVERITY_WARNING);
    assert_text(f->message.en,
                "Leader 张: 2 applications here; the call does not state how "
                "many there may be: ask the office");
    entry_count = 1;
    add("C", "2.5",
        LEADER("张") "<limits><limit id='one' value='1'/></limits>");
    f = compare();
    assert_int_equal(f->state, CHECK_UNMET);
    assert_int_equal(f->severity, SEVERITY_FAIL);
    entry_count = 1;
    add("D", "2.5",
        LEADER("张") "<limits><limit id='one' value='2'/></limits>");
    assert_null(compare());
}

static void
the_order_of_the_input_moves_only_members(void **state)
{
    (void)state;
    assert_int_equal(load(rules_here), 0);
    add("A", "3.3", FACT("8"));
    add("B", "3.3", FACT("7"));
    add("C", "3.3", FACT("7"));
    add("D", "3.3", FACT("8"));
    for (int turn = 0; turn < 2; turn++) {
        const struct batch_finding *f = compare();
        assert_text(f->rule->id, "3.3/projects");
        assert_text(f->next->value, "7");
        assert_text(f->next->next->value, "8");
        assert_string_equal(entries[f->next->members[0].entry].id,
                            turn ? "C" : "B");
        for (int i = 0; i < 2; i++) {
            struct batch_entry other = entries[i];
            entries[i] = entries[3 - i];
            entries[3 - i] = other;
        }
    }
}

static void
faults_of_the_call_are_named(void **state)
{
    (void)state;
    static const struct {
        const char *batch;
        const char *code;
    } cases[] = {
        {"<places id='a' pool='tea'/>", "SB334"},
        {"<unique id='a' strength='must' limit='on' select='@id'/>", "SB315"},
        {"<unique id='a' strength='must' select='facts/fat'/>", "SB26"},
        {"<places id='3.3/projects' max='1'/>", "SB320"},
        {"<places id='r' max='1'/>", "SB320"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(load(cases[i].batch), -1);
        if (!strstr(bench_diagnostics(), cases[i].code))
            fail_msg("%s: %s", cases[i].code, bench_diagnostics());
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_value_in_two_breaks_a_must),
        cmocka_unit_test(what_is_not_stated_competes_with_nothing),
        cmocka_unit_test(places_make_notes),
        cmocka_unit_test(a_pool_has_its_own_places),
        cmocka_unit_test(values_are_counted_once_a_proposal),
        cmocka_unit_test(no_limit_is_unknown_until_one_is_stated),
        cmocka_unit_test(the_order_of_the_input_moves_only_members),
        cmocka_unit_test(faults_of_the_call_are_named),
    };

    return cmocka_run_group_tests_name("check batch", tests, bench_open,
                                       bench_close);
}
