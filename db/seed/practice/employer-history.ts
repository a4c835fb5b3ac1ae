import { randomUUID } from 'node:crypto'
import { addDays } from '@/lib/domain/calendar'
import { formatDate } from '@/lib/domain/dutch-date'
import { addEmployerContact, arrangeStep } from '@/lib/employer/commands'
import { perform, type Command } from '@/lib/pipeline/command'
import type { Desk } from './desk'
import { practiceEmployers, type PracticeEmployerKey } from './employers'
import { workday } from './story'

/** How many days ago there was a talk, and about what. */
const talks: readonly (readonly [PracticeEmployerKey, number, string])[] = [
  [
    'schakelaar',
    210,
    'Kennisgemaakt. Er is werk in het magazijn, op vaste dagen en met een vaste begeleider.',
  ],
  ['schakelaar', 40, 'Het gaat goed. Er is ruimte voor nog iemand, liefst vanaf januari.'],
  ['vanZand', 300, 'Gesproken over drukte in het voorjaar en rustiger werk in de winter.'],
  ['vanZand', 95, 'Afgesproken dat de personeelsbus ook op zaterdag bij het station stopt.'],
  ['deLinde', 60, 'De teamleider wil elke maand kort bellen over het rooster.'],
  ['gemeenteMeerdorp', 120, 'De postkamer verhuist binnen het gebouw; de nieuwe ruimte heeft een lift.'],
  ['kringloop', 75, 'Er is vraag naar mensen voor de kassa en voor het sorteren.'],
  ['nooitgedacht', 50, 'Rondgelopen op het erf. Werken in een kleine groep kan hier.'],
]

/** Steps of the checklist that are arranged, and how many days ago the first was. */
const arranged: readonly (readonly [PracticeEmployerKey, number, readonly string[]])[] = [
  ['schakelaar', 205, ['work', 'adaptations', 'jobAgreement', 'formalEmployer', 'support']],
  ['vanZand', 295, ['work', 'adaptations', 'travel']],
]

/** Talks with employers and arranged steps, by the real commands of HR of their company. */
export async function leaveEmployerHistory(desk: Desk): Promise<void> {
  for (const [key, ago, text] of talks) {
    const { contact } = practiceEmployers[key]
    await press(desk, key, ago, addEmployerContact, (day) => ({ onDay: day, withWhom: contact, text }))
  }
  for (const [key, ago, steps] of arranged)
    for (const [at, step] of steps.entries()) {
      const input = (day: string) => ({ step, doneOn: day, doneBy: 'HR', note: '' })
      await press(desk, key, ago - at * 7, arrangeStep, input)
    }
}

async function press<T>(
  { reader, sessions, ids, today }: Desk,
  key: PracticeEmployerKey,
  ago: number,
  command: Command<T>,
  input: (day: string) => Record<string, unknown>,
): Promise<void> {
  const [row] = await reader<{ id: string; company_id: string }[]>`
    select id, company_id from employer where name = ${practiceEmployers[key].name}`
  if (!row) throw new Error(`Practice world: no employer ${key}`)
  const day = workday(addDays(today, -ago))
  const session = row.company_id === ids.organisations.dekade ? sessions.hrDeKade : sessions.hrWerkpad
  const raw = { id: row.id, submissionId: randomUUID(), ...input(formatDate(day)) }
  const result = await perform(command, session, raw, new Date(`${day}T10:00:00Z`))
  if (result.status !== 'done') throw new Error(`Practice world, employer: ${JSON.stringify(result)}`)
}
