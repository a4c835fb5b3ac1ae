import { addDays } from '@/lib/domain/calendar'
import { correctNote, writeNote } from '@/lib/trajectory/note-command'
import type { Desk } from './desk'
import { nextFile, work, type DeskFile, type Wanted } from './desk-work'
import { workday } from './story'

interface Talk extends Wanted {
  ago: number
  party: string
  channel?: string
  withWhom?: string
  reached?: 'yes' | 'no'
  atTime?: string
  text: string
  /** A better text, written down some days later. */
  corrected?: string
}

/** What a team wrote down lately: with people themselves and with others, reached or not, for the own team or the chain. */
const talks: readonly Talk[] = [
  { ago: 24, party: 'person', channel: 'phone', reached: 'yes', atTime: '9.45', in: ['toBePlaced', 'waiting'], text: 'Gebeld. Zoekt nog steeds werk buiten. Maandag en dinsdag zijn lastig door de dagbesteding van een broer.' },
  { ago: 22, party: 'person', channel: 'phone', reached: 'no', atTime: '11.10', in: ['resting', 'waiting', 'toBePlaced'], text: 'Niet opgenomen, voicemail ingesproken.' },
  { ago: 20, party: 'person', channel: 'phone', reached: 'no', atTime: '16.30', in: ['resting', 'waiting', 'toBePlaced'], text: 'Weer geen gehoor. Volgende week een brief.' },
  { ago: 19, party: 'employer', channel: 'visit', withWhom: 'werkcoach', in: ['placed', 'trialPlacement'], chain: true, text: 'Langs geweest op de werkplek. De uitleg met foto’s werkt goed. Over een maand bekijken we de uren.' },
  { ago: 18, party: 'uwv', channel: 'phone', withWhom: 'planning', in: ['awaitingAdvice'], text: 'Gevraagd wanneer het advies komt. Het gesprek is geweest, het rapport is nog in de maak.' },
  { ago: 16, party: 'representative', channel: 'mail', withWhom: 'moeder', reached: 'yes', in: ['intake', 'screening', 'adviceReceived', 'decisionPending'], text: 'Moeder vraagt hoe lang het besluit duurt. Geantwoord met de uiterste dag en mijn telefoonnummer.' },
  { ago: 15, party: 'person', channel: 'visit', reached: 'yes', atTime: '14.00', withWhom: 'ook een zus', in: ['switchPreparing', 'placed'], text: 'Samen gekeken naar de volgende stap. Wil eerst de vaste ploeg leren kennen.', corrected: 'Samen gekeken naar de volgende stap. Wil eerst de vaste begeleider leren kennen, daarna de ploeg.' },
  { ago: 14, party: 'wmo', channel: 'video', in: ['elsewhereDayActivities', 'switchPreparing', 'toBePlaced', 'waiting'], text: 'Afgestemd welke dagen dagbesteding blijven. De Wmo-consulent past de beschikking aan als er een plek is.' },
  { ago: 13, party: 'person', channel: 'phone', reached: 'yes', atTime: '10.20', in: ['offered', 'toBePlaced', 'waiting'], text: 'De plek besproken. Wil graag een keer gaan kijken voor een antwoord.' },
  { ago: 12, party: 'none', in: ['placed'], text: 'Foto’s van de werkinstructie gekregen, liggen bij de documenten.' },
  { ago: 11, party: 'colleague', channel: 'visit', in: ['decisionPending', 'adviceReceived', 'screening'], text: 'Met de besluitnemer doorgesproken wat in het besluit moet staan over begeleiding.' },
] // prettier-ignore

/** The contacts of the last weeks, in files where nothing happened since. */
export async function leaveTalks(desk: Desk, all: readonly DeskFile[]): Promise<void> {
  const files = [...all]
  for (const { ago, corrected, in: states, chain, ...said } of talks) {
    const on = workday(addDays(desk.today, -ago))
    const file = nextFile(files, { in: states, chain }, on)
    if (!file) continue
    const as = file.walker.caseworker
    const readers = chain ? { audience: 'chain', companyId: file.companyId } : { audience: 'municipality' }
    const input = { ...said, onDay: on, ...readers }
    await work(desk, file, writeNote, { as, on, input })
    if (corrected) await correct(desk, file, { ...input, text: corrected })
  }
}

async function correct(desk: Desk, file: DeskFile, input: Record<string, unknown>) {
  const { walker } = file
  const [row] = await desk.reader<{ id: string }[]>`
    select id from note where trajectory_id = ${walker.trajectoryId} and superseded_at is null order by written_at desc limit 1`
  const reason = 'Nog een keer nagevraagd: het ging om de begeleider.'
  const on = workday(addDays(desk.today, -8))
  await work(desk, file, correctNote, {
    as: walker.caseworker,
    on,
    input: { ...input, noteId: row?.id, reason },
  })
}
