/** The name of a town as it is looked for: lower case, one space between words, straight apostrophes. */
export const townKey = (name: string) =>
  name.trim().toLowerCase().replaceAll(/[’‘`]/g, "'").replaceAll(/\s+/g, ' ')
