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
}

/** Starts a child from a bundled entry, such as `store-process`, with these arguments. */
export type Fork = (entry: string, args: readonly string[]) => Child;

/** The child's own side: the port to whoever forked it. */
export interface ParentPort {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}
