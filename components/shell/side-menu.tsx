'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { MenuEntry } from './menu'
import type { Section } from './shell-actor'

type Props = { entries: MenuEntry[]; current: Section; dueCount: number | null }

/** The side navigation; under 900 px the same list folds into a bar with the word Menu. */
export function SideMenu({ entries, current, dueCount }: Props) {
  return (
    <nav className="side-menu" aria-label="Hoofdmenu">
      <details>
        <summary>Menu</summary>
        <ul>
          {entries.map((entry) => (
            <li key={entry.section}>
              <Link
                href={entry.href as Route}
                prefetch={false}
                aria-current={entry.section === current ? 'page' : undefined}
              >
                {entry.label}
                {entry.section === 'vandaag' && dueCount !== null && <DueCount count={dueCount} />}
              </Link>
            </li>
          ))}
        </ul>
      </details>
    </nav>
  )
}

function DueCount({ count }: { count: number }) {
  return (
    <span className="side-count">
      {count}
      <span className="sr-only"> te doen</span>
    </span>
  )
}
