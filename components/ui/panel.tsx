import { useId, type ReactNode } from 'react'

type Props = {
  title: ReactNode
  level?: 2 | 3
  /** A quiet link or button at the right of the title. */
  aside?: ReactNode
  /** The panel with the next thing to do; at most one on a page. */
  main?: boolean
  children: ReactNode
}

/** A named part of a page in a frame. */
export function Panel({ title, level = 2, aside, main = false, children }: Props) {
  const id = useId()
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={main ? 'panel panel-main' : 'panel'} aria-labelledby={id}>
      <div className="panel-head">
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}
