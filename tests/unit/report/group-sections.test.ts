import { expect, test } from 'vitest'
import { groupParts, type GroupPart } from '@/lib/report/group-filter'
import { groupPageSize, stretchOf } from '@/lib/report/group-rows'
import { groupSections, toldSection } from '@/lib/report/group-sections'

const shown = (value: number) => ({ kind: 'number', value }) as const
const names: Readonly<Record<Exclude<GroupPart, 'stand'>, readonly string[]>> = {
  instroom: ['inflow', 'inflow.school', 'outcome.positive'],
  doorlooptijd: ['toAdvice', 'toAdvice.0', 'toDecision.unknown', 'toStart', 'toStart.again'],
  wachten: ['waited', 'waited.3', 'reason.toBePlaced', 'reason.ownWish'],
  uitval: ['reached.3', 'standing.3', 'left.12', 'endReason.undecided'],
  termijnen: ['late.uwvAdvice', 'soon.other', 'inTime.bridging', 'broken.uwvAdvice', 'unneeded.uwvAdvice', 'lapsedLate.uwvAdvice'],
  switches: ['sheltered-regular.completed', 'sheltered-regular.returned', 'sheltered-regular.stopped', 'sheltered-regular.running', 'stopped.income', 'returned.ready'],
  volgorde: ['offers', 'inOrder', 'deviated', 'kind.urgent'],
  kwaliteit: ['bsnMissing', 'adviceOld'],
} // prettier-ignore

test.each(groupParts.map(([part]) => part).filter((part) => part !== 'stand'))('%s: every figure stands in one section', (part) => {
  const figures = names[part].map((name) => ({ name, label: name, cells: [], total: shown(1) }))
  const found = groupSections(part, figures).flatMap((section) => section.figures.map(({ name }) => name))
  expect([...found].sort()).toEqual([...names[part]].sort())
}) // prettier-ignore

test('what all lines of a section begin with stands in its title alone', () => {
  const labelled = (name: string, label: string) => ({ name, label, cells: [], total: shown(1) })
  const short = groupSections('wachten', [labelled('waited', 'Wacht nu'), labelled('waited.0', 'Wacht nu: tot en met 4 weken')])
  expect(short[0]?.figures.map(({ label }) => label)).toEqual(['Wacht nu', 'Tot en met 4 weken'])
  const kept = groupSections('volgorde', [labelled('inOrder', 'in de volgorde'), labelled('deviated', 'erbuiten: met een reden')])
  expect(kept[0]?.figures.map(({ label }) => label)).toEqual(['in de volgorde', 'erbuiten: met een reden'])
}) // prettier-ignore

const cells = [30, 0, 25, 60].map((value, at) => ({ id: `${at}`, name: `G${at}`, shown: shown(value) }))

test('the rows of the gemeenten follow each other over the pages, each once', () => {
  const seen: string[] = []
  for (const page of [1, 2, 3, 4]) {
    const { ids, offsets, takes } = stretchOf(cells, page)
    expect(takes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(groupPageSize)
    ids.forEach((id, at) => {
      for (let nth = 0; nth < (takes[at] ?? 0); nth += 1) seen.push(`${id}.${(offsets[at] ?? 0) + nth}`)
    })
  }
  expect(seen).toEqual(cells.flatMap(({ id, shown: { value } }) => Array.from({ length: value }, (_, nth) => `${id}.${nth}`)))
}) // prettier-ignore

test('reasons that every gemeente keeps back are one sentence, and any other figure stays', () => {
  const kept = { kind: 'kept' } as const
  const figure = (name: string, ...cells: ({ kind: 'kept' } | { kind: 'few' } | ReturnType<typeof shown>)[]) => ({
    ...{ name, label: name, cells, total: kept },
  })
  const told = (...figures: ReturnType<typeof figure>[]) => {
    const { figures: left, hasKeptReasons } = toldSection({ title: 'Waarom', figures })
    return [left.map(({ name }) => name), hasKeptReasons]
  }
  expect(told(figure('endReason.undecided', kept, kept), figure('endReason.moved', kept, kept))).toEqual([[], true])
  expect(told(figure('reason.toBePlaced', shown(8), kept), figure('reason.ownWish', kept, kept))).toEqual([['reason.toBePlaced'], true])
  expect(told(figure('reason.ownWish', { kind: 'few' }, kept))).toEqual([['reason.ownWish'], false])
  expect(told(figure('waited.3', kept, kept), figure('late.uwvAdvice', kept, kept))).toEqual([['waited.3', 'late.uwvAdvice'], false])
}) // prettier-ignore
