import 'server-only'
import { z } from 'zod'
import { nationalLines, type NationalLine } from '@/lib/report/national-lines'
import { nationalScreen } from '@/lib/report/national-queries'
import type { ListFile } from './list-file'

/** The published figures of the country, each with its unit and where it stands; nothing of anybody. */
export const nationalFile: ListFile<Record<string, never>, NationalLine> = {
  permission: 'report.read',
  name: 'sturing-landelijk',
  title: 'Landelijke cijfers',
  filter: z.object({}),
  page: async (context) => {
    const found = await nationalScreen.run(context, undefined)
    return found && { rows: nationalLines(found), next: null }
  },
  columns: () => [
    { label: 'Periode', kind: 'text', value: ({ period }) => period },
    { label: 'Cijfer', kind: 'text', width: 44, value: ({ label }) => label },
    { label: 'Eenheid', kind: 'text', width: 24, value: ({ unit }) => unit },
    { label: 'Waarde', kind: 'number', value: ({ value }) => value },
    { label: 'Zoals getoond', kind: 'text', value: ({ words }) => words },
    { label: 'Bron', kind: 'text', width: 48, value: ({ source }) => source },
    { label: 'Wat erbij hoort', kind: 'text', width: 48, value: ({ note }) => note },
  ],
  chosen: () => [],
}
