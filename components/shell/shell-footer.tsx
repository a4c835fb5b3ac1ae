import { paths } from '@/lib/paths'
import type { MenuSection } from './shell-actor'
import { ShortcutHelp } from './shortcut-help'

type Props = { organisationName: string; menu: readonly MenuSection[]; search?: boolean }

/** Help stands in the same place on every page (WCAG 3.2.6). */
export function ShellFooter({ organisationName, menu, search }: Props) {
  return (
    <footer className="shell-footer">
      <p>{`Hulp nodig? Vraag het de functioneel beheerder van ${organisationName}.`}</p>
      <div className="shell-footer-links">
        <ShortcutHelp menu={menu} search={search} />
        <a href={paths.accessibility}>Toegankelijkheid</a>
      </div>
    </footer>
  )
}
