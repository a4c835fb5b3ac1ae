import { RowKeys } from '@/components/shell/row-keys'
import { DataTable, type Column, type Row } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import type { Tone } from '@/components/ui/tone'
import { formatDate } from '@/lib/domain/dutch-date'
import { moveLabel } from '@/lib/domain/move-terms'
import { bridgingWord, otherOfferRule } from '@/lib/domain/other-offer'
import { paths, withQuery } from '@/lib/paths'
import { listNameOf } from '@/lib/person/name-row'
import type { HygieneRow } from '@/lib/waiting-list/hygiene-queries'
import { standingWord } from '@/lib/waiting-list/standing-word'
import type { HygieneData } from './hygiene-header'

const columns: Column[] = [
  { label: 'Naam', kind: 'link', base: `${paths.trajectories}/` },
  { label: 'Stand', kind: 'tag' },
  { label: 'Op de lijst sinds', tight: true },
  { label: 'Laatst bevestigd', tight: true },
  { label: 'Pogingen', kind: 'number' },
  { label: 'Volgende controle', tight: true },
  { label: 'Overbrugging' },
]
/** What is missing in this part is recorded at once. */
const bridge: Column = { label: 'Doen', kind: 'act', act: { words: 'Leg vast', end: '?stap=recordBridging' } }

/** Afterwards one comes back to the same part and page. */
const actOn = (deel: string, pagina: number): Column => ({
  label: 'Doen',
  kind: 'act',
  act: {
    words: 'Uitkomst',
    end: withQuery('/nalopen', { deel, pagina: pagina > 1 ? String(pagina) : undefined }),
  },
})

const doing = (part: HygieneData['part'], page: number) =>
  part === 'overbrugging' ? bridge : actOn(part, page)

const empty: Record<HygieneData['part'], [string, string]> = {
  nalopen: [
    'Niemand wacht te lang zonder bevestiging.',
    'Is iemand nog niet bevestigd, dan telt de dag op de lijst. Wie te lang niet is gesproken, komt hier vanzelf te staan.',
  ],
  'telt-niet': [
    'Iedereen op de lijst telt mee.',
    'Wie rust of te lang niet is bevestigd, komt hier te staan.',
  ],
  overbrugging: [
    'Iedereen die wacht heeft een overbrugging of ander aanbod, of wil die niet.',
    'Komt iemand zonder op de lijst, dan vraagt Schakel er vanzelf om.',
  ],
  rustend: ['Niemand rust.', 'Zet iemand op rustend vanaf zijn traject.'],
  alle: ['Niemand staat op de lijst.', 'Na een positief besluit komt iemand vanzelf op de lijst.'],
}

type Props = { data: HygieneData; mayAct: boolean; page: number; everybodyHref: string }

/** The people of one part of the list, longest ago first, each with the way to say what came of the contact. */
export function HygieneTable({ data, mayAct, page, everybodyHref }: Props) {
  const [title, next] = empty[data.part]
  return (
    <div className="hygiene-list">
      {data.part === 'overbrugging' && <p className="note mb-4">{otherOfferRule}</p>}
      <DataTable
        caption="Na te lopen mensen"
        columns={mayAct ? [...columns, doing(data.part, page)] : columns}
        rows={data.rows.map((row) => rowOf(row, mayAct))}
        empty={
          <EmptyState title={title}>
            <p>{next}</p>
            {data.sizes.alle > 0 && data.part !== 'alle' && (
              <p>
                <a href={everybodyHref}>Bekijk iedereen op de lijst</a>
              </p>
            )}
          </EmptyState>
        }
      />
      <RowKeys />
    </div>
  )
}

const tones: Readonly<Record<string, Tone>> = { aging: 'warning', stale: 'negative' }

/** A colleague need not call who is waiting for a second reader. */
const proposedWords = ({ proposed }: HygieneRow) =>
  proposed === null ? '' : `Voorgesteld: ${moveLabel[proposed].toLowerCase()}`

const rowOf = (row: HygieneRow, mayAct: boolean): Row => [
  [listNameOf(row), row.number, proposedWords(row)],
  [standingWord(row.standing), tones[row.standing] ?? 'neutral'],
  formatDate(row.positionOn),
  row.confirmedOn === null ? 'nog niet' : formatDate(row.confirmedOn),
  row.attempts,
  row.nextCheckOn === null ? '' : formatDate(row.nextCheckOn),
  bridgingWord(row.queue, row.bridging),
  ...(mayAct ? [1] : []),
]
