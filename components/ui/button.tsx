import { Button as UtrechtButton } from '@utrecht/button-react'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'

export type ButtonLook = 'primary' | 'secondary' | 'subtle' | 'danger'

const appearance = {
  primary: 'primary-action-button',
  secondary: 'secondary-action-button',
  subtle: 'subtle-button',
  danger: 'secondary-action-button',
} as const satisfies Record<ButtonLook, string>

type ButtonProps = Omit<ComponentProps<'button'>, 'ref'> & {
  /** One primary per page; danger for what cannot be taken back. */
  look?: ButtonLook
  /** Something is under way; the button stays pressable, because the second press shows the first result. */
  busy?: boolean
  /** The lower button that stands in a table row. */
  compact?: boolean
}

const sizeClass = (compact: boolean, className?: string) =>
  [compact && 'button-compact', className].filter(Boolean).join(' ') || undefined

/** A button; what only leads elsewhere is a `ButtonLink`. */
export function Button({ look = 'secondary', compact = false, className, ...rest }: ButtonProps) {
  return (
    <UtrechtButton
      {...rest}
      appearance={appearance[look]}
      hint={look === 'danger' ? 'danger' : undefined}
      className={sizeClass(compact, className)}
    />
  )
}

type LinkProps = { href: string; look?: ButtonLook; compact?: boolean; children: ReactNode }

/** A link that looks like a button, for the place where the next act begins. */
export function ButtonLink({ href, look = 'secondary', compact = false, children }: LinkProps) {
  const looks = `utrecht-button utrecht-button--${look === 'primary' ? 'primary' : look === 'subtle' ? 'subtle' : 'secondary'}`
  return (
    <Link
      href={href as Route}
      prefetch={false}
      className={`${looks}${look === 'subtle' ? '' : '-action'}${compact ? ' button-compact' : ''}`}
    >
      {children}
    </Link>
  )
}
