import { afterEach, expect, test, vi } from 'vitest'
import { sheetFile, type Sheet } from '@/lib/export/sheet'

const sheet: Sheet = {
  fileName: 'schakel-proef',
  title: 'Proef',
  columns: [{ label: 'Dag', kind: 'day' }],
  rows: [['2026-09-30']],
  about: [['Zoals bekend op', '07-10-2026', 'text']],
}

const madeAt = async (instant: string) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) })
  return Buffer.from(await sheetFile(sheet))
}

afterEach(() => void vi.useRealTimers())

test('the same list is the same .xlsx to the byte, whenever it is made', async () => {
  const first = await madeAt('2026-10-08T10:00:00+02:00')
  expect((await madeAt('2027-03-01T18:30:10+01:00')).equals(first)).toBe(true)
})
