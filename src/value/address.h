/* The form of addresses in the network. Nobody is asked whether they exist. */
#ifndef SB_VALUE_ADDRESS_H
#define SB_VALUE_ADDRESS_H

#include <stdbool.h>

#include "base/str.h"

bool value_is_alphanumeric(char c);

/* A name of a host: two labels or more, each of letters, digits and inner
   hyphens (RFC 1123, 2.1), no dot at the end. *last is the last label. */
bool value_host(struct str s, struct str *last);

#endif
