import { expect, test } from 'vitest'
import { decide } from '@/lib/domain/decide'
import type { Benefit } from '@/lib/domain/determination'
import { stateOfTrack } from '@/lib/domain/main-track'
import type { Move } from '@/lib/domain/lifecycle'
import { reasons } from '@/lib/domain/reasons'
import type { MoveInput, Situation } from '@/lib/domain/situation'
import { benefitGroups, type BenefitGroup } from '@/lib/domain/benefit-groups'
import { switchPairs, type SwitchPair } from '@/lib/domain/switch-rules'
import { switchSheet } from '@/lib/domain/switch-rules'
import { circumstancesOf, tasksOf } from '@/lib/domain/switch-tasks'
import { askLabel, pairWords, partyLabel } from '@/lib/domain/switch-terms'
import type { State } from '@/lib/domain/states'
import { stateLabel } from '@/lib/domain/terms'
import { switchRules } from '../../support/switch-rules'

const today = '2026-11-23'
const advices = ['stands', 'gone'] as const
const numbers = ['open', 'reached'] as const
const benefitOf: Record<BenefitGroup, Benefit> = {
  pw: 'socialAssistance',
  wajong: 'wajong',
  wia: 'wia',
  ww: 'ww',
  nug: 'none',
}

interface Cell {
  pair: SwitchPair
  advice: (typeof advices)[number]
  number: (typeof numbers)[number]
  benefit: BenefitGroup
}

const cells: Cell[] = switchPairs.flatMap((pair) =>
  advices.flatMap((advice) =>
    numbers.flatMap((number) => benefitGroups.map((benefit) => ({ pair, advice, number, benefit }))),
  ),
)

/** Somebody on the first track whose every paper is there, so that only advice, number and open tasks can refuse. */
function situation({ pair, advice, number, benefit }: Cell, state: State, openTasks: boolean): Situation {
  const stands = advice === 'stands'
  const decided = { id: 'd', decidedOn: '2025-01-01' }
  const preparing = state === 'switchPreparing'
  const known: Situation = {
    today, state, stateSince: '2026-01-01', formerState: stateOfTrack[pair.from] ?? null, actorId: 'consulent',
    advice: { outcome: stands ? 'positive' : 'negative', advisedOn: '2024-12-01' },
    decision: { ...decided, kind: 'grant', announcedOn: '2025-01-02' }, determination: stands ? decided : null,
    objection: null, objectionEndsOn: null, lastAdviceOn: '2024-12-01', monthsBetweenRequests: 12, offer: null, trial: null,
    placement: pair.from === 'sheltered' ? { id: 'p', companyId: 'c', hoursPerWeek: 24, contractEndsOn: null, lastDay: null } : null,
    hadPlacement: true, benefit: benefitOf[benefit], jobSwitch: null, returnUntil: '2027-01-01', handover: null, proposals: [],
    duty: number === 'open' ? 'owed' : 'reached', exceedanceLeft: 0, otherOpenTrajectory: false, fullWeekHours: 37, trialMonthsFirst: 2, trialMonthsMax: 6,
  } // prettier-ignore
  const tasks = tasksOf(switchRules, pair, circumstancesOf(known), today)
  const open = openTasks ? tasks.map(({ holdsUp }) => holdsUp).filter((holdsUp) => holdsUp !== 'never') : []
  return {
    ...known,
    jobSwitch: preparing ? { id: 's', toTrack: pair.to, indicationAskedOn: null, openTasks: open } : null,
  }
}

/** Everything filled in as it should be. */
const input: MoveInput = {
  validOn: today, endedOn: today, endReason: 'other', followUp: 'findPlace', wmoDecisionOn: today, incomeArranged: true, contractSigned: true,
  indicationOn: today, returnKind: 'agreement', returnUntil: '2028-11-23', returnNote: 'Bellen', returnReason: 'ready', positionKept: 'old', unchanged: true, adviceStands: true, tryOut: 'none', reason: 'Zo besproken.',
} // prettier-ignore

/** The moves that end a preparation on a track: towards sheltered work the number decides which of the two. */
const completing: Record<string, readonly Move[]> = {
  dayActivities: ['switchToDayActivities'],
  jobAgreement: ['switchToJobAgreement'],
  regular: ['switchToRegular'],
  sheltered: ['endSwitchToPlace', 'endSwitchToWait'],
}

interface Otherwise {
  facts?: Partial<Situation>
  input?: MoveInput
}

/** What the first of these moves that may be made leads to; else why the last one that this number allows may not. */
function verdict(cell: Cell, openTasks: boolean, otherwise: Otherwise = {}): string {
  const known = { ...situation(cell, 'switchPreparing', openTasks), ...otherwise.facts }
  const answers = (completing[cell.pair.to] ?? []).map((move) =>
    decide(move, known, { ...input, ...otherwise.input }),
  )
  const allowed = answers.find((answer) => answer.allowed)
  if (allowed?.allowed) return `mag: ${stateLabel[allowed.to]}`
  const why = answers.flatMap((answer) => (answer.allowed ? [] : [answer.reason]))
  const said = why.find((reason) => !['target_reached', 'target_not_reached'].includes(reason)) ?? why[0]
  return said ? `geweigerd: ${reasons[said][0]}` : 'niets'
}

