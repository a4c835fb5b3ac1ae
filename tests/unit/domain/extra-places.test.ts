import { expect, test } from 'vitest'
import { extraWords } from '@/lib/domain/duty-state'

const duty = { basis: 'standardPlaces', ministerial: 13, local: null, persons: 18, hours: 451.98, standardPlaceHours: 31, extra: 3 } as const // prettier-ignore
const up = 'Een besluit geeft 3 extra: de gemeente mag plaatsen tot en met 16 plekken van 31 uur.'

test.each([
  ['is het aantal bereikt, dan staat er hoeveel er nog over is en voor wie', duty, `${up} Daarvan is nog 1,42 over: wie op de wachtlijst staat, kan daarvoor een aanbod krijgen, in de volgorde van de verordening (art. 10b lid 5).`],
  ['zijn ze op, dan staat er dat zij vol zijn', { ...duty, hours: 496 }, `${up} Die zijn vol.`],
  ['is het aantal niet bereikt, dan tellen zij nog niet', { ...duty, hours: 310 }, `${up} Die tellen pas als het aantal is bereikt.`],
  ['zonder besluit staat er niets', { ...duty, extra: 0 }, null],
  ['zonder aantal is er niets om boven te gaan', { ...duty, ministerial: null }, null],
] as const)('%s', (_, facts, words) => expect(extraWords(facts)).toBe(words)) // prettier-ignore
