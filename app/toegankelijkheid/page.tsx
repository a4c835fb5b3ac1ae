import { paths } from '@/lib/paths'

/** What is true of every installation; the statement of a gemeente itself stands in the national register. */
export default function AccessibilityPage() {
  return (
    <main className="plain-page">
      <title>Toegankelijkheid · Schakel</title>
      <h1>Toegankelijkheid</h1>
      <p className="mt-2">
        Schakel is gemaakt om door iedereen te worden gebruikt: met muis of alleen toetsenbord, met een
        schermlezer, met vergroting tot 400 procent en met eigen kleuren.
      </p>
      <h2 className="mt-6">Waar Schakel op is gebouwd</h2>
      <p className="mt-1">
        De norm is WCAG 2.2, niveau A en AA. De schermen worden bij elke wijziging automatisch getoetst. Een
        onafhankelijk onderzoek is nog niet gedaan; uw organisatie publiceert zelf haar
        toegankelijkheidsverklaring.
      </p>
      <h2 className="mt-6">Toetsen</h2>
      <dl className="definition-list mt-1">
        <Key keys="/ of Ctrl+K" does="naar zoeken" />
        <Key keys="J en K" does="naar de volgende en de vorige regel van een lijst" />
        <Key keys="Ctrl+S" does="opslaan wat u invult" />
        <Key keys="Esc" does="een menu of venster sluiten" />
      </dl>
      <h2 className="mt-6">Lukt er iets niet?</h2>
      <p className="mt-1">
        Vraag het de functioneel beheerder van uw organisatie. Zeg erbij op welke pagina het was en wat u
        gebruikt, bijvoorbeeld een schermlezer.
      </p>
      <p className="mt-6">
        <a href={paths.home}>Naar het eerste scherm</a>
      </p>
    </main>
  )
}

function Key({ keys, does }: { keys: string; does: string }) {
  return (
    <div>
      <dt>{keys}</dt>
      <dd>{does}</dd>
    </div>
  )
}
