import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { formatDate } from '@/lib/domain/dutch-date'
import { formLabel } from '@/lib/domain/labels'
import { freeSeats, mostFree } from '@/lib/domain/place-days'
import { freeSeatWords } from '@/lib/workplace/free-words'
import { wordOf } from '@/lib/domain/terms'
import { weekdayShort } from '@/lib/domain/week-hours'
import { kindOfWorkLabel, listedWords } from '@/lib/domain/work-terms'
import { paths } from '@/lib/paths'
import type { ListedWorkplace } from '@/lib/workplace/queries'

type Props = {
  rows: readonly ListedWorkplace[]
  company: boolean
  mayAdd: boolean
  /** Whether it is the list of today as it stands. */
  now: boolean
  /** Whether something was chosen, so that no rows need not mean no places. */
  filtered: boolean
}

/** Workplaces with what is free per weekday; a place without a free seat says so in words. */
export function WorkplaceTable({ rows, company, ...asked }: Props) {
  const columns: Column[] = [
    { label: 'Plek', kind: 'link', base: `${paths.workplaces}/` },
    { label: 'Rustigste dag', kind: 'tag' },
    { label: 'Nog plek per dag', tight: rows.every((row) => fullWords(row) === '') },
    { label: 'Soort werk' },
    { label: 'Werkgever en vorm' },
    ...(company ? [] : [{ label: 'SO-bedrijf' }]),
  ]
  return (
    <DataTable
      caption="Plekken"
      narrow="stack"
      columns={columns}
      rows={rows.map((row) => cells(row, company))}
      empty={<NoPlaces {...asked} />}
    />
  )
}

const noPlaces = ({ now, filtered }: Pick<Props, 'now' | 'filtered'>) => {
  if (filtered) return now ? 'Geen plekken met dit filter.' : 'Geen plekken met dit filter op deze dag.'
  return now ? 'Er zijn nog geen plekken.' : 'Er waren geen plekken op deze dag.'
}

function NoPlaces({ mayAdd, now, filtered }: Omit<Props, 'rows' | 'company'>) {
  return (
    <EmptyState title={noPlaces({ now, filtered })}>
      {filtered && (
        <p>
          <a href={paths.workplaces}>Toon alle plekken</a>
        </p>
      )}
      {now && (
        <p>
          {mayAdd ? (
            <a href={paths.newWorkplace}>Voeg een plek toe</a>
          ) : (
            'SO-bedrijven die voor uw gemeente werken voegen plekken toe.'
          )}
        </p>
      )}
    </EmptyState>
  )
}

function cells(row: ListedWorkplace, company: boolean): Row {
  return [
    [row.name, row.id, [row.location, row.city].filter(Boolean).join(', ')],
    freeTag(row),
    row.opensOn === null ? [freeWords(row), fullWords(row)] : '',
    listedWords(kindOfWorkLabel, row.kindsOfWork, ''),
    [row.employerName, wordOf(formLabel, row.form)],
    ...(company ? [] : [row.company]),
  ]
}

function freeTag({ days, fullFrom, opensOn }: ListedWorkplace): [string, 'positive' | 'neutral'] {
  if (opensOn !== null) return [`vanaf ${formatDate(opensOn)}`, 'neutral']
  return mostFree(days) > 0 ? [freeSeatWords(days, fullFrom), 'positive'] : ['vol', 'neutral']
}

/** 'ma, di vol vanaf 01-12-2026': weekdays that are free now and not for good. */
function fullWords({ days, fullFrom }: ListedWorkplace): string {
  const free = days.filter((day) => freeSeats(day) > 0 && fullFrom[day.weekday] !== undefined)
  const ons = [...new Set(free.map(({ weekday }) => String(fullFrom[weekday])))].sort()
  return ons
    .map((on) => {
      const all = free.filter(({ weekday }) => fullFrom[weekday] === on)
      return `${all.map(({ weekday }) => weekdayShort[weekday - 1]).join(', ')} vol vanaf ${formatDate(on)}`
    })
    .join(' · ')
}

/** 'ma 2 · di 0 · wo 2': the days that the place is open. */
const freeWords = ({ days }: ListedWorkplace) =>
  days.map((day) => `${weekdayShort[day.weekday - 1]} ${freeSeats(day)}`).join(' · ')
