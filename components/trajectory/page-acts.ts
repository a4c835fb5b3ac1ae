import type { State } from '@/lib/domain/states'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { ActStep } from '@/lib/trajectory/step-specs'

type Acts = (readonly [ActStep, string])[]

const when = (holds: boolean, ...acts: Acts): Acts => (holds ? acts : [])

const beforeStart: readonly State[] = ['toBePlaced', 'waiting', 'resting', 'offered', 'trialPlacement']

/** What can be done besides moves in this state; who may do it is asked apart. */
export function pageActs(state: State, rows: FactRows, owned: boolean): Acts {
  const open = state !== 'closed'
  const onList = rows.entries.some((row) => row.valid_to == null)
  const granted = rows.decisions.some((row) => row.kind === 'grant')
  return [
    ...when(onList, ['confirmOnList', 'Bevestig de plaats op de lijst']),
    ...when(state === 'resting', ['agreeRest', 'Spreek af hoe lang de rust duurt']),
    ...when(state === 'placed' || state === 'switchPreparing', ...atWork(rows)),
    ...when(beforeStart.includes(state), preparing(rows)),
    ...when(granted && beforeStart.includes(state), ['recordBridging', 'Leg overbrugging vast']),
    ...when(onList, ['recordUrgency', 'Leg urgentie vast']),
    ...when(open, ['assignOwner', owned ? 'Geef aan een andere consulent' : 'Wijs een consulent toe']),
    ['propose', open ? 'Stel voor om af te sluiten' : 'Stel voor om te heropenen'],
  ]
}

/** What is recorded around a job. */
const atWork = ({ terms }: FactRows): Acts => [
  ['recordCheckIn', 'Leg een gesprek op het werk vast'],
  ['recordAbsence', 'Leg afwezigheid vast'],
  ...when(terms.at(-1)?.contract_ends_on != null, ['decideContractEnd', 'Kies het vervolg na dit contract']),
  ['recordWageSubsidy', 'Leg loonkostensubsidie (LKS) vast'],
]

const preparing = ({ deadlines }: FactRows): Acts[number] =>
  deadlines.some((row) => row.rule === 'preparationEnd' && row.closed_on == null)
    ? ['endPreparation', 'Leg go of no-go van het voortraject vast']
    : ['startPreparation', 'Start een voortraject']
