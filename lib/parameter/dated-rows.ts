import 'server-only'
import { addDays } from '@/lib/domain/calendar'
import type { Context } from '@/lib/pipeline/context'

type Dated = { validFrom: string; validTo: string | null }

/** Only the administrator of the installation keeps what holds for everyone. */
export const isInstallation = ({ actor }: Context) => actor.organisationKind === 'installation'
const holdsOn = (row: Dated, day: string) =>
  row.validFrom <= day && (row.validTo === null || row.validTo >= day)

/** What holds or will hold, the latest beginning first. */
export const newestFirst = <Row extends Dated>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))

/** The last day of what begins on `from`: as asked, and at the latest the day before the next begins. */
export function lastDayOf(rows: readonly Dated[], from: string, until: string | null): string | null {
  const next = rows
    .map(({ validFrom }) => validFrom)
    .filter((start) => start > from)
    .sort()[0]
  const before = next ? addDays(next, -1) : null
  if (until === null || before === null) return until ?? before
  return until < before ? until : before
}

/** What holds on the first day of the new one ends the day before; what was recorded stays to be read. */
export const cutOff = <Row extends Dated & { id: string }>(
  rows: readonly Row[],
  from: string,
  { now, actor }: Context,
) => ({
  ended: rows.filter((row) => holdsOn(row, from)).map(({ id }) => id),
  kept: rows
    .filter((row) => holdsOn(row, from) && row.validFrom < from)
    .map(({ id: _id, ...row }) => ({
      ...row,
      validTo: addDays(from, -1),
      recordedAt: now.toISOString(),
      recordedBy: actor.accountId,
      supersededAt: null,
    })),
})

/** How a row that a new one takes over from is marked. */
export const replaced = ({ now }: Context) => ({
  supersededAt: now.toISOString(),
  correctionReason: 'nieuwe waarde',
})
