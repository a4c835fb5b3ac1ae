export type Step = { label: string; at: 'done' | 'current' | 'ahead' }

/** The road in words with the present step strong. */
export function StepLine({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol className="step-line" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`step-${step.at}`}
          aria-current={step.at === 'current' ? 'step' : undefined}
        >
          {step.label}
          {step.at === 'done' && <span className="sr-only"> (gedaan)</span>}
        </li>
      ))}
    </ol>
  )
}
