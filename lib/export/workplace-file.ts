import 'server-only'
import { formLabel } from '@/lib/domain/labels'
import { freeSeats, freeUntil, mostFree } from '@/lib/domain/place-days'
import { wordOf } from '@/lib/domain/terms'
import { kindOfWorkLabel, listedWords, weekdayLabel } from '@/lib/domain/work-terms'
import { asOf } from '@/lib/pipeline/as-of'
import { workplaceFilter, type WorkplaceFilter } from '@/lib/workplace/list-filter'
import { workplacePageSize, workplacesScreen, type ListedWorkplace } from '@/lib/workplace/queries'
import { knownChosen } from './choices'
import type { ListFile } from './list-file'
import type { SheetColumn } from './sheet'

const tabWords = { vrij: 'Met een vrije zitplaats', vol: 'Vol', voorbij: 'Voorbij' } as const

/** Hours of all days together, in hundredths: 23.97 and not 23.970000000000002. */
const sum = (row: ListedWorkplace, of: 'support' | 'supportUsed') =>
  row.days.reduce((total, day) => total + Math.round(Number(day[of]) * 100), 0) / 100

const weekdays = Object.entries(weekdayLabel).map(([weekday, label]): SheetColumn<ListedWorkplace> => ({
  label: `Vrij op ${label}`,
  kind: 'number',
  value: ({ days, opensOn }) => {
    if (opensOn !== null) return null
    const day = days.find((one) => one.weekday === Number(weekday))
    return day ? freeSeats(day) : null
  },
}))

const columns: readonly SheetColumn<ListedWorkplace>[] = [
  { label: 'Plek', kind: 'text', width: 28, value: ({ name }) => name },
  { label: 'Locatie', kind: 'text', width: 24, value: ({ location }) => location },
  { label: 'Plaats', kind: 'text', width: 20, value: ({ city }) => city },
  {
    label: 'Soort werk',
    kind: 'text',
    width: 32,
    value: ({ kindsOfWork }) => listedWords(kindOfWorkLabel, kindsOfWork, ''),
  },
  { label: 'Werkgever', kind: 'text', width: 28, value: ({ employerName }) => employerName },
  { label: 'SO-bedrijf', kind: 'text', width: 20, value: ({ company }) => company },
  { label: 'Vorm', kind: 'text', width: 28, value: ({ form }) => wordOf(formLabel, form) },
  {
    label: 'Vrije zitplaatsen',
    kind: 'number',
    value: ({ days, opensOn }) => (opensOn === null ? mostFree(days) : null),
  },
  {
    label: 'Vrij tot',
    kind: 'day',
    value: ({ days, fullFrom, opensOn }) => (opensOn === null ? freeUntil(days, fullFrom) : null),
  },
  { label: 'Open vanaf', kind: 'day', value: ({ opensOn }) => opensOn },
  ...weekdays,
  { label: 'Begeleidingsuren per week', kind: 'number', value: (row) => sum(row, 'support') },
  { label: 'Daarvan in gebruik', kind: 'number', value: (row) => sum(row, 'supportUsed') },
]

/** From when a place would be full is told of today alone, as the screen says. */
const dated = columns.filter(({ label }) => label !== 'Vrij tot')

/** The employer that was chosen, by name: the address knows it by an id. */
function employerChosen(employers: readonly [string, string][], { werkgever }: WorkplaceFilter) {
  if (!werkgever) return []
  const known = employers.find(([id]) => id === werkgever)
  return [['Werkgever', known?.[1] ?? 'niet gevonden'] as const]
}

/** Places with what is free of each weekday of a day, as /plekken filters them. */
export const workplaceFile: ListFile<WorkplaceFilter, ListedWorkplace> = {
  permission: 'workplace.read',
  name: 'plekken',
  title: 'Plekken',
  filter: workplaceFilter,
  page: async (context, filter) => {
    const found = await workplacesScreen.run(context, filter)
    if (found === null) return null
    const last = found.rows.length < workplacePageSize
    return {
      rows: found.rows,
      next: last ? null : { ...filter, pagina: filter.pagina + 1 },
      day: found.day,
      chosen: employerChosen(found.employers, filter),
    }
  },
  columns: (_actor, filter, today) => (asOf(filter, today).now ? columns : dated),
  chosen: (_actor, { toon, soort, vorm, plaats, plek, bekend }) => [
    ['Welke', toon ? tabWords[toon] : 'Alle'],
    ...(soort ? [['Soort werk', wordOf(kindOfWorkLabel, soort)] as const] : []),
    ...(vorm ? [['Vorm', wordOf(formLabel, vorm)] as const] : []),
    ...(plaats ? [['Plaats', plaats] as const] : []),
    ...(plek ? [['Naam bevat', plek] as const] : []),
    ...knownChosen(bekend),
  ],
}
