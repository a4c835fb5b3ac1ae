import { Alert } from '@/components/ui/alert'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { valueWords } from '@/components/parameter/parameter-words'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatEuro, formatNumber } from '@/lib/domain/dutch-number'
import type { AmountLine } from '@/lib/domain/wage-subsidy/lines'
import { lateRequestWords } from '@/lib/domain/wage-subsidy/words'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import { sinceWords, unbroken } from './amount-words'

type Data = Extract<WageSubsidyScreen, { amount: unknown }>

/** The amount of one day, worked out line by line with the figures in force and their sources. */
export function AmountPanel({ data: { amount, day, own } }: { data: Data }) {
  return (
    <Panel title={`Bedrag per maand op ${formatDate(day)}`} main>
      {amount.cents === null ? (
        <Alert tone={amount.isKnown ? 'info' : 'warning'} title={amount.words ?? undefined} />
      ) : (
        <>
          <p className="subsidy-amount">{formatEuro(amount.cents / 100)}</p>
          <SumTable lines={amount.lines} />
        </>
      )}
      {amount.referenceDay && <Reference day={amount.referenceDay} />}
      {own && <OfMunicipality own={own} />}
    </Panel>
  )
}

/** What only the municipality reads about the sum: a question to settle, the size of a main task, and the open points. */
const OfMunicipality = ({ own }: { own: NonNullable<Data['own']> }) => (
  <>
    {own.asksAboutRequest && (
      <div className="mt-4">
        <Alert tone="warning" title={lateRequestWords} />
      </div>
    )}
    {own.mainTask && <p className="note mt-4">{mainTaskWords(own.mainTask)}</p>}
    {own.points.length > 0 && <OpenPoints points={own.points} />}
  </>
)

const Reference = ({ day }: { day: string }) => (
  <p className="note mt-2">
    {`De rekendag is ${formatDate(day)}: de eerste dag van de subsidie, of daarna de laatste 1 januari. Een nieuw minimumloon in juli verandert het bedrag niet (Pw art. 10d lid 7).`}
  </p>
)

const SumTable = ({ lines }: { lines: readonly AmountLine[] }) => (
  <table className="sum">
    <caption className="sr-only">Hoe het bedrag is uitgerekend</caption>
    <thead>
      <tr>
        <th scope="col">Regel</th>
        <th scope="col">Bedrag</th>
      </tr>
    </thead>
    <tbody>
      {lines.map(({ key, label, note, figure, source }) => (
        <tr key={key} className={key === 'total' ? 'sum-total' : undefined}>
          <th scope="row">
            {label}
            <span className="note">{note}</span>
            {source && <span className="note">{`Bron: ${source.text} · ${sinceWords(source)}`}</span>}
          </th>
          <td>{unbroken(figure)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** 'Voor de loonwaarde telt een taak mee vanaf 90 minuten per week en 30 minuten per dag.' */
const mainTaskWords = ({
  minutesPerWeek,
  minutesPerDay,
}: NonNullable<NonNullable<Data['own']>['mainTask']>) =>
  `Voor de loonwaarde telt een taak mee vanaf ${formatNumber(minutesPerWeek)} minuten per week en ${formatNumber(minutesPerDay)} minuten per dag (hoofdtaak, Regeling LKS 2021).`

type Points = NonNullable<Data['own']>['points']

/** Where the law leaves room: which reading the sum uses, and who keeps it. */
const OpenPoints = ({ points }: { points: Points }) => (
  <div className="mt-4">
    <Disclosure summary="Waar de wet ruimte laat">
      <ul className="subsidy-points">
        {points.map(({ label, value, unit, source, note }) => (
          <li key={label}>
            <p>{`${label}: ${valueWords(value, unit)}`}</p>
            <p className="note">{[note, `Bron: ${source}`].filter(Boolean).join('. ')}</p>
          </li>
        ))}
      </ul>
      <p className="note">De beheerder legt vast welke lezing geldt, met een datum (Beheer, Parameters).</p>
    </Disclosure>
  </div>
)
