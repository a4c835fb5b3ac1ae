import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Figures } from '@/components/ui/figures'
import { smallWords, wordsOf } from '@/components/report/shown-words'
import { UnnamedRows } from '@/components/report/unnamed-rows'
import { formatNumber } from '@/lib/domain/dutch-number'
import { dateOrder, ruleWords } from '@/lib/domain/order-rule'
import { paths } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import { shiftPageSize, type orderTrialScreen, type ShiftRow } from '@/lib/waiting-list/order-queries'

type Data = NonNullable<Awaited<ReturnType<typeof orderTrialScreen.run>>>

type Props = { data: Data; page: number }

/** Who moves under another rule, in numbers and one by one. */
export function TrialView({ data, page }: Props) {
  const { rule, current, shown, threshold, reach } = data
  const small = smallWords(shown, threshold)
  return (
    <>
      {data.most && (
        <p className="note mb-3">
          {data.queue === 'waiting'
            ? 'De meeste mensen staan op de wachtlijst. U ziet daarom die rij.'
            : 'De meeste mensen staan nog in “te plaatsen”. U ziet daarom die rij.'}
        </p>
      )}
      <p className="mb-1">{`Nu: ${ruleWords(current ?? dateOrder).join(', ')}.`}</p>
      <p className="mb-4 font-semibold">{`Proef: ${ruleWords(rule).join(', ')}.`}</p>
      <Figures label="Wat er verandert" figures={figuresOf(data)} />
      <p className="mt-2 mb-4 text-sm text-muted">{reach.words}</p>
      {small && <p className="note mb-4">{small}</p>}
      <Shifts data={data} page={page} />
    </>
  )
}

function figuresOf({ shown, threshold, counts }: Data) {
  const far = (count: string, most: number) =>
    shown[count]?.kind === 'number' && most > 0 ? `hoogstens ${formatNumber(most)}` : undefined
  const figure = (name: string, label: string, note?: string) => ({
    label,
    value: wordsOf(shown[name], threshold),
    ...(note && { note }),
  })
  return [
    figure('all', 'mensen in deze rij'),
    figure('up', 'naar voren', far('up', counts.farthestUp)),
    figure('down', 'naar achteren', far('down', counts.farthestDown)),
    figure('same', 'zelfde plaats'),
    figure('entering', 'komen binnen'),
    figure('leaving', 'vallen buiten'),
  ]
}

const place: Column[] = [
  { label: 'Plaats nu', kind: 'number' },
  { label: 'Plaats dan', kind: 'number' },
  { label: 'Verschil', kind: 'number' },
]

function Shifts({ data, page }: Props) {
  const { rows } = data
  const reach = data.reach.people
  const columns: Column[] = [...place, { label: 'Betekent' }]
  if (rows.length > 0 && rows.every(({ person }) => person === null))
    return (
      <UnnamedRows
        caption="Wie opschuift"
        columns={columns}
        rows={rows.map((row) => shiftOf(row, reach))}
        page={page}
        pageSize={shiftPageSize}
      />
    )
  return (
    <DataTable
      caption="Wie opschuift"
      columns={[{ label: 'Naam', kind: 'link', base: `${paths.trajectories}/` }, ...columns]}
      rows={rows.map((row) => [nameOf(row), ...shiftOf(row, reach)])}
      empty={<Nobody data={data} />}
    />
  )
}

const nameOf = ({ person }: ShiftRow): Row[number] => (person ? [listNameOf(person), person.number] : '')

function shiftOf({ from, to }: ShiftRow, reach: number): Row {
  const step = from - to
  return [
    from,
    to,
    step > 0 ? `+${formatNumber(step)}` : formatNumber(step),
    `${step > 0 ? 'naar voren' : 'naar achteren'}${within(from, to, reach)}`,
  ]
}

function within(from: number, to: number, reach: number): string {
  if (from > reach && to <= reach) return ', komt binnen de open plekken'
  return from <= reach && to > reach ? ', valt buiten de open plekken' : ''
}

function Nobody({ data: { open, moving, counts } }: { data: Data }) {
  if (!open)
    return (
      <EmptyState title="Wie opschuift tonen wij niet per regel.">
        <p>
          Een van de aantallen is zo klein dat te zien zou zijn om wie het gaat. De consulent ziet op deze
          pagina wie opschuift, met naam en plaats.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState title={moving > 0 ? 'Deze pagina is leeg.' : 'In deze rij schuift niemand op.'}>
      <p>{counts.same > 0 ? 'Iedereen houdt zijn plaats.' : 'In deze rij staat niemand.'}</p>
    </EmptyState>
  )
}
