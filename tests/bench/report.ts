import { mkdirSync, writeFileSync } from 'node:fs'

export interface Gate {
  what: string
  measured: number
  limit: number
}

const number = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(2))

/** A Markdown table; the first column is text, the others are right-aligned. */
export function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) =>
    `| ${cells.map((cell) => (typeof cell === 'number' ? number(cell) : cell)).join(' | ')} |`
  return [line(head), `|---|${'---:|'.repeat(head.length - 1)}`, ...rows.map(line)].join('\n')
}

/** Prints each gate that does not hold; answers how many do not. */
export function broken(gates: Gate[]): number {
  const failing = gates.filter(({ measured, limit }) => measured > limit)
  for (const { what, measured, limit } of failing)
    console.log(`NIET GEHAALD: ${what}: ${number(measured)}, hoogstens ${number(limit)}`)
  return failing.length
}

/** The same figures for a machine, outside version control. */
export function keep(figures: unknown) {
  mkdirSync('.test', { recursive: true })
  writeFileSync('.test/bench.json', JSON.stringify(figures, null, 2))
}
