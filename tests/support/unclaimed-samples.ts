import { randomUUID } from 'node:crypto'
import { trajectoryIn } from './factories'
import type { Place, Sample } from './samples'

/** An advice of Gemeente Meerdorp that no trajectory holds. */
async function lying({ world, admin }: Place, set: Record<string, unknown> = {}) {
  const id = randomUUID()
  const row = {
    ...{ id, municipality_id: world.meerdorp, surname: `Los ${id}`, outcome: 'positive', ground: 'b' },
    ...{ advised_on: '2026-10-01', received_on: '2026-10-05', source: 'hand' },
    ...{ owner_id: world.account.caseworkerBoth, recorded_by: world.account.caseworkerBoth, ...set },
  }
  await admin`insert into unclaimed_advice ${admin(row)}`
  return { id, version: 1 }
}

/** What is done with an advice that came in and of which no trajectory is found. */
export const unclaimedSamples = (): Record<string, Omit<Sample, 'command'>> => ({
  recordUnclaimed: {
    press: async ({ world }) => ({
      ...{ municipalityId: world.meerdorp, surname: `Nieuw ${randomUUID()}`, outcome: 'positive' },
      ...{ adviceGround: 'b', advisedOn: '1-10-2026', receivedOn: '5-10-2026' },
    }),
  },
  takeUnclaimed: { press: (place) => lying(place) },
  linkUnclaimed: {
    press: async (place) => {
      const { number } = await trajectoryIn(place.world, place.admin, 'awaitingAdvice', {})
      return { ...(await lying(place, { advised_on: '2026-11-02', received_on: '2026-11-02' })), number }
    },
  },
  returnUnclaimed: { press: async (place) => ({ ...(await lying(place)), reason: 'Woont hier niet.' }) },
})
