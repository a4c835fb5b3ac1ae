import 'server-only'
import { bandLabels } from '@/lib/domain/duration-bands'
import { qualityRules } from '@/lib/domain/quality-rules'
import { stateLabel } from '@/lib/domain/terms'
import { listNameOf } from '@/lib/person/name-row'
import { qualityFilter, type QualityFilter } from '@/lib/quality/filter'
import { menderWords } from '@/lib/quality/mender'
import {
  qualityPageSize,
  qualityReportScreen,
  qualityScreen,
  type FindingRow,
  type UnnamedFinding,
} from '@/lib/quality/queries'
import { municipalityChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'

const nextOf = (rows: readonly unknown[], filter: QualityFilter) =>
  rows.length < qualityPageSize ? null : { ...filter, pagina: filter.pagina + 1 }

const chosen: ListFile<QualityFilter, never>['chosen'] = (actor, { gemeente, soort, van }) => [
  ...municipalityChosen(actor, gemeente),
  ['Wat er mist', soort ? qualityRules[soort].label : 'Alles'],
  ...(actor.role === 'caseworker' ? [['Van wie', van === 'team' ? 'Hele team' : 'Van mij'] as const] : []),
]

/** What is missing or does not fit, as whoever mends it reads it. */
export const qualityFile: ListFile<QualityFilter, FindingRow> = {
  permission: 'quality.read',
  name: 'wat-niet-klopt',
  title: 'Wat niet klopt',
  filter: qualityFilter,
  page: async (context, filter) => {
    const found = await qualityScreen.run(context, filter)
    return found && { rows: found.rows, next: nextOf(found.rows, filter) }
  },
  columns: () => [
    { label: 'Naam', kind: 'text', width: 28, value: listNameOf },
    { label: 'Nummer', kind: 'text', value: ({ number }) => number },
    { label: 'Wat er mist', kind: 'text', width: 36, value: ({ rule }) => qualityRules[rule].label },
    { label: 'Stap', kind: 'text', width: 24, value: ({ state }) => stateLabel[state] },
    { label: 'Consulent', kind: 'text', width: 24, value: ({ owner }) => owner },
    { label: 'Wie herstelt', kind: 'text', width: 24, value: menderWords },
    { label: 'Mist sinds', kind: 'day', value: ({ since }) => since },
  ],
  chosen,
}

/** The trajectories behind one rule that may be shown, without a name. */
export const qualityReportFile: ListFile<QualityFilter, UnnamedFinding> = {
  permission: 'report.read',
  name: 'kwaliteit-van-de-gegevens',
  title: 'Kwaliteit van de gegevens',
  filter: qualityFilter,
  page: async (context, filter) => {
    const found = await qualityReportScreen.run(context, filter)
    return found?.figure ? { rows: found.rows, next: nextOf(found.rows, filter) } : null
  },
  columns: () => [
    lineColumn,
    { label: 'Zo lang al', kind: 'text', width: 36, value: ({ band }) => bandLabels[band] ?? null },
  ],
  chosen,
}
