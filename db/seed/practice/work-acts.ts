import { addDays } from '@/lib/domain/calendar'
import * as work from '@/lib/placement/commands'
import { recordUrgency } from '@/lib/trajectory/act-commands'
import * as contracts from '@/lib/placement/contract-commands'
import { deskFor, type Desk, type Walker } from './desk'
import { practiceEmployers } from './employers'
import type { Step, StepInput } from './story'
import type { Press } from './walk'
import { practiceWorkplaces } from './workplaces'

type Presses = (desk: Desk, walker: Walker, step: Step) => Press

const workAct =
  (command: Press['command'], role: 'hr' | 'caseworker', more: (walker: Walker, step: Step) => StepInput = () => ({})): Presses =>
  (_desk, walker, step) => ({
    command,
    as: deskFor(walker, role),
    input: { ...more(walker, step), ...step.input },
    counts: true,
  }) // prettier-ignore

const employerOf = ({ story }: Walker) => {
  const place = practiceWorkplaces[story.workplace ?? 0]
  return place ? practiceEmployers[place.employer].name : ''
}

/** What is recorded around a job, and the time before it: who goes sooner, by the ordinance, among it. */
export const workActs = {
  absence: workAct(work.recordAbsence, 'hr'),
  support: workAct(work.recordSupport, 'caseworker'),
  coach: workAct(work.recordCoach, 'hr'),
  earlier: workAct(contracts.addEarlierContract, 'hr', (walker) => ({ employerName: employerOf(walker) })),
  decideEnd: workAct(contracts.decideContractEnd, 'hr'),
  prepare: workAct(contracts.startPreparation, 'caseworker', (_walker, step) => ({
    validOn: step.on,
    goals: 'Drie dagen achter elkaar op tijd komen. De route zelf reizen.',
    preparationUntil: addDays(step.on, 42),
  })),
  urgency: workAct(recordUrgency, 'caseworker', (_walker, { on }) => ({ validOn: on })),
}
