'use client'

import { useEffect, useRef } from 'react'
import type { Problem } from './problems'

type Props = { problems: readonly Problem[]; idOf: (name: string) => string }

/** What the form still needs: takes focus, and every line goes to its field. */
export function ErrorSummary({ problems, idOf }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [problems])
  return (
    <div className="utrecht-alert utrecht-alert--warning alert">
      <div className="utrecht-alert__content">
        <h2 ref={heading} tabIndex={-1} className="alert-title">
          {problems.length === 1 ? 'Er is nog één ding nodig' : `Er zijn nog ${problems.length} dingen nodig`}
        </h2>
        <ul className="error-list">
          {problems.map((problem) => (
            <li key={`${problem.name} ${problem.message}`}>
              <ProblemLine problem={problem} id={idOf(problem.name)} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  )
}

function ProblemLine({ problem, id }: { problem: Problem; id: string }) {
  if (problem.label === null) return problem.message
  const goThere = (event: React.MouseEvent) => {
    const field = document.getElementById(id)
    if (!field) return
    event.preventDefault()
    field.focus()
  }
  return (
    <a href={`#${id}`} onClick={goThere}>
      {problem.label.endsWith('?') ? problem.label : `${problem.label}:`} {problem.message}
    </a>
  )
}
