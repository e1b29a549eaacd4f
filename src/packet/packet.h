/*
 * Private to the packet stage: one packet made in a locked folder, for the
 * commands that make one and for those that make many.
 */
#ifndef SB_PACKET_PACKET_H
#define SB_PACKET_PACKET_H

#include "packet/render.h"

struct packet_result {
    const char *id;
    const char *verdict; /* name */
    const char *path;    /* of packet.pdf */
    int pages;
    size_t bytes; /* of packet.pdf */
    char sha256[2 * SHA256_BYTES + 1];
};

/*
 * Makes dir/<id>/ from a proposal that is checked already; lock is what
 * folder_lock gave for dir, key names all that the packet was made from. The
 * result lives in the packet arena.
 */
int packet_make(struct sb_session *s, struct rendered *r,
                const struct sb_packet_options *options, int lock,
                const char *key, struct packet_result *out);

/* The same in options->folder, which is locked for it; its path goes to the
   client. */
enum sb_status packet_deliver(struct sb_session *s, struct rendered *r,
                              const struct sb_packet_options *options,
                              const char *key);

/* Whether a must is unmet while that counts; adds SB906. */
bool packet_refused(struct sb_session *s, const struct rendered *r,
                    const struct sb_packet_options *options);

#endif
