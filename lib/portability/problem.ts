/** A reason to stop that the beheerder of the server can act on, in Dutch and without a value from the data. */
export class PortabilityProblem extends Error {}

/** Where in a set something does not fit: which table (or file) and which line. */
export const at = (path: string, line: number) => `${path}, regel ${line}`
