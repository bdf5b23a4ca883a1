export interface Hit {
  /** The record's number, see `FrontIndex`. */
  record: number;
  /** What hits are sorted by. Only comparable within one query. */
  score: number;
  /** The share of the query's weight that the record has, from 0 to 1. */
  coverage: number;
  /** The section that has most of the query; 0 is the top. */
  section: number;
  /** The reply that the query asks for, of those that the page offers; undefined where it asks for none of them. */
  reply?: number | undefined;
}
