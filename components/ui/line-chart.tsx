import { roundTop } from '@/lib/domain/chart-axis'
import { formatNumber } from '@/lib/domain/dutch-number'

export interface Line {
  label: string
  /** One value per point in time; null where nothing is known. */
  values: readonly (number | null)[]
  look: 'solid' | 'dashed'
  /** Where it stands at the end, with its unit. */
  words: string
}

type Props = {
  title: string
  description: string
  lines: readonly Line[]
  /** Words under the chart: at which point, from 0. */
  marks: readonly { at: number; words: string }[]
}

const strokes = { solid: undefined, dashed: '6 5' } as const

/** The line through what is known, as a path in a field of 100 by 100; a gap where nothing is known. */
function pathOf(values: Line['values'], most: number): string {
  const step = 100 / Math.max(1, values.length - 1)
  return values
    .map((value, at) => {
      if (value === null) return ''
      const gap = at === 0 || values[at - 1] === null || values[at - 1] === undefined
      return `${gap ? 'M' : 'L'}${(at * step).toFixed(2)} ${(100 - (value / most) * 100).toFixed(2)}`
    })
    .join('')
}

/** Lines as a drawing with its words; told apart by their dashes, and the same figures stand in a table under it. */
export function LineChart({ title, description, lines, marks }: Props) {
  const most = roundTop(Math.max(...lines.flatMap(({ values }) => values.map((value) => value ?? 0))))
  const last = Math.max(1, (lines[0]?.values.length ?? 1) - 1)
  return (
    <figure>
      <svg role="img" aria-label={`${title}. ${description}`} className="line-chart">
        <title>{title}</title>
        <svg
          y="18"
          width="100%"
          height="160"
          viewBox="0 0 100 100"
          preserveAspectRatio="none"
          overflow="visible"
        >
          <rect width="100" height="100" className="fill-surface" />
          {lines.map((line) => (
            <path
              key={line.label}
              d={pathOf(line.values, most)}
              className={line.look === 'solid' ? 'fill-none stroke-accent' : 'fill-none stroke-ink'}
              strokeWidth={line.look === 'solid' ? 3 : 2}
              strokeDasharray={strokes[line.look]}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
        <text x="0" y="12" className="fill-muted text-sm">
          {formatNumber(most)}
        </text>
        {marks.map(({ at, words }) => (
          <text
            key={words}
            x={`${(at / last) * 100}%`}
            y="196"
            textAnchor={at === 0 ? 'start' : 'end'}
            className="fill-muted text-sm"
          >
            {words}
          </text>
        ))}
      </svg>
      <ul className="chart-legend">
        {lines.map(({ label, look, words }) => (
          <li key={label}>
            <svg width="32" height="8" aria-hidden="true">
              <line
                x2="32"
                y1="4"
                y2="4"
                className={look === 'solid' ? 'stroke-accent' : 'stroke-ink'}
                strokeWidth={look === 'solid' ? 3 : 2}
                strokeDasharray={strokes[look]}
              />
            </svg>
            {`${label}: ${words}`}
          </li>
        ))}
      </ul>
    </figure>
  )
}
