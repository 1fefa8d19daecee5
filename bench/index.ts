import type { Benchmark } from './benchmark.ts'

export { type Benchmark, formatRatio, type Measurement } from './benchmark.ts'

/** In the order in which `youju bench` runs them. */
export const benchmarks: readonly Benchmark[] = []
