/** The folder with the guide's content, from the project's root. Tests and benchmarks build another one with `GUIDE_CONTENT`. */
export const contentRoot = process.env.GUIDE_CONTENT ?? './content';
