import 'server-only'
import {
  termPageSize,
  termReportFilter,
  termReportScreen,
  type TermReportFilter,
} from '@/lib/report/term-queries'
import { whyTerm } from '@/lib/report/why-term'
import { knownChosen, municipalityChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'

/** The rows behind one figure of terms, without a name; nothing for one that is too small to show. */
export const termFile: ListFile<TermReportFilter, { why: string }> = {
  permission: 'report.read',
  name: 'termijnen',
  title: 'Termijnen',
  filter: termReportFilter,
  page: async (context, filter) => {
    const found = await termReportScreen.run(context, filter)
    if (!found?.figure) return null
    const { figure, day } = found
    const rows = found.rows.map(() => ({ why: whyTerm(figure.name, figure.label, day) }))
    const last = rows.length < termPageSize
    return { rows, next: last ? null : { ...filter, pagina: filter.pagina + 1 }, day }
  },
  columns: () => [lineColumn, { label: 'Telt omdat', kind: 'text', width: 64, value: ({ why }) => why }],
  chosen: (actor, { gemeente, cijfer, bekend }) => [
    ...municipalityChosen(actor, gemeente),
    ['Cijfer', cijfer ?? ''],
    ...knownChosen(bekend),
  ],
}
