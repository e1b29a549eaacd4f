/*
 * The functions of value/ for XPath. libxml2 calls them, so they neither take
 * memory of the packet's arena nor jump: each call has a small arena of its
 * own without a recovery point. Should that be exhausted (it is not, by texts
 * within the limits of intake), the process ends; foreign input is read in a
 * worker only, so that this costs one packet.
 */
#include "value/value_xpath.h"

#include <string.h>

#include <libxml/xmlerror.h>
#include <libxml/xpathInternals.h>

#include "base/arena.h"
#include "value/value.h"

enum { MOST_ARGUMENTS = 3, CALL_BYTES = 64 * 1024 * 1024 };

/* The arguments of one call, as strings in the call's own arena. */
struct call {
    struct arena *arena;
    struct str args[MOST_ARGUMENTS];
    struct buf out;
    const char *fault; /* what an argument is not; NULL: none */
    int wrong;         /* index of that argument */
};

typedef void (*printer)(struct call *c);

static struct arena *
call_arena(xmlXPathParserContextPtr ctxt)
{
    struct arena *a = arena_new(CALL_BYTES);

    if (!a)
        xmlXPathSetError(ctxt, XPATH_MEMORY_ERROR);
    return a;
}

/* Says what is wrong through the error channel, then fails the expression. */
static void
refuse(xmlXPathParserContextPtr ctxt, const char *name, const struct call *c)
{
    xmlGenericError(xmlGenericErrorContext, "sb:%s: '%.80s' is no %s\n", name,
                    c->args[c->wrong].p, c->fault);
    xmlXPathSetError(ctxt, XPATH_INVALID_TYPE);
}

/* Pops count strings into the call, the last argument first. */
static int
pop_strings(xmlXPathParserContextPtr ctxt, struct call *c, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        xmlChar *text = xmlXPathPopString(ctxt);

        if (!text || xmlXPathCheckError(ctxt)) {
            xmlFree(text);
            return -1;
        }
        c->args[i] = str_from((const char *)text);
        c->args[i].p = arena_text(c->arena, c->args[i].p, c->args[i].n);
        xmlFree(text);
    }
    return 0;
}

static void
push_text(xmlXPathParserContextPtr ctxt, const struct call *c)
{
    xmlXPathObjectPtr result = xmlXPathNewCString(c->out.p ? c->out.p : "");

    if (result)
        valuePush(ctxt, result);
    else
        xmlXPathSetError(ctxt, XPATH_MEMORY_ERROR);
}

/*
 * A function of count string arguments with a text as result. An empty first
 * argument gives an empty text: the form's value is not filled in.
 */
static void
call_printer(xmlXPathParserContextPtr ctxt, int given, int count,
             const char *name, printer print)
{
    struct call c = {NULL, {{NULL, 0}}, {NULL, NULL, 0, 0}, NULL, 0};

    if (given != count) {
        xmlXPathSetError(ctxt, XPATH_INVALID_ARITY);
        return;
    }
    c.arena = call_arena(ctxt);
    if (!c.arena)
        return;
    c.out = buf_new(c.arena);
    if (pop_strings(ctxt, &c, count) == 0) {
        c.args[0] = str_trim(c.args[0]);
        if (c.args[0].n)
            print(&c);
        if (c.fault)
            refuse(ctxt, name, &c);
        else
            push_text(ctxt, &c);
    }
    arena_close(c.arena);
}

static bool
date_argument(struct call *c, int i, day *out)
{
    if (value_date(str_trim(c->args[i]), out))
        return true;
    c->fault = "date (2021-12-31)";
    c->wrong = i;
    return false;
}

static bool
money_argument(struct call *c, int i, fen *out)
{
    if (value_money(str_trim(c->args[i]), out))
        return true;
    c->fault = "amount of money (1234.50)";
    c->wrong = i;
    return false;
}

static void
print_date(struct call *c)
{
    day date;

    if (date_argument(c, 0, &date))
        value_print_date(&c->out, date, c->args[1].p);
}

static void
print_date_han(struct call *c)
{
    day date;

    if (date_argument(c, 0, &date))
        value_print_date_han(&c->out, date);
}

