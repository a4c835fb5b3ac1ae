'use client'

import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField } from '@/components/forms/choice-fields'
import { setDailyMail } from '@/lib/account/actions'

/** One mail on a working day with how much there is to do, for who wants it. */
export function DailyMailForm({ dailyMail, email }: { dailyMail: boolean; email: string }) {
  return (
    <ActionForm
      action={setDailyMail}
      draft={null}
      defaultValues={{ dailyMail }}
      submitLabel="Opslaan"
      submitLook="secondary"
    >
      <CheckboxField
        name="dailyMail"
        label="Stuur mij elke werkdag één bericht"
        help={`Naar ${email}: hoeveel regels te laat zijn en hoeveel er deze week zijn, met een link. Zonder namen. Is er niets te doen, dan komt er niets.`}
      />
      <p className="text-sm text-muted">
        Ook als dit uit staat, krijgt u een bericht als een termijn die geen werkafspraak is binnen enkele
        dagen afloopt en u die nog niet op uw lijst hebt gezien.
      </p>
    </ActionForm>
  )
}
