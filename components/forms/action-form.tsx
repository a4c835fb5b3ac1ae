'use client'

import { useCallback, useMemo, useRef, type ReactNode } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated'
import { Button, type ButtonLook } from '@/components/ui/button'
import { DraftNote } from './draft-note'
import { FormContext } from './form-context'
import { FormOutcome } from './form-outcome'
import { useKeptDraft } from './kept-drafts'
import type { Draft } from './use-draft'
import { useActionForm, type ActionFormOptions } from './use-action-form'
import { useUnsavedForm } from './unsaved-forms'
import { useSaveKey } from './use-save-key'

type Props<T> = Omit<ActionFormOptions<T>, 'draft'> & {
  /** The name under which what is typed is kept, or the draft itself; null only where nothing is typed. */
  draft: Draft | string | null
  submitLabel: string
  submitLook?: ButtonLook
  /** Stands beside the button: a way back, mostly a `ButtonLink` with the look subtle. */
  aside?: ReactNode
  /** Says above the form which fields are needed; off for a form of one field. */
  legend?: boolean
  children: ReactNode
}

/**
 * A form around a command. Its fields are the `…Field` components of this folder. Until its script runs nothing can be
 * typed or sent, so that what is typed is neither lost nor sent by the browser itself; after that the button is never
 * disabled.
 */
export function ActionForm<T>({
  submitLabel,
  submitLook = 'primary',
  aside,
  legend,
  draft: named,
  children,
  ...options
}: Props<T>) {
  const element = useRef<HTMLFormElement>(null)
  const draft = useKeptDraft(named)
  const { form, formId, labels, freeTexts, outcome, pending, submit, keeping } = useActionForm({
    ...options,
    draft,
  })
  const { errors } = form.formState
  const hydrated = useHydrated()
  useSaveKey(element)
  useUnsavedForm(draft?.key, form.formState.isDirty || keeping.restoredAt !== null)
  const idOf = useCallback((name: string) => `${formId}-${name}`, [formId])
  const nameField = useCallback(
    (name: string, label: string) => void labels.current.set(name, label),
    [labels],
  )
  const watchText = useCallback((name: string) => void freeTexts.current.add(name), [freeTexts])
  const scope = useMemo(() => {
    const messages = Object.entries(errors).map(([name, error]) => [name, String(error?.message ?? '')])
    return {
      form,
      idOf,
      nameField,
      watchText,
      messages: Object.fromEntries(messages) as Record<string, string>,
    }
  }, [form, errors, idOf, nameField, watchText])
  return (
    <FormContext value={scope}>
      <form ref={element} className="form" method="post" data-action-form noValidate onSubmit={submit}>
        <noscript>
          <p>Dit formulier heeft JavaScript nodig. Zet JavaScript aan en laad de pagina opnieuw.</p>
        </noscript>
        <fieldset className="form-body" role="none" disabled={!hydrated}>
          <FormOutcome outcome={outcome} idOf={idOf} />
          {keeping.restoredAt && <DraftNote keptAt={keeping.restoredAt} onThrowAway={keeping.throwAway} />}
          {legend && <p className="form-legend">Velden zonder “niet verplicht” zijn nodig.</p>}
          {children}
          <div className="form-buttons">
            <Button type="submit" look={submitLook} busy={pending}>
              {outcome?.status === 'medical' ? 'Toch opslaan' : submitLabel}
            </Button>
            {aside}
            <p className="form-state">
              {stateWords(pending, outcome?.status === 'done' ? outcome.words : null, keeping)}
            </p>
          </div>
        </fieldset>
      </form>
    </FormContext>
  )
}

function stateWords(
  pending: boolean,
  done: string | null,
  keeping: { kept: string | null; unsaved: boolean },
) {
  if (pending) return 'Bezig met opslaan…'
  if (keeping.kept) return keeping.kept
  if (keeping.unsaved) return 'Nog niet opgeslagen'
  return done
}
