'use client'

import { useMemo } from 'react'
import { keptDraft } from '@/components/forms/kept-draft'
import { SpecForm } from '@/components/forms/spec-form'
import type { ActionFormOptions } from '@/components/forms/use-action-form'
import { ButtonLink } from '@/components/ui/button'
import type { ContactStep } from '@/lib/contact/filter'
import type { ContactFormData } from '@/lib/contact/open-contact-form'
import { cancelAppointment, changeAppointment, makeAppointment } from '@/lib/appointment/actions'
import { correctNote, writeNote } from '@/lib/trajectory/actions'

const actions: Record<ContactStep, ActionFormOptions<unknown>['action']> = {
  writeNote,
  correctNote,
  makeAppointment,
  changeAppointment,
  cancelAppointment,
}

/** The form of a note or a correction; what is typed is kept until it is sent. */
export function ContactForm({ form, backHref }: { form: ContactFormData; backHref: string }) {
  const { step, button, fields, values, extra, draftKey, draft: kept } = form
  const draft = useMemo(() => keptDraft(draftKey, kept), [draftKey, kept])
  return (
    <SpecForm
      action={actions[step]}
      fields={fields}
      values={values}
      extra={extra}
      submitLabel={button}
      nextHref={backHref}
      draft={draft}
      legend={fields.length > 1}
      aside={
        <ButtonLink href={backHref} look="subtle">
          Annuleer
        </ButtonLink>
      }
    />
  )
}
