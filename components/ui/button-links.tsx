'use client'

import { ButtonLink } from './button'

/** Links that look like buttons, as data: on a page that is to stay small their looks do not cross twice. */
export function ButtonLinks({ links }: { links: readonly (readonly [words: string, href: string])[] }) {
  return links.map(([words, href]) => (
    <ButtonLink key={href} href={href}>
      {words}
    </ButtonLink>
  ))
}
