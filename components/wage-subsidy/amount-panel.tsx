import { Alert } from '@/components/ui/alert'
import { DataTable, type Column } from '@/components/ui/data-table'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { valueWords } from '@/components/parameter/parameter-words'
import { formatDate } from '@/lib/domain/dutch-date'
import { formatEuro } from '@/lib/domain/dutch-number'
import type { WageSubsidyScreen } from '@/lib/wage-subsidy/queries'
import type { ShownAmount } from '@/lib/wage-subsidy/shown'
import { sinceWords } from './amount-words'

const columns: Column[] = [
  { label: 'Regel' },
  { label: 'Bedrag', kind: 'number', tight: true },
  { label: 'Bron en sinds wanneer' },
]

type Data = Extract<WageSubsidyScreen, { amount: unknown }>

/** The amount of one day, worked out line by line with the figures in force and their sources. */
export function AmountPanel({ data: { amount, day, own } }: { data: Data }) {
  return (
    <Panel title={`Bedrag per maand op ${formatDate(day)}`} main>
      {amount.cents === null ? (
        <Alert tone={amount.isKnown ? 'info' : 'warning'} title={amount.words ?? undefined}>
          {amount.referenceDay && <Reference day={amount.referenceDay} />}
        </Alert>
      ) : (
        <Sum amount={amount} cents={amount.cents} />
      )}
      {own && own.points.length > 0 && <OpenPoints points={own.points} />}
    </Panel>
  )
}

const Reference = ({ day }: { day: string }) => (
  <p className="note">
    {`De bedragen zijn die van ${formatDate(day)}: de eerste dag van de subsidie of de laatste 1 januari (Pw art. 10d lid 7). Een nieuw minimumloon in juli verandert niets.`}
  </p>
)

function Sum({ amount, cents }: { amount: ShownAmount; cents: number }) {
  const rows = amount.lines.map(({ label, note, figure, source }) => [
    [label, note] as const,
    figure,
    source ? ([source.text, sinceWords(source)] as const) : '–',
  ])
  return (
    <>
      <p className="subsidy-amount">{formatEuro(cents / 100)}</p>
      {amount.referenceDay && <Reference day={amount.referenceDay} />}
      <DataTable
        caption="Hoe het bedrag is uitgerekend"
        columns={columns}
        rows={rows}
        narrow="stack"
        empty={null}
      />
    </>
  )
}

type Points = NonNullable<Data['own']>['points']

/** Where the law leaves room: which reading the sum uses, and who keeps it. */
const OpenPoints = ({ points }: { points: Points }) => (
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
)
