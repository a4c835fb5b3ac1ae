import type { Move } from './lifecycle'
import { movesOf } from './move-policy'
import type { RoleOrSystem, Scope } from './roles'

type Reach = Partial<Record<RoleOrSystem, Scope>>

/** What people do besides moves. What is not written here is refused. */
const acts = {
  'today.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
  'trajectory.list': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'trajectory.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'trajectory.search': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'trajectory.register': { caseworker: 'ownMunicipality' },
  'trajectory.assign': { caseworker: 'ownMunicipality' },
  'trajectory.correct': { caseworker: 'ownMunicipality' },
  'trajectory.propose': { caseworker: 'ownMunicipality' },
  'trajectory.refer': { caseworker: 'ownMunicipality' },
  'handover.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'handover.send': { caseworker: 'ownMunicipality' },
  'handover.answer': { caseworker: 'ownMunicipality', hr: 'ownCompany' },
  'route.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'route.record': { caseworker: 'ownMunicipality' },
  'person.change': { caseworker: 'ownMunicipality' },
  'bsn.show': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'letter.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'letter.write': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'letter.check': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'letterRound.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'letterRound.run': { caseworker: 'ownMunicipality' },
  'unclaimedAdvice.answer': { caseworker: 'ownMunicipality' },
  'note.write': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'note.correct': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'note.writeOwn': { hr: 'ownCompany' },
  'appointment.keep': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'contact.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'document.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'document.keep': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'document.share': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'deadline.suspend': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'deadline.close': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
  'task.add': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'reminder.open': { system: 'ownMunicipality' },
  'proposal.answer': { decisionMaker: 'ownMunicipality' },
  'bridging.record': { caseworker: 'ownMunicipality' },
  'urgency.record': { caseworker: 'ownMunicipality' },
  'placement.correct': { caseworker: 'ownMunicipality', hr: 'referred' },
  'decision.correct': { decisionMaker: 'ownMunicipality' },
  'switching.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'switching.plan': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'week.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'week.record': { caseworker: 'ownMunicipality' },
  'week.times': { caseworker: 'ownMunicipality', hr: 'referred' },
  'switching.step': { caseworker: 'ownMunicipality', hr: 'referred' },
  'switching.party': { caseworker: 'ownMunicipality' },
  'switching.evaluate': { caseworker: 'ownMunicipality' },
  'waitingList.read': {
    caseworker: 'ownMunicipality',
    decisionMaker: 'ownMunicipality',
    manager: 'ownOrganisation',
  },
  'waitingList.confirm': { caseworker: 'ownMunicipality' },
  'waitingList.shift': { manager: 'ownOrganisation' },
  'waitingPlace.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'orderRule.read': {
    caseworker: 'ownMunicipality',
    decisionMaker: 'ownMunicipality',
    manager: 'ownOrganisation',
  },
  'orderRule.set': { manager: 'ownOrganisation' },
  'workplace.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
  'workplace.change': { hr: 'ownCompany' },
  'employer.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
  'employer.change': { hr: 'ownCompany' },
  'quality.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
  'missing.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
  'match.read': { caseworker: 'ownMunicipality', hr: 'ownCompany' },
  'deviation.read': { caseworker: 'ownMunicipality', manager: 'ownOrganisation' },
  'placement.list': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
  'wageSubsidy.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'referred' },
  'placement.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality', hr: 'ownCompany' },
  'absence.record': { hr: 'referred' },
  'support.record': { caseworker: 'ownMunicipality', hr: 'referred' },
  'checkIn.record': { caseworker: 'ownMunicipality', hr: 'referred' },
  'contract.decide': { caseworker: 'ownMunicipality', hr: 'referred' },
  'preparation.record': { caseworker: 'ownMunicipality' },
  'wageSubsidy.record': { caseworker: 'ownMunicipality' },
  'report.read': { manager: 'ownOrganisation' },
  'reconciliation.keep': { manager: 'ownOrganisation' },
  'reconciliation.answer': { caseworker: 'ownMunicipality' },
  'reconciliation.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  // the file holds citizen service numbers: only who may see one of anybody in the gemeente
  'srg.read': { caseworker: 'ownMunicipality', decisionMaker: 'ownMunicipality' },
  'srg.deliver': { caseworker: 'ownMunicipality' },
  'informationSet.make': { manager: 'ownOrganisation' },
  'scenario.keep': { manager: 'ownOrganisation' },
  'target.exceed': { manager: 'ownOrganisation' },
  'import.run': { caseworker: 'ownMunicipality' },
  'import.overview': { administrator: 'ownOrganisation', caseworker: 'ownMunicipality' },
  'account.manage': { administrator: 'ownOrganisation' },
  'organisation.manage': { administrator: 'ownOrganisation' },
  'parameter.manage': { administrator: 'ownOrganisation' },
  'letterTemplate.manage': { administrator: 'ownOrganisation' },
  'localRoute.manage': { administrator: 'ownOrganisation' },
  'audit.read': { administrator: 'ownOrganisation' },
  'background.manage': { administrator: 'ownOrganisation' },
  'retention.decide': { administrator: 'ownOrganisation' },
  'mail.own': { caseworker: 'self', decisionMaker: 'self', hr: 'self' },
  'session.own': {
    caseworker: 'self',
    decisionMaker: 'self',
    hr: 'self',
    manager: 'self',
    administrator: 'self',
  },
} as const satisfies Record<string, Reach>

export type Act = keyof typeof acts
export type Permission = Act | `move.${Move}`

const isAct = (permission: Permission): permission is Act => permission in acts

/** How far this role may go with this permission; null is never. */
export function scopeOf(role: RoleOrSystem, permission: Permission): Scope | null {
  if (isAct(permission)) return (acts[permission] as Reach)[role] ?? null
  return movesOf[permission.slice('move.'.length) as Move][role] ?? null
}

/** Asked by role before anything is read. */
export const mayEver = (role: RoleOrSystem, permission: Permission) => scopeOf(role, permission) !== null
