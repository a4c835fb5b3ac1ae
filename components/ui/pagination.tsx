'use client'

import type { Route } from 'next'
import Link from 'next/link'

type Props = {
  /** First and last row shown, counted from 1. */
  from: number
  to: number
  /** Rows in all; `capped` when counting stopped at `total`, which then reads as "1.000+". */
  total: number
  capped?: boolean
  previous?: string | null
  next?: string | null
}

const count = new Intl.NumberFormat('nl-NL')

/** "1–50 van 1.000+" with links to the page before and after. */
export function Pagination({ from, to, total, capped = false, previous, next }: Props) {
  return (
    <nav className="pagination" aria-label="Bladeren">
      <p>{`${count.format(from)}–${count.format(to)} van ${count.format(total)}${capped ? '+' : ''}`}</p>
      {previous && <PageLink href={previous} rel="prev" words="Vorige" />}
      {next && <PageLink href={next} rel="next" words="Volgende" />}
    </nav>
  )
}

function PageLink({ href, rel, words }: { href: string; rel: 'prev' | 'next'; words: string }) {
  return (
    <Link href={href as Route} prefetch={false} rel={rel} className="utrecht-button button-compact">
      {words}
    </Link>
  )
}
