import { addDays, type IsoDate } from '../calendar'

/** A stretch of days of one placement, as it was recorded: of its contract or of its wage subsidy. */
export interface Stretch {
  from: IsoDate
  until: IsoDate | null
  /** Whole per cents; only of a wage subsidy. */
  wageValue: number | null
}

export type ProvisionKind = 'sheltered' | 'wageSubsidy'

/** What somebody has from a day on, as CBS counts it. */
export interface Provision {
  kind: ProvisionKind
  /** At most 15 characters, the same every month. */
  registration: string
  startedOn: IsoDate
  /** Its last day; null while it runs on, also where a later end is agreed. */
  endedOn: IsoDate | null
  wageValue: number | null
}

const letterOf: Record<ProvisionKind, string> = { sheltered: 'B', wageSubsidy: 'L' }

/**
 * The provisions of one placement that ran or ended in a month: stretches that follow each other are one. The number is
 * made of the placement, so that a correction of days keeps it.
 */
export function provisionsOf(
  kind: ProvisionKind,
  placementId: string,
  stretches: readonly Stretch[],
  month: { from: IsoDate; until: IsoDate },
): Provision[] {
  const start = `${placementId.replaceAll('-', '').slice(0, 13).toUpperCase()}${letterOf[kind]}`
  return joined(stretches)
    .map(({ from, until, parts }, at) => ({
      kind,
      registration: `${start}${at + 1}`,
      startedOn: from,
      endedOn: until !== null && until <= month.until ? until : null,
      wageValue: parts.filter((part) => part.from <= month.until).at(-1)?.wageValue ?? null,
    }))
    .filter(
      ({ startedOn, endedOn }) => startedOn <= month.until && (endedOn === null || endedOn >= month.from),
    )
}

interface Joined {
  from: IsoDate
  until: IsoDate | null
  parts: Stretch[]
}

function joined(stretches: readonly Stretch[]): Joined[] {
  const inOrder = [...stretches].sort((one, other) => (one.from < other.from ? -1 : 1))
  return inOrder.reduce<Joined[]>((all, part) => {
    const last = all.at(-1)
    const follows = last && (last.until === null || part.from <= addDays(last.until, 1))
    if (!follows) return [...all, { from: part.from, until: part.until, parts: [part] }]
    const until = last.until === null || part.until === null ? null : later(last.until, part.until)
    return [...all.slice(0, -1), { from: last.from, until, parts: [...last.parts, part] }]
  }, [])
}

const later = (one: IsoDate, other: IsoDate) => (one > other ? one : other)
