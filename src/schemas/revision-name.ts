/** The file name, without its ending, of a page's first revision where nobody recorded the day it came into force. */
export const unrecorded = 'awal';
