import type { GroupPart } from './group-filter'
import type { GroupFigure } from './group-matrix'
import { lastedMonths, stepNames, steps } from './throughput-figures'

/** Figures of a part that stand under one drawing and in one table. */
export interface GroupSection {
  title: string
  figures: GroupFigure[]
}

type Section = readonly [title: string, holds: RegExp]

const sections: Readonly<Record<Exclude<GroupPart, 'stand'>, readonly Section[]>> = {
  instroom: [
    ['Wie mensen aanmeldde', /^inflow/],
    ['Wat ervan kwam', /^outcome\./],
  ],
  doorlooptijd: stepNames.map((step) => [steps[step].label, new RegExp(`^${step}(\\.|$)`)] as const),
  wachten: [
    ['Hoe lang mensen wachten', /^waited/],
    ['Waarom mensen wachten', /^reason\./],
  ],
  uitval: [
    ...lastedMonths.map(
      (months) => [`Na ${months} maanden`, new RegExp(`^(reached|standing|left)\\.${months}$`)] as const,
    ),
    ['Waarom plaatsingen eindigden', /^endReason\./],
  ],
  termijnen: [
    ['Te laat', /^late\./],
    ['Bijna voorbij', /^soon\./],
    ['Dit jaar op tijd', /^inTime\./],
    ['Dit jaar te laat klaar', /^broken\./],
    ['Dit jaar niet meer nodig', /^unneeded\./],
    ['Dit jaar te laat vervallen', /^lapsedLate\./],
  ],
  switches: [
    ['Overgestapt', /\.completed$/],
    ['Teruggekomen', /-.*\.returned$/],
    ['Gestopt', /-.*\.stopped$/],
    ['In voorbereiding', /\.running$/],
    ['Waarom een switch stopte', /^stopped\./],
    ['Waarom mensen terugkwamen', /^returned\./],
  ],
  volgorde: [
    ['Aanbiedingen', /^(offers|inOrder|deviated)$/],
    ['Waarom de volgorde niet is gevolgd', /^kind\./],
  ],
  kwaliteit: [['Wat er mist', /./]],
}

/** Figures that others of their section add up to: they stand in the table, and a bar of theirs would make the others small. */
const wholes = /^(inflow|toAdvice|toDecision|toStart|waited|offers|reached\.\d+)$/

/** Of terms only what is late is drawn, as on the page of one gemeente: the rest is compared in its table. */
const undrawn = /^(soon|inTime|broken|unneeded|lapsedLate)\./

/** Whether a figure has a bar of its own. */
export const isDrawn = (figure: Pick<GroupFigure, 'name'>): boolean =>
  hasBar(figure) && !undrawn.test(figure.name)

const hasBar = ({ name }: Pick<GroupFigure, 'name'>): boolean => !wholes.test(name)

const beginOf = (label: string) => label.slice(0, label.indexOf(': ') + 1)

/** Under a title need not stand in every line what they all begin with: "Te laat: Volgende stap" is "Volgende stap". */
function shortened(figures: GroupFigure[]): GroupFigure[] {
  const begins = new Set(figures.filter(hasBar).map(({ label }) => beginOf(label)))
  const [begin = ''] = begins
  if (begins.size !== 1 || begin === '') return figures
  return figures.map((figure) => {
    const rest = figure.label.slice(begin.length + 1)
    return hasBar(figure) ? { ...figure, label: rest.slice(0, 1).toUpperCase() + rest.slice(1) } : figure
  })
}

/** The figures of a part as its page stands: in sections, each figure in one; a section in which nothing counts is left out. */
export function groupSections(
  part: Exclude<GroupPart, 'stand'>,
  figures: readonly GroupFigure[],
): GroupSection[] {
  return sections[part]
    .map(([title, holds]) => ({ title, figures: shortened(figures.filter(({ name }) => holds.test(name))) }))
    .filter((section) => section.figures.length > 0)
}

/** Why people wait, rest or stopped: of so few of whom that none of it may stand, each reason would be a line without a figure. */
const reasons = /^(reason|endReason)\./

/**
 * A section as it is told: its figures without the reasons that every gemeente keeps back, and whether there are any, which one
 * sentence says of all of them, as on the page of one gemeente.
 */
export function toldSection({ title, figures }: GroupSection): GroupSection & { hasKeptReasons: boolean } {
  const told = figures.filter(
    ({ name, cells }) => !reasons.test(name) || cells.some(({ kind }) => kind !== 'kept'),
  )
  return { title, figures: told, hasKeptReasons: told.length < figures.length }
}
