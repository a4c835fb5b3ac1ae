import type { ReactNode } from 'react'
import { PracticeBand } from '@/components/shell/practice-band'
import { paths } from '@/lib/paths'

type Props = { title: string; practice: boolean; children: ReactNode }

/** The frame of the pages before signing in: no menu, no names. */
export function EntryPage({ title, practice, children }: Props) {
  return (
    <div className="shell">
      <title>{`${title} · Schakel`}</title>
      <header className="shell-top">
        {practice && <PracticeBand />}
        <div className="shell-bar">
          <p className="shell-brand">Schakel</p>
        </div>
      </header>
      <main className="mx-auto w-full max-w-[960px] flex-1 px-4 py-8 sm:px-6 sm:py-12" id="inhoud">
        <h1>{title}</h1>
        {children}
      </main>
      <footer className="shell-footer">
        <p>Hulp nodig? Vraag het de functioneel beheerder van uw organisatie.</p>
        <p>
          <a href={paths.accessibility}>Toegankelijkheid</a>
        </p>
      </footer>
    </div>
  )
}
