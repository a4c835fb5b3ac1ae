import { z } from 'zod'
import { dateOrder, type OrderRule } from '@/lib/domain/order-rule'
import { dayParam, queueOfWord } from './list-filter'
import { most } from './order-schemas'

const param = (name: keyof OrderRule, max: number) =>
  z.coerce.number().int().min(0).max(max).catch(dateOrder[name])

/** Gemeente; a wrong value counts as none. */
export const orderFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
})
export type OrderFilter = z.output<typeof orderFilter>

/** A rule that is tried out, in the words of the address, with the queue and page that are looked at. */
export const orderTrialFilter = z.object({
  gemeente: z.uuid().optional().catch(undefined),
  rij: z.string().transform(queueOfWord).optional().catch(undefined),
  pagina: z.coerce.number().int().min(1).max(400).catch(1),
  wachten: param('waitingPoints', most.day),
  advies: param('advicePoints', most.day),
  verhoogd: param('raisedPoints', most.once),
  spoed: param('urgentPoints', most.once),
  zonder: param('noBridgingPoints', most.once),
})
export type OrderTrialFilter = z.output<typeof orderTrialFilter>

/** The rule that an address asks about. */
export const triedRule = ({ wachten, advies, verhoogd, spoed, zonder }: OrderTrialFilter): OrderRule => ({
  waitingPoints: wachten,
  advicePoints: advies,
  raisedPoints: verhoogd,
  urgentPoints: spoed,
  noBridgingPoints: zonder,
})

/** Between which days a place on the list is compared, and as known on which day. */
export const placeFilter = z.object({
  van: dayParam,
  tot: dayParam,
  bekend: dayParam,
})
export type PlaceFilter = z.output<typeof placeFilter>
