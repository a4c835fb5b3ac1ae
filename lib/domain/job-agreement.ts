/** Kind of work a person does, as far as counting goes. */
export type WorkKind = 'sheltered' | 'jobAgreement' | 'regular' | 'dayActivities'

/** Jobs of the Banenafspraak in paid hours per week; the size of one job is dated data (25,5 hours). */
export function jobAgreementJobs(hoursPerWeek: number, hoursPerJob: number): number {
  return hoursPerWeek / hoursPerJob
}

/**
 * For which number a kind of work counts. Sheltered work counts for the annual target of Pw art. 10b; whether it counts
 * for the Banenafspraak too is a dated rule (`shelteredCounts`, from the parameter), which says no because a determination
 * keeps a person out of the target group register (Wfsv art. 38b). Null where the rule is not known.
 */
export function countsFor(
  kind: WorkKind,
  shelteredCounts: boolean | null,
): { annualTarget: boolean; jobAgreement: boolean | null } {
  if (kind === 'sheltered') return { annualTarget: true, jobAgreement: shelteredCounts }
  return { annualTarget: false, jobAgreement: kind === 'jobAgreement' }
}

/** What an employer is told of a place of sheltered work there. */
export function jobAgreementWords(shelteredCounts: boolean | null): string {
  const { jobAgreement } = countsFor('sheltered', shelteredCounts)
  if (jobAgreement === null)
    return 'Of een plek beschut werk meetelt voor de banenafspraak is op deze dag niet bekend.'
  return jobAgreement
    ? 'Een plek beschut werk bij een gewone werkgever telt mee voor de banenafspraak.'
    : 'Een plek beschut werk bij een gewone werkgever telt niet mee voor de banenafspraak.'
}
