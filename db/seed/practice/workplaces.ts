import { randomUUID } from 'node:crypto'
import type { TransactionSql } from 'postgres'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import type { Adaptation, ContactStyle, KindOfWork, SupportClass, TravelMeans } from '@/lib/domain/work-terms'
import { changedOn } from '@/lib/domain/place-values'
import { practiceEmployers, type PracticeEmployer, type PracticeEmployerKey } from './employers'
import type { PracticeIds } from './organisations'

export type Company = 'werkpad' | 'dekade'

export interface PracticeWorkplace {
  company: Company
  name: string
  employer: PracticeEmployerKey
  /** Where the work is, when that is not the employer. */
  host?: PracticeEmployerKey
  form: 'internal' | 'onLocation' | 'individualSecondment' | 'supportedEmployment'
  work: readonly KindOfWork[]
  location: string
  city: string
  postcode: string
  seats: number
  /** Hours that it is open per weekday, Monday first, and the hours of support on each such day. */
  days: readonly number[]
  support: number
  gives: SupportClass
  has: readonly Adaptation[]
  contact: readonly ContactStyle[]
  by: readonly TravelMeans[]
  atLeast?: number
  /** New and without people: no story goes there. */
  fresh?: boolean
  note?: string
}

const week = [8, 8, 8, 8, 8, 0, 0] as const
const bus = ['bicycle', 'publicTransport'] as const

