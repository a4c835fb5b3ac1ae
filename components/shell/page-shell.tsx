import type { ReactNode } from 'react'
import { roleLabel } from '@/lib/account/role-label'
import { KeptDrafts } from '@/components/forms/kept-drafts'
import { instantWords } from '@/components/ui/instant-words'
import { mayEver } from '@/lib/domain/policy'
import type { KeptDraft } from '@/lib/draft/open-draft'
import { currentInstant } from '@/lib/pipeline/clock'
import { menuFor } from './menu'
import type { Section, ShellActor } from './shell-actor'
import { ShellFrame } from './shell-frame'
import { worksFor } from './works-for'

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
  /** Of a page with forms: what was typed in them earlier and not sent. */
  drafts?: Record<string, KeptDraft>
  children: ReactNode
}

/** The frame of every page behind the sign-in: skip link, top bar, side navigation, title, content, footer. */
export function PageShell({ actor, current, title, tabTitle, drafts, children, ...slots }: Props) {
  return (
    <ShellFrame
      {...slots}
      who={[actor.name, actor.organisationName, roleLabel[actor.role]]}
      worksFor={worksFor(actor)}
      menu={menuFor(actor)}
      current={current}
      limit={actor.expiresAt}
      asOf={instantWords(currentInstant().toISOString())}
      tab={tabTitle ?? (typeof title === 'string' ? title : current)}
      title={title}
      {...(mayEver(actor.role, 'trajectory.search') && { search: true })}
      {...(actor.practice && { practice: true })}
      {...(!actor.singleKeys && { singleKeysOff: true })}
      {...(actor.dueCount !== null && { dueCount: actor.dueCount })}
    >
      {drafts ? <KeptDrafts drafts={drafts}>{children}</KeptDrafts> : children}
    </ShellFrame>
  )
}
