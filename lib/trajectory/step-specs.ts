import { actFields } from '@/lib/domain/act-fields'
import { correctionFields, missingFields, type CorrectableFact } from '@/lib/domain/correction-fields'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { moveNames, type Move } from '@/lib/domain/lifecycle'
import { moveFields } from '@/lib/domain/move-fields'
import { moveLabel } from '@/lib/domain/move-terms'
import {
  benefitFields,
  bsnField,
  endRepresentativeFields,
  personFields,
  representativeFields,
} from '@/lib/domain/person-fields'
import type { Permission } from '@/lib/domain/policy'
import { trackActFields } from '@/lib/domain/track-fields'
import { workProfileFields } from '@/lib/domain/work-profile-fields'

/** What a form of the trajectory page besides a move asks, who may open it, and which id it is about. */
interface StepSpec {
  permission: Permission
  title: string
  button: string
  fields: readonly FieldSpec[]
  /** The name under which the command wants the id that stands in the address (`bij` or `termijn`). */
  about?: 'deadlineId' | 'companyId' | 'proposalId' | 'representativeId' | 'factId' | 'absenceId' | 'taskId'
}

const correcting = (fact: CorrectableFact, permission: Permission, title: string): StepSpec => ({
  permission,
  title,
  button: 'Corrigeer',
  fields: correctionFields[fact],
  about: 'factId',
})

/** The same form for a fact that nobody recorded yet. */
const adding = (fact: 'application' | 'position', title: string): StepSpec => ({
  permission: 'trajectory.correct',
  title,
  button: 'Leg vast',
  fields: missingFields[fact],
})

const person = 'person.change'
const term = { permission: 'deadline.suspend', about: 'deadlineId' } as const

