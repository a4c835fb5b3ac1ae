import { roundScreen, type RoundData } from '@/lib/letter-round/queries'
import { roundFilter } from '@/lib/letter-round/round-filter'
import { read } from '@/lib/pipeline/query'
import { now } from './factories'
import type { Place } from './letter-rounds'

/** What a consulent of Meerdorp sees of a round, and what is kept of it and of its people. */
export function roundEyes(place: () => Place) {
  return {
    /** The screen of a round, of the part that the address names. */
    async shown(roundId: string, deel?: string): Promise<RoundData> {
      const input = { roundId, filter: roundFilter.parse({ deel }) }
      const answer = await read(roundScreen, place().world.session.caseworker, input, now)
      if (answer.status !== 'found') throw new Error(answer.status)
      return answer.data
    },
    /** Why somebody gets no letter; null when there is one. */
    async reasonOf(roundId: string, { trajectoryId }: { trajectoryId: string }) {
      const [row] = await place().admin<{ why: string | null }[]>`
        select left_out as why from letter_round_line where round_id = ${roundId} and trajectory_id = ${trajectoryId}`
      return row === undefined ? 'not in it' : row.why
    },
    /** Every line of a round. */
    async linesOf(roundId: string) {
      const rows = await place().admin<
        { id: string }[]
      >`select id from letter_round_line where round_id = ${roundId}`
      return rows.map(({ id }) => id)
    },
    /** The last events of somebody, newest first. */
    async eventsOf({ trajectoryId }: { trajectoryId: string }) {
      const rows = await place().admin<{ kind: string }[]>`
        select kind from event where trajectory_id = ${trajectoryId} order by id desc limit 4`
      return rows.map(({ kind }) => kind)
    },
  }
}
