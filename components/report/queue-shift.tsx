'use client'

import { useState } from 'react'
import { SpecForm } from '@/components/forms/spec-form'
import { Panel } from '@/components/ui/panel'
import { shiftQueue } from '@/lib/report/actions'

type Queue = 'toBePlaced' | 'waiting'

type Props = {
  municipalityId: string
  /** What is wrong; null while nobody stands in the wrong queue. */
  wrong: Wrong | null
}

/** A queue that is to move. */
export interface Wrong {
  /** Where everybody goes and how many, in the words of the screen. */
  to: Queue
  people: string
  /** Why they stand in the wrong queue, in sentences. */
  ground: readonly string[]
  /** How many is too few to be told, so that the reader cannot find them. */
  hidden: boolean
}

/** Puts a whole queue in the other one after the manager confirmed the number; stays to say what that did and how one goes back. */
export function QueueShift({ municipalityId, wrong }: Props) {
  const [moved, setMoved] = useState<Props['wrong']>(null)
  if (!wrong && !moved) return null
  return (
    <div className="no-print mb-4">
      {wrong ? (
        <WrongQueue municipalityId={municipalityId} wrong={wrong} onDone={() => setMoved(wrong)} />
      ) : (
        moved && <Moved {...moved} />
      )}
    </div>
  )
}

const who = (to: Queue, people: string) =>
  to === 'waiting'
    ? `Mensen in “te plaatsen”: ${people}. Zij gaan naar de wachtlijst.`
    : `Mensen op de wachtlijst: ${people}. Zij gaan naar “te plaatsen”.`

/** Why they stand wrong, who it is about and what the press does, in words. */
export const WhyWrong = ({ to, people, ground, hidden }: Wrong) => (
  <>
    {ground.map((words) => (
      <p key={words} className="mb-2">
        {words}
      </p>
    ))}
    <p className="mb-3">
      {`${who(to, people)} Iedereen houdt zijn plaats. Er komt een regel in elk traject.`}
      {hidden &&
        ' Wie het zijn, staat hier niet: de consulent ziet hen met naam op de wachtlijst, in de rij waarin zij nu staan.'}
    </p>
  </>
)

type WrongProps = { municipalityId: string; wrong: Wrong; onDone: () => void }

const WrongQueue = ({ municipalityId, wrong, onDone }: WrongProps) => (
  <Panel title="De rijen kloppen niet meer met het aantal">
    <WhyWrong {...wrong} />
    <SpecForm
      action={shiftQueue}
      draft={null}
      fields={[]}
      extra={{ municipalityId, to: wrong.to, asRead: wrong.people }}
      submitLabel={wrong.to === 'waiting' ? 'Zet allen op de wachtlijst' : 'Zet allen op te plaatsen'}
      doneWords="Overgezet"
      onDone={onDone}
    />
  </Panel>
)

/** What the press did and how one goes back; it stays after the proposal is gone. */
export const Moved = ({ to, people }: Pick<Wrong, 'to' | 'people'>) => (
  <Panel title={to === 'waiting' ? 'Overgezet naar de wachtlijst' : 'Overgezet naar te plaatsen'}>
    <p className="font-semibold">{`Aantal mensen: ${people}. Iedereen hield zijn plaats.`}</p>
    <p>
      Klopte dit niet? Laat de beheerder het aantal herstellen, of HR het contract dat niet klopt. Slaat de
      plicht daardoor om, dan staat hier de knop om iedereen terug te zetten, met dezelfde plaats.
    </p>
  </Panel>
)
