import { AuthorIdentity } from '../../link/authors/author-identity.ts'
import { partsOf } from '../../link/authors/person-name.ts'
import type { IdentityFile } from '../../link/identity/identity-file.ts'
import { TopicIdentity } from '../../link/topics/topic-identity.ts'

/** The forms that names must share to be the same, or to be considered. */
export interface Folds {
  author: (name: string) => string
  /** Null for a name that is never merged with a longer one. */
  family: (name: string) => string | null
  topic: (tag: string) => string
}

export function foldsOf(identity: IdentityFile): Folds {
  const authors = new AuthorIdentity(identity.authors)
  const topics = new TopicIdentity(identity.topics)
  return {
    author: name => authors.foldOf(name),
    family: name => {
      const parts = partsOf(name)
      return parts && `${parts.first} ${parts.last}`
    },
    topic: tag => topics.foldOfTopic(tag),
  }
}
