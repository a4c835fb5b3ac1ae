'use client'

import type { Route } from 'next'
import Link from 'next/link'

export type Figure = { label: string; value: string; href?: string; note?: string }

/** Figures beside each other, each with its unit in words; a figure that can be opened is a link to its rows. */
export function Figures({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <ul className="figures" aria-label={label}>
      {figures.map((figure) => (
        <li key={figure.label}>
          {figure.href ? (
            <Link href={figure.href as Route} prefetch={false}>
              <FigureWords figure={figure} />
            </Link>
          ) : (
            <FigureWords figure={figure} />
          )}
        </li>
      ))}
    </ul>
  )
}

function FigureWords({ figure }: { figure: Figure }) {
  return (
    <>
      <span className="figure-value">{figure.value}</span>
      <span className="figure-label">{figure.label}</span>
      {figure.note && <span className="figure-note">{figure.note}</span>}
    </>
  )
}
