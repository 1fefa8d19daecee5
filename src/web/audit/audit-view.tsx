import {
  CheckCircleFilled,
  CloseCircleFilled,
  DownloadOutlined,
  DownOutlined,
  FileTextOutlined,
  UpOutlined,
} from '@ant-design/icons'
import { Button, Segmented } from 'antd'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { Severity } from '#lib'
import { useAppSearch, useChangeSearch } from '../address/app-search.ts'
import { type AuditShown, type FindingShown, type NumberShown, stands } from '../client/audit.ts'
import { ProblemList } from '../control/problem-list.tsx'
import { auditWords } from '../words/audit.ts'
import { reviewWords } from '../words/audit-review.ts'
import { useWords } from '../words/language.tsx'
import { AuditDocument } from './audit-document.tsx'
import { useChosen } from './chosen-finding.ts'
import { download } from './download.ts'
import { FindingList } from './finding-list.tsx'
import type { Review } from './finding-review.tsx'
import { findingsCsv } from './findings-csv.ts'
import { marksByText, numbersByText } from './mark.ts'
import { OpinionDialog } from './opinion-dialog.tsx'
import { severities } from './severity.ts'
import { useSelection } from './use-selection.ts'

interface Props {
  readonly audit: AuditShown
  /** Draws a number of our own report, so that it opens its grounds. */
  readonly number?: (number: NumberShown, text: string) => ReactNode
  /** What is audited, in a sentence, where the page's head does not say it. */
  readonly about?: string
  /** Where a reviewer judges the findings and takes them into an opinion. */
  readonly reviewed?: Pick<Review, 'file' | 'onJudged'>
}

const plainText = (_: NumberShown, text: string) => text

/** An audit: at the left the document with its marks, at the right what was found; each leads to the other. */
export function AuditView({ audit, number = plainText, about, reviewed }: Props) {
  const words = useWords(auditWords)
  const of = useWords(reviewWords)
  const { findings } = audit
  const { show } = useAppSearch()
  const shown = severities.find((one) => one === show)
  const { selected, choose } = useSelection(findings)
  const chosen = useChosen()
  const review = useMemo(() => reviewed && { ...reviewed, audit, chosen }, [reviewed, audit, chosen])
  const [isWriting, setIsWriting] = useState(false)
  const taken = review ? findings.filter((finding, at) => chosen.has(review.file, at, finding)) : []
  const listed = useMemo(
    () => [...findings.entries()].filter(([, { severity }]) => !shown || severity === shown),
    [findings, shown],
  )
  const marks = useMemo(
    () => marksByText(findings, ({ severity }) => !shown || severity === shown),
    [findings, shown],
  )
  const numbers = useMemo(() => numbersByText(audit.numbers ?? []), [audit.numbers])
  const marking = useMemo(
    () => ({
      number,
      says: (finding: number) => findings[finding]?.message ?? '',
      select: ({ finding, place }: { finding: number; place: number }) => choose(finding, place, 'document'),
    }),
    [number, findings, choose],
  )
  const select = useCallback((finding: number, place: number) => choose(finding, place, 'list'), [choose])
  const at = listed.findIndex(([index]) => index === selected?.finding)
  const step = useCallback(
    (by: 1 | -1) => {
      const next = listed[at < 0 ? (by > 0 ? 0 : listed.length - 1) : at + by]
      if (next) choose(next[0], firstMarked(next[1]), 'keys')
    },
    [listed, at, choose],
  )
  useStepKeys(step)
  return (
    <div className="audit">
      <div className="toolbar">
        <SeverityFilter findings={findings} shown={shown} />
        <Button
          icon={<UpOutlined />}
          aria-keyshortcuts="Alt+ArrowUp"
          title={words.keys}
          disabled={listed.length === 0 || at === 0}
          onClick={() => step(-1)}
        >
          {words.previous}
        </Button>
        <Button
          icon={<DownOutlined />}
          aria-keyshortcuts="Alt+ArrowDown"
          title={words.keys}
          disabled={listed.length === 0 || at === listed.length - 1}
          onClick={() => step(1)}
        >
          {words.next}
        </Button>
        <span className="quiet number-text" role="status">
          {at >= 0 && words.position(at + 1, listed.length)}
        </span>
        <span className="toolbar-gap" />
        {review && taken.length > 0 && (
          <Button icon={<FileTextOutlined />} onClick={() => setIsWriting(true)}>
            {of.opinion(taken.length)}
          </Button>
        )}
        {findings.length > 0 && (
          <Button icon={<DownloadOutlined />} onClick={() => save(audit, words)}>
            {words.download}
          </Button>
        )}
      </div>
      <div className="audit-panes">
        <AuditDocument audit={audit} marks={marks} numbers={numbers} marking={marking} selected={selected} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard */}
        <section className="audit-findings" tabIndex={0} aria-label={words.findings}>
          <h2 className="heard">{words.findings}</h2>
          <Summary audit={audit} about={about} />
          {listed.length === 0 && shown && findings.length > 0 && (
            <p className="quiet">{words.noneShown(words.severities[shown])}</p>
          )}
          <FindingList findings={listed} selected={selected} onSelect={select} review={review} />
        </section>
      </div>
      {isWriting && (
        <OpinionDialog
          unit={audit.document.unit}
          year={audit.document.year}
          documents={[{ file: audit.file, title: audit.document.title, findings: taken }]}
          onClose={() => setIsWriting(false)}
        />
      )}
    </div>
  )
}

