'use client'

import { Textbox } from '@utrecht/textbox-react'
import { useState } from 'react'
import { FieldFrame } from '@/components/forms/field-frame'
import { formatNumber, parseDutchNumber } from '@/lib/domain/dutch-number'
import { switchAmounts, type OwnFigures } from '@/lib/domain/switch-amounts'
import { afterLines, nowLines, payLines, type AmountFacts } from './amount-words'

const fields: readonly (readonly [
  name: keyof OwnFigures,
  label: string,
  help: string | null,
  paidOnly?: true,
])[] = [
  ['netNow', 'Netto per maand nu', 'Loon en uitkering samen. Staat op de loonstrook of de uitkeringsbrief.'],
  ['travelNow', 'Eigen reiskosten per maand nu', null],
  ['hoursFrom', 'Uren per week straks, minstens', null, true],
  ['hoursTo', 'Uren per week straks, hoogstens', null, true],
  ['hourly', 'Bruto loon per uur straks', 'Wat de werkgever noemt. Leeg: het minimumloon van vandaag.', true],
  [
    'netAfterFrom',
    'Netto per maand straks, minstens',
    'Uit een proefberekening van werkgever, UWV of team inkomen.',
  ],
  ['netAfterTo', 'Netto per maand straks, hoogstens', null],
  ['travelAfter', 'Eigen reiskosten per maand straks', null],
]

type Typed = Record<keyof OwnFigures, string>
const empty = Object.fromEntries(fields.map(([name]) => [name, ''])) as Typed

/** What was typed as a number from 0; null while it is empty or cannot be read. */
function numberOf(text: string): number | null {
  const reading = parseDutchNumber(text.replace('€', '').trim())
  return reading.ok && reading.value >= 0 && reading.value < 100_000 ? reading.value : null
}

const isUnreadable = (text: string) => text.trim() !== '' && numberOf(text) === null

const figuresOf = (typed: Typed) =>
  Object.fromEntries(
    Object.entries(typed).map(([name, text]) => [name, numberOf(text)]),
  ) as unknown as OwnFigures

type Props = AmountFacts & { hours: { after: number | null } }

/**
 * What the switch may mean in money, from the own figures of the person. They are counted here in the browser and sent
 * nowhere: what a family earns is not needed to decide anything, so the municipality does not keep it (AVG art. 5).
 */
export function AmountsPart({ hours, ...facts }: Props) {
  const known = hours.after === null ? '' : formatNumber(hours.after)
  const [typed, setTyped] = useState<Typed>({ ...empty, hoursFrom: known, hoursTo: known })
  const own = figuresOf(typed)
  const amounts = switchAmounts(own, facts.paid, facts.wage?.hourly ?? null)
  return (
    <section className="sheet-part" aria-labelledby="sheet-amounts">
      <h2 id="sheet-amounts">Wat het met uw geld kan doen</h2>
      <details className="disclosure no-print">
        <summary>Bedragen invullen, samen met de persoon</summary>
        <div className="disclosure-body">
          <p className="note">
            Schakel bewaart deze bedragen niet en verstuurt ze niet. Print het blad voordat u weggaat.
          </p>
          <div className="sheet-fields">
            {fields
              .filter(([, , , paidOnly]) => facts.paid || !paidOnly)
              .map(([name, label, help]) => (
                <FieldFrame
                  key={name}
                  id={`amount-${name}`}
                  name={name}
                  label={label}
                  required
                  help={help}
                  message={isUnreadable(typed[name]) ? 'Vul een getal in, bijvoorbeeld 1.250,50.' : undefined}
                  input={
                    <Textbox
                      id={`amount-${name}`}
                      inputMode="decimal"
                      autoComplete="off"
                      className="box-short"
                      value={typed[name]}
                      aria-describedby={help ? `amount-${name}-help` : undefined}
                      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
                    />
                  }
                />
              ))}
          </div>
        </div>
      </details>
      <ul aria-live="polite">
        {[...nowLines(own, amounts), ...payLines(own, amounts, facts), ...afterLines(own, amounts)].map(
          (line) => (
            <li key={line}>{line}</li>
          ),
        )}
      </ul>
      <p>
        <strong>Dit is een schatting en geen besluit.</strong> U kunt er geen recht op geld aan ontlenen. Wat
        u krijgt, hoort u van uw werkgever, van de gemeente en van UWV.
      </p>
    </section>
  )
}
