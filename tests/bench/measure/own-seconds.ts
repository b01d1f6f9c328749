export interface Timed<T> {
  readonly value: T;
  /** Processor time of this process, in seconds; what waits costs nothing. */
  readonly seconds: number;
}

export async function ownSeconds<T>(work: () => Promise<T> | T): Promise<Timed<T>> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, seconds: (user + system) / 1e6 };
}
