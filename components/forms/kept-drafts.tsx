'use client'

import { createContext, useContext, useMemo, useState, type ComponentProps, type ReactNode } from 'react'
import type { FieldValues } from 'react-hook-form'
import { Disclosure } from '@/components/ui/disclosure'
import type { KeptDraft } from '@/lib/draft/open-draft'
import { keptDraft } from './kept-draft'
import type { Draft } from './use-draft'

interface Drafts {
  kept: Record<string, KeptDraft>
  /** Names whose draft was sent or thrown away while this page stood open. */
  gone: Set<string>
}

const DraftContext = createContext<Drafts | null>(null)

/** Gives the forms of a page what was typed in them earlier and not sent, each by the name of its draft. */
export function KeptDrafts({ drafts, children }: { drafts: Record<string, KeptDraft>; children: ReactNode }) {
  const [gone] = useState(() => new Set<string>())
  const value = useMemo(() => ({ kept: drafts, gone }), [drafts, gone])
  return <DraftContext value={value}>{children}</DraftContext>
}

/**
 * The draft of a form: by its name among those of the page, or the draft itself. Null is a form in which nothing is
 * typed. A form that the page gave no drafts is a bug, because what is typed there would not come back.
 */
export function useKeptDraft(draft: Draft | string | null): Draft | undefined {
  const drafts = useContext(DraftContext)
  return useMemo(() => {
    if (typeof draft !== 'string') return draft ?? undefined
    if (!drafts) throw new Error('A form that keeps a draft stands outside KeptDrafts.')
    const { kept, gone } = drafts
    const { save, ...named } = keptDraft(draft, gone.has(draft) ? null : (kept[draft] ?? null))
    return {
      ...named,
      save: (key: string, values: FieldValues | null) => {
        if (values === null) gone.add(key)
        else gone.delete(key)
        return save(key, values)
      },
    }
  }, [draft, drafts])
}

/** A part of a page behind its summary, that stands open when something was typed in its form and not sent. */
export function DraftDisclosure({
  draft,
  ...disclosure
}: Omit<ComponentProps<typeof Disclosure>, 'open'> & { draft: string }) {
  const drafts = useContext(DraftContext)
  // As the page was opened: what is sent later leaves its message in sight.
  const [open] = useState(drafts !== null && draft in drafts.kept && !drafts.gone.has(draft))
  return <Disclosure {...disclosure} open={open} />
}
