import { makeDocx, paragraph } from './make-docx'
import type { Sample } from './samples'
import { letterPaper, roundIn, startedRound, waiting, type Place } from './letter-rounds'

type Sampled = Omit<Sample, 'command'>

/** A round of Meerdorp with somebody who gets a letter, in this state. */
const round = (state: Parameters<typeof roundIn>[1]) => async (place: Place) => {
  await letterPaper(place)
  await waiting(place)
  return roundIn(place, state)
}

async function firstLine({ admin }: Place, roundId: string): Promise<{ id: string; letter: string | null }> {
  const [row] = await admin<{ id: string; letter: string | null }[]>`
    select id, letter_id as letter from letter_round_line where round_id = ${roundId} and left_out is null order by place limit 1`
  if (!row) throw new Error('nobody in the round')
  return row
}

async function staleRound(place: Place) {
  const { personId } = await waiting(place, 'Jansen', { lookedUp: false })
  // A letter that left a year ago, and nobody looked at the address since.
  await place.admin`insert into letter (municipality_id, trajectory_id, person_id, template_version_id, kind, state, subject, body, fields, addressee, dated_on, writers, pdf, sent_on, recorded_by)
    select t.municipality_id, t.id, t.person_id, (select id from letter_template where kind = 'invitation' and municipality_id is null limit 1), 'invitation', 'sent', 'Vraag',
      '[]', '{}', '{}', '2025-01-02', '{}', 'x', '2025-01-02', ${place.world.account.caseworker} from trajectory t where t.person_id = ${personId}`
  const { roundId } = await startedRound(place)
  const lines = await place.admin<{ id: string }[]>`
    select id from letter_round_line where round_id = ${roundId} and left_out = 'addressStale'`
  return { roundId, lineIds: lines.map(({ id }) => id), checkedOn: '2026-11-02' }
}

const wordAbout = ({ meerdorp }: Place['world']) => ({ municipalityId: meerdorp, kind: 'rest' })

/** One press of every command about letters for many at once. */
export const roundSamples: Record<string, Sampled> = {
  startRound: {
    press: async (place) => {
      await round('sent')(place)
      await waiting(place)
      return {
        municipalityId: place.world.meerdorp,
        kind: 'contactRound',
        queue: '',
        unconfirmedSince: '',
        respondBy: '2026-12-20',
      }
    },
  },
  tickLine: {
    press: async (place) => {
      const { roundId } = await round('choosing')(place)
      return { roundId, lineId: (await firstLine(place, roundId)).id, joins: false }
    },
  },
  tickAll: { press: async (place) => ({ ...(await round('choosing')(place)), joins: false }) },
  lookAgainAtRound: { press: round('choosing') },
  confirmAddresses: { press: staleRound },
  startMaking: { press: round('choosing') },
  makeNextLetters: { press: round('making') },
  startSending: { press: round('made') },
  sendNextLetters: { press: round('sending') },
  startUndoing: { press: round('made') },
  undoNextLetters: { press: round('undoing') },
  recordReturned: {
    press: async (place) => {
      const { roundId } = await round('sent')(place)
      return { letterId: (await firstLine(place, roundId)).letter, returnedOn: '2026-11-02' }
    },
  },
  checkAddress: {
    press: async (place) => {
      const { roundId } = await round('made')(place)
      return {
        letterId: (await firstLine(place, roundId)).letter,
        source: 'register',
        checkedOn: '2026-11-02',
      }
    },
  },
  addWordTemplate: {
    press: async ({ world, admin }) => {
      await admin`delete from letter_word`
      await admin`delete from word_template`
      return {
        ...wordAbout(world),
        from: '2026-11-02',
        fileName: 'brief.docx',
        bytes: new Uint8Array(makeDocx({ body: paragraph('{aanhef}') })),
      }
    },
  },
  endWordTemplate: {
    press: async ({ world, admin }) => {
      await admin`delete from letter_word`
      await admin`delete from word_template`
      await admin`insert into word_template (municipality_id, kind, file_name, content, valid_from) values (${world.meerdorp}, 'rest', 'brief.docx', 'x', '2026-01-01')`
      return wordAbout(world)
    },
  },
}
