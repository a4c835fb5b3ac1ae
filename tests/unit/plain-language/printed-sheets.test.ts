import { createElement, type ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { afterLines, nowLines, payLines } from '@/components/switching/amount-words'
import { ComparisonView, type Sheet } from '@/components/switching/comparison-view'
import { SwitchTaskSheet } from '@/components/trajectory/switch-task-sheet'
import type { Row } from '@/lib/domain/facts'
import { checkPlainLanguage } from '@/lib/domain/plain-language/check'
import type { PlainFinding } from '@/lib/domain/plain-language/finding'
import { switchAmounts, type OwnFigures } from '@/lib/domain/switch-amounts'
import { switchComparison } from '@/lib/domain/switch-comparison'
import { benefitGroups } from '@/lib/domain/benefit-groups'
import { isPaid, switchActors, switchPairs } from '@/lib/domain/switch-rules'
import { tasksOf } from '@/lib/domain/switch-tasks'
import type { WeekTrack } from '@/lib/domain/week-picture'
import type { SwitchComparisonScreen } from '@/lib/switching/sheet-query'
import type { SwitchTasksScreen } from '@/lib/switching/tasks-queries'
import { dutchPlainWords } from '../../support/plain-words'
import { switchRules } from '../../support/switch-rules'

const today = '2026-11-23'
const benefits = [...benefitGroups, 'other', null] as const
const cells = switchPairs.flatMap((pair) => benefits.map((benefit) => ({ pair, benefit })))

/** What stays although it is a word of the law, with why. Everything else is said in plainer words. */
const allowed: Readonly<Record<string, string>> = {
  WW: 'whoever has it knows it by this name; it stands on the letters of UWV',
  WIA: 'as WW',
  Wajong: 'as WW',
  Wmo: 'the name of the desk that people call; only its own sheet and lines about it say it',
  HR: 'the heading of the sheet of that desk itself, and a tab on the screen',
}

const isAllowed = (text: string, { kind, start, end }: PlainFinding) =>
  kind === 'abbreviation' && text.slice(start, end) in allowed

/** What the checks of our own letters say of one line. */
const saidOf = (text: string) =>
  checkPlainLanguage(text, dutchPlainWords)
    .filter((finding) => !isAllowed(text, finding))
    .map(({ kind, start, end, advice }) => `${text} | ${kind}: ${text.slice(start, end)} → ${advice}`)

/** The lines of a sheet as they stand on paper: where a source is quoted it keeps its own words. */
function linesOf(sheet: ReactElement): string[] {
  const html = renderToStaticMarkup(sheet).replace(/<section class="sheet-part sheet-sources".*?<\/section>/s, '')
  const ends = /<\/?(?:p|li|dt|dd|th|td|h\d|summary|label|caption|a|button|div|section)\b[^>]*>/g
  const words = html.replace(/<sup.*?<\/sup>/g, '').replace(ends, '\n').replace(/<[^>]*>/g, '')
  const plain = words.replaceAll('&amp;', '&').replaceAll('&#x27;', "'").replaceAll('&quot;', '"')
  return plain.split('\n').map((line) => line.trim()).filter((line) => line !== '')
} // prettier-ignore

const wage = { hourly: 14.71, source: 'bron', from: '2026-07-01' }
const norms = [
  { key: 'benefit.single', value: 1400, source: 'bron', from: '2026-07-01' },
  { key: 'benefit.couple', value: 2000, source: 'bron', from: '2026-07-01' },
] as const

const track: WeekTrack = {
  id: 'nu', track: 'sheltered', kind: 'standing', provider: null, days: [{ weekday: 0, hours: 8, time: null }], dayWords: null,
  hours: 8, validFrom: '2026-01-05', validTo: null, evaluateOn: null, daysAside: [],
} // prettier-ignore
const tried: WeekTrack = {
  ...track,
  id: 'proef',
  track: 'dayActivities',
  kind: 'trial',
  provider: 'De Boomgaard',
  validFrom: '2026-12-01',
}
const agreed: Sheet['agreed'] = {
  week: [track], employer: 'Werkpad', tried: [{ track: tried, when: 'planned' }], talkOn: '2027-02-01',
} // prettier-ignore

type Cell = (typeof cells)[number]
const known = ({ benefit }: Cell) => ({ advice: 'stands', number: null, benefit }) as const

function comparisonOf(cell: Cell, filled: boolean): ReactElement {
  const { pair, benefit } = cell
  const paid = isPaid(pair.to)
  const sheet = {
    pair,
    comparison: switchComparison(switchRules, pair, known(cell), today),
    benefit,
    hours: filled ? { before: 20, after: 24 } : { before: null, after: null },
    paid,
    wage: filled && paid ? wage : null,
    norms: filled && !paid ? norms : null,
    guarantee: filled ? { months: 24, basis: 'cao' } : null,
    agreed: filled ? agreed : { week: [], employer: '', tried: [], talkOn: null },
  } as unknown as Sheet
  const whom = filled
    ? { caseworker: 'S. Bakker', phone: '0111 234 567', email: 'werk@meerdorp.example' }
    : { caseworker: null, phone: null, email: null }
  const data = { number: 'T-2026-0001', municipality: 'Gemeente Meerdorp', today, start: pair.from, sheet, ...whom }
  return createElement(ComparisonView, { data: data as unknown as SwitchComparisonScreen })
} // prettier-ignore

function taskSheetOf(cell: Cell, party: (typeof switchActors)[number]): ReactElement {
  const tasks = tasksOf(switchRules, cell.pair, known(cell), today)
    .filter(({ owner }) => owner === party)
    .map(({ words, condition, ask, rule }): Row => ({ id: rule, words, condition, ask, state: 'todo', due_on: '2026-12-01' }))
  const data = {
    number: 'T-2026-0001', voor: party, from: cell.pair.from, to: cell.pair.to, tasks, today, municipality: 'Gemeente Meerdorp',
    owner: 'S. Bakker', ownerMail: 's.bakker@meerdorp.example', party: null,
  } // prettier-ignore
  return createElement(SwitchTaskSheet, { data: data as unknown as SwitchTasksScreen, isCompany: party === 'hr' })
} // prettier-ignore

const once = (lines: readonly string[]) => [...new Set(lines)]

describe('every line of a printed sheet is plain', () => {
  test.each([true, false])('before and after, with figures and names: %s', (filled) => {
    const lines = once(cells.flatMap((cell) => linesOf(comparisonOf(cell, filled))))
    expect(lines).toContain('Vragen? Bel uw consulent')
    expect(lines.length).toBeGreaterThan(100)
    expect(lines.flatMap(saidOf)).toEqual([])
  })

  test.each(switchActors)('the tasks of %s', (party) => {
    const lines = once(cells.flatMap((cell) => linesOf(taskSheetOf(cell, party))))
    expect(lines).toContain('Wat u doet')
    expect(lines.flatMap(saidOf)).toEqual([])
  })

  const none: OwnFigures = {
    hoursFrom: null, hoursTo: null, hourly: null, netNow: null, travelNow: null, netAfterFrom: null, netAfterTo: null, travelAfter: null,
  } // prettier-ignore
  const range: OwnFigures = {
    hoursFrom: 20, hoursTo: 24, hourly: 14, netNow: 1500, travelNow: 40, netAfterFrom: 1400, netAfterTo: 1600, travelAfter: 60,
  } // prettier-ignore
  const one: OwnFigures = { ...range, hoursTo: 20, travelNow: null, netAfterTo: 1400, travelAfter: null }

  test.each([none, range, one])('what a switch does with the money %#', (own) => {
    const lines = [true, false].flatMap((paid) =>
      ([null, wage] as const).flatMap((hourly) =>
        benefits.flatMap((benefit) => {
          const amounts = switchAmounts(own, paid, hourly?.hourly ?? null)
          const facts = { paid, benefit, wage: hourly, norms: hourly && norms }
          return [...nowLines(own, amounts), ...payLines(own, amounts, facts), ...afterLines(own, amounts)]
        }),
      ),
    )
    expect(once(lines).flatMap(saidOf)).toEqual([])
  })
})

test('the list of words that stay names none that no sheet says', () => {
  const lines = cells.flatMap((cell) => [
    ...linesOf(comparisonOf(cell, true)),
    ...switchActors.flatMap((party) => linesOf(taskSheetOf(cell, party))),
  ])
  const found = new Set(
    once(lines).flatMap((text) =>
      checkPlainLanguage(text, dutchPlainWords).map(({ start, end }) => text.slice(start, end)),
    ),
  )
  expect(Object.keys(allowed).filter((word) => !found.has(word))).toEqual([])
})

test('a hard line of a sheet is found', () =>
  expect(saidOf('De beschikking wordt door de gemeente verstuurd.')).toHaveLength(2))
