/*
 * The value stage's functions for XPath 1.0, in the namespace SB_NS, for
 * sheets: sb:date(iso, lang), sb:date-han(iso), sb:money(yuan, lang),
 * sb:wan(yuan), sb:capitals(yuan), sb:words(yuan, currency, lang),
 * sb:sum(nodes) (exact decimal), sb:months(start, end), sb:moment(iso, zone,
 * lang), sb:list(nodes, lang), sb:plural(n, forms, lang), sb:pinyin(name),
 * sb:characters(text), sb:sort-key(text, lang), sb:language(tag, lang).
 * Arguments are strings or node sets; what does not parse is an XPath error,
 * never an empty string (an empty argument gives an empty string).
 */
#ifndef SB_VALUE_VALUE_XPATH_H
#define SB_VALUE_VALUE_XPATH_H

#include <libxml/xpath.h>

#define SB_NS "urn:shenbao:functions"

/* 0, or -1 if libxml2 refuses a registration. */
int value_register(xmlXPathContextPtr context);

/* For libxslt, which asks by name; NULL if there is no such function. */
xmlXPathFunction value_function(const xmlChar *name);

#endif
