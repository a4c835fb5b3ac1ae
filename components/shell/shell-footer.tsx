import { paths } from '@/lib/paths'

/** Help stands in the same place on every page (WCAG 3.2.6). */
export function ShellFooter({ organisationName }: { organisationName: string }) {
  return (
    <footer className="shell-footer">
      <p>{`Hulp nodig? Vraag het de functioneel beheerder van ${organisationName}.`}</p>
      <p>
        <a href={paths.accessibility}>Toegankelijkheid</a>
      </p>
    </footer>
  )
}
