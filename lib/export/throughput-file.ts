import 'server-only'
import { throughputLabel } from '@/lib/report/throughput-figures'
import {
  throughputFilter,
  throughputPageSize,
  throughputScreen,
  type ThroughputFilter,
} from '@/lib/report/throughput-queries'
import { whyThroughput } from '@/lib/report/throughput-words'
import { knownChosen, municipalityChosen } from './choices'
import { lineColumn } from './line-column'
import type { ListFile } from './list-file'

/** The rows behind one figure of inflow and length of time, without a name; nothing for one that is too small to show. */
export const throughputFile: ListFile<ThroughputFilter, { why: string }> = {
  permission: 'report.read',
  name: 'doorstroom',
  title: 'Instroom en doorlooptijd',
  filter: throughputFilter,
  page: async (context, filter) => {
    const found = await throughputScreen.run(context, filter)
    if (!found?.figure) return null
    const why = whyThroughput(found.figure.name, found.day)
    const last = found.rows.length < throughputPageSize
    return {
      rows: found.rows.map(() => ({ why })),
      next: last ? null : { ...filter, pagina: filter.pagina + 1 },
      day: found.day,
    }
  },
  columns: () => [lineColumn, { label: 'Telt omdat', kind: 'text', width: 60, value: ({ why }) => why }],
  chosen: (actor, { gemeente, cijfer, bekend }) => [
    ...municipalityChosen(actor, gemeente),
    ['Cijfer', throughputLabel(cijfer ?? '') ?? ''],
    ...knownChosen(bekend),
  ],
}
