import 'server-only'
import { readScenario } from '@/lib/domain/scenario'
import { compared } from '@/lib/scenario/compare'
import { comparedInputs } from '@/lib/scenario/compare-inputs'
import { forecastLines, type ForecastLine } from '@/lib/scenario/forecast-lines'
import { forecastOf } from '@/lib/scenario/forecast-of'
import { compareScreen, forecastScreen } from '@/lib/scenario/queries'
import {
  compareFilter,
  forecastForm,
  isFirstOfMonth,
  type CompareFilter,
  type ForecastForm,
} from '@/lib/scenario/schemas'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

/** Stands in the head of both files: nobody may take a line of it for a figure that was counted. */
const notReal = [
  'Let op',
  'Verkenning, geen echte cijfers: alles in dit bestand is een aanname of volgt daaruit. Wat een plan is en geen wet, zegt dat in de kolom Let op.',
] as const

/** What the sliders of Wat als say now, worked out again by the server: nothing of it is kept, and no real figure stands in it. */
export const forecastFile: ListFile<ForecastForm, ForecastLine> = {
  permission: 'report.read',
  name: 'verkenning',
  title: 'Verkenning',
  ofMunicipality: 'one',
  filter: forecastForm,
  page: async (context, { gemeente, begin, ...values }) => {
    const found = await forecastScreen.run(context, { gemeente, scenario: undefined })
    if (!found || found.municipality.id !== gemeente || !isFirstOfMonth(begin)) return null
    const reading = readScenario(values, begin)
    if (!reading.ok) return null
    const rows = forecastLines(forecastOf(reading.scenario, found.tables))
    return { rows, next: null, chosen: [notReal] }
  },
  columns: () => [
    { label: 'Soort', kind: 'text', value: ({ kind }) => kind },
    { label: 'Wanneer', kind: 'text', width: 22, value: ({ when }) => when },
    { label: 'Wat', kind: 'text', width: 36, value: ({ label }) => label },
    { label: 'Eenheid', kind: 'text', width: 20, value: ({ unit }) => unit },
    { label: 'Waarde', kind: 'number', value: ({ value }) => value },
    { label: 'Zoals getoond', kind: 'text', width: 40, value: ({ words }) => words },
    { label: 'Let op', kind: 'text', width: 24, value: ({ note }) => note },
    { label: 'Bron', kind: 'text', width: 48, value: ({ source }) => source },
  ],
  chosen: () => [],
}

interface Side {
  value: number | null
  words: string
  note?: string
}

/** One line of a comparison: of a year, or of what is filled in. */
interface ComparedLine {
  kind: 'Verkenning' | 'Ingevuld'
  when: string
  label: string
  unit: string
  cells: readonly [Side, Side]
  difference: number | null
  words: string
}

const sideColumns = (letter: 'A' | 'B'): SheetColumn<ComparedLine>[] => {
  const side = ({ cells }: ComparedLine) => cells[letter === 'A' ? 0 : 1]
  return [
    { label: letter, kind: 'number', value: (row) => side(row).value },
    { label: `${letter}, zoals getoond`, kind: 'text', width: 24, value: (row) => side(row).words },
    { label: `${letter}, let op`, kind: 'text', width: 24, value: (row) => side(row).note ?? '' },
  ]
}

/** Two saved scenarios beside each other with by how much they differ, as their page shows them. */
export const scenariosFile: ListFile<CompareFilter, ComparedLine> = {
  permission: 'report.read',
  name: 'verkenning-vergelijking',
  title: 'Verkenningen naast elkaar',
  filter: compareFilter,
  page: async (context, filter) => {
    const found = await compareScreen.run(context, filter)
    if (!found) return null
    const [one, other] = found.both.map(({ name, scenario }) => ({ name, shown: forecastOf(scenario, found.tables) })) // prettier-ignore
    if (!one || !other) return null
    const both = [one, other] as const
    const ends = compared(both).flatMap(({ label, unit, kind, years }) =>
      years.map(({ year, ...line }): ComparedLine => ({
        ...{ kind: 'Verkenning', when: kind === 'end' ? `eind ${year}` : String(year), label, unit },
        ...line,
      })),
    )
    const inputs = comparedInputs(both).map((input): ComparedLine => ({
      kind: 'Ingevuld',
      when: '',
      ...input,
    }))
    const chosen = [
      ['A', one.name] as const,
      ['B', other.name] as const,
      ['Verschil', 'B min A'] as const,
      notReal,
    ]
    return { rows: [...ends, ...inputs], next: null, chosen }
  },
  columns: () => [
    { label: 'Soort', kind: 'text', value: ({ kind }) => kind },
    { label: 'Wanneer', kind: 'text', value: ({ when }) => when },
    { label: 'Wat', kind: 'text', width: 36, value: ({ label }) => label },
    { label: 'Eenheid', kind: 'text', width: 20, value: ({ unit }) => unit },
    ...sideColumns('A'),
    ...sideColumns('B'),
    { label: 'Verschil', kind: 'number', value: ({ difference }) => difference },
    { label: 'Verschil, zoals getoond', kind: 'text', width: 24, value: ({ words }) => words },
  ],
  chosen: () => [],
}