/** Where people work; not every place is full, so that offers find a free seat. */
export const practiceWorkplaces: readonly PracticeWorkplace[] = [
  { company: 'werkpad', name: 'Groenploeg Meerdorp', employer: 'werkpad', form: 'internal', work: ['greenKeeping'], location: 'Gemeentewerf', city: 'Meerdorp', postcode: '9711 AB', seats: 9, days: week, support: 8, gives: 'medium', has: ['smallGroup', 'fixedSupervisor', 'adaptedTools'], contact: ['smallTeam'], by: ['bicycle', 'companyTransport'], note: 'Buitenwerk, ook bij regen. Start om 8.00 uur met elkaar.' },
  { company: 'werkpad', name: 'Verpakkingshal', employer: 'werkpad', form: 'internal', work: ['packing', 'logistics'], location: 'De Wetering, hal 1', city: 'Meerdorp', postcode: '9712 CD', seats: 12, days: week, support: 12, gives: 'heavy', has: ['quietRoom', 'wheelchairAccess', 'adjustableDesk', 'stepByStep', 'ownPace', 'sittingWork', 'pictureInstructions'], contact: ['team', 'smallTeam'], by: [...bus, 'onFoot'], note: 'Zittend en staand werk, rustige hoek aanwezig.' },
  { company: 'werkpad', name: 'Fietsenwerkplaats', employer: 'werkpad', form: 'internal', work: ['metalAndEngineering', 'shopAndReuse'], location: 'Station', city: 'Meerdorp', postcode: '9711 XZ', seats: 6, days: [0, 8, 8, 8, 8, 8, 0], support: 6, gives: 'medium', has: ['adaptedTools', 'smallGroup', 'fixedSupervisor'], contact: ['smallTeam', 'customers'], by: [...bus, 'onFoot'] },
  { company: 'werkpad', name: 'Wasserij', employer: 'werkpad', form: 'internal', work: ['laundryAndTextile'], location: 'Industrieweg 3', city: 'Oosterwijde', postcode: '9731 EF', seats: 8, days: week, support: 8, gives: 'medium', has: ['stepByStep', 'ownPace', 'extraBreaks'], contact: ['team'], by: bus },
  { company: 'werkpad', name: 'Postkamer gemeentehuis', employer: 'werkpad', host: 'gemeenteMeerdorp', form: 'onLocation', work: ['postAndDelivery', 'officeAndDigital'], location: 'Gemeentehuis', city: 'Meerdorp', postcode: '9711 AA', seats: 4, days: week, support: 2, gives: 'light', has: ['wheelchairAccess', 'adjustableDesk', 'sittingWork'], contact: ['alone', 'smallTeam'], by: [...bus, 'onFoot'] },
  { company: 'werkpad', name: 'Magazijn De Schakelaar', employer: 'werkpad', host: 'schakelaar', form: 'onLocation', work: ['logistics'], location: 'De Wetering 22', city: 'Meerdorp', postcode: '9712 CE', seats: 6, days: week, support: 5, gives: 'medium', has: ['fixedSupervisor', 'stepByStep'], contact: ['team'], by: bus, atLeast: 16 },
  { company: 'werkpad', name: 'Kwekerij Van Zand', employer: 'vanZand', form: 'supportedEmployment', work: ['greenKeeping', 'packing'], location: 'Kassenlaan 8', city: 'Oosterwijde', postcode: '9732 GH', seats: 6, days: [8, 8, 8, 8, 8, 4, 0], support: 5, gives: 'medium', has: ['fixedSupervisor', 'ownPace'], contact: ['smallTeam'], by: ['bicycle', 'companyTransport'], note: 'Vervoer met de personeelsbus vanaf het station.' },
  { company: 'werkpad', name: 'Keuken verzorgingshuis De Linde', employer: 'werkpad', host: 'deLinde', form: 'individualSecondment', work: ['catering'], location: 'De Linde', city: 'Meerdorp', postcode: '9713 KL', seats: 5, days: [7, 7, 7, 7, 7, 7, 0], support: 3, gives: 'light', has: ['smallGroup', 'fixedSupervisor'], contact: ['smallTeam', 'customers'], by: [...bus, 'onFoot'] },
  { company: 'werkpad', name: 'Montage elektra', employer: 'werkpad', form: 'internal', work: ['metalAndEngineering', 'packing'], location: 'De Wetering, hal 2', city: 'Meerdorp', postcode: '9712 CD', seats: 8, days: week, support: 10, gives: 'heavy', has: ['quietRoom', 'adjustableDesk', 'sittingWork', 'stepByStep', 'pictureInstructions'], contact: ['alone', 'smallTeam'], by: bus },
  { company: 'dekade', name: 'Groen en grijs Oeverland', employer: 'deKade', form: 'internal', work: ['greenKeeping', 'cleaning'], location: 'Havenweg 1', city: 'Oeverland', postcode: '9921 BC', seats: 7, days: week, support: 7, gives: 'medium', has: ['smallGroup', 'fixedSupervisor'], contact: ['smallTeam'], by: ['bicycle', 'companyTransport'] },
  { company: 'dekade', name: 'Kringloop De Kade', employer: 'deKade', host: 'kringloop', form: 'onLocation', work: ['shopAndReuse', 'logistics'], location: 'Kerkstraat 9', city: 'Kadeburen', postcode: '9931 HJ', seats: 6, days: [0, 8, 8, 8, 8, 8, 0], support: 5, gives: 'medium', has: ['ownPace', 'extraBreaks'], contact: ['team', 'customers'], by: bus },
  { company: 'dekade', name: 'Lunchroom De Steiger', employer: 'deKade', form: 'internal', work: ['catering'], location: 'Haven 12', city: 'Oeverland', postcode: '9921 CD', seats: 4, days: [0, 0, 8, 8, 8, 8, 8], support: 5, gives: 'heavy', has: ['smallGroup', 'fixedSupervisor', 'pictureInstructions'], contact: ['customers', 'smallTeam'], by: [...bus, 'onFoot'] },
  { company: 'dekade', name: 'Inpak en etiket', employer: 'deKade', form: 'internal', work: ['packing'], location: 'Havenweg 1', city: 'Oeverland', postcode: '9921 BC', seats: 6, days: week, support: 8, gives: 'heavy', has: ['quietRoom', 'wheelchairAccess', 'sittingWork', 'stepByStep', 'ownPace'], contact: ['alone', 'smallTeam'], by: bus },
  { company: 'werkpad', name: 'Winkel De Tweede Ronde', employer: 'werkpad', host: 'tweedeRonde', form: 'individualSecondment', work: ['shopAndReuse'], location: 'Stationsstraat 40', city: 'Meerdorp', postcode: '9711 XY', seats: 2, days: [0, 0, 6, 6, 6, 6, 0], support: 2, gives: 'light', has: ['extraBreaks'], contact: ['customers'], by: [...bus, 'onFoot'], atLeast: 12, fresh: true, note: 'Sinds kort. Winkelwerk met een vaste collega.' },
  { company: 'dekade', name: 'Stal en erf Nooitgedacht', employer: 'deKade', host: 'nooitgedacht', form: 'onLocation', work: ['animalCare', 'greenKeeping'], location: 'Polderdijk 17', city: 'Oeverland', postcode: '9922 PK', seats: 3, days: [6, 6, 0, 6, 6, 0, 0], support: 4, gives: 'heavy', has: ['smallGroup', 'ownPace', 'extraBreaks'], contact: ['alone', 'smallTeam'], by: ['companyTransport'], fresh: true },
] // prettier-ignore

