import 'server-only'
import { wordOf } from '@/lib/domain/terms'
import { employerKindLabel } from '@/lib/domain/work-terms'
import { employerPageSize, employersScreen, type EmployerRow } from '@/lib/employer/queries'
import { employerFilter, type EmployerFilter } from '@/lib/employer/schemas'
import { knownChosen } from './choices'
import type { ListFile } from './list-file'

/** Employers with what is arranged and who was spoken to last, as /werkgevers filters them. */
export const employerFile: ListFile<EmployerFilter, EmployerRow> = {
  permission: 'employer.read',
  name: 'werkgevers',
  title: 'Werkgevers',
  filter: employerFilter,
  page: async (context, filter) => {
    const found = await employersScreen.run(context, filter)
    if (found === null) return null
    const { rows, day } = found
    const next = rows.length < employerPageSize ? null : { ...filter, pagina: filter.pagina + 1 }
    return { rows, next, day }
  },
  columns: () => [
    { label: 'Werkgever', kind: 'text', width: 32, value: ({ name }) => name },
    { label: 'SO-bedrijf', kind: 'text', width: 20, value: ({ company }) => company },
    { label: 'Soort', kind: 'text', width: 24, value: ({ kind }) => wordOf(employerKindLabel, kind) },
    { label: 'Contactpersoon', kind: 'text', width: 32, value: ({ contactName }) => contactName },
    { label: 'Plekken', kind: 'number', width: 10, value: ({ places }) => places },
    { label: 'Stappen geregeld', kind: 'number', value: (row) => ofRegular(row, row.arranged) },
    { label: 'Stappen in totaal', kind: 'number', value: (row) => ofRegular(row, row.steps) },
    { label: 'Laatste contact', kind: 'day', value: ({ lastContactOn }) => lastContactOn },
  ],
  chosen: (_actor, { soort, bekend }) => [
    ['Soort', soort ? wordOf(employerKindLabel, soort) : 'Alle soorten'],
    ...knownChosen(bekend),
  ],
}

/** The checklist is for regular employers alone. */
const ofRegular = ({ kind }: EmployerRow, count: number) => (kind === 'regularEmployer' ? count : null)
