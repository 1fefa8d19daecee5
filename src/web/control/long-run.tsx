import { useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { controlWords } from '../words/control.ts'
import { useWords } from '../words/language.tsx'
import { countText } from '../words/moment.ts'
import { Failure } from './failure.tsx'

/** How far a long piece of work has come. */
export interface LongRun {
  readonly all: number
  readonly done: number
  readonly isRunning: boolean
  /** What broke it off. */
  readonly error?: unknown
}

/**
 * Work in many steps, each whole in itself: `steps` gives after each how many are done by it. It can be stopped between
 * two steps; what is done stays done.
 */
export function useLongRun() {
  const client = useQueryClient()
  const isStopped = useRef(false)
  const [run, setRun] = useState<LongRun>()
  const go = async (all: number, steps: AsyncIterable<number>) => {
    isStopped.current = false
    let state: LongRun = { all, done: 0, isRunning: true }
    setRun(state)
    try {
      for await (const many of steps) {
        state = { ...state, done: state.done + many }
        setRun(state)
        if (isStopped.current) break
      }
    } catch (error) {
      state = { ...state, error }
    }
    await client.invalidateQueries()
    setRun({ ...state, isRunning: false })
  }
  return {
    run,
    start: (all: number, steps: AsyncIterable<number>) => void go(all, steps),
    stop: () => {
      isStopped.current = true
    },
    forget: () => setRun(undefined),
  }
}

/** A run that goes on, with its progress and a way to stop it; or what broke it off. */
export function LongRunProgress({ run, onStop }: { run: LongRun; onStop: () => void }) {
  const words = useWords(controlWords)
  const { all, done, isRunning, error } = run
  if (!isRunning) return error === undefined ? null : <Failure error={error} />
  return (
    <div className="callout" role="status">
      <p>{words.doneOf(countText(done), countText(all))}</p>
      <Progress percent={Math.floor((100 * done) / all)} />
      <Button onClick={onStop}>{words.stop}</Button>
    </div>
  )
}
