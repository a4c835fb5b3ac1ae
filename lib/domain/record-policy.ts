import { scopeOf, type Act } from './policy'
import { roles, type Role } from './roles'

/**
 * What is recorded on a trajectory besides moves, and the permission it falls under. The database holds the same
 * (`record.…` in move_role) and refuses a line of another kind or by another role.
 */
export const recordActs = {
  factCorrected: 'trajectory.correct',
  placementCorrected: 'placement.correct',
  decisionCorrected: 'decision.correct',
  closingProposed: 'trajectory.propose',
  proposalRefused: 'proposal.answer',
  referred: 'trajectory.refer',
  referralEnded: 'trajectory.refer',
  ownerAssigned: 'trajectory.assign',
  positionConfirmed: 'waitingList.confirm',
  taskAdded: 'task.add',
  deadlineClosed: 'deadline.close',
  deadlineExtended: 'deadline.suspend',
  deadlineSuspended: 'deadline.suspend',
  deadlineResumed: 'deadline.suspend',
  wageSubsidyRecorded: 'wageSubsidy.record',
  switchStepTicked: 'switching.step',
  bridgingRecorded: 'bridging.record',
  personChanged: 'person.change',
  noteWritten: 'note.write',
  absenceRecorded: 'absence.record',
  absenceChanged: 'absence.record',
  supportRecorded: 'support.record',
  coachRecorded: 'support.record',
  checkInRecorded: 'checkIn.record',
  contractEndDecided: 'contract.decide',
  earlierContractAdded: 'contract.decide',
  preparationStarted: 'preparation.record',
  preparationEnded: 'preparation.record',
  letterWritten: 'letter.write',
  letterChanged: 'letter.write',
  letterCheckAsked: 'letter.write',
  letterChecked: 'letter.check',
  letterSentBack: 'letter.check',
  letterFinished: 'letter.write',
  letterSent: 'letter.write',
  letterWithdrawn: 'letter.write',
  letterAnswered: 'letter.write',
} as const satisfies Record<string, Act>

export type RecordKind = keyof typeof recordActs

/** What the timeline says of each; `handoverAnswered` is written by the receiving municipality. */
export const recordLabel: Record<RecordKind | 'handoverAnswered' | 'importUndone', string> = {
  factCorrected: 'Gegevens gecorrigeerd',
  placementCorrected: 'Contract gecorrigeerd',
  decisionCorrected: 'Besluit gecorrigeerd',
  closingProposed: 'Voorstel aan de besluitnemer',
  proposalRefused: 'Voorstel teruggestuurd',
  referred: 'Verwezen naar SO-bedrijf',
  referralEnded: 'Verwijzing beëindigd',
  ownerAssigned: 'Andere consulent',
  positionConfirmed: 'Plaats op de lijst bevestigd',
  taskAdded: 'Taak toegevoegd',
  deadlineClosed: 'Termijn of taak afgerond',
  deadlineExtended: 'Termijn verlengd',
  deadlineSuspended: 'Termijn opgeschort',
  deadlineResumed: 'Termijn loopt weer',
  wageSubsidyRecorded: 'Loonkostensubsidie vastgelegd',
  switchStepTicked: 'Stap van de switch gezet',
  bridgingRecorded: 'Overbrugging vastgelegd',
  personChanged: 'Persoonsgegevens gewijzigd',
  noteWritten: 'Notitie geschreven',
  absenceRecorded: 'Afwezigheid vastgelegd',
  absenceChanged: 'Afwezigheid gewijzigd',
  supportRecorded: 'Begeleiding op het werk vastgelegd',
  coachRecorded: 'Begeleider vastgelegd',
  checkInRecorded: 'Gesprek op het werk vastgelegd',
  contractEndDecided: 'Vervolg na het contract gekozen',
  earlierContractAdded: 'Eerder contract vastgelegd',
  preparationStarted: 'Voortraject gestart',
  preparationEnded: 'Voortraject afgerond',
  letterWritten: 'Brief gemaakt',
  letterChanged: 'Brief aangepast',
  letterCheckAsked: 'Tweede lezer gevraagd',
  letterChecked: 'Brief nagelezen en akkoord',
  letterSentBack: 'Brief teruggestuurd naar de schrijver',
  letterFinished: 'Brief definitief gemaakt',
  letterSent: 'Brief verstuurd',
  letterWithdrawn: 'Brief ingetrokken',
  letterAnswered: 'Antwoord op de brief',
  handoverAnswered: 'Overdracht beantwoord',
  importUndone: 'Invoer teruggedraaid',
}

/** The roles that may write a line of this kind. */
export const rolesOfRecord = (kind: RecordKind): Role[] =>
  roles.filter((role) => scopeOf(role, recordActs[kind]) !== null)
