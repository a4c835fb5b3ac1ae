import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { weekText } from '@/lib/domain/week-hours'
import type { Workplace } from './place-screen'

/** What the form of a place holds. */
export type WorkplaceValues = Record<string, string | string[]>

const empty: WorkplaceValues = {
  name: '', form: '', kindsOfWork: [], location: '', city: '', postcode: '', employerId: '', employerName: '', employerKind: '',
  hostId: '', hostName: '', hostKind: '', dayHours: '8|8|8|8|8||', daySupport: '', seats: '', supportClass: '', adaptations: [],
  minimumHours: '', contactStyles: [], reachableBy: [], note: '', validFrom: '', validTo: '',
} // prettier-ignore

/** A new place: an ordinary week, available from today. */
export const newWorkplaceValues = (today: string): WorkplaceValues => ({
  ...empty,
  validFrom: formatDate(today),
})

const week = (workplace: Workplace, of: 'hours' | 'support') =>
  weekText(
    [1, 2, 3, 4, 5, 6, 7].map((day) => workplace.days.find(({ weekday }) => weekday === day)?.[of] ?? 0),
  )

/** A place as it is. */
export const workplaceValues = (workplace: Workplace): WorkplaceValues => ({
  ...empty,
  name: workplace.name,
  form: workplace.form,
  kindsOfWork: workplace.kindsOfWork,
  location: workplace.location,
  city: workplace.city ?? '',
  postcode: workplace.postcode ?? '',
  employerId: workplace.employerId,
  hostId: workplace.hostId === workplace.employerId ? '' : workplace.hostId,
  dayHours: week(workplace, 'hours'),
  daySupport: week(workplace, 'support'),
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
