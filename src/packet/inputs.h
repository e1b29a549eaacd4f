/*
 * Private to the packet stage: the proposals that operands name. A file is
 * itself; a folder is its *.xml, in byte order of their names, without those
 * below it; @LIST is a file with a path a line.
 */
#ifndef SB_PACKET_INPUTS_H
#define SB_PACKET_INPUTS_H

#include "packet/session.h"

/* Their paths. Adds SB10x for a folder or list that cannot be read, SB920 for
   one that names no proposal. */
int inputs_find(struct sb_session *s, const char *const *operands, int count,
                struct file_names *out);

#endif
