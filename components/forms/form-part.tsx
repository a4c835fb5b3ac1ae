import type { ReactNode } from 'react'

/** Fields of a long form that belong together, under their own heading. */
export function FormPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="form-part">
      <h2>{title}</h2>
      {children}
    </section>
  )
}
