'use client'

import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { actFields } from '@/lib/domain/act-fields'
import { acceptHandover, askHandover, refuseHandover } from '@/lib/trajectory/actions'

type Props = {
  handoverId: string
  /** Whether a question waits for its answer: then no second one. */
  asked: boolean
  /** Whether to ask what becomes of the place: its company does not work for this municipality. */
  asksPlace: boolean
  /** Whether to ask which name, birth and gender hold: the person was known here by others. */
  asksPerson: boolean
  /** Where to go after taking it over. */
  next: string | undefined
}

/** The three answers of a receiver: take it over, ask something first, or not take it over. */
export function ReceiverForms({ handoverId, asked, asksPlace, asksPerson, next }: Props) {
  const extra = { handoverId }
  const unasked = [...(asksPlace ? [] : ['placeKept']), ...(asksPerson ? [] : ['personAs'])]
  const named = (words: string) => `overdracht ${handoverId} ${words}`
  return (
    <>
      <div className="mb-4">
        <SpecForm
          fields={actFields.acceptHandover.filter(({ name }) => !unasked.includes(name))}
          action={acceptHandover}
          draft={named('neem over')}
          extra={extra}
          submitLabel="Neem over"
          doneWords="Overgenomen"
          {...(next !== undefined && { nextHref: next })}
        />
      </div>
      {!asked && (
        <DraftDisclosure draft={named('vraag')} summary="Stel eerst een vraag">
          <SpecForm
            fields={actFields.askHandover}
            action={askHandover}
            draft={named('vraag')}
            extra={extra}
            submitLabel="Stel de vraag"
            submitLook="secondary"
            doneWords="Gevraagd"
          />
        </DraftDisclosure>
      )}
      <DraftDisclosure draft={named('stuur terug')} summary="Neem niet over">
        <SpecForm
          fields={actFields.refuseHandover}
          action={refuseHandover}
          draft={named('stuur terug')}
          extra={extra}
          submitLabel="Stuur terug"
          submitLook="secondary"
          doneWords="Teruggestuurd"
          {...(next !== undefined && { nextHref: next })}
        />
      </DraftDisclosure>
    </>
  )
}