function firstMarked({ at }: FindingShown): number {
  return Math.max(
    0,
    at.findIndex(({ spot }) => spot !== undefined),
  )
}

function countsOf(findings: readonly FindingShown[]): Record<Severity, number> {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length
  return { error: count('error'), warning: count('warning'), question: count('question') }
}

function SeverityFilter(props: { findings: readonly FindingShown[]; shown: Severity | undefined }) {
  const words = useWords(auditWords)
  const change = useChangeSearch()
  const counts = countsOf(props.findings)
  return (
    <Segmented<Severity | 'all'>
      aria-label={words.show}
      value={props.shown ?? 'all'}
      onChange={(chosen) => change({ show: chosen === 'all' ? undefined : chosen, finding: undefined })}
      options={[
        { value: 'all', label: words.count(words.all, props.findings.length) },
        ...severities.map((value) => ({
          value,
          label: words.count(words.severities[value], counts[value]),
          disabled: counts[value] === 0,
        })),
      ]}
    />
  )
}

/** What it comes to, in a sentence; what was looked at; and what was not. */
function Summary({ audit, about }: { audit: AuditShown; about: string | undefined }) {
  const words = useWords(auditWords)
  const { findings, blocks, checks, problems } = audit
  const review = useWords(reviewWords)
  const wrong = findings.filter((finding) => !stands(finding)).length
  const isCheckable = problems.every(({ severity }) => severity !== 'error')
  const tables = blocks.filter(({ kind }) => kind === 'table').length
  return (
    <div className="audit-summary">
      {findings.length > 0 && <p>{words.sum(countsOf(findings.filter(stands)))}</p>}
      {wrong > 0 && <p className="quiet">{review.judgedWrong(wrong)}</p>}
      {findings.length === 0 && !isCheckable && (
        <p className="verdict verdict-missed">
          <CloseCircleFilled aria-hidden /> {words.nothing}
        </p>
      )}
      {findings.length === 0 && isCheckable && (
        <>
          <p className="verdict verdict-met">
            <CheckCircleFilled aria-hidden /> {words.none}
          </p>
          <p className="quiet">{words.looked(blocks.length - tables, tables, checks.length)}</p>
          <p className="quiet">{checks.join('、')}</p>
        </>
      )}
      {about && <p className="quiet">{about}</p>}
      {problems.length > 0 && (
        <section>
          <h3>{words.notChecked(problems.length)}</h3>
          <ProblemList problems={problems} quiet />
        </section>
      )}
      {findings.length > 0 && (
        <details className="quiet">
          <summary>{words.lookedAll(checks.length)}</summary>
          {checks.join('、')}
        </details>
      )}
    </div>
  )
}

/** Alt with an arrow goes through the findings, wherever one is on the page. */
function useStepKeys(step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return
      event.preventDefault()
      step(event.key === 'ArrowDown' ? 1 : -1)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [step])
}

function save({ findings, file }: AuditShown, words: (typeof auditWords)['zh']): void {
  const content = new Blob([findingsCsv(findings, words)], { type: 'text/csv' })
  download(content, `${words.listName(file)}.csv`)
}
