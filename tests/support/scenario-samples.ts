import { randomUUID } from 'node:crypto'
import { valuesOf } from '@/lib/domain/scenario'
import { savedScenario } from './scenarios'
import type { Sample } from './samples'

/** What a manager supposes of Gemeente Meerdorp. */
export const scenarioSamples: Record<string, Omit<Sample, 'command'>> = {
  saveScenario: {
    press: async ({ world }) => ({
      ...valuesOf(savedScenario),
      municipalityId: world.meerdorp,
      begin: savedScenario.begin,
      name: `Scenario ${randomUUID()}`,
    }),
  },
  renameScenario: {
    press: async (place) => ({ ...(await keptIn(place)), name: `Anders ${randomUUID()}` }),
  },
  removeScenario: { press: (place) => keptIn(place) },
  exportForecast: {
    press: async ({ world }) => ({
      filter: { ...valuesOf(savedScenario), gemeente: world.meerdorp, begin: savedScenario.begin },
    }),
  },
  exportScenarios: {
    press: async (place) => ({ filter: { een: (await keptIn(place)).id, twee: (await keptIn(place)).id } }),
  },
}

async function keptIn({ world, admin }: Parameters<Sample['press']>[0]) {
  const [row] = await admin<{ id: string; version: number }[]>`
    insert into scenario (municipality_id, name, inputs, made_on, made_by, made_by_name)
    values (${world.meerdorp}, ${`Bewaard ${randomUUID()}`}, ${admin.json({ ...savedScenario })}, '2026-11-01', ${world.account.manager}, 'Manager')
    returning id, version`
  return { id: row?.id ?? '', version: row?.version ?? 0 }
}
