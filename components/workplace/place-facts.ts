import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { jobAgreementWords } from '@/lib/domain/job-agreement'
import { formLabel } from '@/lib/domain/labels'
import { wordOf } from '@/lib/domain/terms'
import {
  adaptationLabel,
  contactStyleLabel,
  employerKindLabel,
  kindOfWorkLabel,
  listedWords,
  supportClassLabel,
  travelMeansLabel,
} from '@/lib/domain/work-terms'
import type { Employer, Workplace } from '@/lib/workplace/place-screen'

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)

const employerWords = ({ name, kind }: Employer) => `${name} (${lowerFirst(wordOf(employerKindLabel, kind))})`

const contactWords = ({ contactName, contactPhone, contactEmail }: Employer) =>
  [contactName, contactPhone, contactEmail].filter(Boolean).join(', ') || 'niet ingevuld'

const townWords = ({ postcode, city }: Workplace) => [postcode, city].filter(Boolean).join(' ')

const availability = ({ validFrom, validTo }: Workplace) =>
  validTo === null
    ? `vanaf ${formatDate(validFrom)}`
    : `${formatDate(validFrom)} tot en met ${formatDate(validTo)}`

/** At a regular employer: who offers the place has to say beforehand that it does not count there. */
const isRegular = ({ employer, host }: Workplace) =>
  [employer, host].some(({ kind }) => kind === 'regularEmployer')

/** What a place is: whose, what, where, and until when. */
export const placeFacts = (place: Workplace) =>
  [
    ['Werkgever', employerWords(place.employer)],
    ...(place.hostId === place.employerId
      ? []
      : [['Waar gewerkt wordt', employerWords(place.host)] as const]),
    ['Contact', contactWords(place.host)],
    ['Vorm', wordOf(formLabel, place.form)],
    ['Soort werk', listedWords(kindOfWorkLabel, place.kindsOfWork, 'niet ingevuld')],
    ['Locatie', [place.location, townWords(place)].filter(Boolean).join(', ')],
    ['Beschikbaar', availability(place)],
    ...(isRegular(place) ? [['Banenafspraak', jobAgreementWords(place.counts)] as const] : []),
    ['Opmerking', place.note ?? 'geen'],
  ] as const

/** What a place has and what it asks of who works there. */
export const placeAsks = (place: Workplace) =>
  [
    ['Zwaarste begeleiding', wordOf(supportClassLabel, place.supportClass)],
    ['Aanpassingen', listedWords(adaptationLabel, place.adaptations, 'geen')],
    ['Met wie', listedWords(contactStyleLabel, place.contactStyles, 'niet ingevuld')],
    ['Te bereiken met', listedWords(travelMeansLabel, place.reachableBy, 'niet ingevuld')],
    [
      'Minimum uren',
      place.minimumHours === null ? 'geen' : `${formatNumber(Number(place.minimumHours))} uur per week`,
    ],
  ] as const

/** Seats above what the place was set up for, with their reasons. */
export const extraSeats = (place: Workplace) => place.seats.filter(({ extra }) => extra)
