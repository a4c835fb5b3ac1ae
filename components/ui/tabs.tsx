'use client'

import type { Route } from 'next'
import Link from 'next/link'

export type Tab = {
  label: string
  href: string
  count?: number | string
  current?: boolean
  urgent?: boolean
}

/** Tabs that are filters in the address: links, so that Back and a bookmark keep them. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href as Route}
              prefetch={false}
              scroll={false}
              aria-current={tab.current ? 'page' : undefined}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className={tab.urgent ? 'tab-count tab-count-urgent' : 'tab-count'}>{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
