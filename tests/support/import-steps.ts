import { randomUUID } from 'node:crypto'
import * as commands from '@/lib/import/commands'
import { batchScreen } from '@/lib/import/queries'
import { rowFilter } from '@/lib/import/row-filter'
import { passesElfproef } from '@/lib/domain/bsn'
import { perform, type Command } from '@/lib/pipeline/command'
import { read } from '@/lib/pipeline/query'
import type { AccountKey, World } from './world'

export type Raw = Record<string, unknown>

/** Saturday 21 November 2026, ten in the morning in the Netherlands. */
export const now = new Date('2026-11-21T10:00:00+01:00')

/** The steps of bringing in a list, as the accounts of a world take them. */
export function importSteps(world: () => World) {
  async function doneBy<T>(account: AccountKey, command: Command<T>, raw: Raw): Promise<T> {
    const result = await perform(
      command,
      world().session[account],
      { submissionId: randomUUID(), ...raw },
      now,
    )
    if (result.status !== 'done') throw new Error(JSON.stringify(result))
    return result.value
  }

  const tryBy = (account: AccountKey, command: Command<unknown>, raw: Raw) =>
    perform(command, world().session[account], { submissionId: randomUUID(), ...raw }, now)

  async function uploaded(
    bytes: Uint8Array,
    fileName: string,
    municipality: 'meerdorp' | 'oeverland' = 'meerdorp',
  ) {
    const account = municipality === 'meerdorp' ? 'caseworker' : 'caseworkerOeverland'
    const { batchId } = await doneBy(account, commands.uploadList, {
      municipalityId: world()[municipality],
      fileName,
      bytes,
    })
    if (batchId === null) throw new Error('unreadable')
    return { batchId, account } as const
  }

  async function dataOf(batchId: string, account: AccountKey = 'caseworker', filter: Raw = { toon: 'alle' }) {
    const answer = await read(
      batchScreen,
      world().session[account],
      { batchId, filter: rowFilter.parse(filter) },
      now,
    )
    return answer.status === 'found' ? answer.data : null
  }

  async function mapped(batchId: string, account: AccountKey, words: Raw[] = [], keep = false) {
    const data = await dataOf(batchId, account)
    const columns = data?.batch.columns
    await doneBy(account, commands.setMapping, {
      batchId,
      version: data?.batch.version,
      columns,
      words,
      keep,
    })
  }

  async function imported(batchId: string, account: AccountKey) {
    const data = await dataOf(batchId, account)
    await doneBy(account, commands.startImport, { batchId, version: data?.batch.version })
    for (;;) {
      const progress = await doneBy(account, commands.importNext, { batchId })
      if (progress.finished) return progress
    }
  }

  return { doneBy, tryBy, uploaded, dataOf, mapped, imported }
}

/** A list of a few columns with these rows. */
export const csv = (...rows: string[]) =>
  Buffer.from(
    [
      'Achternaam;Voorletters;Geb.datum;BSN;Advies;Datum advies;Besluit;Datum besluit;Status;Opmerkingen',
      ...rows,
    ].join('\n'),
  )

let last = 111_000_000
/** A BSN outside the sample list that no other call gave. */
export function newBsn(): string {
  do last += 1
  while (!passesElfproef(String(last)))
  return String(last)
}

/** A row of `csv` about someone who waits since 1 April 2024. */
export const waiting = (name: string, bsn: string, born = '1-2-1990') =>
  `${name};A.;${born};${bsn};positief;1-3-2024;toegekend;1-4-2024;wachtlijst;belt liever na 10 uur`
