import type { ReactNode } from 'react'
import { Alert } from '@/components/ui/alert'
import { ButtonLink } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import { paths } from '@/lib/paths'
import type { OpenForm } from '@/lib/trajectory/open-form'
import { StepForm } from './step-form'

/** After these a company may no longer see the person it just answered about. */
const leaves: readonly string[] = ['refuseToPlace', 'refuseToWait', 'stopTrialToPlace', 'stopTrialToWait']
/** After these the job is over: its line stands among the placements that ended. */
const ends: readonly string[] = ['endToPlace', 'endToWait', 'endToRest', 'endSwitchToPlace', 'endSwitchToWait', 'endSwitchToRest'] // prettier-ignore

const afterwards = (step: string, isCompany: boolean): string | null => {
  if (!isCompany) return null
  if (ends.includes(step)) return paths.placements
  return leaves.includes(step) ? paths.today : null
}

type Props = {
  form: OpenForm
  backHref: string
  doneHref: string
  fromToday: boolean
  isCompany: boolean
  /** The other ways the same act may end. */
  tabs: ReactNode
}

/** The open form in the place of the next step; one thing at a time. */
export function FormPanel({ form, backHref, doneHref, fromToday, isCompany, tabs }: Props) {
  const nextHref = afterwards(form.step, isCompany) ?? (fromToday ? paths.today : doneHref)
  return (
    <Panel title={form.title} main>
      {tabs}
      {form.refused ? (
        <>
          <Alert tone="warning" title={form.refused.sentence}>
            <p>{form.refused.help}</p>
          </Alert>
          <p className="mt-4">
            <ButtonLink href={backHref}>
              {backHref === paths.quality ? 'Terug naar wat niet klopt' : 'Terug naar het traject'}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          {form.note && (
            <div className="mb-4">
              <Alert>{form.note}</Alert>
            </div>
          )}
          <StepForm
            key={form.draftKey}
            step={form.step}
            button={form.button}
            fields={form.fields}
            values={form.values}
            extra={form.extra}
            draftKey={form.draftKey}
            draft={form.draft}
            nextHref={nextHref}
            backHref={fromToday ? paths.today : backHref}
          />
        </>
      )}
    </Panel>
  )
}
