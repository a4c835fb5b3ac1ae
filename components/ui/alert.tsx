import type { ReactNode } from 'react'

const modifier = { info: 'info', positive: 'ok', warning: 'warning', negative: 'error' } as const

type Props = {
  tone?: keyof typeof modifier
  title?: string
  /** True for a message that comes up after the page was shown: then it is announced. */
  appears?: boolean
  children?: ReactNode
}

/** A message in the page. Utrecht's own puts role=alert on every message, which reads static ones aloud too. */
export function Alert({ tone = 'info', title, appears = false, children }: Props) {
  return (
    <div
      className={`utrecht-alert utrecht-alert--${modifier[tone]} alert`}
      role={appears ? 'alert' : undefined}
    >
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {title && <p className="alert-title">{title}</p>}
          {children}
        </div>
      </div>
    </div>
  )
}
