/** The label by which a proposal names the issue of another one, for one pull request with both. */
export const togetherLabel = 'Bersama usulan';
