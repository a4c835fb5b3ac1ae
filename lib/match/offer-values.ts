import type { Step } from '@/lib/trajectory/step-specs'

const offers: readonly Step[] = ['offer', 'offerAboveNumber']

/** What the form of an offer holds when a place was chosen on a match sheet. */
export const chosenPlace = (step: Step, placeId: string | undefined): Record<string, string> =>
  placeId !== undefined && offers.includes(step) ? { workplaceId: placeId } : {}
