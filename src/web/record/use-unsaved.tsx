import { useBlocker } from '@tanstack/react-router'
import { Button, Modal } from 'antd'
import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import type { ProblemShown } from '../client/http.ts'
import { useWords } from '../words/language.tsx'
import { recordWords } from '../words/record.ts'

interface Unsaved {
  /** Something was typed. */
  readonly note: () => void
  /** It is on its way to be saved, or given up on purpose. */
  readonly settle: () => void
  /** Asked where somebody is about to leave. */
  readonly question: ReactNode
}

/** Whoever leaves a form in which something was typed is asked first; what was refused is unsaved again. */
export function useUnsaved(problems: readonly ProblemShown[]): Unsaved {
  const words = useWords(recordWords)
  const isUnsaved = useRef(false)
  useEffect(() => {
    if (problems.length > 0) isUnsaved.current = true
  }, [problems])
  const leaving = useBlocker({
    shouldBlockFn: () => isUnsaved.current,
    enableBeforeUnload: () => isUnsaved.current,
    withResolver: true,
  })
  const acts = useMemo(
    () => ({
      note: () => {
        isUnsaved.current = true
      },
      settle: () => {
        isUnsaved.current = false
      },
    }),
    [],
  )
  return {
    ...acts,
    question: (
      <Modal
        open={leaving.status === 'blocked'}
        title={words.leaveUnsaved}
        onCancel={() => leaving.reset?.()}
        footer={
          <>
            <Button onClick={() => leaving.proceed?.()}>{words.leaveAnyway}</Button>
            <Button type="primary" onClick={() => leaving.reset?.()}>
              {words.stay}
            </Button>
          </>
        }
      />
    ),
  }
}
