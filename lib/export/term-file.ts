import 'server-only'
import {
  termPageSize,
  termReportFilter,
  termReportScreen,
  type TermReportFilter,
  type TermRow,
} from '@/lib/report/term-queries'
import { municipalityChosen } from './choices'
import type { ListFile } from './list-file'

/** The rows behind one figure of terms, without a name; nothing for one that is too small to show. */
export const termFile: ListFile<TermReportFilter, TermRow> = {
  permission: 'report.read',
  name: 'termijnen',
  title: 'Termijnen',
  filter: termReportFilter,
  page: async (context, filter) => {
    const found = await termReportScreen.run(context, filter)
    if (!found?.figure) return null
    const last = found.rows.length < termPageSize
    return { rows: found.rows, next: last ? null : { ...filter, pagina: filter.pagina + 1 }, day: found.day }
  },
  columns: () => [
    { label: 'Sleutel', kind: 'text', value: ({ key }) => key },
    { label: 'Begonnen', kind: 'day', value: ({ since }) => since },
    { label: 'Laatste dag', kind: 'day', value: ({ until }) => until },
    { label: 'Klaar op', kind: 'day', value: ({ closed }) => closed },
  ],
  chosen: (actor, { gemeente, cijfer }) => [...municipalityChosen(actor, gemeente), ['Cijfer', cijfer ?? '']],
}
