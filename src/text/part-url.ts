/** The address of a part of the guide from the site's root, such as `/kebun/siram-tanaman/awal/#kapan`, and nothing else. */
export const partUrl = /^\/(?:[a-z0-9-]+\/)+(?:#[\w-]+)?$/;
