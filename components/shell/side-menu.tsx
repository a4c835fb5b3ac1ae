'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { paths } from '@/lib/paths'
import type { MenuSection, Section } from './shell-actor'

const entries = {
  vandaag: ['Vandaag', paths.today],
  trajecten: ['Trajecten', paths.trajectories],
  wachtlijst: ['Wachtlijst', paths.waitingList],
  plekken: ['Plekken', paths.workplaces],
  plaatsingen: ['Plaatsingen', paths.placements],
  werkgevers: ['Werkgevers', paths.employers],
  sturing: ['Sturing', paths.report],
  invoer: ['Invoer', paths.imports],
  beheer: ['Beheer', paths.administration],
} as const satisfies Record<MenuSection, readonly [label: string, href: string]>

type Props = { menu: readonly MenuSection[]; current: Section; dueCount?: number }

/** The side navigation; under 900 px the same list folds into a bar with the word Menu. */
export function SideMenu({ menu, current, dueCount }: Props) {
  return (
    <nav className="side-menu" aria-label="Hoofdmenu">
      <details>
        <summary>Menu</summary>
        <ul>
          {menu.map((section) => (
            <li key={section}>
              <Link
                href={entries[section][1] as Route}
                prefetch={false}
                data-section={section}
                aria-current={section === current ? 'page' : undefined}
              >
                {entries[section][0]}
                {section === 'vandaag' && dueCount !== undefined && <DueCount count={dueCount} />}
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
