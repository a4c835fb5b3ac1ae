import type { ReactNode } from 'react'
import { PageStatus } from '@/components/ui/page-status'
import { roleLabel } from '@/lib/account/role-label'
import { PageTitle } from './page-title'
import { PersonMenu } from './person-menu'
import type { Section, ShellActor } from './shell-actor'
import { ShellFooter } from './shell-footer'
import { ShellKeys } from './shell-keys'
import { SideMenu } from './side-menu'
import { menuFor } from './menu'

type Props = {
  actor: ShellActor
  current: Section
  title: ReactNode
  /** The title of the browser tab when `title` holds a name; a name has no place in the browser's history. */
  tabTitle?: string
  /** One line that says what this page answers. */
  intro?: ReactNode
  /** The one primary act of the page, beside the title. */
  actions?: ReactNode
  /** The search form of the top bar; its input has `data-search` so that `/` and Ctrl+K find it. */
  search?: ReactNode
  children: ReactNode
}

/** The frame of every page behind the sign-in: skip link, top bar, side navigation, title, content, footer. */
export function PageShell({ actor, current, title, tabTitle, intro, actions, search, children }: Props) {
  const tab = tabTitle ?? (typeof title === 'string' ? title : current)
  return (
    <div className="shell" data-single-keys={actor.singleKeys ? undefined : 'off'}>
      <title>{`${tab} · Schakel`}</title>
      <a className="skip-link" href="#inhoud">
        Ga naar de inhoud
      </a>
      <header className="shell-top">
        {actor.practice && <PracticeBand />}
        <div className="shell-bar">
          <p className="shell-brand">Schakel</p>
          <p className="shell-organisation">
            <strong>{actor.organisationName}</strong>
            <span>{roleLabel[actor.role]}</span>
          </p>
          {search && <div className="shell-search">{search}</div>}
          <PersonMenu name={actor.name} />
        </div>
      </header>
      <div className="shell-body">
        <SideMenu entries={menuFor(actor.role)} current={current} dueCount={actor.dueCount} />
        <main className="shell-main" id="inhoud" tabIndex={-1}>
          <p className="print-only">{actor.organisationName} · vertrouwelijk</p>
          <PageTitle title={title} intro={intro} actions={actions} />
          <PageStatus />
          {children}
        </main>
      </div>
      <ShellFooter organisationName={actor.organisationName} />
      <ShellKeys />
    </div>
  )
}

/** Marks the practice environment on every page, so that nobody takes an invented person for a real one. */
export function PracticeBand() {
  return (
    <p className="practice-band">
      <strong>Oefenomgeving</strong> Alle mensen hier zijn verzonnen.
    </p>
  )
}
