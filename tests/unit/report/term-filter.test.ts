import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shown } from '@/lib/domain/small-numbers'
import { termFigureNames, whoActs } from '@/lib/report/term-figures'
import { chosenRules, ruleCount, termShowNames, whoOf } from '@/lib/report/term-filter'

const keys = ['uwvAdvice', 'municipalDecision', 'contactRound', 'checkIn1'] as const
const rule = (key: string, at: number) => ({
  key,
  label: key,
  basis: '',
  measured: null,
  audiences: [['hr', 'caseworker'][at % 2] ?? ''],
})
const rules = { work: keys.map(rule), ends: [rule('objectionTerm', 0)] }
const names = [
  ...termFigureNames.flatMap((name) => keys.map((key) => `${name}.${key}`)),
  'ending.objectionTerm',
  'passed.objectionTerm',
]
const shownKind = fc.constantFrom<Shown>(
  { kind: 'few' },
  { kind: 'kept' },
  { kind: 'number', value: 0 },
  { kind: 'number', value: 7 },
)
const figures = fc
  .array(shownKind, { minLength: names.length, maxLength: names.length })
  .map((all) => Object.fromEntries(names.map((name, at) => [name, all[at]!])))
const choices = fc.record({
  toon: fc.constantFrom(...termShowNames),
  wie: fc.constantFrom(undefined, 'niemand', ...whoOf(rules)),
})

test('wat nu iets vraagt, valt nooit weg, en wat overblijft houdt zijn volgorde', () => {
  fc.assert(
    fc.property(figures, choices, (shown, choice) => {
      const left = chosenRules(rules, shown, choice)
      expect(left.work).toEqual(rules.work.filter((one) => left.work.includes(one)))
      const known = choice.wie !== undefined && whoOf(rules).includes(choice.wie)
      const asks = { alles: [], nu: ['late', 'soon'], jaar: ['broken', 'lapsedLate'] }[choice.toon]
      for (const one of rules.work) {
        const counts = asks.some((name) => JSON.stringify(shown[`${name}.${one.key}`]) !== '{"kind":"number","value":0}')
        const stays = (choice.toon === 'alles' || counts) && (!known || whoActs(one) === choice.wie)
        expect([one.key, left.work.includes(one)]).toEqual([one.key, stays])
      }
      if (!known && choice.toon === 'alles') expect(ruleCount(left)).toBe(ruleCount(rules))
    }),
  )
}) // prettier-ignore
