import { moveNames, specOf } from './lifecycle'
import { openStates, states, type State } from './states'
import { stateLabel } from './terms'

/** From this many states on a move is drawn once, from "any open state". */
const many = 8

const targetsOf = (move: (typeof moveNames)[number]): (State | 'same')[] => {
  const { to } = specOf(move)
  if (to === 'any' || to === 'former') return []
  return [to]
}

/** Every drawn arrow with the transitions T of domain §11 that it stands for. */
function arrows(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const add = (from: string, to: string, labels: readonly string[]) => {
    const key = `${from} --> ${to}`
    found.set(key, new Set([...(found.get(key) ?? []), ...labels]))
  }
  for (const move of moveNames) {
    const { from, t } = specOf(move)
    for (const to of targetsOf(move)) {
      if (from.length >= many) add('anyOpen', to === 'same' ? 'anyOpen' : to, t)
      else for (const state of from) add(state === 'none' ? '[*]' : state, to === 'same' ? state : to, t)
    }
  }
  return found
}

const byNumber = (a: string, b: string) => Number(a.slice(1)) - Number(b.slice(1))

/**
 * The life cycle as a Mermaid state diagram, from the table itself. Moves that go back to where a trajectory came
 * from (T22, T40, T45) and the import (T43, to any state) are named under it.
 */
export function lifeCycleDiagram(): string {
  const names = states.map((state) => `  state "${stateLabel[state]}" as ${state}`)
  const lines = [...arrows()].map(([arrow, labels]) => `  ${arrow}: ${[...labels].sort(byNumber).join(' ')}`)
  return [
    'stateDiagram-v2',
    `  state "Elke open stap (${openStates.length})" as anyOpen`,
    ...names,
    ...lines,
  ].join('\n')
}
