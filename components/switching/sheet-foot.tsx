import type { SheetLine } from '@/lib/domain/switch-comparison'
import type { Ask } from '@/lib/domain/switch-rules'
import type { SwitchComparisonScreen } from '@/lib/switching/sheet-query'

/** Whom to call: the own caseworker by name, at the number of the municipality. */
export function CallPart({
  data: { caseworker, municipality, phone, email },
}: {
  data: SwitchComparisonScreen
}) {
  return (
    <section className="sheet-part sheet-call" aria-labelledby="sheet-call">
      <h2 id="sheet-call">Vragen? Bel uw consulent</h2>
      <p>
        <strong>{caseworker ?? 'Nog geen vaste consulent'}</strong>
        {`, ${municipality}, telefoon ${phone ?? '................................'}`}
        {email && `, e-mail ${email}`}.
      </p>
      {caseworker === null && <p>Vraag bij de gemeente wie u helpt.</p>}
      {phone === null && (
        <p className="no-print note">
          Van de gemeente is geen telefoonnummer vastgelegd. Schrijf het op het blad, of vraag de beheerder om
          het vast te leggen bij Beheer, Brieven.
        </p>
      )}
    </section>
  )
}

const asking: Record<Ask, string> = {
  uwv: 'UWV: neem dit blad mee of bel samen met uw consulent.',
  lawyer: 'Uw consulent: die vraagt het aan de jurist van de gemeente.',
  incomeTeam: 'Het team inkomen van de gemeente: uw consulent brengt u in contact.',
}

/** What is not settled is asked, and of whom; each once. */
export function AskPart({ lines }: { lines: readonly SheetLine[] }) {
  const asks = (Object.keys(asking) as Ask[]).filter((ask) => lines.some((line) => line.ask === ask))
  if (asks.length === 0) return null
  return (
    <section className="sheet-part" aria-labelledby="sheet-ask">
      <h2 id="sheet-ask">Wie u wat vraagt</h2>
      <p>Achter sommige zinnen staat een pijl. Wat daar staat is niet zeker, of verschilt per persoon.</p>
      <ul>
        {asks.map((ask) => (
          <li key={ask}>{asking[ask]}</li>
        ))}
      </ul>
    </section>
  )
}

/** Where the rules on the sheet come from. */
export function SourcesPart({ sources }: { sources: readonly string[] }) {
  return (
    <section className="sheet-part sheet-sources" aria-labelledby="sheet-sources">
      <h2 id="sheet-sources">Waar dit staat</h2>
      <ol>
        {sources.map((source) => (
          <li key={source}>{source}</li>
        ))}
      </ol>
    </section>
  )
}