static void
print_money(struct call *c)
{
    fen amount;

    if (money_argument(c, 0, &amount))
        value_print_money(&c->out, amount, c->args[1].p);
}

static void
print_wan(struct call *c)
{
    fen amount;

    if (money_argument(c, 0, &amount))
        value_print_wan(&c->out, amount);
}

static void
print_capitals(struct call *c)
{
    fen amount;

    if (money_argument(c, 0, &amount))
        value_print_capitals(&c->out, amount);
}

static void
print_words(struct call *c)
{
    fen amount;

    if (money_argument(c, 0, &amount))
        value_print_words(&c->out, amount, c->args[1].p, c->args[2].p);
}

static void
print_moment(struct call *c)
{
    struct moment m;

    if (!value_moment(c->args[0], &m)) {
        c->fault = "date or time (2021-12-31T16:00+08:00)";
        return;
    }
    if (!value_print_moment(&c->out, m, c->args[1].p, c->args[2].p)) {
        c->fault = "time zone (Europe/Berlin)";
        c->wrong = 1;
    }
}

static void
print_language(struct call *c)
{
    value_print_language(&c->out, c->args[0].p, c->args[1].p);
}

static void
print_plural(struct call *c)
{
    int64_t n;

    if (str_integer(c->args[0], &n))
        value_print_plural(&c->out, n, c->args[1].p, c->args[2].p);
    else
        c->fault = "whole number";
}

static void
print_pinyin(struct call *c)
{
    buf_str(&c->out, value_pinyin_name(c->arena, c->args[0]));
}

/* In hexadecimal, since a key has bytes that XML has not. */
static void
print_sort_key(struct call *c)
{
    struct str key = value_collation_key(c->arena, c->args[0], c->args[1].p);

    for (size_t i = 0; i < key.n; i++)
        buf_hex(&c->out, (unsigned char)key.p[i], 2);
}

static void
function_date(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 2, "date", print_date);
}

static void
function_date_han(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 1, "date-han", print_date_han);
}

static void
function_money(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 2, "money", print_money);
}

static void
function_wan(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 1, "wan", print_wan);
}

static void
function_capitals(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 1, "capitals", print_capitals);
}

static void
function_words(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 3, "words", print_words);
}

static void
function_moment(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 3, "moment", print_moment);
}

static void
function_language(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 2, "language", print_language);
}

static void
function_plural(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 3, "plural", print_plural);
}

static void
function_pinyin(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 1, "pinyin", print_pinyin);
}

static void
function_sort_key(xmlXPathParserContextPtr ctxt, int given)
{
    call_printer(ctxt, given, 2, "sort-key", print_sort_key);
}

/* An empty date gives NaN, which compares with nothing. */
static void
function_months(xmlXPathParserContextPtr ctxt, int given)
{
    struct call c = {NULL, {{NULL, 0}}, {NULL, NULL, 0, 0}, NULL, 0};
    day start;
    day end;

    if (given != 2) {
        xmlXPathSetError(ctxt, XPATH_INVALID_ARITY);
        return;
    }
    c.arena = call_arena(ctxt);
    if (!c.arena)
        return;
    if (pop_strings(ctxt, &c, 2) == 0) {
        if (c.args[0].n == 0 || c.args[1].n == 0)
            valuePush(ctxt, xmlXPathNewFloat(xmlXPathNAN));
        else if (date_argument(&c, 0, &start) && date_argument(&c, 1, &end))
            valuePush(ctxt, xmlXPathNewFloat(date_months(start, end)));
        else
            refuse(ctxt, "months", &c);
    }
    arena_close(c.arena);
}

static void
function_characters(xmlXPathParserContextPtr ctxt, int given)
{
    xmlChar *text;

    if (given != 1) {
        xmlXPathSetError(ctxt, XPATH_INVALID_ARITY);
        return;
    }
    text = xmlXPathPopString(ctxt);
    if (text && !xmlXPathCheckError(ctxt))
        valuePush(ctxt, xmlXPathNewFloat((double)value_characters(
                            str_from((const char *)text))));
    xmlFree(text);
}

