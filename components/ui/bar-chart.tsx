export interface Bar {
  label: string
  /** Null where the figure is not shown. */
  value: number | null
  /** The figure as people read it, with its unit. */
  words: string
}

type Props = {
  title: string
  description: string
  bars: readonly Bar[]
  /** A line across all bars, such as the number to reach. */
  mark?: { value: number; words: string }
}

const rowHeight = 44

/** Bars as a drawing with its words; the same figures stand in a table under it. Drawn on the server, no script. */
export function BarChart({ title, description, bars, mark }: Props) {
  const most = Math.max(1, mark?.value ?? 0, ...bars.map(({ value }) => value ?? 0))
  const share = (value: number) => `${Math.round((value / most) * 10000) / 100}%`
  const height = bars.length * rowHeight + (mark ? 20 : 0)
  return (
    <svg
      role="img"
      aria-label={`${title}. ${description}`}
      width="100%"
      height={height}
      className="my-2 max-w-[640px] text-sm"
    >
      <title>{title}</title>
      <desc>{description}</desc>
      {bars.map((bar, index) => (
        <g key={bar.label} transform={`translate(0 ${index * rowHeight})`}>
          <text x="0" y="16" className="fill-ink">
            {`${bar.label}: ${bar.words}`}
          </text>
          <rect x="0" y="22" width="100%" height="12" className="fill-surface" />
          {bar.value !== null && (
            <rect x="0" y="22" width={share(bar.value)} height="12" className="fill-accent" />
          )}
        </g>
      ))}
      {mark && (
        <>
          <line
            x1={share(mark.value)}
            x2={share(mark.value)}
            y1="20"
            y2={height - 22}
            className="stroke-ink"
            strokeWidth="3"
          />
          <text x="0" y={height - 4} className="fill-muted">
            {mark.words}
          </text>
        </>
      )}
    </svg>
  )
}
