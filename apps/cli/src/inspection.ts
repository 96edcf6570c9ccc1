import type { Document, MemoryManifest, Passage, Reflection, ReflectionStep } from '@memo-js/core';
import type {
  MemorySummary,
  PaidRow,
  ReflectedDocument,
  UnplacedReflections,
} from '@memo-js/engine';

/** A document without its text. */
export type DocumentRow = Pick<Document, 'id' | 'title' | 'date' | 'sources' | 'contentHash'>;

/** A reflection whose evidence carries the words it points at. */
export interface InspectedReflection extends Omit<Reflection, 'evidence'> {
  readonly evidence: readonly {
    readonly passageId: string;
    readonly documentId: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** Documents beside their reflections. */
export interface ReflectionsInspection {
  readonly type: 'reflections';
  readonly workspace: string;
  /** All, or the one that was asked for. */
  readonly documents: readonly ReflectedDocument[];
  /** Empty where one document was asked for. */
  readonly unplaced: UnplacedReflections;
}

/** What paid calls came to since the workspace was made. */
export interface CostInspection {
  readonly type: 'cost';
  readonly workspace: string;
  readonly rows: readonly CostRow[];
  readonly total: Omit<CostRow, 'step' | 'model'>;
}

/** Paid calls of one step by one model. */
export interface CostRow {
  /** Null where the calls did not say what they were for. */
  readonly step: string | null;
  readonly model: string;
  /** Calls whose usage arrived. */
  readonly settled: PaidRow['settled'];
  /** Bounds of calls that were sent and failed, their usage unknown. */
  readonly booked: PaidRow['booked'];
}

/** What `memo inspect` shows, by what it was asked for. */
export type Inspection =
  | {
      readonly type: 'workspace';
      readonly workspace: string;
      readonly counts: {
        readonly documents: number;
        readonly passages: number;
        readonly reflections: number;
        readonly byStep: Readonly<Partial<Record<ReflectionStep, number>>>;
      };
      readonly documents: readonly DocumentRow[];
      readonly memories: readonly MemorySummary[];
    }
  | {
      readonly type: 'document';
      readonly document: Document;
      readonly passages: readonly Pick<Passage, 'id' | 'start' | 'end'>[];
      readonly reflections: readonly InspectedReflection[];
    }
  | {
      readonly type: 'passage';
      readonly passage: Passage;
      readonly reflections: readonly InspectedReflection[];
    }
  | { readonly type: 'reflection'; readonly reflection: InspectedReflection }
  | {
      readonly type: 'memory';
      readonly folder: string;
      /** Absent for a folder outside the workspace. */
      readonly memory?: MemorySummary;
      readonly manifest: MemoryManifest;
      /** This memory and all that it descends from, nearest first; a parent that is gone is named only. */
      readonly lineage: readonly {
        readonly id: string;
        readonly createdAt: string | null;
        readonly parents: readonly string[];
      }[];
    };
