/* The value functions as XPath sees them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#include <libxml/parser.h>
#include <libxml/xpathInternals.h>

#include "value/value_xpath.h"

static const char xml[] =
    "<b><c v='0.1'/><c v='0.2'/><c v='140.95'/><c v=''/><d>A</d><d> B </d>"
    "<d>C</d><e v='x'/></b>";

static void
silent(void *context, const char *format, ...)
{
    (void)format;
    ++*(int *)context;
}

static void
quiet(void *context, xmlErrorPtr error)
{
    (void)context;
    (void)error;
}

/* Result as a string; "error" if the expression failed with a message. */
static void
expect(const char *expression, const char *result)
{
    xmlDocPtr doc = xmlReadMemory(xml, sizeof xml - 1, "b.xml", NULL, 0);
    xmlXPathContextPtr context = xmlXPathNewContext(doc);
    xmlXPathObjectPtr object;
    int messages = 0;

    context->error = quiet;
    xmlSetGenericErrorFunc(&messages, silent);
    assert_int_equal(value_register(context), 0);
    object = xmlXPathEval(BAD_CAST expression, context);
    if (object) {
        xmlChar *text = xmlXPathCastToString(object);

        assert_string_equal(text, result);
        xmlFree(text);
    } else {
        assert_string_equal("error", result);
    }
    xmlXPathFreeObject(object);
    xmlXPathFreeContext(context);
    xmlFreeDoc(doc);
    xmlSetGenericErrorFunc(NULL, NULL);
}

static void
results(void **state)
{
    (void)state;
    expect("sb:date('2021-12-26', 'zh')", "2021年12月26日");
    expect("sb:date-han('2021-12-26')", "二〇二一年十二月二十六日");
    expect("sb:money('8000000.5', 'en')", "8,000,000.50");
    expect("sb:wan('1409500')", "140.95");
    expect("sb:wan(sb:sum(//c/@v))", "0.014125");
    expect("sb:capitals('10')", "人民币壹拾元整");
    expect("sb:words('45000000', 'CNY', 'en')", "RMB 45 million");
    expect("sb:sum(//c/@v)", "141.25");
    expect("sb:sum(//none)", "0");
    expect("sb:months('2021-01-01', '2022-12-31')", "24");
    expect("sb:months('', '2022-12-31')", "NaN");
    expect("sb:moment('2020-11-26T16:00+08:00', 'Europe/Berlin', 'en')",
           "26 November 2020 09:00 (Germany Time)");
    expect("sb:list(//d, 'zh')", "A、B和C");
    expect("sb:plural(2, 'one=# day|other=# days', 'en')", "2 days");
    expect("sb:pinyin('张晓明')", "Zhang Xiaoming");
    expect("sb:language('he', 'zh')", "希伯来语");
    expect("sb:language('ko', 'en')", "Korean");
    expect("sb:characters(' 中 文 ')", "2");
    expect("sb:sort-key('王', 'zh') < sb:sort-key('张', 'zh')", "false");
    expect("sb:date('', 'zh')", "");
    expect("sb:capitals(//none)", "");
}

static void
refusals(void **state)
{
    static const char *const bad[] = {
        "sb:date('26.12.2021', 'zh')",
        "sb:date('2021-12-26')",
        "sb:date-han('2021-02-30')",
        "sb:money('8,000', 'en')",
        "sb:capitals('-1')",
        "sb:sum(//e/@v)",
        "sb:sum('1')",
        "sb:months('x', '2021-01-01')",
        "sb:moment('2021-01-01', 'Mars/Base', 'en')",
        "sb:plural('many', 'other=#', 'en')",
        "sb:list('A', 'zh')",
        "sb:unknown()",
    };

    (void)state;
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        expect(bad[i], "error");
    assert_null(value_function(BAD_CAST "document"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(results),
        cmocka_unit_test(refusals),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
