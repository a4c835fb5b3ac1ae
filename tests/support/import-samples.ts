import { csv, importSteps, newBsn, waiting } from './import-steps'
import type { Place, Raw, Sample } from './samples'

type Status = 'mapping' | 'checking' | 'importing' | 'imported'

/** A list of Meerdorp, brought as far as this. */
const list =
  (status: Status, more: Raw = {}) =>
  async ({ world, admin }: Place): Promise<Raw> => {
    const steps = importSteps(() => world)
    const { batchId, account } = await steps.uploaded(csv(waiting('Lijst', newBsn())), 'lijst.csv')
    if (status !== 'mapping') await steps.mapped(batchId, account)
    if (status === 'importing') {
      const { version } = await seen({ world, admin }, batchId)
      await steps.doneBy(account, (await import('@/lib/import/commands')).startImport, { batchId, version })
    }
    if (status === 'imported') await steps.imported(batchId, account)
    return { batchId, ...(await seen({ world, admin }, batchId)), ...more }
  }

async function seen({ admin }: Place, batchId: string) {
  const [row] = await admin<{ version: number; headers: string[] }[]>`
    select version, headers from import_batch where id = ${batchId}`
  const columns = row?.headers.map((header) => (header === 'Achternaam' ? 'surname' : 'ignore'))
  return { version: row?.version, columns, words: [], keep: false }
}

const chosen = { rowNumber: 2, decision: 'skip', corrections: {} }

/** Presses of the commands that bring in a list. */
export const importSamples: Record<string, Omit<Sample, 'command'>> = {
  uploadList: {
    press: async ({ world }) => ({
      municipalityId: world.meerdorp,
      fileName: 'lijst.csv',
      bytes: new Uint8Array(csv(waiting('Lijst', newBsn()))),
    }),
  },
  setMapping: { press: list('mapping') },
  decideRow: { press: list('checking', chosen) },
  startImport: { press: list('checking') },
  importNext: { press: list('importing') },
  undoImport: { press: list('imported') },
  discardList: { press: list('checking') },
  listUnclaimed: { press: list('checking') },
}
