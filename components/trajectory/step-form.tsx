'use client'

import { useMemo } from 'react'
import { keptDraft } from '@/components/forms/kept-draft'
import { SpecForm } from '@/components/forms/spec-form'
import { ButtonLink } from '@/components/ui/button'
import type { OpenForm } from '@/lib/trajectory/open-form'
import { actionOf } from './step-actions'

type Props = Pick<OpenForm, 'step' | 'button' | 'fields' | 'values' | 'extra' | 'draftKey' | 'draft'> & {
  /** Where to go when it is done, and where "Annuleer" leads. */
  nextHref: string
  backHref: string
}

/** The form of a move or another act; what is typed is kept until it is sent. */
export function StepForm({ step, button, nextHref, backHref, draftKey, draft: kept, ...form }: Props) {
  const draft = useMemo(() => keptDraft(draftKey, kept), [draftKey, kept])
  return (
    <SpecForm
      {...form}
      legend={form.fields.length > 1}
      action={actionOf(step)}
      submitLabel={button}
      nextHref={nextHref}
      draft={draft}
      aside={
        <ButtonLink href={backHref} look="subtle">
          Annuleer
        </ButtonLink>
      }
    />
  )
}
