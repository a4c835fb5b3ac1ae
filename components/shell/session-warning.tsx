'use client'

import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { timeWords } from '@/components/ui/instant-words'
import { announce } from '@/components/ui/page-status'
import { keepSession } from '@/lib/account/actions'
import { paths } from '@/lib/paths'
import { sessionEnd } from './session-end'

type Stage = 'quiet' | 'told' | 'over'

/** Tells two minutes ahead that the session ends, with a button that keeps it open. */
export function SessionWarning({ limit }: { limit: string }) {
  const [lastActAt, setLastActAt] = useState(() => Date.now())
  const { stage, setStage } = useStage(lastActAt, limit)
  const { endsAt, extendable } = sessionEnd(lastActAt, limit)
  const stay = async () => {
    const answer = await keepSession({}).catch(() => null)
    if (!answer) return setStage('over')
    setStage('quiet')
    setLastActAt(Date.now())
    announce('U blijft ingelogd.')
  }
  if (stage === 'quiet') return null
  return (
    <div className="session-warning">
      {stage === 'over' ? (
        <Alert tone="warning" appears title="Uw sessie is geëindigd">
          <p>
            Wat u typte staat er nog.{' '}
            <a href={paths.signIn} target="_blank" rel="noopener">
              Log in in een nieuw tabblad
            </a>{' '}
            en kom hier terug.
          </p>
        </Alert>
      ) : (
        <Alert tone="warning" appears title={`Om ${timeWords(endsAt)} eindigt uw sessie`}>
          {extendable ? (
            <button
              type="button"
              className="utrecht-button utrecht-button--secondary-action"
              onClick={() => void stay()}
            >
              Blijf ingelogd
            </button>
          ) : (
            <p>Rond af waar u mee bezig bent, of log daarna opnieuw in. Wat u typt blijft staan.</p>
          )}
        </Alert>
      )}
    </div>
  )
}

/** Looks every ten seconds at the clock on the wall, because a timer stands still while a computer sleeps. */
function useStage(lastActAt: number, limit: string) {
  const [stage, setStage] = useState<Stage>('quiet')
  useEffect(() => {
    const { tellAt, endsAt } = sessionEnd(lastActAt, limit)
    const look = () => {
      const now = Date.now()
      if (now >= tellAt) setStage(now >= endsAt ? 'over' : 'told')
    }
    const timer = setInterval(look, 10_000)
    return () => clearInterval(timer)
  }, [lastActAt, limit])
  return { stage, setStage }
}