// prettier-ignore
export const actSpecs = {
  propose: { permission: 'trajectory.propose', title: 'Stel de besluitnemer iets voor', button: 'Stel voor', fields: actFields.propose },
  answerProposal: { permission: 'proposal.answer', title: 'Stuur het voorstel terug', button: 'Stuur terug', fields: actFields.answerProposal, about: 'proposalId' },
  refer: { permission: 'trajectory.refer', title: 'Verwijs naar een SO-bedrijf', button: 'Verwijs', fields: actFields.refer },
  endReferral: { permission: 'trajectory.refer', title: 'Beëindig de verwijzing', button: 'Beëindig', fields: actFields.endReferral, about: 'companyId' },
  assignOwner: { permission: 'trajectory.assign', title: 'Geef aan een andere consulent', button: 'Geef over', fields: actFields.assignOwner },
  confirmOnList: { permission: 'waitingList.confirm', title: 'Bevestig de plaats op de lijst', button: 'Bevestig', fields: actFields.confirmOnList },
  agreeRest: { permission: 'waitingList.confirm', title: 'Spreek af hoe lang de rust duurt', button: 'Leg vast', fields: actFields.agreeRest },
  addTask: { permission: 'task.add', title: 'Voeg een taak toe', button: 'Voeg toe', fields: actFields.addTask },
  closeDeadline: { permission: 'deadline.close', title: 'Rond af', button: 'Rond af', fields: actFields.closeDeadline, about: 'deadlineId' },
  extendDeadline: { ...term, title: 'Verleng de termijn', button: 'Verleng', fields: actFields.extendDeadline },
  suspendDeadline: { ...term, title: 'Schort de termijn op', button: 'Schort op', fields: actFields.suspendDeadline },
  resumeDeadline: { ...term, title: 'Laat de termijn weer lopen', button: 'Laat weer lopen', fields: actFields.resumeDeadline },
  recordWageSubsidy: { permission: 'wageSubsidy.record', title: 'Leg de loonkostensubsidie (LKS) vast', button: 'Leg vast', fields: actFields.recordWageSubsidy },
  recordUrgency: { permission: 'urgency.record', title: 'Leg de urgentie vast', button: 'Leg vast', fields: actFields.recordUrgency },
  recordBridging: { permission: 'bridging.record', title: 'Leg de overbrugging vast', button: 'Leg vast', fields: actFields.recordBridging },
  writeNote: { permission: 'note.write', title: 'Schrijf een notitie', button: 'Bewaar de notitie', fields: actFields.writeNote },
  recordAbsence: { permission: 'absence.record', title: 'Leg afwezigheid vast', button: 'Leg vast', fields: actFields.recordAbsence },
  changeAbsence: { permission: 'absence.record', title: 'Wijzig de afwezigheid', button: 'Wijzig', fields: actFields.changeAbsence, about: 'absenceId' },
  recordSupport: { permission: 'support.record', title: 'Leg begeleiding op het werk vast', button: 'Leg vast', fields: actFields.recordSupport },
  recordCoach: { permission: 'support.record', title: 'Leg vast wie begeleidt', button: 'Leg vast', fields: actFields.recordCoach },
  recordCheckIn: { permission: 'checkIn.record', title: 'Leg een gesprek op het werk vast', button: 'Leg vast', fields: actFields.recordCheckIn },
  decideContractEnd: { permission: 'contract.decide', title: 'Kies het vervolg na dit contract', button: 'Leg vast', fields: actFields.decideContractEnd },
  addEarlierContract: { permission: 'contract.decide', title: 'Voeg een eerder contract toe', button: 'Voeg toe', fields: actFields.addEarlierContract },
  startPreparation: { permission: 'preparation.record', title: 'Start een voortraject', button: 'Start', fields: actFields.startPreparation },
  endPreparation: { permission: 'preparation.record', title: 'Rond het voortraject af', button: 'Leg vast', fields: actFields.endPreparation },
  setSwitchTask: { permission: 'switching.step', title: 'Werk een taak van de switch bij', button: 'Bewaar', fields: actFields.setSwitchTask, about: 'taskId' },
  keepSwitchParty: { permission: 'switching.party', title: 'Met wie hebt u contact?', button: 'Bewaar', fields: actFields.keepSwitchParty },
  recordEvaluation: { permission: 'switching.evaluate', title: 'Leg het gesprek over de switch vast', button: 'Leg vast', fields: actFields.recordEvaluation, about: 'deadlineId' },
  addParticipation: { permission: 'week.record', title: 'Voeg iets toe aan de week', button: 'Voeg toe', fields: trackActFields.addParticipation },
  changeParticipation: { permission: 'week.record', title: 'Wijzig de week vanaf een dag', button: 'Leg vast', fields: trackActFields.changeParticipation, about: 'factId' },
  endParticipation: { permission: 'week.record', title: 'Beëindig dit deel van de week', button: 'Beëindig', fields: trackActFields.endParticipation, about: 'factId' },
  changeWorkTimes: { permission: 'week.times', title: 'Wijzig de werktijden vanaf een dag', button: 'Leg vast', fields: trackActFields.changeWorkTimes, about: 'factId' },
  changePerson: { permission: person, title: 'Wijzig naam, geboorte en contact', button: 'Bewaar', fields: personFields },
  recordBsn: { permission: person, title: 'Leg het BSN vast', button: 'Bewaar', fields: [{ ...bsnField, required: true } as FieldSpec] },
  changeBenefit: { permission: person, title: 'Wijzig de uitkering', button: 'Bewaar', fields: benefitFields },
  addRepresentative: { permission: person, title: 'Voeg een vertegenwoordiger of contact toe', button: 'Voeg toe', fields: representativeFields },
  endRepresentative: { permission: person, title: 'Beëindig deze vertegenwoordiging', button: 'Beëindig', fields: endRepresentativeFields, about: 'representativeId' },
  changeWorkProfile: { permission: person, title: 'Leg vast wat iemand in het werk wil, kan en nodig heeft', button: 'Bewaar', fields: workProfileFields },
  correctApplication: correcting('application', 'trajectory.correct', 'Corrigeer de aanvraag'),
  correctAdvice: correcting('advice', 'trajectory.correct', 'Corrigeer het advies'),
  correctDecision: correcting('decision', 'decision.correct', 'Corrigeer het besluit'),
  correctPosition: correcting('position', 'trajectory.correct', 'Corrigeer de plaats op de lijst'),
  correctPlacementTerm: correcting('placementTerm', 'placement.correct', 'Corrigeer het contract'),
  missingApplication: adding('application', 'Leg vast wanneer het advies gevraagd is'),
  missingPosition: adding('position', 'Zet op de lijst'),
  correctParticipation: correcting('participation', 'trajectory.correct', 'Corrigeer de week'),
} as const satisfies Record<string, StepSpec>

export type ActStep = keyof typeof actSpecs
export type Step = Move | ActStep

const isMove = (step: string): step is Move => (moveNames as string[]).includes(step)
/** Whether this word is a move or another act of the page of a trajectory. */
export const isStep = (step: string): step is Step => isMove(step) || step in actSpecs

/** Made on the page of handovers and nowhere else: there one sees what goes along before it goes. */
export const atHandover = (step: string) => step === 'startHandover' || step === 'startHandoverPlaced'

/** Title, button, fields and permission of a form, for a move as for anything else. */
export function specOfStep(step: Step): StepSpec {
  if (!isMove(step)) return actSpecs[step]
  return { permission: `move.${step}`, title: moveLabel[step], button: 'Leg vast', fields: moveFields[step] }
}

/** What is recorded around a job, also of the switch out of it: of a company only of a job of its own. */
export const jobSteps: readonly Step[] = [
  'recordAbsence',
  'changeAbsence',
  'recordSupport',
  'recordCoach',
  'recordCheckIn',
  'decideContractEnd',
  'addEarlierContract',
  'setSwitchTask',
  'changeWorkTimes',
]

/** The fact that a correction is of, or that was missing; null for anything else. */
export const factOfStep = (step: Step): CorrectableFact | null => {
  const name = /^(?:correct|missing)(.+)$/.exec(step)?.[1]
  return name === undefined ? null : (`${name[0]?.toLowerCase()}${name.slice(1)}` as CorrectableFact)
}
