import { addDays } from '@/lib/domain/calendar'
import { formatDateLong } from '@/lib/domain/dutch-date'
import { blocksText, type Block } from '@/lib/domain/letter-blocks'
import type { LetterKind } from '@/lib/domain/letter-terms'
import { askLetterCheck, changeLetter, finishLetter, writeLetter } from '@/lib/letter/commands'
import { sendLetter } from '@/lib/letter/leave-commands'
import type { Desk } from './desk'
import { nextFile, work, type DeskFile, type Wanted } from './desk-work'
import { workday } from './story'

interface Planned extends Wanted {
  kind: LetterKind
  ago: number
  /** It leaves today: the day on the letter counts. */
  datedToday?: true
  /** How far it is: with gaps, at the second reader, ready, or gone. */
  until: 'draft' | 'toCheck' | 'checked' | 'sent'
}

/** What lies in the file of letters of a team: some gone, one to be read by a colleague, one to print, one with gaps. */
const plan: readonly Planned[] = [
  { kind: 'receipt', ago: 12, until: 'sent', in: ['screening', 'awaitingAdvice'], letter: true },
  { kind: 'invitation', ago: 11, until: 'sent', in: ['toBePlaced', 'waiting'], letter: true },
  { kind: 'rest', ago: 11, until: 'sent', in: ['resting'], letter: true },
  { kind: 'contactRound', ago: 10, until: 'sent', in: ['waiting', 'toBePlaced'], letter: true },
  { kind: 'offer', ago: 1, until: 'sent', in: ['offered'], letter: true },
  { kind: 'invitation', ago: 7, until: 'checked', in: ['placed', 'switchPreparing'], letter: true },
  { kind: 'extension', ago: 1, datedToday: true, until: 'toCheck', in: ['decisionPending', 'adviceReceived', 'awaitingAdvice'], letter: true },
  { kind: 'invitation', ago: 7, until: 'draft', in: ['intake', 'screening', 'toBePlaced', 'waiting'], letter: true },
] // prettier-ignore

/** What a colleague types where the file says nothing, by the words of the gap; `on` is the day of the letter. */
const typed = (desk: Desk, on: string) =>
  new Map([
    ['dag van het gesprek', formatDateLong(addDays(desk.today, 9))],
    ['tijd van het gesprek', '10.00 uur'],
    ['plaats van het gesprek', 'Gemeentehuis, spreekkamer 1'],
    ['laatste dag om te reageren', formatDateLong(addDays(on, 21))],
    ['waarom het langer duurt', 'Wij willen eerst met u praten over uw wensen voor het werk.'],
  ])

/** While UWV advises there is no last day yet: the sentence about it becomes another one. */
const withoutLastDay = /Wij nemen het besluit uiterlijk op \[ontbreekt: [^\]]+\]\.[^\n]*/
const afterAdvice =
  'Wij nemen het besluit als wij het advies van UWV hebben. U hoort dan van ons op welke dag.'

interface Kept {
  id: string
  version: number
  subject: string
  body: Block[]
}

async function lastLetter({ reader }: Desk, { walker }: DeskFile): Promise<Kept> {
  const [row] = await reader<Kept[]>`select id, version, subject, body from letter
    where trajectory_id = ${walker.trajectoryId} order by recorded_at desc, id limit 1`
  if (!row) throw new Error(`Practice world, ${walker.number}: no letter`)
  return row
}

/** Types what is missing; answers whether nothing is missing any more. */
async function fill(desk: Desk, file: DeskFile, on: string): Promise<boolean> {
  const { id, version, subject, body } = await lastLetter(desk, file)
  const words = typed(desk, on)
  const text = blocksText(body)
  const whole = text
    .replace(withoutLastDay, afterAdvice)
    .replaceAll(/\[ontbreekt: ([^\]]+)\]/g, (gap: string, label: string) => words.get(label) ?? gap)
  const about = { letterId: id, version }
  const as = file.walker.caseworker
  if (whole !== text) await work(desk, file, changeLetter, { as, on, about, input: { subject, text: whole } })
  return !whole.includes('[ontbreekt: ')
}

async function lay(desk: Desk, file: DeskFile, { kind, until, datedToday }: Planned, on: string) {
  const as = file.walker.caseworker
  await work(desk, file, writeLetter, { as, on, input: { kind, datedOn: datedToday ? desk.today : on } })
  if (until === 'draft' || !(await fill(desk, file, on))) return
  const about = async () => {
    const { id, version } = await lastLetter(desk, file)
    return { letterId: id, version }
  }
  const command = until === 'toCheck' ? askLetterCheck : finishLetter
  await work(desk, file, command, { as, on, about: await about(), input: { addressChecked: true } })
  if (until === 'sent')
    await work(desk, file, sendLetter, {
      as,
      on,
      about: await about(),
      input: { sentOn: on, sentForm: 'pdf' },
    })
}

/** Letters of the last weeks in the files of a team. */
export async function leaveLetters(desk: Desk, all: readonly DeskFile[]): Promise<void> {
  const files = [...all]
  for (const planned of plan) {
    const on = workday(addDays(desk.today, -planned.ago))
    const file = nextFile(files, planned, on)
    if (file) await lay(desk, file, planned, on)
  }
}