/* The text of each node, in document order; count of texts. */
static int
node_texts(struct arena *a, xmlNodeSetPtr nodes, struct str **out)
{
    int count = nodes ? nodes->nodeNr : 0;

    if (nodes)
        xmlXPathNodeSetSort(nodes);
    *out = arena_make(a, struct str, count + 1);
    for (int i = 0; i < count; i++) {
        xmlChar *text = xmlXPathCastNodeToString(nodes->nodeTab[i]);
        struct str s = str_trim(str_from((const char *)text));

        (*out)[i] = (struct str){arena_text(a, s.p, s.n), s.n};
        xmlFree(text);
    }
    return count;
}

/* Decimal without grouping: what sb:money and the others read. */
static void
print_plain(struct buf *out, micro n)
{
    uint64_t m = n < 0 ? 0 - (uint64_t)n : (uint64_t)n;

    buf_format(out, "%s%llu", n < 0 ? "-" : "",
               (unsigned long long)(m / 1000000));
    if (m % 1000000 == 0)
        return;
    buf_format(out, ".%06llu", (unsigned long long)(m % 1000000));
    while (out->p[out->n - 1] == '0')
        out->p[--out->n] = '\0';
}

static void
add_texts(struct call *c, const struct str *texts, int count)
{
    micro sum = 0;

    for (int i = 0; i < count; i++) {
        micro n;

        if (texts[i].n == 0)
            continue;
        if (!value_number(texts[i], &n) ||
            __builtin_add_overflow(sum, n, &sum)) {
            c->args[0] = texts[i];
            c->fault = "number that can be added";
            return;
        }
    }
    print_plain(&c->out, sum);
}

static void
call_nodes(xmlXPathParserContextPtr ctxt, struct call *c, bool is_list)
{
    struct str *texts;
    xmlNodeSetPtr nodes;
    int count;

    c->out = buf_new(c->arena);
    if (is_list && pop_strings(ctxt, c, 1) != 0)
        return;
    nodes = xmlXPathPopNodeSet(ctxt);
    if (xmlXPathCheckError(ctxt)) {
        xmlXPathFreeNodeSet(nodes);
        return;
    }
    count = node_texts(c->arena, nodes, &texts);
    xmlXPathFreeNodeSet(nodes);
    if (is_list)
        value_print_list(&c->out, texts, count, c->args[0].p);
    else
        add_texts(c, texts, count);
    if (c->fault)
        refuse(ctxt, "sum", c);
    else
        push_text(ctxt, c);
}

static void
start_nodes(xmlXPathParserContextPtr ctxt, int given, bool is_list)
{
    struct call c = {NULL, {{NULL, 0}}, {NULL, NULL, 0, 0}, NULL, 0};

    if (given != (is_list ? 2 : 1)) {
        xmlXPathSetError(ctxt, XPATH_INVALID_ARITY);
        return;
    }
    c.arena = call_arena(ctxt);
    if (!c.arena)
        return;
    call_nodes(ctxt, &c, is_list);
    arena_close(c.arena);
}

static void
function_sum(xmlXPathParserContextPtr ctxt, int given)
{
    start_nodes(ctxt, given, false);
}

static void
function_list(xmlXPathParserContextPtr ctxt, int given)
{
    start_nodes(ctxt, given, true);
}

static const struct {
    const char *name;
    xmlXPathFunction function;
} functions[] = {
    {"date", function_date},         {"date-han", function_date_han},
    {"money", function_money},       {"wan", function_wan},
    {"capitals", function_capitals}, {"words", function_words},
    {"sum", function_sum},           {"months", function_months},
    {"moment", function_moment},     {"language", function_language},
    {"list", function_list},         {"plural", function_plural},
    {"pinyin", function_pinyin},     {"characters", function_characters},
    {"sort-key", function_sort_key},
};

xmlXPathFunction
value_function(const xmlChar *name)
{
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (strcmp((const char *)name, functions[i].name) == 0)
            return functions[i].function;
    return NULL;
}

int
value_register(xmlXPathContextPtr context)
{
    if (xmlXPathRegisterNs(context, BAD_CAST "sb", BAD_CAST SB_NS) != 0)
        return -1;
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (xmlXPathRegisterFuncNS(context, BAD_CAST functions[i].name,
                                   BAD_CAST SB_NS, functions[i].function) != 0)
            return -1;
    return 0;
}
