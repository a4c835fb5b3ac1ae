'use client'

import type { ReactNode } from 'react'
import { PageStatus } from '@/components/ui/page-status'
import { PageTitle } from './page-title'
import { PersonMenu } from './person-menu'
import { PracticeBand } from './practice-band'
import { SearchForm } from './search-form'
import { SessionWarning } from './session-warning'
import type { MenuSection, Section } from './shell-actor'
import { ShellFooter } from './shell-footer'
import { ShellKeys } from './shell-keys'
import { SideMenu } from './side-menu'

type Props = {
  /** Name of the person, name of the organisation, word for the role. */
  who: readonly [name: string, organisation: string, role: string]
  /** Whose people or figures they see: the own organisation, or several gemeenten. */
  worksFor: string
  menu: readonly MenuSection[]
  current: Section
  tab: string
  title: ReactNode
  intro?: ReactNode
  actions?: ReactNode
  /** True for who may search for people: draws the search form of the top bar. */
  search?: boolean
  practice?: boolean
  singleKeysOff?: boolean
  dueCount?: number
  /** When the page was made, for on paper; of which day and gemeente it tells, says its title. */
  asOf: string
  /** When the session ends whatever one does (ISO instant). */
  limit: string
  children: ReactNode
}

/** A client component, so that the frame of every page crosses as these few words instead of as elements. */
export function ShellFrame(props: Props) {
  const {
    who,
    worksFor,
    menu,
    current,
    tab,
    practice,
    singleKeysOff,
    dueCount,
    search,
    limit,
    asOf,
    children,
    ...title
  } = props
  const [name, organisation, role] = who
  return (
    <div className="shell" data-single-keys={singleKeysOff ? 'off' : undefined}>
      <title>{`${tab} · Schakel`}</title>
      <a className="skip-link" href="#inhoud">
        Ga naar de inhoud
      </a>
      <header className="shell-top">
        {practice && <PracticeBand />}
        <div className="shell-bar">
          <p className="shell-brand">Schakel</p>
          <p className="shell-organisation">
            <strong>{worksFor}</strong>
            <span>{role}</span>
          </p>
          {search && (
            <div className="shell-search">
              <SearchForm />
            </div>
          )}
          <PersonMenu name={name} />
        </div>
      </header>
      <div className="shell-body">
        <SideMenu menu={menu} current={current} dueCount={dueCount} />
        <main className="shell-main" id="inhoud" tabIndex={-1}>
          <p className="print-only">{`Vertrouwelijk · afgedrukt bij ${organisation} op ${asOf} uur`}</p>
          <PageTitle {...title} />
          <PageStatus />
          {children}
        </main>
      </div>
      <ShellFooter organisationName={organisation} menu={menu} search={search} />
      <ShellKeys />
      <SessionWarning limit={limit} />
    </div>
  )
}
