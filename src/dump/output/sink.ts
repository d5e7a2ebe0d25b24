/** What a sink needs to be opened again where it stood: plain JSON. */
export type SinkState = Readonly<Record<string, number>>;

/** Where the results of a dump go, in one of the forms. */
export interface Sink {
  /**
   * Takes what a document gave; resolves when more can be taken.
   * @param number position of the document in the dump, from 1
   * @throws RecorteError output-failed, or `closedPipe`
   */
  add(text: string, document: { number: number; name: string }): Promise<void>;
  /** Whether all that was taken can be made durable now: not so in the middle of a part. */
  readonly settled: boolean;
  /** Makes all that was taken durable, when it is settled. */
  save(): Promise<SinkState>;
  /** Ends it: all is there under its final name. */
  finish(): Promise<void>;
  /** Lets go of it as it is, for a later run to go on. */
  leave(): Promise<void>;
}

/** Opens a sink; with the state that an earlier run saved it goes on from there. */
export type OpenSink = (saved: SinkState | null) => Promise<Sink>;
