import type { ReactNode } from 'react'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import type { HandoverQuestion } from '@/lib/trajectory/handover-screen'

type Props = {
  questions: readonly HandoverQuestion[]
  /** Stands under a question without an answer: the form of who answers, or that it waits. */
  unanswered: (question: HandoverQuestion) => ReactNode
}

/** What the receiver asked and what the sender answered, oldest first. */
export function QuestionList({ questions, unanswered }: Props) {
  if (questions.length === 0) return null
  return (
    <Panel title="Vragen over deze overdracht">
      <ul className="deadlines">
        {questions.map((question) => (
          <li key={question.id}>
            <strong>{question.question}</strong>
            <p className="note">{`${question.askedBy}, ${formatDate(question.askedOn)}`}</p>
            {question.answer === null || question.answeredOn === null ? (
              unanswered(question)
            ) : (
              <>
                <p>{question.answer}</p>
                <p className="note">{`${question.answeredBy}, ${formatDate(question.answeredOn)}`}</p>
              </>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}
