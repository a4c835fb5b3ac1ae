import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { Move } from '@/lib/domain/lifecycle'
import { moveLabel } from '@/lib/domain/move-terms'
import type { FactRows } from '@/lib/domain/facts-of-rows'
import type { Step } from '@/lib/trajectory/step-specs'
import { dayOf, textOf } from './row-words'
import { stepHref } from './step-links'

type Props = { number: string; rows: FactRows; may: (step: Step) => boolean }

/** What a colleague proposed and a second reader answers: make the move, or send it back with a reason. */
export function ProposalPanel({ number, rows, may }: Props) {
  if (rows.proposals.length === 0) return null
  return (
    <Panel title="Voorstel">
      {rows.proposals.map((row) => {
        const move = textOf(row, 'move') as Move
        return (
          <div key={row.id}>
            <p>
              <strong>{moveLabel[move]}</strong>
            </p>
            <p>{textOf(row, 'reason')}</p>
            <p className="note">{`${textOf(row, 'by')} · ${dayOf(row, 'proposed_on')}`}</p>
            {may('answerProposal') && (
              <p className="button-row">
                <ButtonLink href={stepHref(number, move)} compact>
                  Keur goed en voer uit
                </ButtonLink>
                <ButtonLink href={stepHref(number, 'answerProposal', { bij: row.id })} look="subtle" compact>
                  Stuur terug
                </ButtonLink>
              </p>
            )}
          </div>
        )
      })}
    </Panel>
  )
}
