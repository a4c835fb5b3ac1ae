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
  /** What a whole bar stands for, in the unit of the bars, where drawings beside each other are compared; else the largest. */
  whole?: number
}

/**
 * Bars as a drawing with its words, which wrap where there is little room; the same figures stand in a table by it. Drawn on the
 * server, no script.
 */
export function BarChart({ title, description, bars, mark, whole = 0 }: Props) {
  const most = Math.max(1, whole, mark?.value ?? 0, ...bars.map(({ value }) => value ?? 0))
  const share = (value: number) => `${Math.round((value / most) * 10000) / 100}%`
  return (
    <div role="img" aria-label={`${title}. ${description}`} className="bar-chart my-2 max-w-[640px] text-sm">
      {bars.map(({ label, value, words }) => (
        <div key={label} className="bar-chart-line">
          <p className="text-ink">{`${label}: ${words}`}</p>
          <svg width="100%" height="14" aria-hidden="true" className="block">
            <rect width="100%" y="1" height="12" className="fill-surface" />
            {value !== null && <rect width={share(value)} y="1" height="12" className="fill-accent" />}
            {mark && (
              <line
                x1={share(mark.value)}
                x2={share(mark.value)}
                y1="0"
                y2="14"
                className="stroke-ink"
                strokeWidth="3"
              />
            )}
          </svg>
        </div>
      ))}
      {mark && <p className="text-muted">{mark.words}</p>}
    </div>
  )
}
