import * as deadline from '@/lib/deadline/actions'
import * as placement from '@/lib/placement/actions'
import * as person from '@/lib/person/actions'
import * as switching from '@/lib/switching/actions'
import * as trajectory from '@/lib/trajectory/actions'
import * as week from '@/lib/week/actions'
import * as wageSubsidy from '@/lib/wage-subsidy/actions'
import type { ActionFormOptions } from '@/components/forms/use-action-form'
import type { ActStep, Step } from '@/lib/trajectory/step-specs'

type FormAction = ActionFormOptions<unknown>['action']

const ofAct: Record<ActStep, FormAction> = {
  propose: trajectory.proposeMove,
  answerProposal: trajectory.answerProposal,
  refer: trajectory.refer,
  endReferral: trajectory.endReferral,
  assignOwner: trajectory.assignOwner,
  agreeRest: trajectory.agreeRest,
  confirmOnList: trajectory.confirmOnList,
  addTask: deadline.addTask,
  closeDeadline: deadline.closeDeadline,
  extendDeadline: deadline.extendDeadline,
  suspendDeadline: deadline.suspendDeadline,
  resumeDeadline: deadline.resumeDeadline,
  recordWageSubsidy: wageSubsidy.recordWageSubsidy,
  recordUrgency: trajectory.recordUrgency,
  recordBridging: trajectory.recordBridging,
  writeNote: trajectory.writeNote,
  recordAbsence: placement.recordAbsence,
  changeAbsence: placement.changeAbsence,
  recordSupport: placement.recordSupport,
  recordCoach: placement.recordCoach,
  recordCheckIn: placement.recordCheckIn,
  decideContractEnd: placement.decideContractEnd,
  addEarlierContract: placement.addEarlierContract,
  startPreparation: placement.startPreparation,
  endPreparation: placement.endPreparation,
  setSwitchTask: switching.setSwitchTask,
  keepSwitchParty: switching.keepSwitchParty,
  recordEvaluation: switching.recordEvaluation,
  addParticipation: week.addParticipation,
  changeParticipation: week.changeParticipation,
  endParticipation: week.endParticipation,
  changeWorkTimes: week.changeWorkTimes,
  changePerson: person.changePerson,
  recordBsn: person.recordBsn,
  changeBenefit: person.changeBenefit,
  addRepresentative: person.addRepresentative,
  endRepresentative: person.endRepresentative,
  changeWorkProfile: person.changeWorkProfile,
  correctApplication: trajectory.correctFact,
  correctAdvice: trajectory.correctFact,
  correctDecision: trajectory.correctFact,
  correctPosition: trajectory.correctFact,
  correctPlacementTerm: trajectory.correctFact,
  missingApplication: trajectory.correctFact,
  missingPosition: trajectory.correctFact,
  correctParticipation: trajectory.correctFact,
}

/** The command behind a form; every move has the same one. */
export const actionOf = (step: Step): FormAction =>
  step in ofAct ? ofAct[step as ActStep] : trajectory.makeMove
