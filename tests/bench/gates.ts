import { hotPaths, type HotPath } from './hot-paths'
import type { Gate } from './report'

/** What was counted of one path at one size. */
export interface Figures {
  persons: number
  path: string
  statements: number
  buffers: number
  enterBuffers: number
  descents: number
  /** Null for what is no list. */
  lines: number | null
  own?: number
  bare?: number
  ratio?: number
  /** People that were looked through, where that is what a path is about. */
  people?: number
  /** Large tables that were read from end to end, where a path is about the own people alone. */
  wholeTables?: string[]
  /** Time in the database, where a path has a limit to it. */
  milliseconds?: number
}

const largest = 100_000

/** That enough people were looked through at the largest size, and buffers grew no faster than the people. */
function peopleGates({ name, people }: HotPath, small?: Figures, large?: Figures): Gate[] {
  if (!people || !large) return []
  const found = large.people ?? 0
  const enough = {
    what: `${name}, mensen te weinig (${large.persons})`,
    measured: people.atLeast - found,
    limit: 0,
  }
  if (!small || people.buffers !== undefined) return [enough]
  const limit = small.buffers * (found / Math.max(1, small.people ?? 0)) + large.descents
  return [
    enough,
    { what: `${name}, buffers tegen mensen, 100.000 tegen 10.000`, measured: large.buffers, limit },
  ]
}

/** That a path about the own people reads no table of the whole installation, where their share of it is small. */
const wholeTableGates = ({ name }: HotPath, large?: Figures): Gate[] =>
  large?.wholeTables === undefined
    ? []
    : [
        {
          what: [`${name}, hele tabellen gelezen`, ...large.wholeTables].join(' · '),
          measured: large.wholeTables.length,
          limit: 0,
        },
      ]

/** The limits of every path that was measured, at each size and over the sizes. */
export function gatesOf(figures: Figures[]): Gate[] {
  const at = (persons: number, name: string) =>
    figures.find((row) => row.persons === persons && row.path === name)
  return hotPaths.flatMap((path) => {
    const gates = figures
      .filter((row) => row.path === path.name)
      .flatMap((row): Gate[] => [
        {
          what: `${path.name}, opdrachten na enter (${row.persons})`,
          measured: row.statements,
          limit: path.statements,
        },
        ...(path.milliseconds === undefined
          ? []
          : [
              {
                what: `${path.name}, ms in de database (${row.persons})`,
                measured: row.milliseconds ?? Infinity,
                limit: path.milliseconds,
              },
            ]),
        ...(path.people?.buffers === undefined
          ? []
          : [
              {
                what: `${path.name}, buffers naar eigen mensen (${row.persons})`,
                measured: row.buffers,
                limit: path.people.buffers * (row.people ?? 0),
              },
            ]),
        ...(path.buffers === null
          ? []
          : [{ what: `${path.name}, buffers (${row.persons})`, measured: row.buffers, limit: path.buffers }]),
      ])
    const [small, large] = [at(10_000, path.name), at(largest, path.name)]
    gates.push(...peopleGates(path, small, large), ...wholeTableGates(path, large))
    if (!small || !large || path.growth === null) return gates
    const limit = small.buffers * path.growth + large.descents
    const shorter = (large.lines ?? 0) - (small.lines ?? 0)
    return [
      ...gates,
      { what: `${path.name}, buffers 100.000 tegen 10.000`, measured: large.buffers, limit },
      // Only pages that show as many lines can be compared; a search finds what it finds.
      ...(path.growth > 1.2
        ? []
        : [{ what: `${path.name}, regels minder bij 10.000`, measured: shorter, limit: 0 }]),
    ]
  })
}
