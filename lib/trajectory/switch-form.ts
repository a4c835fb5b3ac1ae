import type { TrajectoryFacts } from '@/lib/domain/facts'
import type { FieldSpec } from '@/lib/domain/field-spec'
import type { Step } from './step-specs'

const ending: readonly Step[] = ['endSwitchToPlace', 'endSwitchToWait']
const leadsToSheltered = (facts: TrajectoryFacts | null) => facts?.jobSwitch?.to_track === 'sheltered'

/** Why the contract ends and what follows: no question for who comes to sheltered work from somewhere else. */
const ofContract = ['endReason', 'followUp']

/** The form that ends a preparation asks of a contract that ended, or, towards sheltered work, of the tasks. */
export function endingFields(step: Step, fields: FieldSpec[], facts: TrajectoryFacts | null): FieldSpec[] {
  if (!ending.includes(step)) return fields
  if (!leadsToSheltered(facts)) return fields.filter(({ name }) => name !== 'openTasksReason')
  return fields
    .filter(({ name }) => !ofContract.includes(name))
    .map((field) =>
      field.name === 'endedOn'
        ? {
            ...field,
            label: 'Op de lijst vanaf',
            help: 'De dag waarop dit ingaat; nu nog niets in de toekomst.',
          }
        : field,
    )
}

/** What is not asked there, as it counts. */
export const endingValues = (step: Step, facts: TrajectoryFacts | null) =>
  ending.includes(step) && leadsToSheltered(facts) ? { endReason: 'other', followUp: 'findPlace' } : {}

const mayTurn =
  'Tot hier verandert er niets en kan de switch altijd stoppen. Na deze stap niet meer vanzelf: het positieve advies kan negatief worden (in 2018 gebeurde dat altijd, Kamerbrief 29817-145). Stoppen kan daarna alleen als UWV bevestigt dat het advies nog staat. Vraag het UWV vooraf.'

/** Said before the one step of a preparation that may change the advice itself (T34). */
export const noReturn = (step: Step) => (step === 'askIndication' ? mayTurn : null)
