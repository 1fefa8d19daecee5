import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type Judged, type uploadQuery, withJudged } from '../client/audit.ts'
import type { Review } from './finding-review.tsx'
import { judgeInBatch } from './held-batch.ts'

/** What is judged of a file's findings stands at once wherever the file is shown. */
export function useReviewed(
  file: number,
  { queryKey }: Pick<ReturnType<typeof uploadQuery>, 'queryKey'>,
): Pick<Review, 'file' | 'onJudged'> {
  const client = useQueryClient()
  const key = JSON.stringify(queryKey)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key is made anew each time, and is the same by what it says
  return useMemo(
    () => ({
      file,
      onJudged: (finding: number, judged: Judged | undefined) => {
        client.setQueryData(queryKey, (now) => now && withJudged(now, finding, judged))
        judgeInBatch(file, finding, judged)
        void client.invalidateQueries({ queryKey: ['judgement tally'] })
      },
    }),
    [client, file, key],
  )
}
