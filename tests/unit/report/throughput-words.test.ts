import { expect, test } from 'vitest'
import { whyThroughput } from '@/lib/report/throughput-words'

const day = '2026-11-23'

test.each([
  ['inflow', 'Aangemeld in 2026.'],
  ['inflow.school', 'Aangemeld in 2026.'],
  ['inflow.school.open', 'Aangemeld in 2026. Op 23-11-2026: nog geen advies.'],
  ['outcome.positive', 'Aangemeld in 2026. Op 23-11-2026: advies positief.'],
  ['toAdvice', 'Advies ontvangen in 2026.'],
  ['toAdvice.1', 'Advies ontvangen in 2026. Van aanvraag tot advies: meer dan 4 tot en met 8 weken.'],
  ['toDecision.unknown', 'Besluit in 2026. De dag ervoor (advies ontvangen) staat niet vast, dus de duur telt niet mee.'],
  ['toStart.again', 'Eerste werkdag in 2026, na een eerdere plaatsing.'],
  ['waited', 'Wacht op 23-11-2026.'],
  ['waited.5', 'Wacht op 23-11-2026: meer dan 52 weken.'],
  ['waited.unknown', 'Wacht op 23-11-2026; sinds wanneer staat niet vast.'],
  ['reason.waiting', 'Wachtlijst: het aantal is bereikt. Stand op 23-11-2026.'],
  ['reached.3', 'Was in het jaar tot en met 23-11-2026 3 maanden na de eerste werkdag.'],
  ['left.12', 'Was in het jaar tot en met 23-11-2026 12 maanden na de eerste werkdag. Het werk was toen gestopt.'],
  ['endReason.ownChoice', 'Laatste werkdag valt in 2026: eigen keuze.'],
])('%s: no finer than the figure itself', (figure, words) => {
  expect(whyThroughput(figure, day)).toBe(words)
}) // prettier-ignore
