import { Alert } from '@/components/ui/alert'
import { formatDate } from '@/lib/domain/dutch-date'
import type { Row } from '@/lib/domain/facts'
import type { SwitchingScreen } from '@/lib/switching/queries'

/** Whether a rule of this switch asks the indicatie banenafspraak: the one step that can turn the advice (T34). */
const asksIndication = ({ rules, switches }: SwitchingScreen) => {
  const open = switches.find(({ ended_on }) => ended_on == null)
  const asked = open ? open.steps : (rules?.sheet.acts ?? []).map(({ doneByMove }) => ({ done_by_move: doneByMove }))
  return asked.some(({ done_by_move: move }) => move === 'askIndication')
} // prettier-ignore

/** Said beforehand: up to where nothing changes, and what follows after the point of no return. */
export function NoReturn({ data, current }: { data: SwitchingScreen; current: Row | undefined }) {
  if (!asksIndication(data)) return null
  const askedOn = current?.ended_on == null && current?.indication_asked_on
  return (
    <Alert tone="warning" title={askedOn ? `De indicatie is gevraagd op ${formatDate(String(askedOn))}` : 'Eén stap kunt u niet zelf terugdraaien'}>
      {!askedOn && (
        <p>
          Tot u de indicatie banenafspraak vraagt, verandert er niets en kan de switch altijd stoppen.
        </p>
      )}
      <ul className="list-disc pl-5">
        <li>UWV beoordeelt dan opnieuw. Een positief advies kan negatief worden; in 2018 gebeurde dat steeds.</li>
        <li>Stoppen kan daarna alleen als UWV bevestigt dat het advies nog staat.</li>
        <li>Staat het advies niet meer, dan is voor beschut werk een nieuw advies en een nieuw besluit nodig.</li>
        <li>Vraag UWV vooraf wat in deze situatie gebeurt, en vertel het de persoon. Die beslist.</li>
      </ul>
      <p className="note">Kamerbrief 29817-145, juni 2018.</p>
    </Alert>
  )
} // prettier-ignore
