import 'server-only'
import { publicAddress } from '@/lib/pipeline/secrets'

interface MailWords {
  /** Whose account it is. */
  to: string | null
  /** One paragraph each. */
  lines: readonly string[]
  /** Where it is about, from `lib/paths`. */
  path: string
}

/** A mail in plain text: a name, what there is to do, and a link that asks to sign in. */
export function mailWords({ to, lines, path }: MailWords): string {
  const link = new URL(path, publicAddress()).href
  const end = [
    'Voor deze link logt u eerst in.',
    'Schakel heeft dit bericht zelf gemaakt; een antwoord komt niet aan.',
  ]
  return [to ? `Beste ${to},` : 'Beste collega,', ...lines, link, end.join('\n')].join('\n\n') + '\n'
}
