import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MovementPanel } from '@/components/waiting-list/movement-panel'
import { PlacePanels, type Place } from '@/components/waiting-list/place-panels'
import type { PlaceData } from '@/lib/waiting-list/place-query'

const own = { key: 'a', positionOn: '2026-01-05', advisedOn: '2026-01-02', urgency: null, bridged: true }
const placeIn = (queue: 'toBePlaced' | 'waiting') =>
  ({
    ...{ queue, length: 9, own, wasOwn: { ...own, bridged: false }, level: 0, gap: 3, total: 0 },
    points: [{ criterion: 'noBridging', points: 0, words: 'wel een overbrugging, of die niet gewild' }],
    movement: { from: 3, to: 4, entered: 0, left: 0, passedBy: 1, passed: 0, byRule: 0, own: ['bridged'] },
    movers: [],
  }) as unknown as Place

function pageOf(queue: 'toBePlaced' | 'waiting', bridging: string | null, bridgingThen: string | null) {
  const place = placeIn(queue)
  const data = {
    ...{ place, then: '2026-10-24', now: '2026-11-23', known: null, today: '2026-11-23', stated: null },
    rule: { waitingPoints: 1, advicePoints: 0, raisedPoints: 0, urgentPoints: 0, noBridgingPoints: 50 },
    person: { number: 'T-2026-0036', municipalityId: 'm', bridging, bridgingThen, decidedOn: null, confirmedOn: null },
  } as unknown as PlaceData
  const parts = [createElement(PlacePanels, { data }), createElement(MovementPanel, { data, place, refused: {} })]
  return parts.map((part) => renderToStaticMarkup(part)).join('')
} // prettier-ignore

test('de overbrugging staat er bij naam, en nergens als “geregeld, of niet gewild”', () => {
  const page = pageOf('toBePlaced', 'dayActivities', null)
  expect(page).toContain('dagbesteding')
  expect(page).toContain('Overbrugging van deze persoon: nog niet geregeld → dagbesteding.')
  expect(page).not.toMatch(/geregeld, of|of die niet gewild/)
})

test('wie geen overbrugging wil, leest dat, met het woord van de rij', () => {
  expect(pageOf('toBePlaced', 'declined', null)).toContain('wil geen overbrugging')
  expect(pageOf('waiting', 'declined', null)).toContain('wil geen ander aanbod')
})
