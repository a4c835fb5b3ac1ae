import { ParameterTabs } from '@/components/parameter/parameter-tabs'
import { PageShell } from '@/components/shell/page-shell'
import { parameterFilter } from '@/lib/parameter/schemas'
import { parameterParts } from './parts'

export default async function ParametersPage({ searchParams }: PageProps<'/beheer/parameters'>) {
  const asked = await searchParams
  const { deel } = parameterFilter.parse(asked)
  const { actor, content } = await parameterParts[deel](asked)
  return (
    <PageShell
      actor={actor}
      current="beheer"
      title="Parameters"
      intro="De getallen waarmee Schakel rekent, elk met begindatum en bron. Een plan telt niet mee."
    >
      <ParameterTabs current={deel} />
      {content}
    </PageShell>
  )
}
