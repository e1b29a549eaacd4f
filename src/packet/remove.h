/*
 * Private to the packet stage: taking away what stands under a name, without
 * ever following a link, so that a link in a folder of packets can lead
 * nothing outside it into harm.
 */
#ifndef SB_PACKET_REMOVE_H
#define SB_PACKET_REMOVE_H

#include <stdbool.h>

/* A file, a link, or a folder with all in it, if it is there. What cannot be
   taken away stays; who needs the name finds it taken. */
void remove_path(const char *path);

/* All in a folder that was begun and not finished: named .new- and more. */
void remove_begun(const char *dir);

/* Whether a packet may take the name: nothing stands there, or an empty
   folder, or a packet. A link or a file is somebody else's, and so is a folder
   without a manifest. */
bool remove_is_allowed(const char *path);

#endif
