import { SpecForm } from '@/components/forms/spec-form'
import { instantWords } from '@/components/ui/instant-words'
import type { takeBackApart, takeBackTown } from '@/lib/quality/actions'
import type { Said } from '@/lib/quality/queries'

type Props = { said: Said; takeBack: typeof takeBackApart | typeof takeBackTown }

/** What a colleague said of somebody, with who and when, and one press that takes it back. */
export function SaidItem({ said: { id, surname, numbers, by, at }, takeBack }: Props) {
  return (
    <li>
      <p className="mb-2">{`${[surname, numbers.join(' en ')].filter(Boolean).join(', ')}. Gezegd door ${by}, ${instantWords(at)}.`}</p>
      <SpecForm
        action={takeBack}
        draft={null}
        fields={[]}
        extra={{ id }}
        submitLabel="Neem terug"
        submitLook="secondary"
        doneWords="Teruggenomen"
      />
    </li>
  )
}
