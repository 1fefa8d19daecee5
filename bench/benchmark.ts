import type { Label } from '#lib'

/** One line of the result: what was measured, and the baseline that the same run measured beside it. */
export interface Measurement {
  readonly what: string
  readonly measured: string
  readonly baseline: string
  /** Measured over baseline, or its inverse where more is better: above 1 is always worse than the baseline. */
  readonly ratio?: number
  /** What the project wants of it, in words; whether it holds is the reader's to see, never a test's. */
  readonly wanted: string
}

export interface Benchmark {
  readonly name: string
  readonly label: Label
  run(progress: (text: string) => void): Promise<readonly Measurement[]>
}

export function formatRatio({ ratio }: Measurement): string {
  return ratio === undefined ? '' : `${ratio.toFixed(2)}×`
}

/** Milliseconds that a piece of work takes. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** The median of several runs of each of two pieces of work, taken in turns so that both meet the same machine. */
export async function timeSideBySide(
  rounds: number,
  work: () => Promise<unknown>,
  baseline: () => Promise<unknown>,
): Promise<{ readonly measured: number; readonly baseline: number }> {
  await work()
  await baseline()
  const times: { work: number; baseline: number }[] = []
  for (let i = 0; i < rounds; i++) times.push({ work: await time(work), baseline: await time(baseline) })
  return { measured: median(times.map((t) => t.work)), baseline: median(times.map((t) => t.baseline)) }
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export const milliseconds = (value: number) => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`
export const seconds = (value: number) => `${(value / 1000).toFixed(2)} s`
