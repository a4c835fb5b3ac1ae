import { orderKindWords } from '@/lib/domain/order-kind'
import { Panel } from '@/components/ui/panel'
import type { FrozenLine } from '@/lib/match/freeze-sheet'
import type { KeptSheet } from '@/lib/match/frozen-sheet'
import { passedWords } from '@/lib/match/passed-words'
import { CriteriaTable } from './criteria-table'

/** The sheet as it was when the offer was made: every criterion, and where the person stood in line. */
export function FrozenSheetView({ kept }: { kept: KeptSheet }) {
  const { sheet, orderReason, orderKind, number } = kept
  const { place, criteria, line } = sheet
  return (
    <div className="grid gap-4">
      <Panel title={place.name} main>
        <p className="match-said">
          {place.employer === place.company ? place.company : `${place.employer} · ${place.company}`}
        </p>
        <CriteriaTable caption={`Traject ${number} en ${place.name}`} criteria={criteria} />
      </Panel>
      <Panel title="Plaats in de rij">
        {line === null ? (
          <p>Stond toen niet in een rij.</p>
        ) : (
          <>
            <p>{positionWords(line)}</p>
            <p>{passedWords(line)}</p>
          </>
        )}
        {orderReason && (
          <p className="mt-3">
            <strong>Reden om van de volgorde af te wijken: </strong>
            {orderKind && `${orderKindWords(orderKind)}. `}
            {orderReason}
          </p>
        )}
      </Panel>
    </div>
  )
}

const positionWords = ({ queue, place }: FrozenLine) =>
  queue === 'toBePlaced'
    ? `Plaats ${place} in de rij te plaatsen van de gemeente.`
    : `Plaats ${place} in de rij wachtlijst van de gemeente. Wie te plaatsen is, gaat voor.`
