import { ChoiceForm } from '@/components/forms/choice-form'
import { paths } from '@/lib/paths'

type Choice = { id: string; name: string }
type Props = { municipality: Choice; municipalities: readonly Choice[] }

/** Of which of the own gemeenten the forecast is, and why it is never of all together; nothing for who has one. */
export function WhoseForecast({ municipality, municipalities }: Props) {
  if (municipalities.length < 2) return null
  return (
    <>
      <ChoiceForm
        action={paths.forecast}
        choices={[
          [
            'gemeente',
            'Gemeente',
            municipality.id,
            municipalities.map(({ id, name }) => [id, name] as const),
          ],
        ]}
      />
      <p className="note mb-4">
        Een verkenning is van één gemeente. Een plek boven het aantal van de ene telt niet mee voor de andere
        (Participatiewet art. 10b): een verkenning van de gemeenten samen zou ruimte tonen die er niet is.
      </p>
    </>
  )
}