function asked(cell: Cell): string[] {
  const known = circumstancesOf(situation(cell, 'switchPreparing', false))
  const { needs, changes } = switchSheet(switchRules, cell.pair, known, today)
  const tasks = tasksOf(switchRules, cell.pair, known, today)
  return [
    ...needs.map(({ words, ask }) => `nodig: ${words}${ask ? ` [${askLabel[ask]}]` : ''}`),
    ...changes.map(({ words, ask }) => `verandert: ${words}${ask ? ` [${askLabel[ask]}]` : ''}`),
    ...tasks.map(
      ({ step, owner, words, holdsUp, ask }) =>
        `stap ${step}, ${partyLabel(owner)}${{ always: ' (moet)', unlessReason: '', never: ' (daarna)' }[holdsUp]}: ${words}${ask ? ` [${askLabel[ask]}]` : ''}`,
    ),
  ]
}

const prepares = ({ pair }: Cell): Move =>
  pair.from === 'sheltered' ? 'prepareSwitch' : 'prepareSwitchElsewhere'
const word = {
  stands: 'advies staat',
  gone: 'advies staat niet',
  open: 'aantal niet bereikt',
  reached: 'aantal bereikt',
} as const

const over: Otherwise = {
  facts: { returnKind: 'guarantee', returnUntil: '2026-11-22', switchedOn: '2026-01-01' },
}
const changed: Otherwise = { input: { unchanged: false } }
const turned: Otherwise = { facts: { askedIndication: true, switchedOn: '2026-01-01' }, input: { adviceStands: false } } // prettier-ignore
/** Of coming back to sheltered work what holds when time, circumstances or the advice went another way. */
function backLines(cell: Cell): string[] {
  const { from, to } = cell.pair
  if (to !== 'sheltered') return []
  if (from === 'dayActivities')
    return [`overstap als de omstandigheden anders zijn: ${verdict(cell, false, changed)}`]
  return [
    `overstap als de afspraak over terugkeer voorbij is: ${verdict(cell, false, over)}`,
    `overstap als de indicatie is gevraagd en UWV niets bevestigt: ${verdict(cell, false, turned)}`,
  ]
}

const linesOf = (cell: Cell) => [
  ...asked(cell),
  `overstap met open taken: ${verdict(cell, true)}`,
  `overstap als alles klaar is: ${verdict(cell, false)}`,
  ...backLines(cell),
]
const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')

/** Of one pair: what holds in every cell once, and then of each group of cells that say the same what differs. */
function section(pair: SwitchPair): string {
  const own = cells.filter((cell) => cell.pair === pair)
  const all = own.map(linesOf)
  const always = (all[0] ?? []).filter((line) => all.every((lines) => lines.includes(line)))
  const groups = new Map<string, string[]>()
  for (const [index, cell] of own.entries()) {
    const differing = listed((all[index] ?? []).filter((line) => !always.includes(line)))
    const head = `${word[cell.advice]}, ${word[cell.number]}, ${cell.benefit}`
    groups.set(differing, [...(groups.get(differing) ?? []), head])
  }
  const parts = [...groups]
    .filter(([lines]) => lines !== '')
    .map(([lines, heads]) => `### ${heads.join(' · ')}\n\n${lines}`)
  return `## ${pairWords(pair)}\n\n### Altijd\n\n${[listed(always), ...parts].join('\n\n')}`
}

const intro = `# Wat elke overstap vraagt en wat geweigerd wordt

Per overstap, advies, aantal en uitkering (pw, wajong, wia, ww, nug): uit de regels van ${today} en wat de levensloop toestaat. “moet”: de
overstap kan niet zonder; “daarna”: komt na de overstap; de rest mag met een reden blijven liggen.`
const table = () => `${[intro, ...switchPairs.map(section)].join('\n\n')}\n`

test('two hundred and forty cells, as a table a lawyer can read', async () => {
  expect(cells).toHaveLength(240)
  await expect(table()).toMatchFileSnapshot('../../fixtures/switch-matrix.md')
})

test.each(cells)(
  '$pair.from to $pair.to, $advice, $number, $benefit: prepared always, made only with its tasks done',
  (cell) => {
    const from = stateOfTrack[cell.pair.from] as State
    expect(decide(prepares(cell), situation(cell, from, false), { ...input, toTrack: cell.pair.to })).toEqual(
      {
        allowed: true,
        to: 'switchPreparing',
      },
    )
    expect(
      decide(prepares(cell), situation(cell, from, false), { ...input, toTrack: cell.pair.from }),
    ).toMatchObject({
      allowed: false,
      reason: 'same_track',
    })
    const open = verdict(cell, true)
    expect(open).toMatch(/^geweigerd: Er staan /)
    const done = verdict(cell, false)
    // Without a determination nobody comes back to sheltered work (invariant i); everything else may be made.
    if (cell.pair.to === 'sheltered' && cell.advice === 'gone') expect(done).toMatch(/^geweigerd: /)
    else if (cell.pair.to === 'sheltered')
      expect(done).toBe(cell.number === 'open' ? 'mag: Te plaatsen' : 'mag: Wachtlijst')
    else expect(done).toBe(`mag: ${stateLabel[stateOfTrack[cell.pair.to] as State]}`)
  },
)

test('a task that the law asks is not left with a reason; another may be', () => {
  const cell: Cell = {
    pair: { from: 'sheltered', to: 'dayActivities' },
    advice: 'stands',
    number: 'open',
    benefit: 'pw',
  }
  const left = { ...input, openTasksReason: 'Volgt later.' }
  const open = situation(cell, 'switchPreparing', true)
  expect(decide('switchToDayActivities', open, left)).toMatchObject({ reason: 'switch_tasks_open' })
  const others = { ...open, jobSwitch: { ...open.jobSwitch!, openTasks: ['unlessReason'] as const } }
  expect(decide('switchToDayActivities', others, input)).toMatchObject({ reason: 'switch_tasks_reason' })
  expect(decide('switchToDayActivities', others, left)).toMatchObject({ allowed: true })
})
