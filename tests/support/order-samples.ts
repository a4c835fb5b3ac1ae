import { randomUUID } from 'node:crypto'
import { addDays } from '@/lib/domain/calendar'
import { today } from './factories'
import type { Sample } from './samples'

let days = 0
/** A day on which no rule begins yet. */
const nextDay = () => addDays(today, (days += 1))

/** What a manager lays down and takes back: the rule of the order of a municipality, and a decision above its number. */
export const orderSamples = (): Record<string, Omit<Sample, 'command'>> => ({
  setOrderRule: {
    press: async ({ world }) => ({
      municipalityId: world.meerdorp,
      ...{ waitingPoints: 1, advicePoints: 0, raisedPoints: 90, urgentPoints: 180, noBridgingPoints: 0 },
      ...{ source: 'Verordening, artikel 7', validFrom: nextDay() },
    }),
  },
  withdrawOrderRule: {
    press: async ({ world, admin }) => {
      const ruleId = randomUUID()
      await admin`insert into order_rule (id, municipality_id, waiting_points, advice_points, raised_points, urgent_points, no_bridging_points, source, valid_from)
        values (${ruleId}, ${world.meerdorp}, 1, 0, 0, 0, 0, 'Verordening', ${nextDay()})`
      return { ruleId, reason: 'De raad besloot anders.' }
    },
  },
  endExceedance: {
    press: async ({ world, admin }) => {
      const exceedanceId = randomUUID()
      await admin`insert into target_exceedance (id, municipality_id, extra_places, budget_note, valid_from)
        values (${exceedanceId}, ${world.meerdorp}, 1, 'Uit de reserve.', ${today})`
      return { exceedanceId, how: 'mistake', lastDay: '', reason: 'Dubbel vastgelegd.' }
    },
  },
})
