/*
 * How a language writes figures: its separators. A table of our own, for the
 * languages of the calls' partners; others get the English ones.
 */
#ifndef SB_VALUE_HABITS_H
#define SB_VALUE_HABITS_H

struct habits {
    const char *group; /* between thousands */
    const char *point; /* before decimals */
};

struct habits habits_of(const char *lang);

#endif
