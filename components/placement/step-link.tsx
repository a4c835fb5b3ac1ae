import { stepHref } from '@/components/trajectory/step-links'
import { mayEver } from '@/lib/domain/policy'
import type { Role } from '@/lib/domain/roles'
import type { PlacementHead } from '@/lib/placement/page-query'
import { specOfStep, type Step } from '@/lib/trajectory/step-specs'

/** The form of an act on this placement; null where this reader may not do it, or the job is over. */
export function hrefOf(
  head: PlacementHead,
  role: Role,
  step: Step,
  about: { bij?: string; termijn?: string } = {},
) {
  if (!head.open || head.number === null || !mayEver(role, specOfStep(step).permission)) return null
  return stepHref(head.number, step, { ...about, van: 'plaatsing' })
}

type Props = { href: string | null; children: string; about?: string }

/** A quiet link to a form; nothing where there is none. */
export function StepLink({ href, children, about }: Props) {
  if (href === null) return null
  return (
    <a href={href}>
      {children}
      {about && <span className="sr-only">{`: ${about}`}</span>}
    </a>
  )
}
