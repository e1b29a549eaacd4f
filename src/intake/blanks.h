/* Private to intake: what stands where an empty element stood. */
#ifndef SB_INTAKE_BLANKS_H
#define SB_INTAKE_BLANKS_H

/* Target of a processing instruction whose content is the element's name.
   Intake drops those of the file, so that there are no others. */
#define BLANKS_MARK "blank"

#endif
