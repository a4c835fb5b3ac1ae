import type { State } from '@/lib/domain/states'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { ActStep } from '@/lib/trajectory/step-specs'

type Acts = (readonly [ActStep, string])[]

/** What can be done besides moves in this state; who may do it is asked apart. */
export function pageActs(state: State, rows: FactRows, owned: boolean): Acts {
  const open = state !== 'closed'
  const onList = rows.entries.some((row) => row.valid_to == null)
  const works = state === 'placed' || state === 'switchPreparing'
  const granted = rows.decisions.some((row) => row.kind === 'grant')
  const acts: Acts = [
    ...(onList ? ([['confirmOnList', 'Bevestig de plaats op de lijst']] as Acts) : []),
    ...(works ? ([['recordWageSubsidy', 'Leg loonkostensubsidie (LKS) vast']] as Acts) : []),
    ...(granted && onList ? ([['recordBridging', 'Leg overbrugging vast']] as Acts) : []),
    ...(open
      ? ([['assignOwner', owned ? 'Geef aan een andere consulent' : 'Wijs een consulent toe']] as Acts)
      : []),
    ['propose', open ? 'Stel voor om af te sluiten' : 'Stel voor om te heropenen'],
  ]
  return acts
}
