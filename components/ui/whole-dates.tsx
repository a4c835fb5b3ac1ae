import type { ReactNode } from 'react'

const dated = /(\d{1,2}-\d{1,2}-\d{4})/

/** Words with a date in them, which no line breaks at its hyphens; a date by itself stays plain text. */
export function wholeDates(words: ReactNode): ReactNode {
  if (typeof words !== 'string' || words.length <= 10) return words
  const parts = words.split(dated)
  if (parts.length === 1) return words
  // One element around them: a stacked cell lays its children out one by one.
  return (
    <span>
      {parts.map((part, at) =>
        at % 2 === 0 ? (
          part
        ) : (
          <span key={at} className="whole">
            {part}
          </span>
        ),
      )}
    </span>
  )
}
