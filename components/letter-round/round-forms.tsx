'use client'

import { ActionForm } from '@/components/forms/action-form'
import * as actions from '@/lib/letter-round/actions'

interface OfRound {
  roundId: string
  version: number
}

const brieven = (count: number) => (count === 1 ? '1 brief' : `${count} brieven`)

/** Makes the letters of all who go along. */
export function MakeForm({ of, count }: { of: OfRound; count: number }) {
  return (
    <ActionForm
      draft={null}
      action={actions.startMaking}
      extra={{ ...of }}
      defaultValues={{}}
      submitLabel={count === 1 ? 'Maak de brief' : 'Maak de brieven'}
      doneWords="Begonnen"
    >
      <p>{`Er komen ${brieven(count)}. Er gaat nog niets weg: u kunt daarna alles in één keer terugdraaien.`}</p>
    </ActionForm>
  )
}

/** Sets the letters that were put in the post on sent; after that the round cannot be undone. */
export function SendRoundForm({ of, count }: { of: OfRound; count: number }) {
  return (
    <ActionForm
      draft={null}
      action={actions.startSending}
      extra={{ ...of }}
      defaultValues={{}}
      submitLabel={`Zet ${brieven(count)} op verstuurd`}
      doneWords="Begonnen"
    >
      <p>
        Print de brieven en doe ze eerst op de post. Zet ze daarna hier op verstuurd. Vanaf dat moment kunt u
        de ronde niet meer terugdraaien.
      </p>
    </ActionForm>
  )
}

/** Undoes a whole round of which nothing was sent yet. */
export function UndoRoundForm({ of, words }: { of: OfRound; words: string }) {
  return (
    <ActionForm
      draft={null}
      action={actions.startUndoing}
      extra={{ ...of }}
      defaultValues={{}}
      submitLabel="Ja, draai de hele ronde terug"
      submitLook="danger"
      doneWords="Teruggedraaid"
    >
      <p>{words}</p>
    </ActionForm>
  )
}

/** Looks again who a round is for. */
export function LookAgainForm({ roundId }: { roundId: string }) {
  return (
    <ActionForm
      draft={null}
      action={actions.lookAgainAtRound}
      extra={{ roundId }}
      defaultValues={{}}
      submitLabel="Kijk opnieuw wie een brief krijgt"
      submitLook="secondary"
      doneWords="Nagekeken"
    >
      {null}
    </ActionForm>
  )
}

/** Lets one person go along or stay out. */
export function TickForm({ roundId, lineId, joins }: { roundId: string; lineId: string; joins: boolean }) {
  return (
    <ActionForm
      draft={null}
      action={actions.tickLine}
      extra={{ roundId, lineId, joins }}
      defaultValues={{}}
      submitLabel={joins ? 'Stuur toch een brief' : 'Laat deze persoon weg'}
      submitLook="secondary"
      doneWords="Aangepast"
    >
      {null}
    </ActionForm>
  )
}
