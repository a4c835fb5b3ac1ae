import type { Shown } from '@/lib/domain/small-numbers'
import type { TermRule } from './term-figures'

/** What one gemeente shows: its figures by name, with their words in the order of the page. */
export interface GroupColumn {
  id: string
  name: string
  figures: readonly (readonly [figure: string, label: string])[]
  shown: Readonly<Record<string, Shown>>
  /** Of terms, the kinds that count there. */
  rules?: readonly TermRule[]
}

/** One figure over the gemeenten: a cell for each, and their sum. */
export interface GroupFigure {
  name: string
  label: string
  cells: Shown[]
  total: Shown
}

const nought: Shown = { kind: 'number', value: 0 }
const isNought = (shown: Shown) => shown.kind === 'number' && shown.value === 0

/** The sum of figures that all stand there already, so that it tells nothing more; kept back where one is hidden. */
export function sumShown(cells: readonly Shown[]): Shown {
  let value = 0
  for (const cell of cells) {
    if (cell.kind !== 'number') return { kind: 'kept' }
    value += cell.value
  }
  return { kind: 'number', value }
}

/**
 * Each figure that counts in any of the gemeenten, with what each of their own pages shows of it: nothing here is shown
 * that is not shown there. In the order in which the gemeenten name them.
 */
export function groupMatrix(columns: readonly GroupColumn[]): GroupFigure[] {
  const labels = new Map(columns.flatMap(({ figures }) => figures))
  return [...labels]
    .map(([name, label]) => {
      const cells = columns.map(({ shown }) => shown[name] ?? nought)
      return { name, label, cells, total: sumShown(cells) }
    })
    .filter(({ cells }) => !cells.every(isNought))
}
