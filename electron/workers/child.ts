/** One end of a channel between two processes. Plain data only: what structured cloning carries. */
export interface Channel {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, when the other end is gone. */
  onClose(listener: () => void): void;
  close(): void;
}

/**
 * A process of ours on the other side of a fork. Electron's utility processes and Node's forked processes both fit, so
 * the window and the command line run the same children.
 */
export interface Child {
  readonly pid: number | undefined;
  /** Plain data only: what structured cloning carries. */
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once, with the exit code where there is one. */
  onExit(listener: (code: number | null) => void): void;
  kill(): void;
  /** A channel beside the ordinary messages; its other end reaches the child's `onChannel`. */
  openChannel(): Channel;
}

/** Starts a child from a bundled entry, such as `store-process`, with these arguments. */
export type Fork = (entry: string, args: readonly string[]) => Child;

/** Gives two children a channel to each other; each learns of its end by `onChannel`. */
export type Join = (one: Child, other: Child) => void;

/** The child's own side: the port to whoever forked it. */
export interface ParentPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called for each channel that the parent opens to this child or gives it. */
  onChannel(listener: (channel: Channel) => void): void;
}
