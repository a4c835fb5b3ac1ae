import { DefinitionList } from '@/components/ui/definition-list'
import { Disclosure } from '@/components/ui/disclosure'
import { Panel } from '@/components/ui/panel'
import { formatDate } from '@/lib/domain/dutch-date'
import { wordFields } from '@/lib/domain/word/letter-words'
import type { LetterTemplateData } from '@/lib/letter/template-queries'
import { paths, withQuery } from '@/lib/paths'
import { EndWordForm } from './end-word-form'
import { WordTemplateForm } from './word-template-form'

/** The Word template of one kind: which one holds, another one, and the names that it may hold. */
export function WordTemplatePanel({
  data: { kind, municipality, word, today },
}: {
  data: LetterTemplateData
}) {
  const { id } = municipality
  return (
    <Panel title="Word-sjabloon">
      <p className="mb-3">
        Maakt de gemeente brieven in eigen huisstijl? Dan vult Schakel dit bestand. Wat niet bekend is, staat
        er als “ontbreekt”.
      </p>
      {word.length > 0 && (
        <>
          <ul className="mb-3">
            {word.map((one) => (
              <li key={one.from} className="wrap-anywhere">
                {`${one.fileName}: vanaf ${formatDate(one.from)}${one.until === null ? '' : ` tot en met ${formatDate(one.until)}`}`}
              </li>
            ))}
          </ul>
          <p className="mb-3">
            <a href={withQuery(paths.wordTemplate(kind), { gemeente: id })}>
              Download het sjabloon van vandaag
            </a>
          </p>
        </>
      )}
      <WordTemplateForm key={word.length} municipalityId={id} kind={kind} today={formatDate(today)} />
      {word.length > 0 && (
        <Disclosure summary="Gebruik geen Word meer voor deze brief">
          <EndWordForm municipalityId={id} kind={kind} />
        </Disclosure>
      )}
      <Disclosure summary="Velden voor Word">
        <DefinitionList items={wordFields.map(([tag, label]) => [`{${tag}}`, label] as const)} />
      </Disclosure>
    </Panel>
  )
}
