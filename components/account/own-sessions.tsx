'use client'

import { ActionForm } from '@/components/forms/action-form'
import { CheckboxField } from '@/components/forms/choice-fields'
import { instantWords } from '@/components/ui/instant-words'
import { Tag } from '@/components/ui/tag'
import { endOtherSessions, endOwnSession, setSingleKeys } from '@/lib/account/actions'
import type { AccountSession } from '@/lib/account/queries'
import { browserWords } from './browser-words'

type OwnSession = AccountSession & { current: boolean }

/** Where one is signed in, each with a button to end it; this one ends by signing out. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  return (
    <>
      <ul>
        {sessions.map((session) => (
          <li key={session.id} className="border-b border-line py-3">
            <div>
              <p>
                <strong>{browserWords(session.userAgent)}</strong>{' '}
                {session.current && <Tag tone="info">dit venster</Tag>}
              </p>
              <p className="text-sm text-muted">
                Ingelogd {instantWords(session.createdAt)} · laatst gezien {instantWords(session.lastSeenAt)}
              </p>
            </div>
            {!session.current && (
              <div className="mt-2">
                <ActionForm
                  action={endOwnSession}
                  extra={{ session: session.id }}
                  draft={null}
                  defaultValues={{}}
                  submitLabel="Beëindig"
                  submitLook="secondary"
                  doneWords="Sessie beëindigd"
                >
                  {null}
                </ActionForm>
              </div>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 2 && (
        <div className="mt-4">
          <ActionForm
            action={endOtherSessions}
            draft={null}
            defaultValues={{}}
            submitLabel="Beëindig alle andere"
            submitLook="secondary"
            doneWords="Sessies beëindigd"
          >
            {null}
          </ActionForm>
        </div>
      )}
    </>
  )
}

/** Whether letters on their own are shortcuts; of the keys to search is told only who can. */
export function ShortcutForm({ singleKeys, search }: { singleKeys: boolean; search: boolean }) {
  return (
    <ActionForm
      action={setSingleKeys}
      draft={null}
      defaultValues={{ singleKeys }}
      submitLabel="Opslaan"
      submitLook="secondary"
    >
      <CheckboxField
        name="singleKeys"
        label="Sneltoetsen van één letter"
        help={`Bijvoorbeeld J en K om door een lijst te gaan${search ? ' en / om te zoeken' : ''}. Zet ze uit als ze in de weg zitten, bijvoorbeeld bij spraakinvoer. ${search ? 'Ctrl+K en Ctrl+S blijven' : 'Ctrl+S blijft'} werken.`}
      />
    </ActionForm>
  )
}
