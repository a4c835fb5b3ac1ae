/** Numbers of rows in words, rows that follow each other together: '2, 5–9, 14'; of many the first `most`. */
export function lineRanges(lines: readonly number[], most = 20): string {
  const ranges: { from: number; until: number }[] = []
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && line <= last.until + 1) last.until = line
    else ranges.push({ from: line, until: line })
  }
  const words = ranges.slice(0, most).map(({ from, until }) => (from === until ? `${from}` : `${from}–${until}`))
  return `${words.join(', ')}${ranges.length > most ? ' en verder' : ''}`
} // prettier-ignore
