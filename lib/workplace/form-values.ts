import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { weekText, weekWords } from '@/lib/domain/week-hours'
import type { PlaceWeek, Workplace } from './place-screen'

/** What the form of a place holds. */
export type WorkplaceValues = Record<string, string | string[]>

const empty: WorkplaceValues = {
  name: '', form: '', kindsOfWork: [], location: '', city: '', postcode: '', employerId: '', employerName: '', employerKind: '',
  hostId: '', hostName: '', hostKind: '', dayHours: '8|8|8|8|8||', daySupport: '', daysFrom: '', seats: '', supportClass: '', adaptations: [],
  minimumHours: '', contactStyles: [], reachableBy: [], note: '', validFrom: '', validTo: '',
} // prettier-ignore

/** A new place: an ordinary week, available from today. */
export const newWorkplaceValues = (today: string): WorkplaceValues => ({
  ...empty,
  validFrom: formatDate(today),
})

const hoursOf = (found: PlaceWeek | undefined, of: 'hours' | 'support') =>
  [1, 2, 3, 4, 5, 6, 7].map((day) => found?.days.find(({ weekday }) => weekday === day)?.[of] ?? 0)

/** The weeks of a place that begin after a day, in words: 'vanaf 01-01-2027: ma 8, di 8; begeleiding ma 2, di 2'. */
export const plannedWeeks = ({ weeks }: Workplace, today: string): string[] =>
  weeks
    .filter(({ from }) => from > today)
    .map((found) => {
      const support = weekWords(hoursOf(found, 'support')) || 'geen'
      return `vanaf ${formatDate(found.from)}: ${weekWords(hoursOf(found, 'hours'))}; begeleiding ${support}`
    })

/** A place as it is: with the week that holds today, or on its first day. */
export function workplaceValues(workplace: Workplace, today: string): WorkplaceValues {
  const from = workplace.validFrom > today ? workplace.validFrom : today
  const now = workplace.weeks.find((each) => each.from <= from && (each.to === null || each.to >= from))
  return { ...fixedValues(workplace), dayHours: weekText(hoursOf(now, 'hours')), daySupport: weekText(hoursOf(now, 'support')), daysFrom: formatDate(from) }
} // prettier-ignore

const fixedValues = (workplace: Workplace): WorkplaceValues => ({
  ...empty,
  name: workplace.name,
  form: workplace.form,
  kindsOfWork: workplace.kindsOfWork,
  location: workplace.location,
  city: workplace.city ?? '',
  postcode: workplace.postcode ?? '',
  employerId: workplace.employerId,
  hostId: workplace.hostId === workplace.employerId ? '' : workplace.hostId,
  seats: String(workplace.seats.filter(({ extra }) => !extra).length),
  supportClass: workplace.supportClass,
  adaptations: workplace.adaptations,
  minimumHours: workplace.minimumHours === null ? '' : formatNumber(Number(workplace.minimumHours)),
  contactStyles: workplace.contactStyles,
  reachableBy: workplace.reachableBy,
  note: workplace.note ?? '',
  validFrom: formatDate(workplace.validFrom),
  validTo: workplace.validTo === null ? '' : formatDate(workplace.validTo),
})
