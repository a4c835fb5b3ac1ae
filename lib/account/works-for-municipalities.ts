/** Only these work for municipalities; the form of another role does not ask for which, nor from when. */
export const worksForMunicipalities = (role: unknown) => role !== 'hr' && role !== 'administrator'
