import 'server-only'
import { removeOrphans } from '@/lib/document/remove-orphans'
import { removeDestroyed } from '@/lib/document/remove-destroyed'
import type { Context } from '@/lib/pipeline/context'
import { sendDigests } from './daily-mail'
import type { OnFailure } from './each-apart'
import { checkInvariants } from './keep-findings'
import { beginOrderRules } from '@/lib/waiting-list/begin-rules'
import { openMissingTerms } from './open-terms'
import { putBackOnTheList } from './resting-people'
import { tellOfWrongQueue } from './queue-flips'
import { tellOfUnseenTerms } from './tell-in-time'

/** One piece of nightly work. */
export interface NightlyWork {
  name: string
  /** What the beheerder reads on the screen of background work. */
  label: string
  /** For which kinds of organisation it runs, each by itself in a transaction entered as the system of that one. */
  kinds: readonly ('municipality' | 'company')[]
  /**
   * Finds its work from rows, so that it may run twice, or after nights without a worker. Answers how much it did. Of one
   * that fails among many `failed` is told, and the others go on.
   */
  run: (context: Context, failed?: OnFailure) => Promise<number>
}

/** What happens every night, in this order. */
export const nightlyWork: readonly NightlyWork[] = [
  { name: 'restingPeople', label: 'Mensen terug van rust', kinds: ['municipality'], run: putBackOnTheList },
  {
    name: 'orderRules',
    label: 'Nieuwe volgorde laten ingaan',
    kinds: ['municipality'],
    run: beginOrderRules,
  },
  {
    name: 'openTerms',
    label: 'Ontbrekende termijnen openen',
    kinds: ['municipality'],
    run: openMissingTerms,
  },
  {
    name: 'unseenTerms',
    label: 'Waarschuwen voor ongeziene termijnen',
    kinds: ['municipality'],
    run: tellOfUnseenTerms,
  },
  {
    name: 'wrongQueue',
    label: 'Melden dat een rij moet verschuiven',
    kinds: ['municipality'],
    run: tellOfWrongQueue,
  },
  { name: 'digests', label: 'Dagelijks bericht', kinds: ['municipality', 'company'], run: sendDigests },
  {
    name: 'checks',
    label: 'Controle van de gegevens',
    kinds: ['municipality', 'company'],
    run: checkInvariants,
  },
  {
    name: 'destroyedFiles',
    label: 'Bestanden van vernietigde documenten wissen',
    kinds: ['municipality'],
    run: removeDestroyed,
  },
  {
    name: 'documentFiles',
    label: 'Bestanden zonder document opruimen',
    kinds: ['municipality'],
    run: removeOrphans,
  },
]
