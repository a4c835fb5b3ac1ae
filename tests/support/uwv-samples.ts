import type { Sample } from './samples'

let value = 0

/** What UWV says of Gemeente Meerdorp, typed and from a file; another number each time, since the same is refused. */
export const uwvSamples: Record<string, Omit<Sample, 'command'>> = {
  recordUwvFigure: {
    press: async ({ world }) => ({
      municipalityId: world.meerdorp, indicator: 'working', quarter: '2026-k3', kind: 'theirs', value: '12', note: 'Rapportage beschut werk.',
    }), // prettier-ignore
  },
  recordUwvFile: {
    press: async ({ world }) => ({
      fileName: 'uwv-2026k3.csv', count: 1,
      figures: [{ line: 2, municipalityId: world.meerdorp, indicator: 'advices', quarter: '2026-k3', value: (value += 1) }],
    }), // prettier-ignore
  },
}
