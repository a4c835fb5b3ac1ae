import type { FindingRow } from './queries'

/** Of the rows of who look alike each pair once, by the numbers of their trajectories, the lowest first. */
export function alikePairs(rows: readonly FindingRow[]) {
  const pairs = new Map<string, { row: FindingRow; number: string; other: string }>()
  for (const row of rows) {
    if (row.rule !== 'possibleDouble' || row.about === null) continue
    const [number = '', other = ''] = [row.number, row.about].sort()
    if (!pairs.has(`${number} ${other}`)) pairs.set(`${number} ${other}`, { row, number, other })
  }
  return [...pairs.values()]
}
