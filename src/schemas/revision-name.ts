/** The name of a page's first revision where nobody recorded the day from which it was in force. */
export const unrecorded = 'awal';
