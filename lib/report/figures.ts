import { formatDate } from '@/lib/domain/dutch-date'
import { formatNumber } from '@/lib/domain/dutch-number'
import { showable, type Shown } from '@/lib/domain/small-numbers'
import { openStates, type State } from '@/lib/domain/states'
import { stateLabel } from '@/lib/domain/terms'

/** What the database counts; its rows are found by the same name. */
export type Counted =
  'clean' | 'gross' | 'stale' | 'working' | 'started' | 'ended' | 'offers' | 'trials' | `state.${State}`

export interface FigureSpec {
  counted: Counted
  /** Its word in an address. */
  slug: string
  label: string
}

const fixed: FigureSpec[] = [
  { counted: 'working', slug: 'personen', label: 'Mensen aan het werk in beschut werk' },
  { counted: 'working', slug: 'uren', label: 'Contracturen per week' },
  { counted: 'working', slug: 'plekken-van-31-uur', label: 'Plekken van 31 uur' },
  { counted: 'gross', slug: 'bruto', label: 'Wachtend bruto, met rustend' },
  { counted: 'clean', slug: 'schoon', label: 'Wachtend schoon, zonder rustend en te lang niet bevestigd' },
  { counted: 'stale', slug: 'te-lang-niet-bevestigd', label: 'Te lang niet bevestigd' },
  { counted: 'started', slug: 'begonnen', label: 'Begonnen dit jaar' },
  { counted: 'ended', slug: 'gestopt', label: 'Gestopt dit jaar' },
  { counted: 'offers', slug: 'aanbod', label: 'Open aanbod' },
  { counted: 'trials', slug: 'proefplaatsen', label: 'Proefplaatsen' },
]

const slugOf = (label: string) => label.toLowerCase().replace(/[^a-z]+/g, '-')

const ofStates: FigureSpec[] = openStates.map((state) => ({
  counted: `state.${state}`,
  slug: `stap-${slugOf(stateLabel[state])}`,
  label: stateLabel[state],
}))

export const figureSpecs: readonly FigureSpec[] = [...fixed, ...ofStates]
export const stateFigures: readonly FigureSpec[] = ofStates

export const figureBySlug = (slug: string) => figureSpecs.find((spec) => spec.slug === slug) ?? null

export type Counts = Partial<Record<Counted, number>>

/**
 * Which figures may be shown. Who began and who stopped differ by what two days say of who works; who is placed and
 * who prepares a switch are together who works: of those pairs neither may give the other away.
 */
export function shownFigures(counts: Counts, threshold: number): Record<string, Shown> {
  const count = (name: Counted) => counts[name] ?? 0
  const queued = count('state.toBePlaced') + count('state.waiting')
  const names: Counted[] = [
    'working',
    'started',
    'ended',
    'offers',
    'trials',
    ...ofStates.map((spec) => spec.counted),
  ]
  return showable({
    figures: {
      ...Object.fromEntries(names.map((name) => [name, count(name)])),
      stale: count('stale'),
      queued,
      clean: queued - count('stale'),
      gross: queued + count('state.resting'),
      // Who is placed or prepares a switch without a running contract is what is left of them after who works.
      idle: Math.abs(count('state.placed') + count('state.switchPreparing') - count('working')),
    },
    threshold,
    sums: [
      { total: 'queued', parts: ['state.toBePlaced', 'state.waiting'] },
      { total: 'queued', parts: ['clean', 'stale'] },
      { total: 'gross', parts: ['queued', 'state.resting'] },
    ],
    together: [
      ['started', 'ended'],
      ['state.placed', 'state.switchPreparing', 'idle'],
    ],
  })
}

/**
 * Whether the number of all who are open may stand beside these figures: only where no small state follows from it and
 * the states that are shown.
 */
export function openMayShow(counts: Counts, threshold: number): boolean {
  const states = ofStates.map(({ counted }) => counted)
  const figures = Object.fromEntries(states.map((name) => [name, counts[name] ?? 0]))
  const open = Object.values(figures).reduce((sum, value) => sum + value, 0)
  const shown = showable({
    figures: { ...figures, open },
    threshold,
    sums: [{ total: 'open', parts: states }],
  })
  return shown.open?.kind === 'number' && states.every((name) => shown[name]?.kind !== 'kept')
}

interface CountedRow {
  since: string
  until: string | null
  hours: string | null
}

/**
 * Why a row counts for a figure on a day; `placeHours` is the size of one place in hours per week,
 * `placeLimit` the most hours of one person that count for it.
 */
export function whyCounted(
  counted: Counted,
  { since, until, hours }: CountedRow,
  { day, placeHours, placeLimit }: { day: string; placeHours: number | null; placeLimit: number | null },
): string {
  const from = formatDate(since)
  switch (counted) {
    case 'working':
      return workingWords(Number(hours), day, placeHours, placeLimit)
    case 'started':
      return `Eerste werkdag ${from} valt in ${day.slice(0, 4)}.`
    case 'ended':
      return `Laatste werkdag ${until ? formatDate(until) : 'onbekend'} valt in ${day.slice(0, 4)}.`
    case 'offers':
      return `Aangeboden op ${from} en op ${formatDate(day)} nog niet afgerond.`
    case 'trials':
      return `Proefplaats sinds ${from}.`
    default:
      return `Staat sinds ${from} in deze stap.`
  }
}

function workingWords(hours: number, day: string, placeHours: number | null, placeLimit: number | null) {
  const counted = Math.min(hours, placeLimit ?? Infinity)
  const places = placeHours ? `, ${formatNumber(counted / placeHours, 2)} plek` : ''
  return `Contract op ${formatDate(day)}: 1 persoon, ${formatNumber(hours)} uur${places}.`
}
