/** The folder that holds the guide, from the project's root. Tests and trials build another with `GUIDE_CONTENT`. */
export const contentRoot = process.env.GUIDE_CONTENT ?? './content';
