import type { TransactionSql } from 'postgres'
import type { PracticeIds } from './organisations'

export type Company = 'werkpad' | 'dekade'

interface PracticeWorkplace {
  company: Company
  name: string
  employer: string
  form: 'internal' | 'onLocation' | 'individualSecondment' | 'supportedEmployment'
  work: string
  location: string
  seats: number
  /** Hours of support per week that the place has, and how close it is. */
  hours: number
  support: string
  note?: string
}

/** Where people work; seats are more than are in use, so that offers find a free one. */
export const practiceWorkplaces: readonly PracticeWorkplace[] = [
  { company: 'werkpad', name: 'Groenploeg Meerdorp', employer: 'Werkpad', form: 'internal', work: 'groen', location: 'Meerdorp', seats: 14, hours: 30, support: '1 begeleider op 8', note: 'Buitenwerk, ook bij regen. Start om 8.00 uur met elkaar.' },
  { company: 'werkpad', name: 'Verpakkingshal', employer: 'Werkpad', form: 'internal', work: 'verpakken', location: 'Meerdorp, De Wetering', seats: 18, hours: 48, support: '1 begeleider op 4', note: 'Zittend en staand werk, rustige hoek aanwezig.' },
  { company: 'werkpad', name: 'Fietsenwerkplaats', employer: 'Werkpad', form: 'internal', work: 'fietsenwerkplaats', location: 'Station Meerdorp', seats: 8, hours: 24, support: '1 begeleider op 8' },
  { company: 'werkpad', name: 'Wasserij', employer: 'Werkpad', form: 'internal', work: 'schoonmaak', location: 'Oosterwijde', seats: 10, hours: 28, support: '1 begeleider op 8' },
  { company: 'werkpad', name: 'Postkamer gemeentehuis', employer: 'Gemeente Meerdorp', form: 'onLocation', work: 'administratie', location: 'Meerdorp', seats: 7, hours: 8, support: 'Een collega kijkt mee' },
  { company: 'werkpad', name: 'Magazijn De Schakelaar', employer: 'De Schakelaar Techniek', form: 'onLocation', work: 'magazijn', location: 'Meerdorp, De Wetering', seats: 9, hours: 18, support: '1 begeleider op 8' },
  { company: 'werkpad', name: 'Kwekerij Van Zand', employer: 'Kwekerij Van Zand', form: 'onLocation', work: 'groen', location: 'Oosterwijde', seats: 9, hours: 20, support: '1 begeleider op 8', note: 'Vervoer met de personeelsbus vanaf het station.' },
  { company: 'werkpad', name: 'Keuken verzorgingshuis De Linde', employer: 'De Linde', form: 'individualSecondment', work: 'horeca', location: 'Meerdorp', seats: 7, hours: 8, support: 'Een collega kijkt mee' },
  { company: 'werkpad', name: 'Montage elektra', employer: 'Werkpad', form: 'internal', work: 'techniek', location: 'Meerdorp, De Wetering', seats: 10, hours: 26, support: '1 begeleider op 4' },
  { company: 'dekade', name: 'Groen en grijs Oeverland', employer: 'De Kade', form: 'internal', work: 'groen', location: 'Oeverland', seats: 10, hours: 24, support: '1 begeleider op 8' },
  { company: 'dekade', name: 'Kringloop De Kade', employer: 'De Kade', form: 'internal', work: 'magazijn', location: 'Kadeburen', seats: 9, hours: 22, support: '1 begeleider op 8' },
  { company: 'dekade', name: 'Lunchroom De Steiger', employer: 'De Kade', form: 'internal', work: 'horeca', location: 'Oeverland', seats: 6, hours: 20, support: '1 begeleider op 4' },
  { company: 'dekade', name: 'Inpak en etiket', employer: 'De Kade', form: 'internal', work: 'verpakken', location: 'Oeverland', seats: 8, hours: 24, support: '1 begeleider op 4' },
] // prettier-ignore

/** The workplaces of both companies, with their ids in the order of the list. */
export async function loadWorkplaces(sql: TransactionSql, { organisations }: PracticeIds): Promise<string[]> {
  const ids: string[] = []
  for (const {
    company,
    name,
    employer,
    form,
    work,
    location,
    seats,
    hours,
    support,
    note,
  } of practiceWorkplaces) {
    const [row] = await sql<{ id: string }[]>`
      insert into workplace (company_id, name, employer_name, form, kind_of_work, location, seats, hours_per_week, support, note, valid_from)
      values (${organisations[company]}, ${name}, ${employer}, ${form}, ${work}, ${location}, ${seats}, ${hours}, ${support},
        ${note ?? null}, '2015-01-01') returning id`
    if (row) ids.push(row.id)
  }
  return ids
}
