import 'server-only'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import type { StorePlace } from '@/lib/pipeline/document-settings'
import type { DocumentStore, StoredName } from './store'

type Place = Extract<StorePlace, { kind: 's3' }>

/** A store that speaks S3; by the name of its own server the bucket stands in the path. */
const clientOf = ({ endpoint, region }: Place) =>
  new S3Client({
    region: region ?? 'eu-central-1',
    ...(endpoint && { endpoint, forcePathStyle: true }),
    // Not every store knows the newer checksums; what is stored checks itself.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })

async function* namesIn(client: S3Client, bucket: string, prefix: string) {
  let next: string | undefined
  do {
    const page = await client.send(
      new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: next }),
    )
    for (const { Key, LastModified } of page.Contents ?? [])
      if (Key && LastModified) yield { id: Key.slice(prefix.length), storedAt: LastModified }
    next = page.NextContinuationToken
  } while (next)
}

/** Documents in a bucket. The keys to it come from the usual AWS_… variables. */
export function s3Store(place: Place): DocumentStore {
  const client = clientOf(place)
  const prefixOf = (municipalityId: string) => `${place.prefix}${municipalityId}/`
  const named = ({ municipalityId, id }: StoredName) => ({
    Bucket: place.bucket,
    Key: `${prefixOf(municipalityId)}${id}`,
  })
  return {
    put: async (name, path) => {
      const { size } = await stat(path)
      await client.send(
        new PutObjectCommand({ ...named(name), Body: createReadStream(path), ContentLength: size }),
      )
      await rm(path, { force: true })
    },
    get: async (name) => {
      const { Body } = await client.send(new GetObjectCommand(named(name)))
      if (!Body) throw new Error('a stored document is empty')
      return Body as AsyncIterable<Uint8Array>
    },
    remove: async (name) => void (await client.send(new DeleteObjectCommand(named(name)))),
    list: (municipalityId) => namesIn(client, place.bucket, prefixOf(municipalityId)),
  }
}
