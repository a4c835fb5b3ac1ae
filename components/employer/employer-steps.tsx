import { DraftDisclosure } from '@/components/forms/kept-drafts'
import { SpecForm } from '@/components/forms/spec-form'
import { Alert } from '@/components/ui/alert'
import { Panel } from '@/components/ui/panel'
import { Tag } from '@/components/ui/tag'
import { formatDate } from '@/lib/domain/dutch-date'
import { jobAgreementWords } from '@/lib/domain/job-agreement'
import { arrangeStep, takeBackStep } from '@/lib/employer/actions'
import type { EmployerData, EmployerStepRow } from '@/lib/employer/queries'
import { stepFields } from '@/lib/domain/employer-fields'

type Props = { data: EmployerData; mayChange: boolean; by: string }

/** What has to be arranged for sheltered work at this employer, with its source; each step ticked with who and when. */
export function EmployerSteps({ data: { sheet, steps, today }, mayChange, by }: Props) {
  const done = steps.filter(({ doneOn }) => doneOn !== null).length
  return (
    <Panel title={`Beschut werk regelen bij deze werkgever: ${done} van ${steps.length}`}>
      <Alert title={jobAgreementWords(sheet.counts)}>
        <p>Zeg dit de werkgever vooraf, zodat niemand iets anders verwacht.</p>
      </Alert>
      <ol className="mt-4 flex flex-col gap-4">
        {steps.map((step) => (
          <li key={step.key} className="break-inside-avoid border-t border-line pt-3">
            <StepWords step={step} />
            {mayChange && <StepForms step={step} id={sheet.id} today={today} by={by} />}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function StepWords({ step }: { step: EmployerStepRow }) {
  return (
    <>
      <p className="mb-1">
        <Tag tone={step.doneOn === null ? 'neutral' : 'positive'}>
          {step.doneOn === null ? 'Open' : 'Geregeld'}
        </Tag>{' '}
        <strong>{step.label}</strong>
      </p>
      <p>{step.help}</p>
      {step.doneOn !== null && (
        <p>
          {`${formatDate(step.doneOn)}, ${step.doneBy}`}
          {step.note && `: ${step.note}`}
        </p>
      )}
      <p className="text-sm text-muted">{`Bron: ${step.source}`}</p>
    </>
  )
}

type FormProps = { step: EmployerStepRow; id: string; today: string; by: string }

function StepForms({ step, id, today, by }: FormProps) {
  const extra = { id, step: step.key }
  const key = `${step.key} ${step.doneOn} ${step.doneBy} ${step.note}`
  return (
    <div className="no-print">
      <DraftDisclosure
        draft={`werkgever ${id} stap ${step.key}`}
        summary={
          <>
            {step.doneOn === null ? 'Vink af' : 'Wijzig'}
            <span className="sr-only">{`: ${step.label}`}</span>
          </>
        }
      >
        <SpecForm
          key={key}
          action={arrangeStep}
          draft={`werkgever ${id} stap ${step.key}`}
          fields={stepFields}
          values={{
            doneOn: formatDate(step.doneOn ?? today),
            doneBy: step.doneBy ?? by,
            note: step.note ?? '',
          }}
          extra={extra}
          submitLabel="Geregeld"
          submitLook="secondary"
        />
        {step.doneOn !== null && (
          <SpecForm
            key={`${key} terug`}
            action={takeBackStep}
            draft={null}
            fields={[]}
            extra={extra}
            submitLabel="Toch niet geregeld"
            submitLook="subtle"
          />
        )}
      </DraftDisclosure>
    </div>
  )
}
