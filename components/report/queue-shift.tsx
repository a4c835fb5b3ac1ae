'use client'

import { useState } from 'react'
import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { shiftQueue } from '@/lib/report/actions'

type Queue = 'toBePlaced' | 'waiting'

type Props = {
  municipalityId: string
  /** Where everybody goes and how many, in the words of the screen; null while nobody stands in the wrong queue. */
  wrong: { to: Queue; people: string } | null
}

/** Puts a whole queue in the other one after the manager confirmed the number; stays to say what that did and how one goes back. */
export function QueueShift({ municipalityId, wrong }: Props) {
  const [moved, setMoved] = useState<Props['wrong']>(null)
  if (!wrong && !moved) return null
  return (
    <div className="no-print mb-4">
      {wrong ? (
        <Wrong municipalityId={municipalityId} {...wrong} onDone={() => setMoved(wrong)} />
      ) : (
        moved && <Moved {...moved} />
      )}
    </div>
  )
}

type WrongProps = { municipalityId: string; to: Queue; people: string; onDone: () => void }

const Wrong = ({ municipalityId, to, people, onDone }: WrongProps) => (
  <Panel title="De rijen kloppen niet meer met het aantal">
    <p className="mb-3">
      {to === 'waiting'
        ? `Het aantal is bereikt. Mensen in “te plaatsen”: ${people}. Zij gaan naar de wachtlijst.`
        : `Het aantal is niet (meer) bereikt. Mensen op de wachtlijst: ${people}. Zij gaan naar “te plaatsen”.`}{' '}
      Iedereen houdt zijn plaats. Er komt een regel in elk traject.
    </p>
    <SpecForm
      action={shiftQueue}
      draft={null}
      fields={[]}
      extra={{ municipalityId, to, asRead: people }}
      submitLabel={to === 'waiting' ? 'Zet allen op de wachtlijst' : 'Zet allen op te plaatsen'}
      doneWords="Overgezet"
      onDone={onDone}
    />
  </Panel>
)

/** What the press did and how one goes back; it stays after the proposal is gone. */
export const Moved = ({ to, people }: { to: Queue; people: string }) => (
  <Panel title={to === 'waiting' ? 'Overgezet naar de wachtlijst' : 'Overgezet naar te plaatsen'}>
    <p className="font-semibold">{`Aantal mensen: ${people}. Iedereen hield zijn plaats.`}</p>
    <p>
      Klopte dit niet? Laat de beheerder het aantal herstellen, of HR het contract dat niet klopt. Slaat de
      plicht daardoor om, dan staat hier de knop om iedereen terug te zetten, met dezelfde plaats.
    </p>
  </Panel>
)
