'use client'

import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { paths } from '@/lib/paths'
import type { MenuSection } from './shell-actor'
import { goKeys, pageKeys } from './shortcut-list'
import { isSingleKey } from './shortcuts'

type Props = { menu: readonly MenuSection[]; search?: boolean }

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const keysOf = ({ menu, search }: Props): (readonly [string, string])[] => [
  ...(search ? [['/ of Ctrl K', 'zoek een persoon'] as const] : []),
  ...pageKeys,
  ...menu.map(
    (section) => [`G en dan ${goKeys[section].toUpperCase()}`, `ga naar ${capital(section)}`] as const,
  ),
]

/** The button that shows which keys work, and the window with them; `?` opens it too. Empty until somebody asks for it. */
export function ShortcutHelp(props: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [asked, setAsked] = useState(false)
  const open = () => {
    // The window takes focus to something in it, so that stands there first.
    flushSync(() => setAsked(true))
    dialog.current?.showModal()
  }
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== '?' || !isSingleKey(event)) return
      event.preventDefault()
      open()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <>
      <button type="button" className="link-button" aria-keyshortcuts="?" onClick={open}>
        Sneltoetsen
      </button>
      <dialog ref={dialog} className="shortcut-help" aria-labelledby="sneltoetsen">
        {asked && <Keys {...props} />}
      </dialog>
    </>
  )
}

function Keys(props: Props) {
  return (
    <>
      <h2 id="sneltoetsen">Sneltoetsen</h2>
      <dl>
        {keysOf(props).map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm">
        Typt u met uw stem, of zitten de letters in de weg? Zet ze uit bij{' '}
        <a href={paths.mine}>Mijn sessies</a>.
      </p>
      <form method="dialog">
        <Button type="submit">Sluit</Button>
      </form>
    </>
  )
}
