/** The name of a first revision where nobody recorded the day from which it was in force. */
export const unrecorded = 'awal';

/** What stands between a revision and the day of its correction in a name: `2023-11-01.koreksi-2026-12-02`. */
export const correctionMark = '.koreksi-';
