/*
 * The tokens of an expression of the call language. The signs of a path are
 * tokens too, so that a refusal can name them.
 */
#ifndef SB_CHECK_TOKEN_H
#define SB_CHECK_TOKEN_H

#include "base/str.h"

enum token_kind {
    TOKEN_END,
    TOKEN_NUMBER,   /* 36, 0.5 */
    TOKEN_LITERAL,  /* text is what stands between the quotes */
    TOKEN_NAME,     /* $months; text is the name without $ */
    TOKEN_WORD,     /* and, sb:date */
    TOKEN_OPERATOR, /* = != < <= > >= + - * */
    TOKEN_OPEN,
    TOKEN_CLOSE,
    TOKEN_COMMA,
    TOKEN_PATH, /* / // @ . .. [ ] :: | */
    TOKEN_STRAY /* anything else, an unclosed literal */
};

struct token {
    enum token_kind kind;
    struct str text;   /* without quotes and $ */
    struct str source; /* as written */
};

/* The token at *at, which moves past it. */
struct token token_next(struct str source, size_t *at);

#endif
