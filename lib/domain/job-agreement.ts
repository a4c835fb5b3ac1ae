/** Kind of work a person does, as far as counting goes. */
export type WorkKind = 'sheltered' | 'jobAgreement' | 'regular' | 'dayActivities'

/** Jobs of the Banenafspraak in paid hours per week; the size of one job is dated data (25,5 hours). */
export function jobAgreementJobs(hoursPerWeek: number, hoursPerJob: number): number {
  return hoursPerWeek / hoursPerJob
}

/**
 * For which number a kind of work counts. Sheltered work counts for the annual target of Pw art. 10b and never for
 * the Banenafspraak, because a determination keeps a person out of the target group register (Wfsv art. 38b).
 */
export function countsFor(kind: WorkKind): { annualTarget: boolean; jobAgreement: boolean } {
  return { annualTarget: kind === 'sheltered', jobAgreement: kind === 'jobAgreement' }
}
