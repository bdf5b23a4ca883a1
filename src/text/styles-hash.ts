/** The SHA-256 of the styles that stand in every page, in Base64. A build puts it in this text's place: `src/build/inline-styles.ts`. */
export const stylesHash = 'STYLES-HASH-STYLES-HASH-STYLES-HASH-STYLES=';
