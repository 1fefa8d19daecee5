import type { ManualFigure } from '#indicators'
import { canonical, quantity, writeQuantity } from '#lib'
import type { Figure, MeasureCatalogue } from '#measures'
import type { Register } from '#registers'
import type { Ground } from '../document.ts'
import { scopeWords } from './scope-words.ts'

/** The grounds of a report while it is being laid out: each figure once, in the order in which numbers first need it. */
export class GroundBook {
  readonly #measures: MeasureCatalogue
  readonly #registers: ReadonlyMap<string, Register>
  readonly #grounds: Ground[] = []
  readonly #ids = new Map<string, string>()

  constructor(measures: MeasureCatalogue, registers: ReadonlyMap<string, Register>) {
    this.#measures = measures
    this.#registers = registers
  }

  get grounds(): readonly Ground[] {
    return Object.freeze([...this.#grounds])
  }

  /** The ground's id. `about` tells what a scope narrows the figure to, where its caller knows better words for it. */
  figure(
    figure: Figure,
    about = scopeWords(figure.measure, figure.scope, this.#measures, this.#registers),
  ): string {
    return this.#enter(figureKey(figure), (id) => {
      const parts = (figure.parts ?? []).map((part) => this.figure(part, about))
      return {
        id,
        mark: 'computed',
        name: figure.measure,
        label: about === undefined ? figure.label : `${figure.label}（${about}）`,
        definition: this.#measures.measures.get(figure.measure)?.definition.zh ?? figure.label,
        value: figure.value === null ? '—' : writeQuantity(quantity(canonical(figure.value), figure.unit)),
        period: figure.period,
        figure,
        ...(parts.length > 0 ? { parts } : {}),
      }
    })
  }

  manual(manual: ManualFigure): string {
    const { name, label, year, written, source, document, evidence, confirmedBy, confirmedOn } = manual
    return this.#enter(name, (id) => ({
      id,
      mark: 'manual',
      name,
      label,
      definition: source,
      value: written,
      period: String(year),
      manual: {
        source,
        ...(document === undefined ? {} : { document }),
        ...(evidence ? { evidence: evidence.name } : {}),
        ...(confirmedBy === undefined ? {} : { confirmedBy }),
        ...(confirmedOn === undefined ? {} : { confirmedOn }),
      },
    }))
  }

  /** The place in the list is taken before the entry is made, so that a figure stands before its parts. */
  #enter(key: string, make: (id: string) => Ground): string {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const index = this.#ids.size
    const id = `g${index + 1}`
    this.#ids.set(key, id)
    this.#grounds[index] = Object.freeze(make(id))
    return id
  }
}

/** The same for two figures that ask the same question. */
export function figureKey({ measure, period, scope }: Pick<Figure, 'measure' | 'period' | 'scope'>): string {
  const narrowed = Object.entries(scope).sort(([a], [b]) => (a < b ? -1 : 1))
  return `${measure} ${period} ${narrowed.map(([name, value]) => `${name}=${value}`).join(' ')}`
}
