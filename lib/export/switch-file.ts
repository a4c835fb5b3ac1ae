import 'server-only'
import { formatNumber } from '@/lib/domain/dutch-number'
import { shownWords } from '@/lib/domain/small-numbers'
import {
  countedPairs,
  keyOf,
  outcomeNames,
  switchFigureLabel,
  switchReasons,
} from '@/lib/report/switch-outcomes'
import {
  switchOutcomesScreen,
  switchPageSize,
  switchReportFilter,
  type SwitchOutcomesScreen,
  type SwitchReportFilter,
} from '@/lib/report/switch-queries'
import { whySwitch } from '@/lib/report/why-switch'
import { knownChosen, municipalityChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

interface Figure {
  label: string
  words: string
}
type Row = { why: string } | Figure

const figures: readonly SheetColumn<Row>[] = [
  { label: 'Cijfer', kind: 'text', width: 56, value: (row) => ('label' in row ? row.label : null) },
  { label: 'Aantal', kind: 'text', value: (row) => ('words' in row ? row.words : null) },
]

const rows: readonly SheetColumn<Row>[] = [
  lineColumn,
  { label: 'Telt omdat', kind: 'text', width: 64, value: (row) => ('why' in row ? row.why : null) },
]

/** Every figure of the page, as it is shown there. */
function figureRows(found: SwitchOutcomesScreen): Figure[] {
  const names = [
    ...countedPairs(found).flatMap((pair) => outcomeNames.map((what) => `${keyOf(pair)}.${what}`)),
    ...(['stopped', 'returned'] as const).flatMap((what) =>
      switchReasons(found, what).map(({ name }) => name),
    ),
  ]
  return names.map((name) => ({
    label: switchFigureLabel(found, name) ?? name,
    words: shownWords(found.shown[name], found.threshold, formatNumber),
  }))
}

/** The figures of switches as the screen shows them, or the rows without a name behind the one that is opened. */
export const switchFile: ListFile<SwitchReportFilter, Row> = {
  permission: 'report.read',
  name: 'switches',
  title: 'Hoe switches gingen',
  filter: switchReportFilter,
  page: async (context, filter) => {
    const found = await switchOutcomesScreen.run(context, filter)
    if (!found) return null
    const { day } = found
    if (filter.cijfer === undefined) return { rows: figureRows(found), next: null, day }
    const { figure } = found
    if (!figure) return null
    const last = found.rows.length < switchPageSize
    const opened = found.rows.map(() => ({ why: whySwitch(figure.name, figure.label, day) }))
    return { rows: opened, next: last ? null : { ...filter, pagina: filter.pagina + 1 }, day }
  },
  columns: (_, { cijfer }) => (cijfer === undefined ? figures : rows),
  chosen: (actor, { gemeente, cijfer, bekend }) => [
    ...municipalityChosen(actor, gemeente),
    ...(cijfer === undefined ? [] : [['Cijfer', cijfer] as const]),
    ...knownChosen(bekend),
  ],
}
