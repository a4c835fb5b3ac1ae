import { randomUUID } from 'node:crypto'
import { addDays, type IsoDate } from '@/lib/domain/calendar'
import { documentClassLabel, type DocumentClass } from '@/lib/domain/document-terms'
import { shareDocument, withdrawDocument } from '@/lib/document/commands'
import { receiveDocument } from '@/lib/document/upload'
import { letterPdf } from '@/lib/letter/render-pdf'
import { instantFor, type Desk } from './desk'
import { done, nextFile, work, type DeskFile, type Wanted } from './desk-work'
import { workday } from './story'

interface Planned extends Wanted {
  ago: number
  class: DocumentClass
  title: string
  then?: 'shared' | 'renewed' | 'withdrawn'
}

/** Papers as they come in: few, of every class, one with a second version, one shared, one taken out of use. */
const plan: readonly Planned[] = [
  { ago: 24, class: 'application', title: 'Aanvraagformulier, ondertekend', in: ['screening', 'awaitingAdvice', 'adviceReceived', 'decisionPending'] },
  { ago: 23, class: 'consent', title: 'Machtiging voor de zus', in: ['toBePlaced', 'waiting'] },
  { ago: 21, class: 'uwvReport', title: 'Advies beschut werk', in: ['toBePlaced', 'waiting', 'decisionPending', 'adviceReceived'] },
  { ago: 20, class: 'plan', title: 'Werkinstructie met foto’s', in: ['placed'], chain: true, then: 'renewed' },
  { ago: 19, class: 'contract', title: 'Arbeidsovereenkomst, ondertekend', in: ['placed', 'switchPreparing'], chain: true, then: 'shared' },
  { ago: 18, class: 'plan', title: 'Verslag van de proefweken', in: ['trialPlacement', 'placed'], chain: true, then: 'shared' },
  { ago: 17, class: 'incomingLetter', title: 'Brief over andere werkdagen', in: ['placed', 'toBePlaced', 'waiting'] },
  { ago: 16, class: 'general', title: 'Routekaart van huis naar werk', in: ['placed', 'toBePlaced', 'waiting'], then: 'withdrawn' },
] // prettier-ignore

/** A page that says what it stands for; nobody takes it for a real paper. */
const pageOf = ({ walker }: DeskFile, { class: documentClass, title }: Planned, at: Date) =>
  letterPdf(
    {
      municipality: 'Oefenomgeving van Schakel',
      returnAddress: null,
      addressee: { as: 'person', name: documentClassLabel[documentClass], lines: [], salutation: '', about: null },
      datedOn: at.toISOString().slice(0, 10),
      number: walker.number,
      subject: title,
      body: [{ kind: 'paragraph', text: 'Dit stuk is verzonnen en hoort bij de oefenomgeving.' }],
    },
    at,
  ) // prettier-ignore

async function* bodyOf(head: object, bytes: Uint8Array) {
  yield Buffer.from(`${JSON.stringify(head)}\n`)
  yield bytes
}

async function bring(desk: Desk, file: DeskFile, planned: Planned, on: string, more: object) {
  const { walker } = file
  const at = instantFor(walker, on)
  const head = { submissionId: randomUUID(), fileName: 'scan.pdf', ...more }
  const bytes = await pageOf(file, planned, at)
  const session = desk.sessions[walker.caseworker]
  done(walker, await receiveDocument(session, walker.number, bodyOf(head, bytes), at))
}

async function lastDocument({ reader }: Desk, { walker }: DeskFile) {
  const [row] = await reader<{ id: string }[]>`
    select id from document where trajectory_id = ${walker.trajectoryId} order by made_at desc, id limit 1`
  return row?.id
}

async function finish(desk: Desk, file: DeskFile, planned: Planned, on: string) {
  const documentId = await lastDocument(desk, file)
  const as = file.walker.caseworker
  if (planned.then === 'renewed') await bring(desk, file, planned, on, { documentId, version: 1 })
  if (planned.then === 'withdrawn')
    await work(desk, file, withdrawDocument, { as, on, input: { documentId, reason: 'Hoort bij iemand anders.' } }) // prettier-ignore
  if (planned.then === 'shared')
    await work(desk, file, shareDocument, { as, on, input: { documentId, companyId: file.companyId } })
}

/** The planned day, or one or two weeks later where everybody was busy with something newer; null when nobody fits. */
function dayFor({ today }: Desk, files: DeskFile[], planned: Planned): [IsoDate, DeskFile | null] {
  for (const later of [0, 7, 14]) {
    const on = workday(addDays(today, later - planned.ago))
    const file = nextFile(files, planned, on)
    if (file) return [on, file]
  }
  return [today, null]
}

/** Papers of the last weeks in the files of a team; what is kept of them stands in the store, encrypted as always. */
export async function leavePapers(desk: Desk, all: readonly DeskFile[]): Promise<void> {
  const files = [...all]
  for (const planned of plan) {
    const [on, file] = dayFor(desk, files, planned)
    if (!file) continue
    await bring(desk, file, planned, on, { class: planned.class, title: planned.title })
    if (planned.then) await finish(desk, file, planned, on)
  }
}
