import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Shown } from '@/lib/domain/small-numbers'
import { groupMatrix, sumShown } from '@/lib/report/group-matrix'

const number = (value: number): Shown => ({ kind: 'number', value })
const shown = fc.oneof(
  fc.nat(50).map(number),
  fc.constant<Shown>({ kind: 'few' }),
  fc.constant<Shown>({ kind: 'kept' }),
)

describe('gemeenten naast elkaar', () => {
  test.each<[Shown[], Shown]>([
    [[number(7), number(12)], number(19)],
    [[number(7), { kind: 'few' }], { kind: 'kept' }],
    [[{ kind: 'kept' }, number(0)], { kind: 'kept' }],
    [[], number(0)],
  ])('%j samen is %j', (cells, total) => expect(sumShown(cells)).toEqual(total))

  test('een som staat er alleen als elk deel er al stond, en is dan die delen samen', () => {
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 8 }), (cells) => {
        const total = sumShown(cells)
        const hidden = cells.some(({ kind }) => kind !== 'number')
        expect(total.kind).toBe(hidden ? 'kept' : 'number')
        if (total.kind === 'number')
          expect(total.value).toBe(
            cells.reduce((sum, cell) => sum + (cell.kind === 'number' ? cell.value : 0), 0),
          )
      }),
    )
  })

  test('een cijfer dat maar één gemeente kent, is bij de andere nul; wat nergens telt, staat er niet', () => {
    const matrix = groupMatrix([
      { id: 'a', name: 'A', figures: [['late.uwv', 'Te laat'], ['late.own', 'Eigen']], shown: { 'late.uwv': number(6), 'late.own': number(0) } },
      { id: 'b', name: 'B', figures: [['late.uwv', 'Te laat'], ['late.hr', 'HR']], shown: { 'late.uwv': { kind: 'few' }, 'late.hr': number(8) } },
    ]) // prettier-ignore
    expect(matrix).toEqual([
      { name: 'late.uwv', label: 'Te laat', cells: [number(6), { kind: 'few' }], total: { kind: 'kept' } },
      { name: 'late.hr', label: 'HR', cells: [number(0), number(8)], total: number(8) },
    ])
  })
})