/** The workplaces of both companies with their employers, days and seats; their ids in the order of the list. */
export async function loadWorkplaces(
  sql: TransactionSql,
  { organisations }: PracticeIds,
  today: IsoDate,
): Promise<string[]> {
  const employers = new Map<string, string>()
  const ids: string[] = []
  for (const place of practiceWorkplaces) {
    const companyId = organisations[place.company]
    const from = place.fresh ? addDays(today, -80) : '2015-01-01'
    const whose = { companyId, from }
    const employerId = await employerIn(sql, employers, whose, place.employer)
    const hostId = place.host ? await employerIn(sql, employers, whose, place.host) : employerId
    ids.push(await loadWorkplace(sql, place, { ...whose, employerId, hostId }))
  }
  return ids
}

/** The first moment of a day: what stands since then was known since then. */
const midnight = (sql: TransactionSql, day: IsoDate) =>
  sql`${day}::date::timestamp at time zone 'Europe/Amsterdam'`

async function employerIn(
  sql: TransactionSql,
  known: Map<string, string>,
  { companyId, from }: Pick<Whose, 'companyId' | 'from'>,
  key: PracticeEmployerKey,
): Promise<string> {
  const before = known.get(key)
  if (before) return before
  const { name, kind, contact, phone, email, address }: PracticeEmployer = practiceEmployers[key]
  const id = randomUUID()
  await sql`insert into employer (id, company_id, name, kind, contact_name, contact_phone, contact_email, address, created_at)
    values (${id}, ${companyId}, ${name}, ${kind}, ${contact}, ${phone}, ${email}, ${address}, ${midnight(sql, from)})`
  known.set(key, id)
  return id
}

interface Whose {
  companyId: string
  employerId: string
  hostId: string
  from: IsoDate
}

/** What a match compares, all of it known since the first day. */
const valuesOf = (place: PracticeWorkplace) => ({
  minimumHours: place.atLeast === undefined ? null : String(place.atLeast),
  supportClass: place.gives,
  adaptations: place.has,
  kindsOfWork: place.work,
  reachableBy: place.by,
  contactStyles: place.contact,
})

async function loadWorkplace(sql: TransactionSql, place: PracticeWorkplace, whose: Whose): Promise<string> {
  const id = randomUUID()
  const { from } = whose
  const since = midnight(sql, from)
  await sql`insert into workplace (id, company_id, name, employer_id, host_id, form, kinds_of_work, location, city, postcode, adaptations,
      support_class, minimum_hours, contact_styles, reachable_by, note, valid_from, changed_on, created_at)
    values (${id}, ${whose.companyId}, ${place.name}, ${whose.employerId}, ${whose.hostId}, ${place.form}, ${sql.array([...place.work])},
      ${place.location}, ${place.city}, ${place.postcode}, ${sql.array([...place.has])}, ${place.gives}, ${place.atLeast ?? null},
      ${sql.array([...place.contact])}, ${sql.array([...place.by])}, ${place.note ?? null}, ${from}, ${sql.json(changedOn(null, valuesOf(place), from))}, ${since})`
  for (const [index, hours] of place.days.entries())
    if (hours > 0)
      await sql`insert into workplace_day (workplace_id, weekday, hours, support_hours, valid_from, recorded_at) values (${id}, ${index + 1}, ${hours}, ${place.support}, ${from}, ${since})`
  await sql`insert into seat (workplace_id, number, valid_from, created_at) select ${id}, n, ${from}, ${since} from generate_series(1, ${place.seats}::int) n`
  return id
}
