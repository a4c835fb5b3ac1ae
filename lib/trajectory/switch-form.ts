import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { FieldSpec } from '@/lib/domain/field-spec'
import { backPrepared, daysEndOn } from '@/lib/domain/return-fields'
import type { Step } from './step-specs'

const ending: readonly Step[] = ['endSwitchToPlace', 'endSwitchToWait']
const leadsToSheltered = (facts: TrajectoryFacts | null) => facts?.jobSwitch?.to_track === 'sheltered'

/** Whether a form ends a preparation towards sheltered work: a way back, and not the end of a contract. */
export const endsAtSheltered = (step: Step, facts: TrajectoryFacts | null) =>
  ending.includes(step) && leadsToSheltered(facts)

const fromDays = (facts: TrajectoryFacts | null) => facts?.jobSwitch?.from_track === 'dayActivities'

/** Why the contract ends and what follows: no question for who comes to sheltered work from somewhere else. */
const ofContract = ['endReason', 'followUp']
/** What only a way back asks: no question where a contract ended. */
const ofReturn = ['openTasksReason', ...backPrepared.map(({ name }) => name)]

const asked: Readonly<Record<string, Partial<FieldSpec>>> = {
  endedOn: { label: 'Op de lijst vanaf', help: 'De dag waarop dit ingaat; nu nog niets in de toekomst.' },
  returnReason: { required: true },
  returnKind: { required: true, label: 'Afspraak over de weg terug, als beschut werk niet lukt' },
}

/** The form that ends a preparation asks of a contract that ended, or, towards sheltered work, of the tasks and the way back. */
export function endingFields(step: Step, fields: FieldSpec[], facts: TrajectoryFacts | null): FieldSpec[] {
  if (!ending.includes(step)) return fields
  if (!endsAtSheltered(step, facts)) return fields.filter(({ name }) => !ofReturn.includes(name))
  return fields
    .filter(({ name }) => !ofContract.includes(name))
    .map((field) => (field.name === 'trackEndsOn' && fromDays(facts) ? daysEndOn : field))
    .map((field) => ({ ...field, ...asked[field.name] }) as FieldSpec)
}

/** What is not asked there, as it counts. */
export const endingValues = (step: Step, facts: TrajectoryFacts | null) =>
  endsAtSheltered(step, facts) ? { endReason: 'other', followUp: 'findPlace' } : {}

const mayTurn =
  'Tot hier verandert er niets en kan de switch altijd stoppen. Na deze stap niet meer vanzelf: het positieve advies kan negatief worden (in 2018 gebeurde dat altijd, Kamerbrief 29817-145). Stoppen kan daarna alleen als UWV bevestigt dat het advies nog staat. Vraag het UWV vooraf.'

/** Said before the one step of a preparation that may change the advice itself (T34). */
export const noReturn = (step: Step) => (step === 'askIndication' ? mayTurn : null)
