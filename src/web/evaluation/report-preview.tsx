import { useCallback, useEffect, useRef } from 'react'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { formatFigureAddress, parseScope } from '../address/figure-address.ts'
import { type EvaluationAsked, type ReportFormat, reportUrl } from '../client/evaluation.ts'
import { evaluationWords } from '../words/evaluation.ts'
import { useLanguage, useWords } from '../words/language.tsx'
import { useOpenManual } from './open-manual.ts'

const formats: readonly ReportFormat[] = ['docx', 'pdf', 'html', 'json']

/** The links to the report in each format. */
export function ReportLinks({ asked }: { asked: EvaluationAsked }) {
  const words = useWords(evaluationWords)
  return (
    <p className="report-links">
      <span className="quiet">{words.download}</span>
      {formats.map((format) => (
        <a key={format} href={reportUrl(asked, format, format !== 'html')} target="_blank" rel="noreferrer">
          {words.formats[format]}
        </a>
      ))}
    </p>
  )
}

/**
 * The report as it prints, in a frame that is of no origin and can reach nothing here: its numbers carry what they stand
 * on, its script tells which one is clicked, and the live panel opens here.
 */
export function ReportPreview({ asked }: { asked: EvaluationAsked }) {
  const words = useWords(evaluationWords)
  const { language } = useLanguage()
  const { figure, record } = useAppSearch()
  const isBeside = figure !== undefined || record !== undefined
  const frame = useRef<HTMLIFrameElement>(null)
  const open = useOpenNumber(asked)
  useEffect(() => {
    const listen = ({ source, data }: MessageEvent<unknown>) => {
      if (source === null || source !== frame.current?.contentWindow) return
      const number = groundOf(data)
      if (number) open(number)
    }
    window.addEventListener('message', listen)
    return () => window.removeEventListener('message', listen)
  }, [open])
  return (
    <>
      <div className="report-head">
        <p className="quiet">{words.previewHelp}</p>
        <ReportLinks asked={asked} />
      </div>
      <iframe
        key={language}
        ref={frame}
        className={isBeside ? 'report-frame report-frame-beside' : 'report-frame'}
        title={words.preview}
        src={reportUrl(asked, 'html')}
        sandbox="allow-scripts"
      />
    </>
  )
}

/** What a frame says of a number that was clicked; whatever else it says is nothing to us. */
function groundOf(data: unknown): Ground | undefined {
  if (typeof data !== 'object' || data === null || !('ground' in data)) return undefined
  const { ground } = data
  if (typeof ground !== 'object' || ground === null) return undefined
  const texts = Object.entries(ground).filter(([, text]) => typeof text === 'string')
  return Object.fromEntries(texts) as Ground
}

interface Ground {
  readonly measure?: string
  readonly period?: string
  readonly scope?: string
  readonly manual?: string
}

/** Opens what a number of the report stands on: a measure's figure, or the record of one filled in by hand. */
function useOpenNumber(asked: EvaluationAsked): (number: Ground) => void {
  const change = useChangeSearch()
  const openManual = useOpenManual(asked)
  const { asOf } = asked
  return useCallback(
    ({ measure, period, scope, manual }) => {
      if (measure && period) {
        const figure = formatFigureAddress({ measure, period, asOf, scope: parseScope(scope) })
        change({ figure, record: undefined, part: undefined })
      }
      if (manual) void openManual(manual)
    },
    [change, openManual, asOf],
  )
}
