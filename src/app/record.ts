import type { Actor } from '#access'
import { type Instant, type Language, ok, type Problem, type Result, unwrap } from '#lib'
import {
  findRecord,
  type HistoryVersion,
  listRecords,
  offeredMoves,
  type RecordVersion,
  recordHistory,
  resolveMoment,
  stateCounts,
  writeRecords,
} from '#records'
import { type Condition, checkValues, parseValues, type Register, type Values } from '#registers'
