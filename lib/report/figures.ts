import { slugOf } from '@/lib/domain/slug'
import { showable, type Shown } from '@/lib/domain/small-numbers'
import { openStates, type State } from '@/lib/domain/states'
import { stateLabel } from '@/lib/domain/terms'

/** What the database counts; its rows are found by the same name. */
export type Counted =
  | 'clean'
  | 'gross'
  | 'stale'
  | 'working'
  | 'idle'
  | 'started'
  | 'ended'
  | 'offers'
  | 'trials'
  | `state.${State}`

/** A figure of the page: what it counts, its word in an address and its words for people. */
export interface FigureSpec {
  counted: Counted
  /** Its word in an address. */
  slug: string
  label: string
}

/** The figure that says how much of the number is realised; it opens the persons it counts. */
export const partOfTarget = 'deel-van-het-aantal'

const fixed: FigureSpec[] = [
  { counted: 'working', slug: 'personen', label: 'Mensen aan het werk in beschut werk' },
  { counted: 'working', slug: 'uren', label: 'Contracturen per week' },
  { counted: 'working', slug: 'plekken-van-31-uur', label: 'Plekken van 31 uur' },
  { counted: 'working', slug: partOfTarget, label: 'Deel van het aantal dat gerealiseerd is' },
  { counted: 'idle', slug: 'geplaatst-niet-geteld', label: 'Geplaatst, maar telt niet mee' },
  { counted: 'gross', slug: 'bruto', label: 'Wachtend bruto, met rustend' },
  { counted: 'clean', slug: 'schoon', label: 'Wachtend schoon, zonder rustend en te lang niet bevestigd' },
  { counted: 'stale', slug: 'te-lang-niet-bevestigd', label: 'Te lang niet bevestigd' },
  { counted: 'started', slug: 'begonnen', label: 'Begonnen dit jaar' },
  { counted: 'ended', slug: 'gestopt', label: 'Gestopt dit jaar' },
  { counted: 'offers', slug: 'aanbod', label: 'Open aanbod' },
  { counted: 'trials', slug: 'proefplaatsen', label: 'Proefplaatsen' },
]

/** The figures that count from 1 January of the year of their day, and so begin again at 0 each year. */
export const countedOfYear: readonly Counted[] = ['started', 'ended']

const ofStates: (FigureSpec & { state: State })[] = openStates.map((state) => ({
  state,
  counted: `state.${state}`,
  slug: `stap-${slugOf(stateLabel[state])}`,
  label: stateLabel[state],
}))

const ofMunicipalities: readonly Counted[] = ['clean', 'gross', 'stale', 'idle']
const ofCompanies: readonly Counted[] = ['offers', 'trials']

/** Whether a figure is counted of a municipality, or else of a company: a company has no steps, a municipality counts offers and trials as steps. */
export const isCountedOf = ({ counted, slug }: FigureSpec, owner: 'municipality' | 'company') =>
  owner === 'municipality'
    ? !ofCompanies.includes(counted)
    : !counted.startsWith('state.') && slug !== partOfTarget && !ofMunicipalities.includes(counted)

/** Every figure, in the order of the list. */
export const figureSpecs: readonly FigureSpec[] = [...fixed, ...ofStates]
/** The figures that count who is in a step. */
export const stateFigures: readonly (FigureSpec & { state: State })[] = ofStates

/** The figure of a word in an address; null for a word that is none. */
export const figureBySlug = (slug: string) => figureSpecs.find((spec) => spec.slug === slug) ?? null

/** What the database counted, by figure; absence is 0. */
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
      idle: count('idle'),
      // Who works in another step, as in a handover, is what is left of who works after who is placed and counts.
      elsewhere: Math.abs(
        count('working') + count('idle') - count('state.placed') - count('state.switchPreparing'),
      ),
    },
    threshold,
    sums: [
      { total: 'queued', parts: ['state.toBePlaced', 'state.waiting'] },
      { total: 'queued', parts: ['clean', 'stale'] },
      { total: 'gross', parts: ['queued', 'state.resting'] },
    ],
    differences: [['started', 'ended']],
    together: [['state.placed', 'state.switchPreparing', 'idle', 'elsewhere']],
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
