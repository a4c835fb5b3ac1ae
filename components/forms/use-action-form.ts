'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { unstable_rethrow, useRouter } from 'next/navigation'
import { useId, useRef, useState, useTransition } from 'react'
import { useForm, type FieldErrors, type FieldValues } from 'react-hook-form'
import type { ZodType } from 'zod'
import { reasonText } from '@/lib/domain/reasons'
import type { Collision, Result } from '@/lib/pipeline/result'
import { announce } from '@/components/ui/page-status'
import { problemsOf, type Problem } from './problems'
import { newSubmissionId } from './submission-id'
import { timeNow } from './time-now'
import { useDraft, type Draft } from './use-draft'
import { useMedicalCheck } from './use-medical-check'

type FormAction<T> = (raw: unknown) => Promise<Result<T>>

/** How the last press ended, for the message above the form. */
export type Outcome =
  | { status: 'invalid'; problems: Problem[] }
  | { status: 'medical'; problems: Problem[] }
  | {
      status: 'refused'
      reason: Extract<Result<never>, { status: 'refused' }>['reason']
      about?: string
      collision?: Collision
    }
  | { status: 'signedOut' }
  | { status: 'failed' }
  | { status: 'done'; words: string }

export type ActionFormOptions<T> = {
  action: FormAction<T>
  /** The schema of the command, when the browser should check first; without it only the server does. */
  schema?: ZodType<unknown, FieldValues>
  defaultValues: FieldValues
  /** What goes with every press besides the fields: ids and the version seen. */
  extra?: Record<string, unknown>
  /** What is said when it is done: "Opgeslagen" becomes "Opgeslagen om 10.42". */
  doneWords?: string
  /** Empties the fields when it is done, for a form that is used again and again. */
  clearOnDone?: boolean
  onDone?: (value: T) => void
  /** Where to go when it is done. */
  nextHref?: string
  draft?: Draft | undefined
}

/**
 * Joins react-hook-form, the schema and the answer of a command. The same submission id goes with every press until
 * it is done, so that a second press finds the first; nothing that was typed is lost by any answer.
 */
export function useActionForm<T>(options: ActionFormOptions<T>) {
  const { action, schema, extra, draft } = options
  const formId = useId()
  const router = useRouter()
  const labels = useRef(new Map<string, string>())
  const [submissionId, setSubmissionId] = useState(newSubmissionId)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [pending, startTransition] = useTransition()
  const form = useForm<FieldValues>({
    defaultValues: { ...options.defaultValues, ...draft?.values },
    resolver: schema && zodResolver(schema, undefined, { raw: true }),
    reValidateMode: 'onSubmit',
    shouldFocusError: false,
  })
  const keeping = useDraft(form, draft, options.defaultValues)
  const { freeTexts, unconfirmed } = useMedicalCheck()

  function finish(value: T, values: FieldValues) {
    const words = `${options.doneWords ?? 'Opgeslagen'} om ${timeNow()}`
    setSubmissionId(newSubmissionId())
    keeping.forget()
    form.reset(options.clearOnDone ? options.defaultValues : values)
    setOutcome({ status: 'done', words })
    announce(words)
    options.onDone?.(value)
    if (options.nextHref) router.push(options.nextHref as Parameters<typeof router.push>[0])
  }

  function showInvalid(fields: Record<string, string[]>) {
    for (const [name, messages] of Object.entries(fields))
      form.setError(name, { message: messages.join(' ') })
    setOutcome({ status: 'invalid', problems: problemsOf(fields, labels.current) })
  }

  function settle(result: Result<T>, values: FieldValues) {
    if (result.status === 'done') return finish(result.value, values)
    if (result.status === 'invalid') return showInvalid(result.fields)
    if (result.status === 'refused' && result.field && labels.current.has(result.field))
      return showInvalid({ [result.field]: [reasonText(result.reason, result.about)] })
    setOutcome(result)
    // Brings the version that is there now, so that a second press is a choice made knowingly.
    const mayRepeat =
      result.status === 'refused' &&
      result.reason === 'changed_meanwhile' &&
      result.collision?.mayRepeat !== false
    if (mayRepeat) router.refresh()
  }

  async function send(values: FieldValues) {
    try {
      settle(await action({ ...extra, ...values, submissionId }), values)
    } catch (error) {
      unstable_rethrow(error)
      setOutcome({ status: 'failed' })
    }
  }

  const refuse = (errors: FieldErrors) =>
    showInvalid(
      Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, [String(error?.message)]])),
    )

  function submit(event?: React.FormEvent) {
    event?.preventDefault()
    if (pending) return
    form.clearErrors()
    announce('')
    void form.handleSubmit((values) => {
      const problems = problemsOf(unconfirmed(values), labels.current)
      if (problems.length > 0) return setOutcome({ status: 'medical', problems })
      startTransition(() => send(values))
    }, refuse)()
  }

  return { form, formId, labels, freeTexts, outcome, pending, submit, keeping }
}
